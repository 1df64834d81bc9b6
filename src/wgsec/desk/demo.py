"""An example group's life played through the very acts of the commands, each at its own instant."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from wgsec import desk, formats, outbox, store, workspace
from wgsec.desk import scenes
from wgsec.desk.group import Founding, GroupChange
from wgsec.desk.office import Office
from wgsec.desk.scenes import Act
from wgsec.errors import Refused
from wgsec.facts.change import Rewording
from wgsec.facts.example import (
    InventedGroup,
    Story,
)
from wgsec.facts.instant import instant
from wgsec.workspace import Workspace

EXAMPLE = "training-centre"


def plan(folder: Path) -> tuple[Act, ...]:
    """Every act of the story in its order, for `play` to play in `folder`. Refused unless that is new or empty."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused("demo.error.not-empty", folder=folder)
    place = workspace.shipped("examples") / EXAMPLE
    texts = {
        path.relative_to(place).as_posix(): path.read_text(encoding="utf-8")
        for kind in ("*.toml", "*/*.md")
        for path in place.glob(kind)
    }
    story = formats.example.read(texts)
    first = min(meeting.scheduled for meeting in story.meetings)
    acts = [
        *_founding(story, place, first),
        *(act for meeting in story.meetings for act in scenes.convening(meeting)),
        *(act for agenda in story.agendas for act in scenes.agenda(agenda, story)),
        *(act for minutes in story.minutes for act in scenes.sitting(minutes, story)),
        *(act for text in story.recommendations for act in scenes.recommendation(text)),
        *(act for circulation in story.circulations for act in scenes.circulation(circulation, story)),
        *scenes.last_papers(story),
    ]
    return tuple(sorted(acts, key=lambda act: act.at))


def play(folder: Path, acts: tuple[Act, ...]) -> Iterator[Act]:
    """Plays the acts in `folder`, and yields each once it is done."""
    place = Workspace(folder, folder / workspace.DATABASE, folder / "out")
    with store.transaction.hurried(place.database), outbox.files.hurried():
        for act in acts:
            act.do(Office(place, act.actor, act.at))
            yield act


def _founding(story: Story, place: Path, first: datetime) -> Iterator[Act]:
    """The group and its seats, in the hour before the first meeting is entered."""
    group = story.group
    yield Act(first - timedelta(minutes=50), lambda office: desk.group.found(office, _new_group(group)))
    yield Act(first - timedelta(minutes=45), lambda office: desk.group.edit(office, _rules(group)))
    for minutes, name in ((30, "members.csv"), (20, "institutions.csv"), (10, "alternates.csv")):
        yield Act(first - timedelta(minutes=minutes), _taking_in(place / name))


def _taking_in(path: Path) -> Callable[[Office], object]:
    return lambda office: desk.roll.apply(office, desk.roll.plan(office, path))


def _new_group(group: InventedGroup) -> Founding:
    return Founding(
        name=group.name,
        short_name=group.short_name,
        organisation=group.organisation,
        symbol_prefix=group.symbol_prefix,
        zone=group.zone,
        meeting_languages=group.meeting_languages,
        publication_languages=group.publication_languages,
        notice=group.notice,
        now=instant(group.now),
    )


def _rules(group: InventedGroup) -> GroupChange:
    return GroupChange(
        quorum=group.quorum,
        silence_days=group.silence_days,
        mailbox_address=group.mailbox_address,
        mailbox_name=Rewording.to(group.mailbox_name),
    )
