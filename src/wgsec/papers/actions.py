"""The action points: what stands on their list."""

from __future__ import annotations

from dataclasses import dataclass

from wgsec.facts.text import Blocks
from wgsec.papers.masthead import Masthead


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action point: `number` (A3.1), what, `owner`, `due` and `state` in words (open, carried over from meeting 2)."""

    number: str
    text: str
    owner: str
    due: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class ActionsSheet:
    """The action points after a meeting: the new ones and those that are still open from before."""

    masthead: Masthead
    opening: Blocks
    new: tuple[ActionLine, ...]
    carried: tuple[ActionLine, ...] = ()
