"""The group's own rules: its symbol prefix, its quorum, its languages and its mailbox."""

from __future__ import annotations

import re

from wgsec.errors import WrongUsage
from wgsec.facts.group import LEAST_SILENCE, QuorumRule
from wgsec.rules import people


def check_prefix(prefix: str) -> None:
    """WrongUsage unless it is 2 to 20 capitals, digits and hyphens: it goes into symbols and file names."""
    if not re.fullmatch(r"[A-Z][A-Z0-9-]{1,19}", prefix):
        raise WrongUsage("group.error.prefix", prefix=prefix)


def check_languages(*sets: tuple[str, ...] | None) -> None:
    """WrongUsage for no language at all, or one named twice; None is always fine."""
    for langs in sets:
        if langs is not None and (not langs or len(set(langs)) < len(langs)):
            raise WrongUsage("group.error.languages", langs=langs)


def check(prefix: str | None, quorum: str | None, silence: int | None, address: str | None) -> None:
    """WrongUsage for the first of these that cannot be; None is always fine."""
    if prefix is not None:
        check_prefix(prefix)
    if quorum is not None and quorum not in tuple(QuorumRule) and not re.fullmatch(r"[1-9][0-9]?", quorum):
        raise WrongUsage("group.error.quorum", quorum=quorum)
    if silence is not None and silence < LEAST_SILENCE:
        raise WrongUsage("group.error.silence", days=silence, least=LEAST_SILENCE)
    if address is not None:
        people.email(address)
