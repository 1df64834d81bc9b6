"""Everything of a meeting at once: each paper that is due, and one pack of them per language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from wgsec import formats, language, outbox, papers, rules, store
from wgsec.desk import agenda, derived, invitation, loose, minutes, press
from wgsec.desk.invitation import Built
from wgsec.desk.loose import Tray
from wgsec.desk.office import Office
from wgsec.desk.sheets import Order
from wgsec.facts.document import Document, DocumentType, Issued
from wgsec.facts.dossier import Dossier
from wgsec.facts.meeting import Meeting, MeetingState
from wgsec.facts.pack import NotDue, PackedPaper, PackPart
from wgsec.rules.pack import Paper

CONTENTS = "00-contents_{lang}.txt"


def _after(type_: DocumentType) -> Callable[[Dossier, tuple[str, ...]], Order]:
    """The order for one of the papers that follow a meeting."""
    return lambda dossier, langs: next(one for one in minutes.orders(dossier, langs) if one.type is type_)


ORDERS: dict[PackPart, Callable[[Dossier, tuple[str, ...]], Order]] = {
    PackPart.AGENDA: agenda.order,
    PackPart.ANNOTATED_AGENDA: lambda dossier, langs: agenda.order(dossier, langs, annotated=True),
    PackPart.MINUTES: _after(DocumentType.MINUTES),
    PackPart.DECISIONS: _after(DocumentType.DECISIONS),
    PackPart.ACTION_POINTS: _after(DocumentType.ACTION_POINTS),
    PackPart.PARTICIPANTS: _after(DocumentType.PARTICIPANTS),
}
"""Every Word paper of a meeting; `rules.pack.not_due` says when it is due."""


@dataclass(frozen=True, slots=True)
class Assembled:
    """What was made; `not_due` are the parts that were not and why, `astray` files that are not as they were issued."""

    meeting: Meeting
    invitations: Built | None
    papers: tuple[Issued, ...]
    packs: tuple[Path, ...]
    not_due: tuple[tuple[PackPart, NotDue], ...]
    astray: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """A paper's file for a pack; one that was printed just now lies beside its place still."""

    name: str
    lies: Path


def build(
    office: Office, number: int, langs: tuple[str, ...], *, force: bool = False, out: Path | None = None
) -> Assembled:
    """Makes what is due of a meeting in these languages: invitations, papers, and a pack of each language; or nothing.

    A pack holds the papers of the meeting and those that its agenda names, as far as the register has them; these in
    the language they were written in where they are not in that of the pack. Refused for a file that somebody has
    edited by hand, unless `force`, and as `invitation.build`.
    """
    folder = out or office.workspace.out / rules.document.folder(number)
    with loose.laying(office, "meeting.build", f"meeting {number}", force=force) as tray:
        dossier = store.meeting.dossier(tray.tx, number)
        reasons = {part: rules.pack.not_due(part, dossier) for part in PackPart}
        invited = None
        if not reasons[PackPart.INVITATIONS]:
            invited = invitation.lay(tray, number, out=out and folder / "invitations")
        printer = press.Press(office, tray.tx, force, out, tray.pending)
        orders = [order(dossier, langs) for part, order in ORDERS.items() if not reasons[part]]
        issued = tuple(file for order in orders for file in printer.issue(order))
        agenda.bring(tray.tx, dossier.following, dossier.documents)
        packs, astray = _packs(tray, dossier, langs, folder)
        # A pack that was withdrawn has been made anew since.
        issued = tuple(
            replace(one, withdrawn=tuple(path for path in one.withdrawn if path in tray.pending.stale))
            for one in issued
        )
    not_due = tuple((part, reason) for part, reason in reasons.items() if reason)
    return Assembled(dossier.meeting, invited, issued, packs, not_due, astray)


def _packs(
    tray: Tray, dossier: Dossier, langs: tuple[str, ...], folder: Path
) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """One pack a language, and the files of the register that are missing or edited and so are in none.

    A cancelled meeting has no pack any more.
    """
    number, made, astray = dossier.meeting.number, [], []
    subject = derived.PACK.format(number=number)
    register = store.document.all_(tray.tx)
    named = rules.pack.named(dossier, register)
    ours = [(one, rules.document.present(one)) for one in register if rules.pack.is_packed(one, number)]
    if dossier.meeting.state is MeetingState.CANCELLED:
        ours, named = [], {}
    packed = rules.pack.in_order({*ours, *(one for one in named.values() if one and rules.pack.may_go(one[0]))})
    for lang in langs:
        found = [
            (paper, _found(tray, *paper, (lang,) if paper in ours else (lang, *paper[0].originals))) for paper in packed
        ]
        astray += [path for _, path in found if isinstance(path, str)]
        lying = {paper: file for paper, file in found if isinstance(file, _File)}
        if lying:
            missing = tuple(reference for reference, paper in named.items() if paper not in lying)
            target = folder / f"pack-{number:02d}_{lang}.zip"
            tray.put(subject, target, _pack(dossier, lying, missing, lang))
            made.append(target)
    kept = [*made, *(folder / f"pack-{number:02d}_{other}.zip" for other in _others(dossier, langs))]
    tray.clear(subject, folder, kept)
    return tuple(made), tuple(astray)


def _pack(dossier: Dossier, lying: Mapping[Paper, _File], missing: tuple[str, ...], lang: str) -> bytes:
    """The papers that were found, under a list of what they are and what is missing."""
    listed = [
        PackedPaper(
            symbol=rules.document.revised(document.symbol, revision),
            title=document.title.best(lang),
            file=file.name,
            meeting=rules.pack.meeting_of(document),
        )
        for (document, revision), file in lying.items()
    ]
    contents = papers.pack.compose(dossier.group, dossier.meeting, listed, missing, language.words.paper(lang))
    files = {file.name: file.lies.read_bytes() for file in lying.values()}
    return formats.pack.pack({**files, CONTENTS.format(lang=lang): contents.encode()})


def _found(tray: Tray, document: Document, revision: int, langs: Iterable[str]) -> _File | str | None:
    """The paper's file in the first of these languages that it has, its path as a text if it is not as it was issued.

    None if it is in none of them.
    """
    issues = rules.document.issues(document, revision)
    issue = next((issues[lang] for lang in langs if lang in issues), None)
    if issue is None:
        return None
    path = tray.office.workspace.folder / issue.path
    lies = next((one.temporary for one in tray.pending.written if one.target == path), path)
    return _File(path.name, lies) if outbox.files.fingerprint(lies) == issue.file_hash else issue.path


def _others(dossier: Dossier, langs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(lang for lang in dossier.group.meeting_languages if lang not in langs)
