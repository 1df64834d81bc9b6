"""What a check of the workspace found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wgsec.errors import WgsecError


class TemplatePart(StrEnum):
    """Which part of a Word template a tag stands in."""

    TEXT = "text"
    HEADER = "header"
    FOOTER = "footer"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be: the key of its sentence (`<area>.finding.…`) and its facts.

    `cause` is what somebody said who could not read it; it follows as a sentence of its own.
    """

    msgid: str
    facts: Mapping[str, object]
    cause: WgsecError | None = None
