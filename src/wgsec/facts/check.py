"""What a check of the workspace found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be: the key of its sentence (`check.finding.…`) and its facts."""

    msgid: str
    facts: Mapping[str, object]
