"""What became of an item, as the minutes say it where neither a decision under it nor its text does."""

from __future__ import annotations

import re

from wgsec import language, rules
from wgsec.facts.agenda import AgendaItem, Outcome, Standing
from wgsec.facts.dossier import Dossier
from wgsec.facts.language import Language
from wgsec.language.words import Words

_NAME = 4
"""So many words may stand within a sentence for a name: `OJ3 Rev.1`."""

_BEFORE = 2
"""So many words before a verb may deny it: `did not take note`, `n’ont pas pris note`, `no se toma nota`."""


def told(item: AgendaItem, dossier: Dossier, words: Words) -> str:
    """What became of it: `The agenda was adopted.`"""
    if item.outcome is Outcome.DECIDED and (adopted := rules.agenda.adopts(item, dossier.previous)):
        meetings = (language.dates.ordinal_meeting(number, words.lang) for number in adopted)
        return " ".join(words("minutes.outcome.decided.minutes", meeting=one) for one in meetings)
    if item.outcome is Outcome.DECIDED and item.standing is Standing.ADOPTION_OF_AGENDA:
        return words("minutes.outcome.decided.agenda")
    return words(f"minutes.outcome.{item.outcome}")


def is_said(item: AgendaItem, dossier: Dossier) -> bool:
    """Whether a decision under the item, or the original text of it, says what became of the item.

    Asked of the original, so that paragraphs have one number in every language; better said twice than not at all.
    """
    taken = [(one.mode, one.votes) for one in dossier.decisions if one.item_id == item.id and one.stands]
    if rules.decision.outcome(taken) is item.outcome:
        return True
    kept = rules.minutes.original(dossier.minutes, dossier.group)
    body = next((one.body for one in dossier.texts if (one.item_id, one.language) == (item.id, kept)), "")
    paragraphs = [language.bare.text((block,)) for block in language.markdown.blocks(rules.places.spoken(body))]
    sentences = [sentence for text in paragraphs for sentence in _sentences(text)]
    if item.outcome is Outcome.NOTED:
        return any(_says(sentence, item.outcome) for sentence in sentences)
    if item.outcome is Outcome.DECIDED:
        ours = _sentences(told(item, dossier, language.words.paper(kept)))
        return all(any(_begins(sentence, own) for sentence in sentences) for own in ours)
    return bool(paragraphs) and (_puts_off(_folded(paragraphs[-1]), item.outcome) or _says(sentences[-1], item.outcome))


def _begins(said: list[str], own: list[str]) -> bool:
    """Whether a sentence begins with ours, a name of a few words among them: `the agenda OJ3 Rev.1 was adopted`."""
    return any(
        said[:cut] == own[:cut] and said[start : start + len(own) - cut] == own[cut:]
        for cut in (len(own), *range(2, len(own) - 1))
        for start in range(cut, cut + _NAME + 1)
    )


def _says(said: list[str], outcome: Outcome) -> bool:
    """Whether a sentence holds what is commonly said of this, and no word before denies it: `le groupe prend note`."""
    known = (text.split() for text, name in language.marks.spellings("said").items() if name == outcome)
    return any(
        said[start : start + len(phrase)] == phrase and not _denies(said[:start])
        for phrase in known
        for start in range(len(said))
    )


def _denies(said: list[str]) -> bool:
    return any(language.marks.find("denial", word) for word in said[-_BEFORE:])


def _puts_off(said: list[str], outcome: Outcome) -> bool:
    """Whether a paragraph says that an item was deferred or withdrawn, and hardly anything else."""
    if said and _is_word_of(said[0], outcome):
        return True
    leads = (_lead(outcome, lang) for lang in Language)
    return any(f" {' '.join(lead)} " in f" {' '.join(said)} " and len(said) <= 3 * len(lead) for lead in leads)


def _lead(outcome: Outcome, lang: str) -> list[str]:
    """How our own sentence begins, its mark's word included: `the item was withdrawn`; without one all of it."""
    own = _folded(language.words.paper(lang)(f"minutes.outcome.{outcome}"))
    end = next((n for n, word in enumerate(own, start=1) if _is_word_of(word, outcome)), len(own))
    return own[:end]


def _sentences(text: str) -> list[list[str]]:
    """The words of each; a stop within a name ends none."""
    return [_folded(one) for one in re.split(r"[.!?…]\s+", text)]


def _folded(text: str) -> list[str]:
    return re.findall(r"\w+", language.folding.fold(text))


def _is_word_of(word: str, outcome: Outcome) -> bool:
    return language.marks.find("mark", word) == outcome
