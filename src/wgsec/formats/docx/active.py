"""What a Word file must not bring along: macros, embedded programs, and anything fetched from outside but links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from wgsec import language
from wgsec.errors import Unreadable
from wgsec.formats.docx import names, package, traces
from wgsec.formats.docx.names import CONTENT_TYPES, w
from wgsec.formats.docx.package import Parts

PROGRAM: Final = re.compile(r"vbaProject|\.(?:bin|exe|js|vbs)$", re.IGNORECASE)
# What a relationship of a paper may never be: code, embedded programs, texts fetched from elsewhere.
ACTIVE: Final = frozenset(
    [
        "attachedTemplate",
        "oleObject",
        "frame",
        "subDocument",
        "aFChunk",
        "afChunk",
        "vbaProject",
        "package",
        "control",
        "activeXControlBinary",
        "externalLink",
    ]
)
ACTIVE_FIELDS: Final = frozenset(
    [
        "DDE",
        "DDEAUTO",
        "INCLUDE",
        "INCLUDETEXT",
        "INCLUDEPICTURE",
        "LINK",
        "IMPORT",
        "DATABASE",
        "MACROBUTTON",
        "AUTOTEXT",
        "AUTOTEXTLIST",
        "GLOSSARY",
        "PRINT",
        "RD",
    ]
)
FIELD_NAME: Final = re.compile(r"\W*([A-Za-z]+)")
SAFE_TARGET: Final = re.compile(rf"{language.markdown.SAFE.pattern}|#", re.IGNORECASE)
# Where another field stands in what a field is told: a sign that no text of XML has.
NESTED: Final = "\x13"
# What another field says at the place of a name, or right behind it, is known to nobody but Word.
HIDDEN_NAME: Final = re.compile(rf"[\s\"“”]*[A-Za-z]*{NESTED}")
# The macros that a field of a form runs when it is entered and left (ECMA-376 part 1, 17.16.15 and 17.16.17).
FORM_MACROS: Final = ("entryMacro", "exitMacro")
# Where a drawing of older versions of Word takes its picture from (ECMA-376 part 4, 19.1 and 19.2).
OFFICE: Final = "urn:schemas-microsoft-com:office:office"
SOURCES: Final = ("src", f"{{{OFFICE}}}href", f"{{{OFFICE}}}althref")
ARGUMENT: Final = re.compile(r'"[^"]*"?|\\[^\s"]*|[^\s"\\][^\s"]*')
# The switches of a link: those whose argument follows (a bookmark, a tip, a window, a format), and all others, of which
# programs write more than the standard knows; LibreOffice has the window follow \n too.
SWITCH: Final = re.compile(r"\\[a-z]", re.IGNORECASE)
WINDOW: Final = re.compile(r"_[a-z]+")
ARGUED_SWITCHES: Final = frozenset(("\\l", "\\o", "\\t", "\\*"))


def refuse(parts: Parts, name: str) -> None:
    """Unreadable if the package holds macros, embedded programs, or anything fetched from outside but links."""
    for part in parts:
        if PROGRAM.search(part):
            raise Unreadable("docx.error.macro", name=name, part=part)
    for part in package.texts(parts, name):
        root = package.tree(parts[part], part, name)
        if package.are_relations(part):
            _refuse_targets(root, part, name)
        elif part == CONTENT_TYPES:
            _refuse_types(root, name)
        else:
            _refuse_fields(root, part, name)
            _refuse_form_macros(root, part, name)
            _refuse_drawings(root, part, name)


def _refuse_types(root: etree._Element, name: str) -> None:
    if any("macroEnabled" in one.get("ContentType", "") for one in root.iterchildren(etree.Element)):
        raise Unreadable("docx.error.macro", name=name, part=CONTENT_TYPES)


def _refuse_targets(root: etree._Element, part: str, name: str) -> None:
    for relation in package.relations(root):
        kind = package.kind(relation)
        leads_to = relation.get("Target", "")
        # The addresses of a letter to many stay behind as what else colleagues left there.
        external = relation.get("TargetMode") == "External" and kind not in traces.ADDRESSES
        link = kind == "hyperlink" and SAFE_TARGET.match(leads_to)
        if kind in ACTIVE or (external and not link):
            raise Unreadable("docx.error.external", name=name, part=part, target=leads_to)


def _refuse_fields(root: etree._Element, part: str, name: str) -> None:
    for instruction in instructions(root):
        if HIDDEN_NAME.match(instruction):
            said = " ".join(instruction.replace(NESTED, " { } ").split())
            raise Unreadable("docx.error.field", name=name, part=part, field=said[:60])
        field = field_name(instruction)
        if field in ACTIVE_FIELDS or (field == "HYPERLINK" and not _is_safe_link(instruction)):
            raise Unreadable("docx.error.field", name=name, part=part, field=field)


def _refuse_form_macros(root: etree._Element, part: str, name: str) -> None:
    if next(root.iter(*map(w, FORM_MACROS)), None) is not None:
        raise Unreadable("docx.error.macro", name=name, part=part)


def _refuse_drawings(root: etree._Element, part: str, name: str) -> None:
    for shape in root.iter(names.VML):
        for key in ("href", *SOURCES):
            leads_to = shape.get(key, "")
            if leads_to and (key in SOURCES or not SAFE_TARGET.match(leads_to)):
                raise Unreadable("docx.error.external", name=name, part=part, target=leads_to)


def _is_safe_link(instruction: str) -> bool:
    """Whether a link leads to a safe address, or to a bookmark of the paper (ECMA-376 part 1, 17.16.5.25)."""
    leads, before = False, ""
    said = iter(ARGUMENT.findall(re.split("HYPERLINK", instruction, maxsplit=1, flags=re.IGNORECASE)[-1]))
    for one in said:
        if one.lower() in ARGUED_SWITCHES:
            leads |= one.lower() == "\\l"
            if next(said, "\\").startswith("\\"):
                return False
        elif not SWITCH.fullmatch(one) and not (before == "\\n" and WINDOW.fullmatch(one)):
            leads = True
            if not SAFE_TARGET.match(one.strip('"')):
                return False
        before = one.lower()
    # A quotation mark inside an argument, or one that another field answers with, would have the next one begin
    # elsewhere for Word than here.
    return leads and '\\"' not in instruction and NESTED not in instruction


def field_name(instruction: str) -> str:
    """What a field does: `PAGE` of ` page \\* Arabic`; empty where nothing is said."""
    found = FIELD_NAME.match(instruction.replace(NESTED, ""))
    return found[1].upper() if found else ""


def instructions(root: etree._Element) -> Iterator[str]:
    """What each field of a part is told, nested ones too, each where it stands: NESTED.

    Word cuts these words over several runs. What a field answers follows them, and is told to nobody.
    """
    open_, told = [""], [False]
    for element in root.iter(w("instrText"), w("delInstrText"), w("fldChar"), w("fldSimple")):
        mark = element.get(w("fldCharType"))
        if told[-1] and (mark == "begin" or element.tag == w("fldSimple")):
            open_[-1] += NESTED
        if element.tag == w("fldSimple"):
            yield element.get(w("instr"), "")
        elif mark == "begin":
            open_.append("")
            told.append(True)
        elif mark == "separate":
            told[-1] = False
        elif mark == "end" and len(open_) > 1:
            told.pop()
            yield open_.pop()
        elif mark is None:
            open_[-1] += element.text or ""
    yield from open_
