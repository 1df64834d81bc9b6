"""The press: a compiled template and a sheet in, the bytes of a Word file out; the same bytes for the same sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any, Final

from jinja2 import UndefinedError
from lxml import etree

from wgsec import language
from wgsec.errors import Unreadable
from wgsec.formats.docx import compiler, contents, finish, names, package, room
from wgsec.formats.docx.compiler import TEMPLATE, Compiled, Page
from wgsec.formats.docx.markdown import MisplacedError, Writer
from wgsec.formats.docx.marks import Slot
from wgsec.formats.docx.sandbox import (
    ArgumentsError,
    Exact,
    Inlined,
    Linked,
    NotAListError,
    NotWordsError,
    Rich,
    TooMuchError,
    as_words,
)
from wgsec.formats.docx.tags import Tag
from wgsec.formats.docx.text import Properties, clean, escape, run, typeset
from wgsec.language.words import MissingWordError
from wgsec.papers.masthead import Masthead

MAX_OUT: Final = 64 << 20
MAX_TURNS: Final = 1_000_000
# The style of the mark that stands at the end of a paper.
END: Final = "wg end mark"


def fill(template: bytes, sheet: object, name: str = "template.docx") -> bytes:
    """The Word file of a sheet, a frozen dataclass with a `masthead`. `name` is the template's, for its errors.

    Unreadable if the template is no safe Word document, or a tag in it cannot be filled: with the tag and its place.
    """
    return print_(compiler.compiled(template, name), sheet)


def print_(template: Compiled, sheet: object) -> bytes:
    """The same for a template that is compiled already."""
    return _Printing(template, sheet).printed()


class _Printing:
    """One sheet going through the press."""

    def __init__(self, template: Compiled, sheet: object) -> None:
        self.template = template
        self.sheet = sheet
        self.masthead: Masthead = sheet.masthead  # type: ignore[attr-defined] # any sheet has one
        self.lang = self.masthead.lang
        self.writer = Writer(template.styles, names.locale(self.lang), template.first_note)
        self.turns = 0
        self.say = language.words.paper(self.lang)

    def printed(self) -> bytes:
        """The bytes of the paper."""
        roots = {page.part: self._page(page) for page in self.template.pages}
        document = roots.get(names.DOCUMENT)
        if document is not None:
            contents.fill(document, self.template.styles, self.say)
        for root in roots.values():
            finish.mend(root)
            finish.name_once(root)
        if document is not None:
            finish.keep_end(document, self.template.styles.find(END))
        parts = self.template.parts | {part: names.serialised(root) for part, root in roots.items()}
        finish.finish(parts, self.writer, self.masthead, self.template.name)
        return package.write(parts)

    def _page(self, page: Page) -> etree._Element:
        self.writer.in_body = page.part == names.DOCUMENT
        values = {field.name: getattr(self.sheet, field.name) for field in fields(self.sheet)}  # type: ignore[arg-type]
        wrappers = {
            "label": self._label,
            "_spend": self._spend,
            "_para": self._on(page, self._para),
            "_run": self._on(page, self._run),
            "_attr": self._on(page, self._attr),
        }
        out: list[str] = []
        try:
            length = 0
            for piece in page.template.generate(values | wrappers):
                length += len(piece)
                if length > MAX_OUT:
                    raise TooMuchError
                out.append(piece)
        except REASONS as error:
            raise self._error(page, error) from error
        except TypeError as error:
            # What the tag itself did, such as to compare words with a number; anything deeper is a bug of ours.
            if _innermost(error) != TEMPLATE:
                raise
            raise self._error(page, error) from error
        return package.tree("".join(out).encode(), page.part, self.template.name)

    def _on(self, page: Page, wrap: Callable[[Slot, Any], str]) -> Callable[[int, Any], str]:
        return lambda slot, value: wrap(page.slots[slot], value)

    # What a tag's value becomes

    def _para(self, slot: Slot, value: object) -> str:
        if isinstance(value, Rich):
            style = slot.style or self.writer.styles.paragraph("body text")
            if value.style:
                style = self.writer.styles.paragraph(value.style, "body text")
            width = slot.width or room.TEXT
            return self.writer.blocks(value.blocks, style, value.lang or self.lang, value.shift, width)
        look = f"<w:pPr>{slot.paragraph}</w:pPr>" if slot.paragraph else ""
        return f"<w:p>{look}{self._run(slot, value)}</w:p>"

    def _run(self, slot: Slot, value: object) -> str:
        match value:
            case Rich():
                raise MisplacedError
            case Inlined():
                return self.writer.inlined(value.blocks, slot.run, value.lang or self.lang)
            case Linked():
                return self.writer.link(typeset(value.words, self.lang), value.href, slot.run)
            case Exact():
                lang = names.locale(value.lang or self.lang)
                foreign: Properties = (
                    () if lang == self.writer.lang else (("lang", f'<w:lang w:val="{escape(lang)}"/>'),)
                )
                return run(clean(value.words), (*slot.run, *foreign))
            case _:
                return run(typeset(as_words(value), self.lang), slot.run)

    def _attr(self, _slot: Slot, value: object) -> str:
        return escape(" ".join(typeset(as_words(value), self.lang).splitlines()))

    def _label(self, *key: object, **facts: object) -> str:
        if len(key) != 1 or not isinstance(facts.get("n", 0), int):
            raise ArgumentsError
        said = {name: as_words(fact) if name != "n" else fact for name, fact in facts.items()}
        try:
            return self.say(as_words(key[0]), **said)
        except KeyError as error:
            # A label that names a fact it is not given.
            raise ArgumentsError from error

    def _spend(self, turns: int) -> None:
        self.turns += turns
        if self.turns > MAX_TURNS:
            raise TooMuchError

    def _error(self, page: Page, error: Exception) -> Unreadable:
        tag = _where(page, error)
        msgid = next((msgid for kind, msgid in MSGIDS.items() if isinstance(error, kind)), "template.error.arguments")
        name = self.template.name
        return Unreadable(msgid, name=name, kind=name.partition(".")[0], tag=tag.typed, place=tag.place)


MSGIDS: Final[dict[type[Exception], str]] = {
    UndefinedError: "template.error.unknown",
    MissingWordError: "template.error.label",
    MisplacedError: "template.error.misplaced",
    NotWordsError: "template.error.not-words",
    NotAListError: "template.error.not-a-list",
    TooMuchError: "template.error.too-much",
    ArgumentsError: "template.error.arguments",
}
REASONS: Final = tuple(MSGIDS)


def _innermost(error: Exception) -> str:
    """The file whose code failed."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_filename if trace else ""


def _where(page: Page, error: Exception) -> Tag:
    """The tag at which the press stopped: Jinja gives the line of the template in the traceback."""
    line, trace = 0, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == TEMPLATE:
            line = trace.tb_lineno
        trace = trace.tb_next
    return compiler.tag_at(page.lines, line)
