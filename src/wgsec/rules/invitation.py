"""When an invitation is a new one: its content, its UID and its SEQUENCE (RFC 5546, 2.1.4 and 2.1.5)."""

from __future__ import annotations

import hashlib
import json
import re
import uuid
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta

from wgsec import language
from wgsec.errors import WrongUsage
from wgsec.facts.invitation import Invitation, Issue, NewIssue, NothingToSend, Reuse

UID_LENGTH = 100
SEED = uuid.uuid5(uuid.NAMESPACE_URL, "urn:wgsec:invitation")
# What changes from issue to issue, or with an answer, without saying anything new.
NOT_CONTENT = frozenset({"sequence", "stamp", "created", "reply"})

_DOMAIN = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9-]{2,63}")


def uid(seed: str, number: int, domain: str) -> str:
    """The UID of meeting `number`, for ever: made once from the group's seed, ASCII, under 100 characters.

    `domain` is that of the group's mailbox. WrongUsage if it is no plain host name or too long.
    """
    made = f"{uuid.uuid5(SEED, f'{seed}/{number}')}@{domain.lower()}"
    if not _DOMAIN.fullmatch(domain) or len(made) >= UID_LENGTH:
        raise WrongUsage("invitation.error.domain", domain=domain)
    return made


def content_hash(*invitations: Invitation) -> str:
    """What these invitations to one meeting say, whatever their SEQUENCE, DTSTAMP and answers: SHA-256 in hex.

    One hash stands for a meeting whose members read several languages: give one invitation per language, composed
    for nobody where everyone sees only himself in it, for all where everyone sees all.
    """
    return _hash([_content(asdict(invitation)) for invitation in invitations])


def significant_hash(invitation: Invitation) -> str:
    """What makes an answer void when it changes: time, length, zone, standing (RFC 5546, 2.1.4); SHA-256 in hex.

    The instant counts beside the wall time: when the rules of the zone change, the hour moves for members elsewhere.
    """
    told = invitation.occasion
    instant = language.zones.instant(told.day, told.at, told.zone, told.fold)
    return _hash([invitation.method, told.standing, told.day, told.at, told.zone, told.minutes, instant])


def next_issue(
    earlier: Sequence[Issue], content: str, significant: str, *, cancelled: bool, now: datetime
) -> Reuse | NewIssue | NothingToSend:
    """What becomes of a meeting's invitation, given its earlier issues (any order) and the hashes it has now.

    The content of the newest live issue, or of one after which nothing was dispatched, is that issue: it goes out
    byte for byte, and a move undone before anybody heard of it costs no SEQUENCE. Anything else is the newest
    SEQUENCE + 1. A cancelled meeting that nobody was invited to needs no CANCEL. `now` is UTC; a DTSTAMP is
    always later than the one before, in whole seconds.
    """
    live = sorted((issue for issue in earlier if not issue.withdrawn), key=_sequence)
    if cancelled and not any(issue.dispatched for issue in live):
        return NothingToSend(tuple(live))
    later: list[Issue] = []
    for issue in reversed(live):
        if issue.content == content:
            return Reuse(issue, tuple(reversed(later)))
        if issue.dispatched:
            break
        later.append(issue)
    stamp = max([now.replace(microsecond=0), *(issue.stamp + timedelta(seconds=1) for issue in earlier)])
    known = next((issue for issue in reversed(live) if issue.dispatched), None)
    sequence = live[-1].sequence + 1 if live else 0
    return NewIssue(sequence, stamp, ask_again=known is None or known.significant != significant)


def _sequence(issue: Issue) -> int:
    return issue.sequence


def _content(node: object) -> object:
    if isinstance(node, dict):
        return {key: _content(value) for key, value in node.items() if key not in NOT_CONTENT}
    return [_content(part) for part in node] if isinstance(node, (list, tuple)) else node


def _hash(content: object) -> str:
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
