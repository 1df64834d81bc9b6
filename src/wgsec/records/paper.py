"""Agenda items, minutes, decisions, reservations and actions."""

from datetime import date

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy import text as sql

from wgsec.facts.agenda import Outcome, Purpose, Standing
from wgsec.facts.language import Language, Wording
from wgsec.facts.minutes import ActionState, DecisionMode, MinutesState
from wgsec.records import column
from wgsec.records.base import Base
from wgsec.records.column import STRICT

VOTES = (
    "CASE WHEN mode = 'vote' THEN coalesce(votes_for >= 0 AND votes_against >= 0 AND abstentions >= 0, FALSE)"
    " ELSE coalesce(votes_for, votes_against, abstentions) IS NULL END"
)
"""A vote has its three counts, and nothing else has one; a CHECK that is neither true nor false lets pass."""


class AgendaItem(Base, table=True):
    """An item of a meeting's agenda, presented by an office or a seat, by its key; or by a guest, whose name it is."""

    __tablename__ = "agenda_item"
    __table_args__ = (
        column.holds("agenda_item", "minutes", "minutes BETWEEN 0 AND 1440"),
        column.holds("agenda_item", "one_presenter", "presenter IS NULL OR guest IS NULL"),
        STRICT,
    )
    id: int | None = column.key()
    meeting_id: int = column.of("meeting")
    position: int = column.ordinal()
    title: Wording = column.wording(needed=True)
    purpose: Purpose = column.code(Purpose)
    standing: Standing | None = column.code(Standing, default=None)
    minutes: int = column.number()
    presenter: str | None = column.text(line=True, default=None)
    guest: str | None = column.text(personal=True, line=True, default=None)
    theme_id: int | None = column.of("theme", default=None)
    annotation: Wording = column.wording(line=False)
    proposal: Wording = column.wording(line=False)
    outcome: Outcome = column.code(Outcome, default=Outcome.PENDING)
    carried_from: int | None = column.of("agenda_item", default=None)
    noted: Outcome | None = column.code(Outcome, default=None)


class AgendaPaper(Base, table=True):
    """A paper of an item: a symbol, or a recommendation at a fixed revision."""

    __tablename__ = "agenda_paper"
    __table_args__ = (STRICT,)
    id: int | None = column.key()
    item_id: int = column.of("agenda_item")
    position: int = column.ordinal()
    reference: str = column.text(line=True)
    title: Wording = column.wording()
    revision: int | None = column.number(default=None)


class Minutes(Base, table=True):
    """The minutes of a meeting, and the meeting that adopted them."""

    __tablename__ = "minutes"
    __table_args__ = (
        UniqueConstraint("meeting_id", name="minutes_once_uq"),
        STRICT,
    )
    id: int | None = column.key()
    meeting_id: int = column.of("meeting")
    state: MinutesState = column.code(MinutesState, default=MinutesState.NOTES)
    original: str = column.code(Language)
    adopted_at_id: int | None = column.of("meeting", default=None)


class MinutesText(Base, table=True):
    """What the minutes say of one item in one language, as CommonMark; no item: before the first.

    It is empty once the notes say no longer what they said of it.
    """

    __tablename__ = "minutes_text"
    __table_args__ = (
        # NULL is like no other NULL: two texts before the first item would be two to a plain UNIQUE.
        Index("minutes_text_once_uq", "minutes_id", sql("coalesce(item_id, 0)"), "language", unique=True),
        STRICT,
    )
    id: int | None = column.key()
    minutes_id: int = column.of("minutes")
    item_id: int | None = column.of("agenda_item", default=None)
    language: str = column.code(Language)
    body: str = column.text(long=True, empty=True)
    beside: str | None = column.text(long=True, line=True, default=None)


class Decision(Base, table=True):
    """Decision `meeting/number`; never removed, only void with a reason."""

    __tablename__ = "decision"
    __table_args__ = (
        UniqueConstraint("meeting_id", "number", name="decision_once_uq"),
        column.holds("decision", "votes", VOTES),
        STRICT,
    )
    id: int | None = column.key()
    meeting_id: int = column.of("meeting")
    number: int = column.ordinal()
    item_id: int | None = column.of("agenda_item", default=None)
    wording: Wording = column.wording(line=False, needed=True)
    mode: DecisionMode = column.code(DecisionMode, default=DecisionMode.CONSENSUS)
    votes_for: int | None = column.number(default=None)
    votes_against: int | None = column.number(default=None)
    abstentions: int | None = column.number(default=None)
    present: int | None = column.number(default=None)
    entitled: int | None = column.number(default=None)
    quorum: int | None = column.number(default=None)
    void_reason: str | None = column.text(line=True, default=None)
    noted: tuple[str, ...] = column.codes()


class Reservation(Base, table=True):
    """A seat's reservation to a decision, in the language it was made in."""

    __tablename__ = "reservation"
    __table_args__ = (STRICT,)
    id: int | None = column.key()
    decision_id: int = column.of("decision")
    seat_id: int = column.of("seat")
    concerns: str | None = column.text(line=True, default=None)
    body: str = column.text()
    language: str = column.code(Language)


class Action(Base, table=True):
    """Action `A<meeting>.<number>`; open ones return on the next agenda."""

    __tablename__ = "action"
    __table_args__ = (
        UniqueConstraint("meeting_id", "number", name="action_once_uq"),
        STRICT,
    )
    id: int | None = column.key()
    meeting_id: int = column.of("meeting")
    number: int = column.ordinal()
    item_id: int | None = column.of("agenda_item", default=None)
    wording: Wording = column.wording(line=False, needed=True)
    owner_id: int = column.of("seat")
    due: date | None = column.day(default=None)
    state: ActionState = column.code(ActionState, default=ActionState.OPEN)
    closed_on: date | None = column.day(default=None)
    note: str | None = column.text(line=True, default=None)
    noted: tuple[str, ...] = column.codes()


class ActionGiven(Base, table=True):
    """An action as the notes of one meeting gave it or carried it over: what the minutes of that meeting keep."""

    __tablename__ = "action_given"
    __table_args__ = (
        UniqueConstraint("action_id", "meeting_id", name="action_given_once_uq"),
        STRICT,
    )
    id: int | None = column.key()
    action_id: int = column.of("action")
    meeting_id: int = column.of("meeting")
    wording: Wording = column.wording(line=False)
    owner_id: int = column.of("seat")
    due: date | None = column.day(default=None)
