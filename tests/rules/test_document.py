"""The names of papers as people write them, and how a registered file lies."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgsec import rules
from wgsec.errors import NoSuchThing, Refused, WrongUsage
from wgsec.facts.document import Dispatch, Distribution, Document, DocumentType, FileState, Issue, Reference
from wgsec.facts.language import Wording

AGENDA = Reference(DocumentType.AGENDA, 3)
ISSUE = Issue(1, 0, "fr", "sheet", "made", "out/a.docx", datetime(2027, 1, 4, tzinfo=UTC), kept=False)


def document(year: int, number: int, *revisions: int) -> Document:
    return Document(
        id=year * 100 + number,
        type=DocumentType.AGENDA,
        year=year,
        number=number,
        symbol=f"ITC-WG({year})OJ{number}",
        subject="meeting:3",
        title=Wording(),
        originals=("en",),
        distribution=Distribution.MEMBERS,
        void=False,
        issues=tuple(replace(ISSUE, revision=one, path=f"out/{year}-{number}-{one}.docx") for one in revisions or (0,)),
        dispatches=(),
    )


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("OJ3", AGENDA),
        ("oj 3", AGENDA),
        ("OJ-03", AGENDA),
        ("oj3-rev1", replace(AGENDA, revision=1)),
        ("OJ3 Rev.1", replace(AGENDA, revision=1)),
        ("OJ3r12", replace(AGENDA, revision=12)),
        ("ITC-WG(2027)OJ3 Rev.1", replace(AGENDA, year=2027, revision=1)),
        ("ITC-WG-2027-OJ-03-rev1_fr.docx", Reference(DocumentType.AGENDA, 3, 2027, 1, "fr")),
        ("out/meeting 3/ITC-WG-2027-OJ-03_en.docx", Reference(DocumentType.AGENDA, 3, 2027, None, "en")),
        ("out\\meeting 3\\ITC-WG-2027-R-03_en.PDF", Reference(DocumentType.MINUTES, 3, 2027, None, "en")),
        ("R3 Rev.2", Reference(DocumentType.MINUTES, 3, revision=2)),
        ("rec2", Reference(DocumentType.ADOPTED, 2)),
        ("CRP4", Reference(DocumentType.IN_SESSION, 4)),
        ("CP4", Reference(DocumentType.CONSULTATION, 4)),
    ],
)
def test_a_paper_is_known_by_many_names(typed: str, expected: Reference) -> None:
    assert rules.document.parse_reference(typed) == expected


@pytest.mark.parametrize("typed", ["", "3", "OJ", "XX3", "OJ3 Rev.", "OJ3 and more", "OJ3_de"])
def test_other_names_are_not_guessed(typed: str) -> None:
    with pytest.raises(WrongUsage):
        rules.document.parse_reference(typed)


@given(
    prefix=st.sampled_from(["WG", "ITC-WG", "R2-D2", "OJ", "UN.WG/3"]),
    year=st.integers(2000, 2099),
    type_=st.sampled_from(list(DocumentType)),
    number=st.integers(1, 999),
    revision=st.integers(0, 99),
    lang=st.sampled_from(["en", "fr", "es"]),
)
def test_every_symbol_and_file_name_reads_back(
    prefix: str, year: int, type_: DocumentType, number: int, revision: int, lang: str
) -> None:
    symbol = rules.document.symbol(prefix, year, type_, number, revision)
    name = rules.document.file_name(prefix, year, type_, number, revision, lang)
    expected = Reference(type_, number, year, revision or None)
    assert rules.document.parse_reference(symbol) == expected
    assert rules.document.parse_reference(name) == replace(expected, language=lang)


def test_the_last_year_is_meant_unless_another_is_named() -> None:
    known = (document(2026, 3), document(2027, 3), document(2027, 4))
    assert rules.document.chosen(known, AGENDA) == known[1]
    assert rules.document.chosen(known, replace(AGENDA, year=2026)) == known[0]


def test_a_paper_or_revision_that_does_not_exist_names_those_that_do() -> None:
    with pytest.raises(NoSuchThing) as caught:
        rules.document.chosen((document(2027, 4),), AGENDA)
    assert caught.value.facts["near"] == ("ITC-WG(2027)OJ4",)
    with pytest.raises(NoSuchThing) as caught:
        rules.document.chosen((document(2027, 3, 0, 1),), replace(AGENDA, revision=2))
    assert caught.value.facts["last"] == "ITC-WG(2027)OJ3 Rev.1"


@pytest.mark.parametrize(
    ("lies", "waiting", "kept", "state"),
    [
        ("made", None, False, FileState.AS_ISSUED),
        ("made", None, True, FileState.KEPT),
        ("other", None, False, FileState.EDITED),
        ("other", "made", False, FileState.NOT_IN_PLACE),
        (None, "made", False, FileState.NOT_IN_PLACE),
        (None, "other", False, FileState.MISSING),
        (None, None, True, FileState.MISSING),
    ],
)
def test_how_a_file_lies(lies: str | None, waiting: str | None, kept: bool, state: FileState) -> None:
    assert rules.document.state(replace(ISSUE, kept=kept), lies, waiting) is state


BUILT, LATER = datetime(2027, 1, 4, tzinfo=UTC), datetime(2027, 1, 9, tzinfo=UTC)


def out(one: Document, *revisions: int) -> Document:
    """The same paper, of which these revisions went out."""
    return replace(one, dispatches=tuple(Dispatch(number, LATER, "members", None) for number in revisions))


def test_the_revision_that_counts_is_the_last_one_built() -> None:
    assert [rules.document.present(one) for one in (None, document(2027, 3), document(2027, 3, 0, 2, 1))] == [0, 0, 2]


def test_only_what_went_out_is_out() -> None:
    one = out(document(2027, 3, 0, 1), 0)
    assert [rules.document.dispatched(one, number) for number in (0, 1)] == [True, False]
    assert not rules.document.dispatched(None, 0)


def test_what_went_out_is_outdated_once_a_sheet_that_was_in_it_has_changed() -> None:
    one = document(2027, 3)
    changed, added = {"fr": "other"}, {"fr": "sheet", "en": "new"}
    assert rules.document.outdated(out(one, 0), 0, changed)
    assert not rules.document.outdated(one, 0, changed)
    assert not rules.document.outdated(out(one, 0), 0, added)
    assert not rules.document.outdated(None, 0, changed)


def test_a_paper_bears_the_day_of_its_last_build_until_it_is_out_or_kept() -> None:
    one = document(2027, 3)
    kept = replace(one, issues=(replace(ISSUE, kept=True),))
    days = rules.document.dated
    assert days(None, 0, "fr", LATER) == days(one, 0, "fr", LATER) == LATER
    assert days(out(one, 0), 0, "fr", LATER) == days(out(one, 0), 0, "en", LATER) == BUILT
    assert days(kept, 0, "fr", LATER) == BUILT
    assert days(kept, 0, "fr", LATER, force=True) == LATER
    assert days(kept, 0, "en", LATER) == LATER


def test_neither_a_void_paper_nor_a_revision_of_old_goes_out() -> None:
    one = document(2027, 3, 0, 1)
    rules.document.check_present(one, 1)
    with pytest.raises(Refused, match=r"document\.error\.superseded"):
        rules.document.check_present(one, 0)
    with pytest.raises(Refused, match=r"document\.error\.void"):
        rules.document.check_present(replace(one, void=True), 1)


def test_a_file_is_found_by_its_place() -> None:
    papers = (document(2027, 3, 0, 1), document(2027, 4))
    found, issue = rules.document.at_path(papers, "out/2027-3-1.docx")
    assert (found.number, issue.revision) == (3, 1)
    with pytest.raises(NoSuchThing):
        rules.document.at_path(papers, "out/2027-5-0.docx")


def test_a_recommendation_is_named_by_its_own_paper_before_that_of_its_theme() -> None:
    texts = [
        replace(document(2027, number), type=DocumentType.DRAFT, subject=subject)
        for number, subject in ((2, "theme:2"), (3, "theme:3"), (8, "recommendation:2.1"))
    ]
    found = [rules.document.named(texts, reference) for reference in ("2.1", "2.2", "4.1", "OJ9", "nothing")]
    assert [one and one.number for one in found] == [8, 2, None, None, None]
    void = [replace(one, void=True) for one in texts]
    assert rules.document.named(void, "2.1") is None
    assert rules.document.named([document(2027, 2)], "2.1") is None
    found_agenda = rules.document.named([document(2027, 9)], "OJ9")
    assert found_agenda is not None
    assert found_agenda.number == 9


def test_a_prefix_without_a_letter_still_names_a_file() -> None:
    assert rules.document.file_name("///", 2027, DocumentType.AGENDA, 3, 0, "fr") == "WG-2027-OJ-03_fr.docx"
    assert rules.document.symbol("WG", 2027, DocumentType.AGENDA, 3) == "WG(2027)OJ3"
