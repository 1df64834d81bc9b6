"""One folding of text for whatever is compared or looked for: no case, no accents, one kind of space and quote."""

from __future__ import annotations

from unicodedata import category, combining, normalize

PLAIN = {
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ħ": "h",
    "ŧ": "t",
    "ı": "i",
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "“": '"',
    "”": '"',
}
"""Letters that Unicode does not take apart, as people type them who have no such key."""


class _Letters(dict[int, str]):
    """What each character becomes, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = "".join(_letter(sign) for sign in normalize("NFKD", chr(code).casefold()).casefold())
        self[code] = folded
        return folded


def _letter(sign: str) -> str:
    if sign.isspace() or category(sign) == "Cc":
        return " "
    if combining(sign) or category(sign) == "Cf":
        return ""
    return PLAIN.get(sign, sign)


_LETTERS = _Letters()


def fold(text: str) -> str:
    """Without case, accents and marks that are not seen; every run of spaces and control characters is one space."""
    return " ".join(text.translate(_LETTERS).split())


def places(text: str) -> tuple[int, ...]:
    """For every character of the folded text the place in `text` that it comes from, and one more for its end."""
    found: list[int] = []
    signs: list[str] = []
    for place, sign in enumerate(text):
        for letter in _LETTERS[ord(sign)]:
            if letter == " " and (not signs or signs[-1] == " "):
                continue
            signs.append(letter)
            found.append(place)
    if signs and signs[-1] == " ":
        return tuple(found)
    return (*found, len(text))
