"""The next steps with papers: those edited by hand, those that are gone, and those that have not gone out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from wgsec.facts.document import Document, DocumentType, FileState, Registered
from wgsec.facts.meeting import TOOK_PLACE, UNOPENED
from wgsec.facts.next import Situation, Step, StepKind, Who
from wgsec.facts.survey import Survey
from wgsec.rules import commands
from wgsec.rules import document as register

BUILT_BY = {
    DocumentType.AGENDA: "wgsec agenda build {number}",
    DocumentType.ANNOTATED_AGENDA: "wgsec agenda build {number} --annotated",
    DocumentType.DECISIONS: "wgsec minutes build {number}",
    DocumentType.MINUTES: "wgsec minutes build {number}",
    DocumentType.ACTION_POINTS: "wgsec minutes build {number}",
    DocumentType.PARTICIPANTS: "wgsec minutes build {number}",
    DocumentType.DRAFT: "wgsec draft build {scope}",
}
"""Which command makes a paper of each type that wgsec makes."""

AGENDAS = frozenset({DocumentType.AGENDA, DocumentType.ANNOTATED_AGENDA})


def steps(situation: Situation) -> Iterator[Step]:
    """Files of present revisions that do not lie as they were issued."""
    for file in situation.files:
        facts = {"symbol": named(file.document), "path": file.issue.path, "language": file.issue.language}
        if is_lost(situation, file):
            command = build_command(file.document, force=True)
            yield Step(StepKind.PAPER_LOST, Who.SECRETARY, command, situation.today, facts)
        elif file.state is FileState.EDITED and is_out(file.document):
            command = build_command(file.document, force=True)
            yield Step(StepKind.PAPER_SPOILT, Who.SECRETARY, command, situation.today, facts)
        elif file.state is FileState.EDITED:
            command = f"wgsec document keep {commands.argument(file.issue.path)}"
            yield Step(StepKind.PAPER_EDITED, Who.SECRETARY, command, situation.today, facts)
        elif file.state in (FileState.MISSING, FileState.NOT_IN_PLACE):
            command = rebuild_command(situation, file.document)
            yield Step(StepKind.PAPER_MISSING, Who.SECRETARY, command, situation.today, facts)


def compared(survey: Survey, documents: Iterable[Document]) -> dict[int, tuple[Document, ...]]:
    """By the meeting's number, its papers that somebody has to build again if the records have moved on.

    Whatever has not gone out; of what has, the agendas of meetings to come, and the papers of the meeting held last
    and of the one before it, whose minutes that one adopts. Older papers rest, and so do action points: what they say
    was true of their day, and the next meeting has its own.
    """
    held = sorted((one for one in survey.meetings if one.state in TOOK_PLACE), key=lambda one: one.starts_at)
    last = {one.number for one in held[-2:]}
    ahead = {one.number for one in survey.meetings if one.state in UNOPENED}
    numbers = {f"meeting:{one.number}": one.number for one in survey.meetings}
    found: dict[int, list[Document]] = defaultdict(list)
    for document in documents:
        number = numbers.get(document.subject)
        if number is None or document.void or not document.issues:
            continue
        if document.type in AGENDAS:
            is_watched = number in ahead
        else:
            is_watched = number in last and document.type is not DocumentType.ACTION_POINTS
            is_watched |= not is_out(document)
        if is_watched:
            found[number].append(document)
    return {number: tuple(some) for number, some in found.items()}


def of_meeting(situation: Situation, type_: DocumentType, number: int) -> Document | None:
    """The paper of this type of a meeting, once it was built."""
    subject = f"meeting:{number}"
    return next((d for d in situation.documents if d.type is type_ and d.subject == subject and not d.void), None)


def is_built(situation: Situation, document: Document | None) -> bool:
    """Whether the present revision exists in every language of the group's meetings."""
    issued = register.issues(document, register.present(document))
    return all(lang in issued for lang in situation.survey.group.meeting_languages)


def is_outdated(situation: Situation, document: Document) -> bool:
    """Whether the records say something else by now."""
    return document.id in situation.outdated


def is_lost(situation: Situation, file: Registered) -> bool:
    """Whether a file that went out is not as others hold it, and cannot be made again since the records moved on."""
    is_wrong = file.state not in register.IN_ORDER
    return is_wrong and is_out(file.document) and is_outdated(situation, file.document)


def is_out(document: Document) -> bool:
    """Whether the present revision has gone out."""
    return register.dispatched(document, register.present(document))


def in_order(situation: Situation, document: Document) -> bool:
    """Whether every file of the present revision may go out; those that may not have steps of their own."""
    return all(file.state in register.IN_ORDER for file in _files(situation, document))


def dispatch(situation: Situation, document: Document, due: date) -> Iterator[Step]:
    """The step to send a paper out, if it is ready and has not gone; at once if what went out before has changed."""
    if is_built(situation, document) and in_order(situation, document) and not is_out(document):
        command = f"wgsec document dispatch {document.type}{document.number} --to members"
        due = situation.today if document.dispatches else due
        yield Step(StepKind.PAPER_DISPATCH, Who.SECRETARY, command, due, {"symbol": named(document)})


def rebuild_command(situation: Situation, document: Document) -> str:
    """What makes a paper anew; one that was kept as edited by hand only with --force, which saves it beside.

    What went out is followed by the next revision, for which nothing has to make way; with --force where a file of it
    is lost.
    """
    files = tuple(_files(situation, document))
    kept = any(file.issue.kept for file in files) and not is_out(document)
    return build_command(document, force=kept or any(is_lost(situation, file) for file in files))


def build_command(document: Document, *, force: bool = False) -> str:
    """What makes a paper of this type and subject."""
    kind, _, name = document.subject.partition(":")
    scope = name or "all"
    number = name if kind == "meeting" else ""
    command = BUILT_BY.get(document.type, "wgsec document show {symbol}")
    command = command.format(number=number, scope=scope, symbol=f"{document.type}{document.number}")
    return f"{command} --force" if force else command


def named(document: Document) -> str:
    """The symbol of the present revision."""
    return register.revised(document.symbol, register.present(document))


def _files(situation: Situation, document: Document) -> Iterator[Registered]:
    return (file for file in situation.files if file.document.id == document.id)
