"""Tags taken out of the XML tree, each leaving a numbered mark where its value or its statement belongs."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from wgsec.errors import Unreadable
from wgsec.formats.docx import names, room, sandbox, tags
from wgsec.formats.docx.names import IN_W, XML, w
from wgsec.formats.docx.sandbox import END, START
from wgsec.formats.docx.tags import Tag
from wgsec.formats.docx.text import Properties, properties, source

CONTAINERS: Final = frozenset(map(w, ("body", "tc", "hdr", "ftr", "sdtContent", "txbxContent")))
# What holds a paragraph's words together: a control, a link. What takes the paragraph's place would lose it.
AROUND_WORDS: Final = "./*[not(self::w:pPr|self::w:r|self::w:bookmarkStart|self::w:bookmarkEnd)]"
# The attributes that hold words: of pictures and drawings, what the properties of a table say of it, a control's tag.
DESCRIPTIONS: Final = frozenset(
    {
        *((element, said) for element in ("docPr", "cNvPr") for said in ("descr", "title")),
        ("shape", "alt"),
        *((element, "val") for element in ("tblCaption", "tblDescription", "tag")),
    }
)


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a value goes: the look of its run and, if it may be paragraphs, of its paragraph, and the width there.

    `width` in twips is None where neither a cell nor a page says it.
    """

    tag: Tag
    run: Properties
    paragraph: str = ""
    style: str | None = None
    width: int | None = None


@dataclass(slots=True)
class Marked:
    """The tags of a part in the order they were met, with the Jinja code of each; and the slots of the values.

    `rows` are those of nothing but statements, with how many of their paragraphs are still to be taken out; `sections`
    is the sectPr of each paragraph; `seen` tells that there were any tags, be they only notes to colleagues.
    """

    name: str
    rows: dict[etree._Element, int]
    sections: dict[etree._Element, etree._Element]
    seen: bool = False
    tags: list[tuple[Tag, str]] = field(default_factory=list)
    slots: list[Slot] = field(default_factory=list)
    statements: dict[int, Tag] = field(default_factory=dict)

    def value(self, wrapper: str, slot: Slot) -> int:
        """The mark of a value."""
        self.slots.append(slot)
        return self._mark(slot.tag, f"{START}(\n{wrapper}({len(self.slots) - 1}, {slot.tag.code})){END}")

    def statement(self, tag: Tag) -> etree._Element:
        """The mark of a statement."""
        mark = self._mark(tag, f"{START}%\n{tag.code} %{END}")
        self.statements[mark] = tag
        return _mark(mark)

    def _mark(self, tag: Tag, code: str) -> int:
        self.tags.append((tag, code))
        return len(self.tags) - 1


def _mark(number: int) -> etree._Element:
    return etree.ProcessingInstruction("wgsec", str(number))


def place(root: etree._Element, name: str) -> Marked:
    """Marks every tag of a part. Unreadable if one is unfinished, forbidden, or opens here and closes elsewhere."""
    # Asked before the first tag is taken out, after which a row of values may look like one of statements.
    rows = {row: _tagged(row) for row in root.iter(w("tr")) if _only_statements(row)}
    marked = Marked(name, rows, dict(room.sections(root)))
    for paragraph, text, place_ in tags.placed(root):
        if tags.has_tags(text, place_, name):
            _paragraph(paragraph, text, place_, marked)
    for element in root.iter(etree.Element):
        _attributes(element, marked)
        if element.tag == w("instrText") and tags.LEFT_OVER.search(element.text or ""):
            typed = element.text or ""
            raise Unreadable("template.error.forbidden", name=name, tag=typed, place=typed)
    _balance(root, marked)
    return marked


def _paragraph(paragraph: etree._Element, text: str, place_: str, marked: Marked) -> None:
    marked.seen = True
    typed = [tags.read(tag, place_, marked.name) for tag in tags.pieces(text)[1::2]]
    alone = tags.are_all(text, paragraph)
    if alone and not any(tag.is_value for tag in typed):
        _hoist(paragraph, typed, marked)
        return
    tags.gather(paragraph)
    if alone and len(typed) == 1 and typed[0].is_long and _may_go(paragraph):
        _whole_paragraph(paragraph, typed[0], marked)
    else:
        _inside(paragraph, iter(typed), marked)


def _may_go(paragraph: etree._Element) -> bool:
    return _parent(paragraph).tag in CONTAINERS and not tags.elements(paragraph, AROUND_WORDS)


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    if parent is None:  # pragma: no cover - a paragraph always stands in something
        raise ValueError(element.tag)
    return parent


def _hoist(paragraph: etree._Element, typed: Iterable[Tag], marked: Marked) -> None:
    """A paragraph of nothing but statements becomes the statements, and so does a row of such paragraphs."""
    row = next(paragraph.iterancestors(w("tr")), None)
    target = row if row is not None and row in marked.rows else paragraph
    for tag in typed:
        if not tag.is_note:
            target.addprevious(marked.statement(tag))
    if target is paragraph:
        _parent(paragraph).remove(paragraph)
    else:
        # The row goes with the last of them.
        marked.rows[target] -= 1
        if not marked.rows[target]:
            _parent(target).remove(target)


def _tagged(row: etree._Element) -> int:
    return sum(bool(tags.LEFT_OVER.search(tags.words(paragraph))) for paragraph in row.iter(w("p")))


def _only_statements(row: etree._Element) -> bool:
    said = "".join(tags.words(paragraph) for paragraph in row.iter(w("p")))
    return "{{" not in said and tags.are_all(said, row)


def _whole_paragraph(paragraph: etree._Element, tag: Tag, marked: Marked) -> None:
    """A long value alone in its paragraph takes its place, and has the paragraph's bookmarks before it."""
    run = next(text for text in tags.own_texts(paragraph) if text.text).getparent()
    look = paragraph.find(w("pPr"))
    style = paragraph.find("w:pPr/w:pStyle", IN_W)
    slot = Slot(
        tag,
        properties(run.find(w("rPr")) if run is not None else None),
        "".join(source(child) for child in look) if look is not None else "",
        style.get(w("val")) if style is not None else None,
        room.width(paragraph, marked.sections.get(paragraph)),
    )
    mark = _mark(marked.value("_para", slot))
    mark.tail = paragraph.tail
    for bookmark in tags.elements(paragraph, "./w:bookmarkStart|./w:bookmarkEnd"):
        paragraph.addprevious(bookmark)
    _parent(paragraph).replace(paragraph, mark)


def _inside(paragraph: etree._Element, typed: Iterable[Tag], marked: Marked) -> None:
    """Cuts the runs of a paragraph at their tags."""
    queue = iter(typed)
    for text in tags.own_texts(paragraph):
        run = _parent(text)
        if tags.TAG.search(text.text or "") and run.tag == w("r"):
            _cut(run, text, queue, marked)


def _cut(run: etree._Element, text: etree._Element, queue: Iterable[Tag], marked: Marked) -> None:
    """One run becomes a run of what stood before the text, the text's pieces and marks, and a run of the rest."""
    look = run.find(w("rPr"))
    queue = iter(queue)
    before = [child for child in list(run)[: run.index(text)] if child is not look]
    if before:
        run.addprevious(_run(look, before))
    for number, piece in enumerate(tags.pieces(text.text or "")):
        if number % 2 == 0 and piece:
            run.addprevious(_run(look, [_text(piece)]))
        elif number % 2 == 1:
            tag = next(iter(queue))
            if tag.is_value:
                run.addprevious(_mark(marked.value("_run", Slot(tag, properties(look)))))
            elif not tag.is_note:
                run.addprevious(marked.statement(tag))
    run.remove(text)
    if all(child is look for child in run):
        _parent(run).remove(run)


def _run(look: etree._Element | None, children: list[etree._Element]) -> etree._Element:
    run = etree.Element(w("r"))
    if look is not None:
        run.append(deepcopy(look))
    run.extend(children)
    return run


def _text(words: str) -> etree._Element:
    text = etree.Element(w("t"))
    text.text = words
    text.set(f"{{{XML}}}space", "preserve")
    return text


def _attributes(element: etree._Element, marked: Marked) -> None:
    """Values in alternative texts and table captions; a tag in any other attribute could make a field of a value."""
    for key, value in element.attrib.items():
        typed = str(value)
        if tags.has_tags(typed, typed, marked.name):
            if (names.local(element), etree.QName(key).localname) not in DESCRIPTIONS:
                raise Unreadable("template.error.forbidden", name=marked.name, tag=typed, place=typed)
            marked.seen = True
            pieces = tags.pieces(typed)
            for place_ in range(1, len(pieces), 2):
                tag = tags.read(pieces[place_], typed, marked.name)
                if not tag.is_value:
                    raise Unreadable("template.error.forbidden", name=marked.name, tag=tag.typed, place=typed)
                pieces[place_] = f"{START}{marked.value('_attr', Slot(tag, ()))}{END}"
            element.set(key, "".join(pieces))


def _balance(root: etree._Element, marked: Marked) -> None:
    """What opens must close in the same paragraph, cell, row or text; a loop across one row goes around it."""
    open_: list[tuple[etree._Element, Tag]] = []
    moved: list[etree._Element] = []
    for mark in list(root.iter(etree.ProcessingInstruction)):
        tag = marked.statements.get(int(mark.text or "-1"))
        if tag is None:
            continue
        if tag.verb in tags.OPENING:
            open_.append((mark, tag))
            if len(open_) > sandbox.DEEPEST:
                raise Unreadable("template.error.too-deep", name=marked.name, tag=tag.typed, place=tag.place)
            continue
        if not open_ or (tag.verb in ("endfor", "endif") and tag.verb != f"end{open_[-1][1].verb}"):
            raise _unbalanced(tag, marked)
        opener = open_.pop() if tag.verb.startswith("end") else open_[-1]
        if _parent(mark) is not _parent(opener[0]) and not (
            tag.verb == "endfor" and _around_row(opener[0], mark, moved)
        ):
            raise _unbalanced(opener[1], marked)
    if open_:
        raise _unbalanced(open_[-1][1], marked)


def _unbalanced(tag: Tag, marked: Marked) -> Unreadable:
    return Unreadable("template.error.unbalanced", name=marked.name, tag=tag.typed, place=tag.place)


def _around_row(opener: etree._Element, closer: etree._Element, moved: list[etree._Element]) -> bool:
    """Moves a loop that opens and closes in one row to before and after the row, around those moved there already."""
    row = next(opener.iterancestors(w("tr")), None)
    if row is None or next(closer.iterancestors(w("tr")), None) is not row:
        return False
    first, last = row, row
    # Loops close from the inside out: whatever stands around the row by now belongs inside this one.
    while (before := first.getprevious()) is not None and before in moved:
        first = before
    while (after := last.getnext()) is not None and after in moved:
        last = after
    _keep_tail(opener)
    first.addprevious(opener)
    _keep_tail(closer)
    last.addnext(closer)
    moved.extend((opener, closer))
    return True


def _keep_tail(mark: etree._Element) -> None:
    """A mark has no words of its own after it; lxml moves what follows an element with it."""
    if mark.tail:
        mark.tail = None
