"""XLIFF 1.2: valid by the OASIS schema, the same after a round trip, harmless to read."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.readers import missing
from wgsec import formats, language, papers, rules
from wgsec.errors import Refused, Unreadable
from wgsec.facts.translation import MarkKind, Parts, Tag, TransGroup, TranslationPackage, TransUnit

SCHEMAS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
TEXT = (Path(__file__).parents[1] / "fixtures" / "recommendation-to-translate.md").read_text(encoding="utf-8")
# Every character that XML 1.0 can hold, without those that it discourages.
DISCOURAGED = "".join(map(chr, [*range(0x7F, 0x85), *range(0x86, 0xA0), *range(0xFDD0, 0xFDF0)])) + "".join(
    chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
CLEAN = st.text(
    st.characters(codec="utf-8", exclude_characters=DISCOURAGED, min_codepoint=32) | st.sampled_from("\t\n\r")
)
FORMATS = ("bold", "italic", "link", "x-strike")


@cache
def schema() -> etree.XMLSchema:
    """The strict schema, with its import of xml.xsd taken from the file beside it."""
    if not SCHEMAS.is_dir():
        missing("php-symfony-translation (the XLIFF schemas)")
    tree = etree.parse(SCHEMAS / "xliff-core-1.2-strict.xsd")
    for element in tree.iter("{http://www.w3.org/2001/XMLSchema}import"):
        element.set("schemaLocation", (SCHEMAS / "xml.xsd").as_uri())
    return etree.XMLSchema(etree.fromstring(etree.tostring(tree), base_url=SCHEMAS.as_uri() + "/"))


def package(
    text: str, done: dict[str, Parts] | None = None, lang: str = "fr", date: str = "", notice: str = ""
) -> TranslationPackage:
    blocks = (rules.segmentation.title("Opening hours"), *rules.segmentation.parse(text, "en"))
    words = language.words.paper(lang)
    return papers.package.compose("2.1", "3", "en", lang, blocks, done or {}, words, date, notice)


def half_translated() -> dict[str, Parts]:
    segments = rules.translation.segments_of(rules.segmentation.parse(TEXT, "en"))
    return {
        segment.id: tuple(part.upper() if isinstance(part, str) else part for part in segment.parts)
        for segment in segments[::2]
    }


@st.composite
def parts(draw: st.DrawFn) -> Parts:
    """Words and marks that nest."""
    count = 0

    def inside(depth: int) -> list[str | Tag]:
        nonlocal count
        out: list[str | Tag] = []
        for kind in draw(st.lists(st.sampled_from(["words", "alone", "pair"]), max_size=3)):
            count += kind != "words"
            n, shown = count, draw(CLEAN) if kind != "words" else ""
            if kind == "words":
                out.append(draw(CLEAN))
            elif kind == "alone" or depth == 3:
                out.append(Tag(n, MarkKind.ALONE, draw(st.sampled_from(["image", "lb", "x-code"])), equiv=shown))
            else:
                ctype = draw(st.sampled_from(FORMATS))
                out += [Tag(n, MarkKind.OPEN, ctype, equiv=shown), *inside(depth + 1), Tag(n, MarkKind.CLOSE, ctype)]
        return out

    return rules.inline.joined(inside(0))


@st.composite
def packages(draw: st.DrawFn) -> TranslationPackage:
    count = 0
    groups = []
    for number in range(1, draw(st.integers(0, 3)) + 1):
        units = []
        for _ in range(draw(st.integers(1, 3))):
            count += 1
            source, target = draw(parts()), draw(st.none() | parts())
            units.append(TransUnit(f"{count:012x}", source, target, locked=target is not None and draw(st.booleans())))
        groups.append(TransGroup(number, draw(st.sampled_from(["cell", "heading2"])), draw(CLEAN), tuple(units)))
    date = draw(st.sampled_from(["", "2027-01-31T09:30:00Z"]))
    return TranslationPackage("2.1", "3", "en", "fr", tuple(groups), date, draw(st.sampled_from(["", "Exemple"])))


@given(packages())
def test_reading_takes_back_all_that_was_written(made: TranslationPackage) -> None:
    blob = formats.xliff.write(made)
    assert formats.xliff.read(blob, "2.1.xlf") == made
    assert formats.xliff.write(formats.xliff.read(blob, "2.1.xlf")) == blob


@given(packages())
def test_whatever_is_written_is_valid(made: TranslationPackage) -> None:
    schema().assertValid(etree.fromstring(formats.xliff.write(made)))


def test_the_schema_can_refuse() -> None:
    blob = formats.xliff.write(package(TEXT)).replace(b'state="needs-translation"', b'state="waiting"')
    assert not schema().validate(etree.fromstring(blob))


def test_a_recommendation_as_it_is_sent(golden) -> None:
    blob = formats.xliff.write(package(TEXT, half_translated(), date="2027-01-31T09:30:00Z", notice="Exemple"))
    golden("recommendation-2.1.fr.xlf", blob)
    schema().assertValid(etree.fromstring(blob))


def test_a_sentence_to_translate_carries_its_source_and_a_done_one_is_locked() -> None:
    done = half_translated()
    root = etree.fromstring(formats.xliff.write(package(TEXT, done)))
    for unit in root.iter(formats.xliff.X + "trans-unit"):
        source, target = unit.find(formats.xliff.X + "source"), unit.find(formats.xliff.X + "target")
        if unit.get("id") in done:
            assert (unit.get("translate"), unit.get("approved"), target.get("state")) == ("no", "yes", "final")
        else:
            assert unit.get("translate") is None
            assert target.get("state") == "needs-translation"
            assert ["".join(source.itertext()), len(source)] == ["".join(target.itertext()), len(target)]


def test_fifty_recommendations_are_valid_and_the_same_every_time() -> None:
    for seed in range(50):
        made = package(generated(seed), lang=("fr", "es")[seed % 2])
        blob = formats.xliff.write(made)
        schema().assertValid(etree.fromstring(blob))
        assert formats.xliff.read(blob, "x.xlf") == made


def generated(seed: int) -> str:
    """An invented recommendation: headings, paragraphs, lists, a table, marks."""
    rng = random.Random(seed)
    words = "members centre hours trainees should publish report within 30 days **must** *may* [rules](https://e.org/r)"

    def sentence() -> str:
        return "The " + " ".join(rng.choices(words.split(), k=rng.randint(4, 20))) + "."

    paragraph = [" ".join(sentence() for _ in range(rng.randint(1, 5))) for _ in range(rng.randint(4, 12))]
    points = "\n".join(f"{i}. {sentence()}" for i in range(1, rng.randint(2, 6)))
    table = "| Centre | Due |\n|---|---|\n" + "\n".join(f"| {sentence()} | {i} |" for i in range(3))
    return "\n\n".join([f"# Recommendation {seed}", *paragraph, "## Measures", points, table]) + "\n"


def bomb(declaration: str, inside: str, encoding: str = "utf-8") -> bytes:
    blob = formats.xliff.write(package("One sentence.")).decode()
    _, _, rest = blob.partition("\n")
    rest = rest.replace("One sentence.", inside)
    return f'<?xml version="1.0" encoding="{encoding}"?>\n{declaration}\n{rest}'.encode(encoding)


LAUGHS = (
    "<!DOCTYPE xliff [<!ENTITY a '"
    + "ha" * 50
    + "'>"
    + "".join(f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 10}'>" for i in range(9))
    + "]>"
)
FILES = "<!DOCTYPE xliff [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
REMOTE = "<!DOCTYPE xliff SYSTEM 'http://127.0.0.1:9/xliff.dtd'>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    ("declaration", "inside"),
    [
        (LAUGHS, "&j;"),
        (FILES, "&a;"),
        (REMOTE, "x"),
        ("<!DOCTYPE xliff>", "x"),
        (LAUGHS, '<x id="1" equiv-text="&j;"/>'),
    ],
    ids=["laughs", "file", "remote", "empty", "attribute"],
)
def test_a_document_type_is_refused_whatever_the_encoding(declaration: str, inside: str, encoding: str) -> None:
    with pytest.raises(Unreadable) as caught:
        formats.xliff.read(bomb(declaration, inside, encoding), "2.1.xlf")
    assert caught.value.msgid in ("translation.error.dtd", "translation.error.broken")


def test_the_bomb_without_its_declaration_is_read() -> None:
    assert formats.xliff.read(bomb("", "x"), "2.1.xlf").units
    assert formats.xliff.read(bomb("", "x", "utf-16"), "2.1.xlf").units


def test_a_truncated_file_is_never_half_read() -> None:
    blob = formats.xliff.write(package(TEXT, half_translated()))
    for end in range(0, len(blob.rstrip()), 97):
        with pytest.raises(Unreadable) as caught:
            formats.xliff.read(blob[:end], "2.1.xlf")
        assert caught.value.msgid == "translation.error.broken"


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (lambda blob: b"PK\x03\x04" + blob, "broken"),
        (lambda blob: b"<html/>", "not-xliff"),
        (lambda blob: blob.replace(b"document:1.2", b"document:2.0"), "not-xliff"),
        (lambda blob: b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', "files"),
        (lambda blob: blob.replace(b"</file>", b"</file><file/>"), "files"),
        (lambda blob: blob.replace(b"</group>", b'</group><trans-unit id="1"/><trans-unit id="1"/>'), "unit-twice"),
        (lambda blob: blob + b" " * (16 << 20), "too-large"),
        (lambda blob: blob.replace(b"<note>", b"<g>" * 400 + b"<note>"), "broken"),
    ],
)
def test_what_is_no_translation_file_is_refused_by_name(change, name: str) -> None:
    with pytest.raises(Unreadable) as caught:
        formats.xliff.read(change(formats.xliff.write(package("One sentence."))), "2.1.xlf")
    assert caught.value.msgid == f"translation.error.{name}"
    assert language.words.screen("fr")(caught.value.msgid, **caught.value.facts)


@pytest.mark.parametrize(
    "text", ["a\x00b", "a\x0bb", "a\x1fb", "a\ud800b", "a\uffffb", "]]>", "<b>&amp;&#0;</b>", "a\r\nb"]
)
def test_any_words_can_be_written_and_none_breaks_the_file(text: str) -> None:
    unit = TransUnit("a" * 12, (text, Tag(1, MarkKind.ALONE, "x-code", equiv=text)))
    made = TranslationPackage("2.1", "1", "en", "fr", (TransGroup(1, "cell", text, (unit,)),))
    read = formats.xliff.read(formats.xliff.write(made), "2.1.xlf").units[0].source
    expected = "".join("\ufffd" if sign in "\x00\x0b\x1f\ud800\uffff" else sign for sign in text)
    assert read == (expected, Tag(1, MarkKind.ALONE, "x-code", equiv=expected))
    schema().assertValid(etree.fromstring(formats.xliff.write(made)))


def test_crossed_marks_are_not_written() -> None:
    one, two = ((Tag(n, MarkKind.OPEN, "bold"), Tag(n, MarkKind.CLOSE, "bold")) for n in (1, 2))
    unit = TransUnit("a" * 12, (one[0], "a", two[0], "b", one[1], two[1]))
    with pytest.raises(Refused):
        formats.xliff.write(TranslationPackage("2.1", "1", "en", "fr", (TransGroup(1, "cell", "", (unit,)),)))


def test_what_tools_do_to_marks_is_understood() -> None:
    """Segmentation marks, native pairs for `g`, a mark without ctype, a foreign attribute, a comment."""
    blob = formats.xliff.write(package("Read **this** and `that`."))
    returned = blob.replace(b"<target", b'<seg-source>x</seg-source><target xmlns:o="urn:other" o:a="1"').replace(
        b'state="needs-translation"', b""
    )
    opening = returned.index(b">", returned.rindex(b"<target")) + 1
    end = returned.rindex(b"</target>")
    inside = (
        b'<mrk mtype="seg" mid="1">Lisez <bpt id="1">&lt;b&gt;</bpt>ceci<ept id="1">&lt;/b&gt;</ept></mrk>'
        b'<!-- a --> et <ph id="2">x</ph>.'
    )
    unit = formats.xliff.read(returned[:opening] + inside + returned[end:], "2.1.xlf").units[-1]
    source = rules.segmentation.parse("Read **this** and `that`.", "en")[0].segments[0]
    assert unit.id == source.id
    assert unit.target is not None
    target = rules.marks.resolved(unit.target, source.parts)
    assert rules.marks.notation(target) == "Lisez ⟦1⟧ceci⟦/1⟧ et ⟦2/⟧."
    merged = rules.merge.merge("Read **this** and `that`.", "en", {source.id: target})
    assert merged == "Lisez **ceci** et `that`."


def test_nothing_but_text_and_places_leaves_the_house() -> None:
    """Codes behind the marks stay here; the notes hold the place of the block."""
    root = etree.fromstring(formats.xliff.write(package("See ![plan](https://intern.example/x.png).", lang="es")))
    notes = [note.text for note in root.iter(formats.xliff.X + "note")]
    assert notes == ["Título", "Párrafo, bloque\u00a01", "Texto de una imagen, bloque\u00a02"]
    assert "intern.example" not in etree.tostring(root).decode()
