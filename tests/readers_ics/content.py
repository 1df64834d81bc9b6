"""Content lines of iCalendar (RFC 5545, 3.1 and 3.2) read strictly into components; no calendar library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

NAME = re.compile(r"[A-Za-z0-9-]+")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
RFC6868 = {"^n": "\n", "^'": '"', "^^": "^"}


@dataclass(frozen=True)
class Value:
    """A parameter's value, and whether it stood in quotes."""

    text: str
    quoted: bool


@dataclass(frozen=True)
class Property:
    name: str
    params: dict[str, list[Value]]
    value: str

    def param(self, name: str) -> str | None:
        """The first value of a parameter with RFC 6868 undone."""
        values = self.params.get(name)
        return re.sub(r"\^[n'^]", lambda code: RFC6868[code[0]], values[0].text) if values else None

    @property
    def text(self) -> str:
        """The value as TEXT (RFC 5545, 3.3.11)."""
        return re.sub(r"\\(.)", lambda code: "\n" if code[1] in "nN" else code[1], self.value)


@dataclass
class Component:
    name: str
    properties: list[Property] = field(default_factory=list)
    children: list[Component] = field(default_factory=list)

    def all(self, name: str) -> list[Property]:
        return [found for found in self.properties if found.name == name]

    def one(self, name: str) -> Property:
        return self.all(name)[0]

    def value(self, name: str) -> str:
        """The first value, or an empty string."""
        return next((found.value for found in self.all(name)), "")

    def named(self, name: str) -> list[Component]:
        return [child for child in self.children if child.name == name]


def lines(blob: bytes) -> tuple[list[str], list[str]]:
    """(unfolded lines, findings about the bytes)."""
    found = []
    if blob.startswith(b"\xef\xbb\xbf"):
        found.append("BOM")
        blob = blob[3:]
    if not blob.endswith(b"\r\n"):
        found.append("no CRLF at the end")
    if re.search(rb"(?<!\r)\n|\r(?!\n)", blob):
        found.append("bare LF or CR")
        blob = re.sub(rb"\r?\n", b"\r\n", blob)
    for number, line in enumerate(blob.split(b"\r\n"), start=1):
        if len(line) > 75:
            found.append(f"line {number} longer than 75 octets: {len(line)}")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            found.append(f"line {number} is not UTF-8, or the fold splits a character")
    text = re.sub(rb"\r\n[ \t]", b"", blob).decode("utf-8", "replace")
    if CONTROL.search(text):
        found.append("control character")
    return [line for line in text.split("\r\n") if line], found


def parse(blob: bytes) -> tuple[Component | None, list[str]]:
    """(the VCALENDAR, findings); no component where BEGIN and END do not match."""
    unfolded, found = lines(blob)
    top = Component("")
    stack = [top]
    for line in unfolded:
        try:
            prop = _property(line)
        except ValueError as wrong:
            found.append(str(wrong))
            continue
        if prop.name == "BEGIN":
            stack.append(Component(prop.value.upper()))
        elif prop.name == "END":
            if len(stack) == 1 or stack[-1].name != prop.value.upper():
                return None, [*found, f"END:{prop.value} closes nothing"]
            done = stack.pop()
            stack[-1].children.append(done)
        else:
            stack[-1].properties.append(prop)
    if len(stack) > 1 or [child.name for child in top.children] != ["VCALENDAR"] or top.properties:
        return None, [*found, "not one balanced VCALENDAR"]
    return top.children[0], found


def _property(line: str) -> Property:
    name = NAME.match(line)
    if not name:
        raise ValueError(f"bad content line {line[:40]!r}")
    params: dict[str, list[Value]] = {}
    at = name.end()
    while line[at : at + 1] == ";":
        key, equals, _ = line[at + 1 :].partition("=")
        if not equals or not NAME.fullmatch(key):
            raise ValueError(f"bad parameter in {line[:60]!r}")
        if key.upper() in params:
            raise ValueError(f"parameter {key} twice on {name[0]}")
        values = list(_values(line, at + 2 + len(key)))
        params[key.upper()] = [value for value, _ in values]
        at = values[-1][1]
    if line[at : at + 1] != ":":
        raise ValueError(f"no value on {name[0]}: {line[:60]!r}")
    return Property(name[0].upper(), params, line[at + 1 :])


def _values(line: str, at: int) -> Iterator[tuple[Value, int]]:
    """The values of one parameter from `at` on, each with the place after it."""
    one = re.compile(r'"([^"]*)"|([^;:,"]*)')
    while True:
        found = one.match(line, at)
        assert found
        at = found.end()
        quoted = found[1] is not None
        yield Value(found[1] if quoted else found[2], quoted), at
        if line[at : at + 1] != ",":
            return
        at += 1
