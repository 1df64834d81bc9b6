"""What a person's name and mail address must be like, when two addresses are one, and which words name an office."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from unicodedata import category, normalize

from wgsec import language
from wgsec.errors import WrongUsage
from wgsec.facts.language import Language
from wgsec.facts.member import Gender, OfficeKind

MAX_NAME = 200

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_LOCAL = re.compile(rf"(?=.{{1,64}}\Z){_ATOM}(?:\.{_ATOM})*\Z")
_DOMAIN = re.compile(rf"(?=.{{1,253}}\Z)(?:{_LABEL}\.)+(?=..){_LABEL}\Z")
_OFFICE = re.compile(r"chair|vice-chair|secretary|rapporteur(?: ([0-9]{1,2}))?")
_THEMED = re.compile(r" [0-9]{1,2}$")
_ENDS_A_NAME = re.compile("[,;()]")
_ENCODED_WORD = "=?"  # RFC 2047: a mail program would decode it into something nobody has seen
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
_KEPT = frozenset("\u200c\u200d")  # joiners that Persian and Indic names are spelt with


def clean_name(text: str) -> str:
    """A name on one line: no control or invisible characters, single spaces, NFC.

    WrongUsage (person.error.name) if nothing is left, if it is too long, or if a mail header would read it as code.
    """
    visible = "".join(" " if category(c) in _INVISIBLE and c not in _KEPT else c for c in text)
    name = normalize("NFC", " ".join(visible.split()))
    if not name or len(name) > MAX_NAME or _ENCODED_WORD in name:
        raise WrongUsage("person.error.name", value=name[:60], limit=MAX_NAME)
    return name


def person_name(text: str) -> str:
    """The name of somebody who may stand in for a seat, clean and without the signs that end a name in a notes file.

    WrongUsage as `clean_name`, and for such a sign (person.error.sign).
    """
    name = clean_name(text)
    if sign := _ENDS_A_NAME.search(name):
        raise WrongUsage("person.error.sign", value=name[:60], sign=sign[0])
    return name


def office(who: str) -> tuple[OfficeKind, int | None] | None:
    """The office that `chair` or `rapporteur 2` names, with its theme; None for anything else, such as a name."""
    found = _OFFICE.fullmatch(who.strip().casefold())
    if found is None:
        return None
    return (OfficeKind.RAPPORTEUR, int(found[1])) if found[1] else (OfficeKind(found[0]), None)


def office_in_words(who: str) -> tuple[OfficeKind, int | None] | None:
    """The same, in the words of any language: `présidence`, `rapporteuse 2`, `rapporteuse du thème 2`."""
    said = language.folding.fold(who)
    name, theme = _THEMED.sub("", said), _THEMED.search(said)
    if kind := language.marks.find("office", name):
        return office(kind + said.removeprefix(name))
    if theme and any(said == language.folding.fold(one) for one in _rapporteurs(int(theme[0]))):
        return OfficeKind.RAPPORTEUR, int(theme[0])
    return None


def _rapporteurs(theme: int) -> Iterator[str]:
    """How the rapporteurs of a theme are called: in each language, of each gender, one or two."""
    for lang, gender, several in product(Language, Gender, (1, 2)):
        yield language.address.held(OfficeKind.RAPPORTEUR, [gender] * several, lang, theme)


def is_domain(text: str) -> bool:
    """Whether this is the name of a host that has mail, in plain ASCII (RFC 5321, 4.1.2)."""
    return _DOMAIN.match(text) is not None


def is_address(text: str) -> bool:
    """Whether this is an addr-spec of RFC 5321 without quoted and international forms: any program can answer it."""
    local, _, domain = text.rpartition("@")
    return _LOCAL.match(local) is not None and is_domain(domain)


def email(text: str) -> str:
    """A plain mail address, as it is; WrongUsage (person.error.email) for any other spelling."""
    if not is_address(text):
        raise WrongUsage("person.error.email", value=text[:100])
    return text


def emails(text: str) -> tuple[str, ...]:
    """The addresses of a cell: `a@b.org`, `a@b.org; c@d.org`, `Zoé Exemple <a@b.org>`; the first is preferred."""
    pieces = re.findall(r"<([^<>]*)>|([^\s,;<>]+)", text)
    named = any(address for address, _ in pieces)
    # Beside an address in angle brackets stands a name, but whatever has an @ is meant as an address.
    told = [address or word for address, word in pieces if address or not named or "@" in word]
    found: dict[str, str] = {}
    for address in filter(None, (part.strip().removeprefix("mailto:") for part in told)):
        found.setdefault(email_key(address), email(address))
    return tuple(found.values())


def email_key(address: str) -> str:
    """What two spellings of one address have in common: NFKC case folding (Unicode 3.13, D147), no space around."""
    folded = normalize("NFKC", normalize("NFD", address.strip()).casefold())
    return normalize("NFKC", folded.casefold()).strip()


def sort_name(name: str) -> str:
    """The name to sort by, without case and accents: the last word, then the rest."""
    *given, last = language.folding.fold(name).split() or [""]
    return " ".join([last, *given])
