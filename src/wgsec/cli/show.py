"""Data on stdout, talk on stderr: listings, single records, JSON, and the notes beside them."""

import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import typer

from wgsec import desk, language
from wgsec.cli import ask, boundary, columns
from wgsec.cli.tongue import has_style, lang, named, printable, say, words
from wgsec.cli.tongue import near as near
from wgsec.cli.tongue import note as note
from wgsec.errors import OutsideFailed
from wgsec.facts.instant import instant
from wgsec.facts.language import Wording

if TYPE_CHECKING:
    from wgsec.facts.check import Finding
    from wgsec.facts.document import Issued
    from wgsec.facts.notes import Remark

MOST_FITTED = 200
"""To find the best widths for 1,000 rows takes seconds; longer tables are printed plainly."""

Record = Mapping[str, object]


def line(text: str) -> None:
    """A line for whoever reads it: stdout, without what a terminal would obey."""
    sys.stdout.write(printable(text) + "\n")


def styled(text: str, *, bold: bool = False, dim: bool = False, fg: str | None = None) -> str:
    """Words that stand out on a terminal; as they are where there is none, or somebody wants no colours."""
    return typer.style(text, bold=bold or None, dim=dim or None, fg=fg) if has_style(sys.stdout) else text


def data(value: object) -> None:
    """JSON for programs: stdout, every text as it is."""
    import json

    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def wrote(path: Path) -> None:
    """The path of a file that was asked for, so that it can be piped on."""
    sys.stdout.write(f"{near(path)}\n")


def issued(files: "Sequence[Issued]", *, pdf: bool = False, open_: bool = False) -> None:
    """Issued papers: their paths, with the symbols beside; PDF renderings and opening if asked for."""
    for one in files:
        wrote(one.path)
        note("cli.issued" if one.changed else "cli.issued-unchanged", symbol=one.symbol, language=one.language)
    for one in files:
        if one.passed:
            note("cli.issued-passed", symbol=one.symbol, language=one.language)
        if one.without:
            note("cli.issued-without", symbol=one.symbol, language=one.language, path=one.without)
        if one.own:
            note("cli.own-pdf", path=one.own)
        for tongue in one.behind:
            note("cli.issued-behind", symbol=one.symbol, language=tongue)
    for symbol in dict.fromkeys(one.symbol for one in files if one.spent):
        note("cli.issued-spent", symbol=symbol)
    for symbol in dict.fromkeys(one.symbol for one in files if not one.asked):
        unasked = ", ".join(one.language for one in files if one.symbol == symbol and not one.asked)
        note("cli.issued-unasked", symbol=symbol, languages=unasked)
    gone = dict.fromkeys(path for one in files for path in one.withdrawn)
    anew = {one.path.with_suffix(".pdf") for one in files} if pdf else set()
    withdrawn(path for path in gone if path not in anew)
    try:
        renderings = desk.loose.render(files) if pdf else ()
    except OutsideFailed:
        withdrawn(path for path in gone if path in anew)
        raise
    for path in renderings:
        wrote(path)
    if open_ and files:
        ask.opened((*renderings, files[0].path)[0])


def withdrawn(paths: Iterable[Path]) -> None:
    """PDFs and packs that were made of papers as they were before, and what makes them anew."""
    for path in paths:
        note(f"cli.withdrawn-{path.suffix.removeprefix('.')}", path=path)


def moment(at: datetime, zone: str | None) -> str:
    """An instant by the clocks of `zone`, in UTC without one: `2027-04-28 11:15`."""
    return f"{language.zones.local(at, zone) if zone else at:%Y-%m-%d %H:%M}"


def listing(
    noun: str, names: Sequence[str], records: Sequence[Record], *, as_json: bool, zone: str | None = None
) -> None:
    """A table of records; headings are `<noun>.column.<name>`, codes are worded by `<noun>.<name>.<code>`.

    Instants are shown by the clocks of `zone`, in UTC without one and in JSON.
    """
    if as_json:
        data([plain(record) for record in records])
        return
    if not records:
        note(f"{noun}.none")
        return
    headings = [say(f"{noun}.column.{name}") for name in names]
    table(headings, [[_cell(noun, name, record.get(name), zone) for name in names] for record in records])


def table(headings: Sequence[str], cells: Sequence[Sequence[str]], *, apart: bool = False) -> None:
    """A table of finished words: one that fits on a terminal, aligned columns everywhere else.

    `apart` sets it off by an empty line, as on a terminal all are, and draws its columns close together.
    """
    if has_style(sys.stdout) and len(cells) <= MOST_FITTED:
        _fitted(headings, cells, close=apart)
        return
    if apart:
        line("")
    _aligned(headings, cells)


def record(noun: str, one: Record, *, as_json: bool, zone: str | None = None) -> None:
    """One record, a line a field; a text in every language it has, the rest as in `listing`.

    Empty fields are left out, but for JSON. On a terminal a long line ends between words.
    """
    if as_json:
        data(plain(one))
        return
    shown = [
        (say(f"{noun}.column.{name}"), each(value) if isinstance(value, Wording) else _cell(noun, name, value, zone))
        for name, value in one.items()
    ]
    kept = [(heading, cell) for heading, cell in shown if cell]
    width = max((len(heading) for heading, _ in kept), default=0)
    room = shutil.get_terminal_size().columns - width - 2 if sys.stdout.isatty() else sys.maxsize
    for heading, cell in kept:
        first, *rest = (part for text in cell.split("\n") for part in columns.folded(text, room))
        line(f"{heading:<{width}}  {first}")
        for more in rest:
            line(f"{'':<{width}}  {more}")


def each(wording: Wording) -> str:
    """A text in every language it has, a line each; once where all say the same."""
    texts = wording.texts()
    if wording == Wording.same(wording.best(lang())):
        return wording.best(lang())
    return "\n".join(f"{tongue}  {text}" for tongue, text in texts.items())


def reworded(said: Wording, now: Wording) -> None:
    """Tells in which other languages a text that was just put otherwise stands as before."""
    if others := [named(code) for code in now.texts() if not said.get(code)]:
        note("cli.check-wordings", langs=", ".join(others))


def findings(found: "Sequence[Finding]") -> None:
    """A line for each finding, and under it what to do."""
    for one in (told for finding in found for told in (finding, finding.cause) if told):
        facts = {name: boundary.shown(value) for name, value in one.facts.items()}
        line(say(one.msgid, **facts))
        if f"{one.msgid}.hint" in words():
            line("    " + say(f"{one.msgid}.hint", **facts))


def remarks(found: "Sequence[Remark]") -> None:
    """What an act that was done has to say, on stderr: a line for each finding, and under it what to do."""
    for one in found:
        facts = {name: boundary.shown(value) for name, value in one.facts.items()}
        note(one.msgid, **facts)
        if f"{one.msgid}.hint" in words():
            note(f"{one.msgid}.hint", **facts)


def plain(value: object) -> object:
    """A fact as JSON holds it: codes, ISO dates, UTC instants with Z, texts by language."""
    if isinstance(value, Wording):
        return value.texts()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return instant(value) if value.tzinfo else value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    return str(value) if isinstance(value, PurePath) else value


def _cell(noun: str, name: str, value: object, zone: str | None) -> str:
    if value is None:
        return ""
    if isinstance(value, Wording):
        return value.best(lang())
    if isinstance(value, bool):
        return say("cli.yes") if value else ""
    if isinstance(value, str):
        code = str(value.value) if isinstance(value, Enum) else value
        key = f"{noun}.{name}.{code}"
        return say(key) if key in words() else code
    if isinstance(value, datetime):
        return moment(value, zone)
    if isinstance(value, tuple | list):
        return ", ".join(_cell(noun, name, one, zone) for one in value)
    return str(plain(value))


def _aligned(headings: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    widths = [max(len(row[i]) for row in (headings, *cells)) for i in range(len(headings))]
    for row in (headings, *cells):
        line("  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip())


def _fitted(headings: Sequence[str], cells: Sequence[Sequence[str]], *, close: bool) -> None:
    """A table that fits the terminal, if need be with its columns close together, a line under the headings."""
    rows = [[printable(cell) for cell in row] for row in (headings, *cells)]
    room = shutil.get_terminal_size().columns
    for apart in (1,) if close else (2, 1):
        wide = columns.widths(rows, room, apart)
        total = sum(wide) + apart * (len(wide) - 1)
        if total <= room:
            break
    head, *body = ("\n".join(columns.lines(row, wide, apart)) for row in rows)
    sys.stdout.write("\n".join(["", styled(head, bold=True), "─" * total, *body, "", ""]))
