"""What a check of the workspace found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class TemplatePart(StrEnum):
    """Which part of a Word template a tag stands in."""

    TEXT = "text"
    HEADER = "header"
    FOOTER = "footer"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be: the key of its sentence (`<area>.finding.…`) and its facts."""

    msgid: str
    facts: Mapping[str, object]
