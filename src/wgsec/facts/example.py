"""The life of an invented group, as its files tell it; `desk.demo` plays it. Instants are UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from wgsec.facts.agenda import Outcome, Purpose, Standing
from wgsec.facts.draft import DraftState
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Presence
from wgsec.facts.minutes import DecisionMode


@dataclass(frozen=True, slots=True)
class InventedGroup:
    """Who the group is; `now` is the instant at which the story stops."""

    name: Wording
    short_name: Wording
    organisation: Wording
    notice: Wording
    symbol_prefix: str
    zone: str
    meeting_languages: tuple[str, ...]
    publication_languages: tuple[str, ...]
    quorum: str
    silence_days: int
    mailbox_name: Wording
    mailbox_address: str
    now: datetime


@dataclass(frozen=True, slots=True)
class InventedMeeting:
    """A meeting by its wall time, and when it was entered, convened, opened and closed."""

    number: int
    day: date
    at: time
    minutes: int
    zone: str
    title: Wording
    links: Wording
    scheduled: datetime
    convened: datetime | None
    opened: datetime | None
    closed: datetime | None


@dataclass(frozen=True, slots=True)
class InventedItem:
    """An agenda item; `since` is the revision it was added by, `annotation_at_first` what was said before that."""

    title: Wording
    purpose: Purpose
    minutes: int
    standing: Standing | None
    presenter: str | None
    theme: int | None
    papers: tuple[str, ...]
    annotation: Wording
    annotation_at_first: Wording
    proposal: Wording
    since: int


@dataclass(frozen=True, slots=True)
class InventedAgenda:
    """The agenda of a meeting: when it went out, and when it was revised after that."""

    meeting: int
    dispatched: datetime
    revised: tuple[datetime, ...]
    items: tuple[InventedItem, ...]


@dataclass(frozen=True, slots=True)
class InventedPresence:
    """How a seat was there; times are wall times of the meeting."""

    seat: str
    presence: Presence
    by: str | None
    arrived: time | None
    left: time | None


@dataclass(frozen=True, slots=True)
class InventedDecision:
    """A decision under an item, in the order it was taken."""

    item: int
    mode: DecisionMode
    wording: Wording
    reservations: tuple[InventedReservation, ...]


@dataclass(frozen=True, slots=True)
class InventedReservation:
    """A member's reservation to a recommendation, in the language it was made in."""

    seat: str
    on: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class InventedAction:
    """An action point; `carried` says to which day a later meeting put it off (meeting, day)."""

    label: str
    item: int
    owner: str
    due: date
    wording: Wording
    done: date | None
    carried: tuple[tuple[int, date], ...]


@dataclass(frozen=True, slots=True)
class InventedCorrection:
    """What was asked for once the minutes had been circulated: another wording of one paragraph."""

    before: Wording
    after: Wording


@dataclass(frozen=True, slots=True)
class InventedMinutes:
    """What happened at a meeting (`narratives` and `outcomes` by item), and when its papers went out."""

    meeting: int
    original: str
    attendance: tuple[InventedPresence, ...]
    narratives: Mapping[int, Wording]
    outcomes: Mapping[int, Outcome]
    decisions: tuple[InventedDecision, ...]
    actions: tuple[InventedAction, ...]
    corrections: tuple[InventedCorrection, ...]
    actions_sent: datetime
    decisions_sent: datetime
    circulated: datetime
    revised: datetime | None


@dataclass(frozen=True, slots=True)
class InventedRevision:
    """A text of a recommendation, by whom and when it was handed in."""

    at: datetime
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class InventedRecommendation:
    """A recommendation with its revisions in `language`, its translations, and when and by what it was adopted."""

    theme: int
    number: int
    title: Wording
    state: DraftState
    language: str
    revisions: tuple[InventedRevision, ...]
    translations: Mapping[str, str]
    adopted: datetime | None
    adopted_by: str | None

    @property
    def label(self) -> str:
        """`2.1`."""
        return f"{self.theme}.{self.number}"


@dataclass(frozen=True, slots=True)
class Circulation:
    """When the texts of a theme were circulated, frozen, sent to and received from translators, dispatched."""

    theme: int
    translation_sent: datetime
    translation_received: datetime
    circulated: datetime | None = None
    frozen: datetime | None = None
    dispatched: datetime | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """All of it; `papers` are the titles of papers that are not made from the records (INF1, CP1)."""

    group: InventedGroup
    meetings: tuple[InventedMeeting, ...]
    agendas: tuple[InventedAgenda, ...]
    minutes: tuple[InventedMinutes, ...]
    recommendations: tuple[InventedRecommendation, ...]
    circulations: tuple[Circulation, ...]
    papers: Mapping[str, Wording]
