"""The list of decisions of a meeting: what stands on it."""

from __future__ import annotations

from dataclasses import dataclass

from wgsec import language, rules
from wgsec.facts.document import Imprint
from wgsec.facts.dossier import Dossier
from wgsec.facts.language import Wording
from wgsec.facts.minutes import Decision, DecisionMode, Reservation
from wgsec.facts.text import Blocks, Note, Paragraph, Span
from wgsec.language.words import Words
from wgsec.papers import masthead, participants
from wgsec.papers.masthead import Masthead


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision: `number` (3/1), `label` (Decision 3/1), `mode` in words, `item` it was taken under.

    A reservation is a footnote of `text`.
    """

    number: str
    label: str
    mode: str
    item: str
    text: Blocks


@dataclass(frozen=True, slots=True)
class DecisionsSheet:
    """The list of decisions; `opening` says which meeting, its quorum and who presided."""

    masthead: Masthead
    opening: Blocks
    decisions: tuple[DecisionLine, ...]


def title() -> Wording:
    """What the register calls the list."""
    return Wording.of({lang: language.words.paper(lang)("decisions.kind") for lang in ("en", "fr", "es")})


def compose(dossier: Dossier, imprint: Imprint, words: Words) -> DecisionsSheet:
    """The list of decisions of the dossier's meeting; void ones are left out, their numbers stay taken."""
    return DecisionsSheet(
        masthead=masthead.of_meeting(dossier, imprint, words, kind=words("decisions.kind")),
        opening=language.markdown.blocks(participants.attendance(dossier, words)),
        decisions=tuple(line(one, dossier, words) for one in dossier.decisions if one.void_reason is None),
    )


def line(decision: Decision, dossier: Dossier, words: Words) -> DecisionLine:
    """One decision as a list or the minutes show it, its reservations as footnotes."""
    numbers = {item.id: number for number, item in rules.agenda.numbered(dossier.items).items()}
    item = numbers.get(decision.item_id or 0)
    return DecisionLine(
        number=decision.label,
        label=words("decisions.label", number=decision.label),
        mode=_mode(decision, words),
        item="" if item is None else words("decisions.item", number=item),
        text=_text(decision, dossier, words),
    )


def _mode(decision: Decision, words: Words) -> str:
    if decision.mode is DecisionMode.VOTE and decision.votes:
        for_, against, abstentions = decision.votes
        return words("decisions.mode.vote", for_=for_, against=against, abstentions=abstentions)
    if decision.mode is DecisionMode.WITH_RESERVATIONS:
        return words("decisions.mode.with-reservations", n=len(decision.reservations))
    return words(f"decisions.mode.{decision.mode}")


def _text(decision: Decision, dossier: Dossier, words: Words) -> Blocks:
    """The wording, with a footnote for every reservation at its end."""
    blocks = language.markdown.blocks(decision.wording.best(words.lang))
    notes = tuple(Note((Paragraph((Span(_reservation(one, dossier, words)),)),)) for one in decision.reservations)
    if not notes or not isinstance(blocks[-1], Paragraph):
        return (*blocks, Paragraph(notes)) if notes else blocks
    return (*blocks[:-1], Paragraph((*blocks[-1].line, *notes)))


def _reservation(one: Reservation, dossier: Dossier, words: Words) -> str:
    member = dossier.member(one.seat_key)
    author = member.seat.institution.best(words.lang) if member else one.seat_key
    key = "decisions.reservation.on" if one.on else "decisions.reservation"
    return words(key, author=author, on=one.on or "", text=one.text)
