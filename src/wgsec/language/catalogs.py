"""The catalogs: gettext .po files read at run time, one per area, language and kind, loaded on first touch.

A key is `<area>.<rest>`; its sentence stands in `catalogs/<lang>/<kind>/<area>.po` under `msgid "<key>"`. `kind` is
`screen` (en, fr) or `paper` (en, fr, es). Sentences name their facts in braces: `Meeting {number}`. A plural entry is
gettext's (`msgid_plural`, `msgstr[0]`, `msgstr[1]`): [0] is the singular, which French also uses for 0.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent / "catalogs"


def singular(lang: str, n: int) -> bool:
    """Whether `n` takes the singular: 1 in en and es; 0 and 1 in fr (CLDR plural rules)."""
    return n in (0, 1) if lang == "fr" else n == 1


@cache
def area(lang: str, kind: str, name: str) -> dict[str, str | tuple[str, str]]:
    """The entries of one .po file; empty when there is no such file."""
    path = HERE / lang / kind / f"{name}.po"
    return read(path.read_text(encoding="utf-8")) if path.exists() else {}


def read(text: str) -> dict[str, str | tuple[str, str]]:
    """`msgid -> msgstr`, or `(singular, plural)`; comments, the header and untranslated entries are left out."""
    entries: dict[str, str | tuple[str, str]] = {}
    fields: dict[str, str] = {}
    field = ""
    for line in [*text.splitlines(), ""]:
        if line.startswith('"'):
            fields[field] += _text(line)
        elif line.startswith("msg"):
            field, _, value = line.partition(" ")
            if field == "msgid":
                _keep(entries, fields)
                fields = {}
            fields[field] = _text(value)
    _keep(entries, fields)
    return entries


def _text(quoted: str) -> str:
    """A quoted string of the file; the evaluator, which a start can feel, only where something is escaped."""
    if "\\" not in quoted and quoted[:1] == quoted[-1:] == '"' and len(quoted) > 1:
        return quoted[1:-1]
    return str(ast.literal_eval(quoted))


def _keep(entries: dict[str, str | tuple[str, str]], fields: dict[str, str]) -> None:
    key = fields.get("msgid")
    if key and fields.get("msgstr"):
        entries[key] = fields["msgstr"]
    elif key and fields.get("msgstr[0]"):
        entries[key] = (fields["msgstr[0]"], fields.get("msgstr[1]", ""))
