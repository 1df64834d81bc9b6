"""What is to be issued: an order, and the sheets that it makes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from wgsec import language, papers, rules
from wgsec.desk.office import Office
from wgsec.facts.document import Distribution, Document, DocumentType, Imprint
from wgsec.facts.dossier import Dossier
from wgsec.facts.group import Group
from wgsec.facts.language import Wording
from wgsec.language.words import Words


@dataclass(frozen=True, slots=True)
class Order:
    """A paper to be issued; `compose(imprint, lang)` gives its sheet, `languages` are those asked for.

    It can be composed in a language in which it `is_complete`; only what is translated may not be.
    `running` is a paper that spends the next number of its type when it is built for the first time.
    """

    type: DocumentType
    year: int
    number: int
    subject: str
    title: Wording
    originals: tuple[str, ...]
    distribution: Distribution
    template: str
    folder: str
    languages: tuple[str, ...]
    compose: Callable[[Imprint, str], object]
    is_complete: Callable[[str], bool] = lambda _: True
    running: bool = False


def of_meeting(
    dossier: Dossier,
    type_: DocumentType,
    template: str,
    compose: Callable[[Dossier, Imprint, Words], object],
    langs: tuple[str, ...],
) -> Order:
    """The order for a paper of a meeting: it takes the meeting's number and year, and goes to the members."""
    meeting = dossier.meeting
    return Order(
        type=type_,
        year=meeting.day.year,
        number=meeting.number,
        subject=f"meeting:{meeting.number}",
        title=papers.cited.named(type_),
        originals=(rules.minutes.original(dossier.minutes, dossier.group),),
        distribution=Distribution.MEMBERS,
        template=template,
        folder=rules.document.folder(meeting.number),
        languages=langs,
        compose=lambda imprint, lang: compose(dossier, imprint, language.words.paper(lang)),
    )


def symbol(order: Order, group: Group, document: Document | None) -> str:
    """The symbol of the first issue, which the paper keeps; `document` is None before it is in the register."""
    if document:
        return document.symbol
    return rules.document.symbol(group.symbol_prefix, order.year, order.type, order.number)


def of(
    office: Office,
    order: Order,
    group: Group,
    document: Document | None,
    revision: int,
    dated: Mapping[str, datetime],
) -> dict[str, object]:
    """The sheet of a revision in each of these languages, under its own symbol and the day of this instant (UTC)."""
    shown = rules.document.revised(symbol(order, group, document), revision)
    replaced = _replaced(office, group, document, revision)
    imprints = {
        lang: Imprint(shown, office.at(at).today(group.zone), order.originals, order.distribution, *replaced, at)
        for lang, at in dated.items()
    }
    return {lang: order.compose(imprint, lang) for lang, imprint in imprints.items()}


def _replaced(office: Office, group: Group, document: Document | None, revision: int) -> tuple[str, date | None]:
    """The symbol of the revision before this one, and its day; that day is past, and stays."""
    before = rules.document.built(document, revision - 1)
    if document is None or before is None:
        return "", None
    return rules.document.revised(document.symbol, revision - 1), office.at(before).today(group.zone)
