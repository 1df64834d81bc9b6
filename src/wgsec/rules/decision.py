"""When a decision may stand as it is recorded (practice 2.1, 2.2)."""

from __future__ import annotations

from collections.abc import Iterable

from wgsec.errors import Refused, WrongUsage
from wgsec.facts.agenda import Outcome
from wgsec.facts.minutes import Decision, DecisionMode

_Taken = tuple[DecisionMode, tuple[int, int, int] | None]
"""How a decision was taken: its mode, and the votes of a vote."""

WITHOUT_QUORUM = frozenset({DecisionMode.NOTED, DecisionMode.SILENCE})
"""What needs no quorum in the room: taking note, and what a silence procedure decided, which asks all members."""


def is_overcast(votes: tuple[int, int, int] | None, present: int | None, entitled: int) -> bool:
    """Whether more votes are counted than there were members: each institution has one (practice 2.2)."""
    return votes is not None and sum(votes) > (entitled if present is None else present)


def lacks_quorum(mode: DecisionMode, present: int | None, quorum: int) -> bool:
    """Whether something is adopted with too few members there (practice 2.1); nobody marked (None) is not nobody."""
    return present is not None and present < quorum and mode not in WITHOUT_QUORUM


def is_without_quorum(decision: Decision) -> bool:
    """Whether it would adopt something with too few members there; what was never counted is taken to be in order."""
    return decision.quorum is not None and lacks_quorum(decision.mode, decision.present, decision.quorum)


def is_lost(votes: tuple[int, int, int] | None) -> bool:
    """Whether a vote has no majority of the votes cast, of which abstentions are none; a tie has none.

    Source: practice 2.2. Committees that ask for two thirds in substance ask for more than this, none for less.
    """
    return votes is not None and votes[0] <= votes[1]


def decides(mode: DecisionMode, votes: tuple[int, int, int] | None) -> bool:
    """Whether anything is decided in this way: not by taking note, nor by a vote that was lost."""
    return mode is not DecisionMode.NOTED and not is_lost(votes)


def outcome(taken: Iterable[_Taken]) -> Outcome:
    """What an item comes to by the decisions under it that stand: decided, else noted; by lost votes, nothing."""
    ways = tuple(taken)
    if any(decides(mode, votes) for mode, votes in ways):
        return Outcome.DECIDED
    return Outcome.NOTED if any(mode is DecisionMode.NOTED for mode, _ in ways) else Outcome.PENDING


def adopts(decision: Decision) -> bool:
    """Whether a text may rest on it: it stands, decides, was not voted down, and enough members were there for it.

    Source: practice 2.1 and 2.2; a meeting without a quorum may debate and take note.
    """
    return decision.stands and decides(decision.mode, decision.votes) and not is_without_quorum(decision)


def check_stands(decision: Decision) -> None:
    """Refused for a void decision: what does not stand is not put right."""
    if decision.void_reason is not None:
        raise Refused("decision.error.void", label=decision.label, reason=decision.void_reason)


def check(decision: Decision) -> None:
    """Whether it may stand in this mode with these votes.

    A reservation says why an institution does not go along, so it may stand beside a vote as well: the counts tell how
    it was decided, the reservation stays with them for the record. Only consensus is denied by it.
    WrongUsage for a vote without counts, counts without a vote, and more votes than members there; Refused for a
    consensus beside a reservation, and for what is adopted without a quorum.
    """
    label, mode, votes = decision.label, decision.mode, decision.votes
    if mode is DecisionMode.VOTE and votes is None:
        raise WrongUsage("decision.error.votes", label=label)
    if mode is not DecisionMode.VOTE and votes is not None:
        raise WrongUsage("decision.error.no-vote", label=label, mode=mode)
    if mode is DecisionMode.CONSENSUS and decision.reservations:
        raise Refused("decision.error.reservations", label=label)
    if decision.entitled is not None and is_overcast(votes, decision.present, decision.entitled):
        there = decision.entitled if decision.present is None else decision.present
        raise WrongUsage("decision.error.votes-many", label=label, cast=sum(votes or ()), present=there)
    if is_without_quorum(decision):
        raise Refused("decision.error.quorum", label=label, present=decision.present, quorum=decision.quorum)
