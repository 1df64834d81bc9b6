"""The list of decisions of a meeting: what stands on it."""

from __future__ import annotations

from dataclasses import dataclass

from wgsec import language, rules
from wgsec.facts.document import Imprint
from wgsec.facts.dossier import Dossier
from wgsec.facts.minutes import Decision, DecisionMode, Reservation
from wgsec.facts.text import Blocks, Note, Paragraph, Span
from wgsec.language.words import Words
from wgsec.papers import masthead, original, participants, people
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
    """The list of decisions; `opening` says how many members were there, whether that was a quorum, and who was not."""

    masthead: Masthead
    opening: Blocks
    decisions: tuple[DecisionLine, ...]


def compose(dossier: Dossier, imprint: Imprint, words: Words) -> DecisionsSheet:
    """The list of decisions of the dossier's meeting; of a void one it has the number and why it does not stand."""
    texts = [one.wording for one in dossier.decisions if one.stands]
    return DecisionsSheet(
        masthead=masthead.of_meeting(dossier, imprint, words, kind=words("decisions.kind"), texts=texts),
        opening=original.plain(participants.attendance(dossier, words)),
        decisions=tuple(line(one, dossier, words) for one in dossier.decisions),
    )


def line(decision: Decision, dossier: Dossier, words: Words) -> DecisionLine:
    """One decision as a list or the minutes show it, its reservations as footnotes; of a void one only the reason."""
    numbers = {item.id: number for number, item in rules.agenda.numbered(dossier.items).items()}
    item = numbers.get(decision.item_id or 0)
    return DecisionLine(
        number=decision.label,
        label=words("decisions.label", number=decision.label),
        mode=words("decisions.void") if decision.void_reason else mode(decision, words),
        item="" if item is None else words("paper.item-number", number=item),
        text=_text(decision, dossier, words),
    )


def mode(decision: Decision, words: Words) -> str:
    """How it was taken: `by consensus, with one reservation`; and that too few were there, where it was found so."""
    taken, present, needed = _taken(decision, words), decision.present, decision.quorum
    if present is None or needed is None or not rules.decision.lacks_quorum(decision.mode, present, needed):
        return taken
    return words("decisions.no-quorum", mode=taken, n=present, needed=needed)


def _taken(decision: Decision, words: Words) -> str:
    if decision.mode is DecisionMode.VOTE and decision.votes:
        for_, against, abstentions = decision.votes
        return words("decisions.mode.vote", for_=for_, against=against, n=abstentions)
    if decision.mode is DecisionMode.WITH_RESERVATIONS and decision.reservations:
        return words("decisions.mode.reserved", n=len(decision.reservations))
    return words(f"decisions.mode.{decision.mode}")


def _text(decision: Decision, dossier: Dossier, words: Words) -> Blocks:
    """The wording, with a footnote for every reservation at its end; that of a void decision does not stand."""
    if decision.void_reason:
        return original.plain(people.capital(decision.void_reason))
    spoken = decision.wording.spoken(words.lang) or words.lang
    text = language.markdown.blocks(decision.wording.best(words.lang))
    notes = tuple(Note(_reservation(one, dossier, words, spoken)) for one in decision.reservations)
    if notes and text and isinstance(text[-1], Paragraph):
        text = (*text[:-1], Paragraph((*text[-1].line, *notes)))
    elif notes:
        text = (*text, Paragraph(notes))
    return original.marked(text, spoken, words.lang)


def _reservation(one: Reservation, dossier: Dossier, words: Words, around: str) -> Blocks:
    """Whose it is, in the paper's language, and what it says, in its own; `around` is that of the decision."""
    said = original.remarked(reserved(one, dossier, words), one.language, words)
    text = language.markdown.blocks(one.text)
    if one.language == words.lang and text and isinstance(text[0], Paragraph):
        lead = Span(words("decisions.reservation.lead", head=said) + " ")
        return original.marked((Paragraph((lead, *text[0].line)), *text[1:]), words.lang, around)
    lead_in = original.plain(words("decisions.reservation.lead", head=said))
    return (*original.marked(lead_in, words.lang, around), *original.marked(text, one.language, around))


def reserved(one: Reservation, dossier: Dossier, words: Words) -> str:
    """Whose reservation it is, and to what: a recommendation, entered or not, or any words of the decision."""
    author = people.institution(one.seat, dossier.members, words)
    if one.on is None:
        return words("decisions.reservation", author=author)
    if named := rules.reservation.only(one.on):
        on = language.dates.listing(named, words.lang)
        return words("decisions.reservation.on-recommendation", author=author, on=on, n=len(named))
    return words("decisions.reservation.on", author=author, on=one.on)
