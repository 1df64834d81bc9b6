"""The balance of the composition in finished words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wgsec import language
from wgsec.facts.balance import Balance, Cell, Count, Gap, GapKind
from wgsec.facts.member import Gender, NpmModel, Region
from wgsec.papers import balance
from wgsec.papers.balance import BalanceSheet

FOUND = Balance(
    members=3,
    reserves=1,
    regions=(Count(Region.AMERICAS, 1, 1), Count(Region.EUROPE, 2, 0)),
    models=(Count(NpmModel.OMBUDS_PLUS, 2, 0), Count(NpmModel.NEW_SPECIALISED_BODY, 0, 1), Count(None, 1, 0)),
    genders=(Count(Gender.F, 2, 0), Count(Gender.M, 0, 1), Count(None, 1, 0)),
    languages=(Count("en", 2, 1), Count("fr", 1, 0)),
    cells=(
        Cell(Region.AMERICAS, NpmModel.OMBUDS_PLUS, 0, 0),
        Cell(Region.EUROPE, NpmModel.OMBUDS_PLUS, 2, 0),
        Cell(Region.AMERICAS, NpmModel.NEW_SPECIALISED_BODY, 0, 1),
        Cell(Region.EUROPE, NpmModel.NEW_SPECIALISED_BODY, 0, 0),
    ),
    gaps=(),
)


def gap(kind: GapKind, value: str, *candidates: str, model: NpmModel | None = None) -> Gap:
    return Gap(kind, value, 1, 3, candidates, model)


def test_the_sheet() -> None:
    assert balance.compose(FOUND, language.words.screen("en")) == BalanceSheet(
        total="3 members; in brackets, the 1 on the reserve list",
        header=("NPM model", "Americas", "Europe", "All"),
        rows=(
            ("ombuds plus", "–", "2", "2"),
            ("new specialised body", "0 (+1)", "–", "0 (+1)"),
            ("none", "1", "–", "1"),
            ("All", "1 (+1)", "2", "3 (+1)"),
        ),
        traits=(
            (("Gender", "women", "men", "not known"), (("", "2", "0 (+1)", "1"),)),
            (("Language", "English", "French"), (("", "2 (+1)", "1"),)),
        ),
        gaps=(),
    )


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            gap(GapKind.CELL_EMPTY, Region.AMERICAS, "cl", "py", model=NpmModel.OMBUDS_PLUS),
            "– Americas: no member with the model “ombuds plus”.\n  On the reserve list: cl, py",
        ),
        (gap(GapKind.REGION_ABSENT, Region.EUROPE), "– No member from: Europe.\n  Nobody on the reserve list."),
        (
            gap(GapKind.MODEL_ABSENT, NpmModel.OMBUDS_PLUS),
            "– No member with this NPM model: ombuds plus.\n  Nobody on the reserve list.",
        ),
        (
            gap(GapKind.REGION_MAJORITY, Region.EUROPE, "cl"),
            "– Europe: more than half of the members (1 of 3).\n  On the reserve list: cl",
        ),
        (gap(GapKind.GENDER_SHARE, Gender.M, "at"), "– Less than 40 % men: 1 of 3.\n  On the reserve list: at"),
        (
            gap(GapKind.LANGUAGE_SHARE, "fr", "tg"),
            "– Less than 25 % prefer this language: French (1 of 3).\n  On the reserve list: tg",
        ),
    ],
)
def test_a_gap_is_a_sentence_and_who_would_mend_it(found: Gap, expected: str) -> None:
    (told,) = balance.compose(replace(FOUND, gaps=(found,)), language.words.screen("en")).gaps
    assert told.replace("\N{NO-BREAK SPACE}", " ") == expected


def test_a_language_without_a_name_in_the_catalogs_is_its_code() -> None:
    ((_, _), (header, _)) = balance.compose(
        replace(FOUND, languages=(Count("pt", 1, 0),)), language.words.screen("fr")
    ).traits
    assert header == ("Langue", "pt")
