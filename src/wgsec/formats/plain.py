"""Names, addresses, links and texts as they may stand in calendars and mail: nothing a program takes as a command."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category, normalize
from urllib.parse import quote, urlsplit

from wgsec import papers, rules
from wgsec.errors import WrongUsage

NAME_LENGTH = 120
LINE_LENGTH = 250
TEXT_LENGTH = papers.invitation.LONGEST
LINK_LENGTH = 2000
JOINERS = "\u200c\u200d"  # Persian and the scripts of India do not read without them.
MAILTO_SAFE = "!$'*+"
SCHEMES = frozenset({"https", "tel", "sip", "sips", "xmpp"})

_LINK = re.compile(r"""[!#-;=?-\[\]_a-z~]+""")


def text(words: str, limit: int = TEXT_LENGTH) -> str:
    """Several lines: NFC, LF between lines, without controls, bidi overrides and invisible characters, cut."""
    lines = re.sub(r"\r\n?|[\u0085\u2028\u2029\v\f]", "\n", normalize("NFC", words))
    return _cut("".join(map(_kept, lines)).strip(), limit)


def line(words: str, limit: int = LINE_LENGTH) -> str:
    """One line of text; an encoded-word (`=?utf-8?q?…`) is broken, or a mail header may decode it to a line break."""
    # Only plain spaces are gathered: French lives on its no-break ones.
    one = re.sub(r"[ \n]+", " ", text(words, limit * 4)).strip()
    return _cut(one.replace("=?", "= ?"), limit)


def name(words: str, limit: int = NAME_LENGTH) -> str:
    """A person's or a label's name: a line without the quotes and carets that some calendars show as `^'`."""
    return line(words.replace('"', "’").replace("^", " "), limit)


def address(email: str) -> str:
    """A mail address as it may be entered, too. WrongUsage for any other."""
    if not rules.people.is_address(email):
        raise WrongUsage("invitation.error.address", address=line(email))
    return email


def mailto(email: str) -> str:
    """The mailto: URI of a mail address (RFC 6068, 2). WrongUsage as `address`."""
    local, _, domain = address(email).rpartition("@")
    return f"mailto:{quote(local, safe=MAILTO_SAFE)}@{domain}"


def link(uri: str) -> str:
    """A URI that may be followed: https, tel, sip, sips or xmpp, ASCII, no user name before a host. Else WrongUsage."""
    good = len(uri) <= LINK_LENGTH and _LINK.fullmatch(uri) and _follows(uri)
    if not good:
        raise WrongUsage("invitation.error.link", link=line(uri))
    return uri


def _follows(uri: str) -> bool:
    try:
        parts = urlsplit(uri)
    except ValueError:
        return False
    if parts.scheme != "https":
        return parts.scheme in SCHEMES and bool(parts.path) and not parts.netloc
    # https://meet.example.org@elsewhere.example leads elsewhere.
    return bool(parts.hostname) and "@" not in parts.netloc


@lru_cache(maxsize=1024)
def _kept(character: str) -> str:
    if character == "\n" or character in JOINERS:
        return character
    kind = category(character)
    if kind == "Cc":
        return " "
    return "" if kind in ("Cf", "Cs") else character


def _cut(words: str, limit: int) -> str:
    return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"
