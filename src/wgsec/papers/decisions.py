"""The list of decisions of a meeting: what stands on it."""

from __future__ import annotations

from dataclasses import dataclass

from wgsec.facts.text import Blocks
from wgsec.papers.masthead import Masthead


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision: `number` (3/1), `label` (Decision 3/1), `mode` (consensus, with one reservation), `item` it was taken under.

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
