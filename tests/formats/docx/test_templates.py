"""The shipped templates in three languages: made by build.py, printed, and read by outside readers."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests import validators
from tests.formats import sheets
from tests.formats.docx import write
from tests.readers import reader
from wgsec.formats import docx
from wgsec.formats.docx import contents, package
from wgsec.formats.docx.names import IN_W, w
from wgsec.language import markdown
from wgsec.papers.cited import PaperLine
from wgsec.papers.minutes import MinutesPart

EVERY = [(kind, lang) for kind in sheets.PAPERS for lang in sheets.LANGUAGES]
LOCALES = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES"}
DC = "{http://purl.org/dc/elements/1.1/}"


def shipped(kind):
    return (write.TEMPLATES / f"{kind}.docx").read_bytes()


def paper(kind, lang):
    return docx.fill(shipped(kind), sheets.PAPERS[kind](lang), f"{kind}.docx")


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """Every paper in every language, as files."""
    out = tmp_path_factory.mktemp("papers")
    for kind, lang in EVERY:
        (out / f"{kind}-{lang}.docx").write_bytes(paper(kind, lang))
    return out


def test_the_shipped_templates_are_what_build_makes():
    built = write.build.build()
    assert set(built) == {path.name for path in write.TEMPLATES.glob("*.docx")}
    # Part by part: another zlib packs the same parts into other bytes.
    for name, blob in built.items():
        there = package.read((write.TEMPLATES / name).read_bytes(), name)
        assert there == package.read(blob, name), f"run python templates/build.py: {name}"


@pytest.mark.parametrize("kind", sheets.PAPERS)
def test_a_template_agrees_with_its_sheet(kind):
    assert docx.check(shipped(kind), type(sheets.PAPERS[kind]("en"))) == ()


@pytest.mark.parametrize(("kind", "lang"), EVERY)
def test_a_paper_reads_well_with_a_screen_reader(kind, lang):
    assert docx.lint(paper(kind, lang)) == ()


@pytest.mark.parametrize(("kind", "lang"), EVERY)
def test_a_paper_says_its_language_and_title(kind, lang):
    blob = paper(kind, lang)
    core = write.root(blob, "docProps/core.xml")
    head = sheets.PAPERS[kind](lang).masthead
    assert core.findtext(f"{DC}language") == LOCALES[lang]
    assert head.kind.replace("'", "’") in core.findtext(f"{DC}title")
    assert core.findtext("{http://purl.org/dc/terms/}created") == "2027-04-14T00:00:00Z"
    styles = write.root(blob, "word/styles.xml")
    assert styles.find("w:docDefaults/w:rPrDefault/w:rPr/w:lang", IN_W).get(w("val")) == LOCALES[lang]
    assert write.root(blob, "word/settings.xml").find("w:themeFontLang", IN_W).get(w("val")) == LOCALES[lang]


@pytest.mark.parametrize(("kind", "lang"), EVERY)
def test_what_stands_on_a_paper(kind, lang, golden):
    blob = paper(kind, lang)
    parts = ("word/document.xml", "word/footnotes.xml")
    said = [f"{style}| {text}" for part in parts for style, text in styled(blob, part)]
    golden(f"docx/{kind}-{lang}.txt", "\n".join(said) + "\n")


@pytest.mark.parametrize("lang", sheets.LANGUAGES)
def test_each_row_of_a_translators_table_has_its_key_where_it_cannot_be_typed_over(lang):
    keys = [row.key for row in sheets.PAPERS["bilingual"](lang).rows]
    assert keys
    assert locked(write.root(paper("bilingual", lang))) == keys


@pytest.mark.parametrize("kind", ["recommendation", "report"])
def test_a_heading_among_the_reasons_stands_below_that_of_the_recommendation(kind):
    sheet = sheets.PAPERS[kind]("en")
    chapter = sheet.chapter if kind == "recommendation" else sheet.chapters[0]
    reasons = markdown.blocks("# Why\n\nBecause.")
    under = tuple(replace(one, reasons=reasons) for one in chapter.recommendations)
    chapter = replace(chapter, recommendations=under)
    told = {"chapter": chapter} if kind == "recommendation" else {"chapters": (chapter,)}
    blob = docx.fill(shipped(kind), replace(sheet, **told), f"{kind}.docx")
    said = list(styled(blob, "word/document.xml"))
    assert {style for style, text in said if text == "Why"} == {"Heading3"}


def test_a_heading_in_what_was_said_stands_below_that_of_its_item():
    sheet = sheets.minutes("en")
    item = replace(sheet.items[0], parts=(MinutesPart(markdown.blocks("# Why\n\nBecause.")),))
    said = styled(docx.fill(shipped("minutes"), replace(sheet, items=(item,)), "minutes.docx"), "word/document.xml")
    assert [style for style, text in said if text == "Why"] == ["Heading2"]


def test_a_paper_without_a_title_leaves_no_gap():
    named = (PaperLine("XX1", ""), PaperLine("XX2", "Titled"))
    sheet, annotated = sheets.agenda("en"), sheets.annotated_agenda("en")
    short = replace(sheet, lines=(replace(sheet.lines[0], papers=named),))
    long = replace(annotated, lines=(), items=(replace(annotated.items[0], papers=named),))
    for kind, made, gap in (("agenda", short, " "), ("annotated-agenda", long, "\t")):
        said = write.paragraphs(docx.fill(shipped(kind), made, f"{kind}.docx"), "word/document.xml")
        assert [text for text in said if text.startswith("XX")] == ["XX1", f"XX2{gap}Titled"]


def styled(blob, part):
    for paragraph, text in zip(
        write.root(blob, part).iterfind(".//w:p", IN_W), write.paragraphs(blob, part), strict=True
    ):
        style = paragraph.find("w:pPr/w:pStyle", IN_W)
        keys = "".join(f" [locked: {key}]" for key in locked(paragraph))
        yield style.get(w("val")) if style is not None else "", text.replace("\t", " → ") + keys


def locked(element):
    """The keys of the words that nobody may type over."""
    controls = (
        one for one in element.iter(w("sdtPr")) if one.find("w:lock[@w:val='sdtContentLocked']", IN_W) is not None
    )
    return [one.find("w:tag", IN_W).get(w("val")) for one in controls]


# What stays together on a page


def is_kept(paragraph, styles):
    """Whether a paragraph stays with the next one, by its own look or its style's."""
    look = paragraph.find("w:pPr", IN_W)
    while look is not None:
        if (kept := look.find("w:keepNext", IN_W)) is not None:
            return kept.get(w("val")) != "0"
        based = [*look.findall("w:pStyle", IN_W), *look.getparent().findall("w:basedOn", IN_W)]
        look = styles.find(f"w:style[@w:styleId='{based[0].get(w('val'))}']/w:pPr", IN_W) if based else None
    return False


def kept_rows(blob):
    """For each table whether each of its rows stays with the next; a row does by the first paragraph in it."""
    styles = write.root(blob, "word/styles.xml")
    for table in write.root(blob).iterfind(".//w:tbl", IN_W):
        yield [is_kept(next(row.iter(w("p"))), styles) for row in table.findall("w:tr", IN_W)]


@pytest.mark.parametrize(("kind", "lang"), EVERY)
def test_no_page_begins_with_the_last_row_of_a_table(kind, lang):
    for rows in kept_rows(paper(kind, lang)):
        # In a table of one row below its head these are the same.
        assert (rows[0], rows[-2]) == (True, True)
        assert not all(rows[:8]) or len(rows) <= 12, "a table that cannot be broken at all"


def test_the_total_of_an_agenda_stays_with_its_last_items():
    timetable = next(kept_rows(paper("agenda", "en")))
    assert timetable[-3:] == [True, True, False]
    assert not any(timetable[1:-3])


@pytest.mark.parametrize(("kind", "lang"), EVERY)
def test_the_mark_of_the_end_is_not_alone_on_a_page(kind, lang):
    blob = paper(kind, lang)
    marks = write.root(blob).findall(".//w:p/w:pPr/w:pStyle[@w:val='EndMark']", IN_W)
    assert len(marks) == (kind != "bilingual")
    for mark in marks:
        before = mark.getparent().getparent().getprevious()
        last = before if before.tag == w("p") else next(before.findall("w:tr", IN_W)[-1].iter(w("p")))
        assert is_kept(last, write.root(blob, "word/styles.xml"))


def longest_chain(blob):
    """The most paragraphs of the body that stay with one another."""
    styles, chain, most = write.root(blob, "word/styles.xml"), 0, 0
    for paragraph in write.root(blob).iterfind("w:body/w:p", IN_W):
        chain = chain + 1 if is_kept(paragraph, styles) else 0
        most = max(most, chain)
    return most


def test_items_of_few_words_are_no_chain_that_no_page_can_hold():
    sheet = sheets.annotated_agenda("en")
    bare = replace(sheet.items[0], annotation=(), outcome="", proposal=(), papers=sheet.items[1].papers)
    silent = replace(bare, outcome="The group is invited to take note.")
    for item in (bare, silent, replace(bare, papers=())):
        blob = docx.fill(shipped("annotated-agenda"), replace(sheet, items=(item,) * 30))
        assert longest_chain(blob) <= 6
    made = sheets.minutes("en")
    for papers in ((), sheet.items[1].papers):
        silent = replace(made.items[0], parts=(), papers=papers)
        assert longest_chain(docx.fill(shipped("minutes"), replace(made, items=(silent,) * 30))) <= 6


def test_a_paper_without_a_subtitle_has_no_hole_below_its_title():
    sheet = sheets.agenda("en")
    blob = docx.fill(shipped("agenda"), replace(sheet, masthead=replace(sheet.masthead, subtitle="")))
    assert "Subtitle" not in [style for style, _ in styled(blob, "word/document.xml")]


def test_the_notice_of_an_invented_group_stands_on_every_page():
    loud, quiet = (docx.fill(shipped("agenda"), sheets.agenda("en", notice)) for notice in (True, False))
    for part in ("word/header1.xml", "word/document.xml"):
        assert "Example – invented group, invented persons" in write.paragraphs(loud, part)
        assert not any("Example" in text for text in write.paragraphs(quiet, part))


def test_the_contents_lead_to_their_headings():
    document = write.root(paper("report", "en"))
    anchors = [link.get(w("anchor")) for link in document.iterfind(".//w:hyperlink[@w:anchor]", IN_W)]
    marks = {mark.get(w("name")) for mark in document.iterfind(".//w:bookmarkStart", IN_W)}
    assert len(anchors) == len(set(anchors)) == 1 + 6 * 3 + 3
    assert set(anchors) == marks


def test_a_theme_without_a_text_has_no_page_of_its_own_and_its_place_in_the_contents():
    told = sheets.report("en")
    bare = tuple(replace(one, recommendations=()) if one.number in "245" else one for one in told.chapters)
    first = replace(bare[0].recommendations[0], reasons=())
    bare = (replace(bare[0], recommendations=(first,)), *bare[1:])
    document = write.root(docx.fill(shipped("report"), replace(told, foreword=(), chapters=bare)))
    chapters = document.xpath(".//w:p[w:pPr/w:pStyle/@w:val='HeadingChapter']", namespaces=IN_W)
    stays = [one.find("w:pPr/w:pageBreakBefore", IN_W) is not None for one in chapters]
    assert stays == [False, True, False, True, True, False]
    entries = [contents.words(one) for one in document.xpath(".//w:p[w:hyperlink]", namespaces=IN_W)]
    places = [entry.rpartition("\t")[2] for entry in entries if entry[:2] in ("1.", "2.", "3.", "An")]
    assert [place.replace("\xa0", " ") for place in places] == [
        *("before para. 1", "before para. 1", "before para. 1"),
        *("paras. 1–4", "paras. 1–2", "paras. 3–4", "after para. 8"),
    ]


def test_lists_are_lettered_as_the_language_does():
    for lang, sign in (("en", "(%2)"), ("fr", "%2)"), ("es", "%2)")):
        levels = write.root(paper("minutes", lang), "word/numbering.xml").findall(".//w:lvlText", IN_W)
        assert sign in [level.get(w("val")) for level in levels]


def test_another_process_makes_the_same_bytes(folder):
    said = (
        "import hashlib; from tests.formats.docx import test_templates as t; "
        "print([hashlib.sha256(t.paper(*each)).hexdigest() for each in t.EVERY])"
    )
    here = str([hashlib.sha256((folder / f"{kind}-{lang}.docx").read_bytes()).hexdigest() for kind, lang in EVERY])
    for seed, zone in (("1", "Asia/Almaty"), ("2", "America/Costa_Rica")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        done = subprocess.run(
            [sys.executable, "-c", said],
            cwd=Path(__file__).parents[3],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == here


def test_the_schema_is_kept(folder):
    assert validators.openxml_audit(sorted(folder.glob("*.docx"))) == []


def test_microsofts_validator_agrees(folder):
    assert validators.microsoft(sorted(folder.glob("*.docx"))) == []


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory):
    """Converts files with a profile of its own."""
    program = reader("soffice")
    profile = tmp_path_factory.mktemp("profile")

    def convert(target, out, *paths):
        command = [
            program,
            f"-env:UserInstallation=file://{profile}",
            "--headless",
            "--norestore",
            "--convert-to",
            target,
            "--outdir",
            str(out),
            *map(str, paths),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=300)

    return convert


def test_libreoffice_prints_every_paper(folder, libreoffice, tmp_path):
    libreoffice(
        'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
        tmp_path,
        *sorted(folder.glob("*.docx")),
    )
    for kind, lang in EVERY:
        pdf = tmp_path / f"{kind}-{lang}.pdf"
        text = subprocess.run(
            [reader("pdftotext"), "-layout", str(pdf), "-"], capture_output=True, text=True, check=True
        ).stdout
        facts = subprocess.run([reader("pdfinfo"), str(pdf)], capture_output=True, text=True, check=True).stdout
        head = sheets.PAPERS[kind](lang).masthead
        assert head.symbol in text
        assert head.kind.replace("'", "’").upper() in text
        assert "{{" not in text
        assert "Tagged:          yes" in facts
        assert head.title in facts


@pytest.mark.parametrize("kind", ["minutes", "agenda", "report"])
def test_a_template_saved_by_libreoffice_prints_the_same_words(kind, libreoffice, tmp_path):
    (tmp_path / "in").mkdir()
    source = tmp_path / "in" / f"{kind}.docx"
    source.write_bytes(shipped(kind))
    libreoffice("docx:MS Word 2007 XML", tmp_path, source)
    saved = (tmp_path / f"{kind}.docx").read_bytes()
    assert saved != shipped(kind)
    for lang in sheets.LANGUAGES:
        sheet = sheets.PAPERS[kind](lang)
        made = docx.fill(saved, sheet, f"{kind}.docx")
        assert words(made) == words(paper(kind, lang))
        styles = write.root(made, "word/styles.xml")
        assert styles.find("w:docDefaults/w:rPrDefault/w:rPr/w:lang", IN_W).get(w("val")) == LOCALES[lang]
        runs = write.root(made).iterfind(".//w:r/w:rPr/w:lang", IN_W)
        assert {run.get(w("val")) for run in runs} <= {"fr-FR"} - {LOCALES[lang]}


def words(blob):
    return [text for text in write.paragraphs(blob) if text.strip()]


def test_nothing_of_the_templates_maker_is_left(folder):
    for path in folder.glob("*.docx"):
        parts = package.read(path.read_bytes(), path.name)
        assert set(parts) >= {"docProps/app.xml", "docProps/core.xml"}
        assert b"LibreOffice" not in parts["docProps/app.xml"]
