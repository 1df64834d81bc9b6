"""The list of contents that lies on top of a pack."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.papers import meetings
from wgsec import language
from wgsec.facts.language import Wording
from wgsec.facts.pack import PackedPaper
from wgsec.papers import pack

AGENDA = PackedPaper("WG(2027)OJ3", "Provisional agenda", "OJ-03_en.docx", 3)
MINUTES = PackedPaper("WG(2027)R2 Rev.1", "Minutes", "R-02_en.docx", 2)
REPORT = PackedPaper("WG(2027)D7", "Recommendations", "D-07_en.docx", None)
WHEN = "Wednesday 14 April 2027, 14:00–16:30 (Paris time; 12:00–14:30 UTC), by videoconference"


def composed(*papers: PackedPaper, lang: str = "en", missing: tuple[str, ...] = (), notice: str = "") -> str:
    group = replace(meetings.GROUP, notice=Wording.same(notice) if notice else Wording())
    made = pack.compose(group, meetings.meeting(), papers, missing, language.words.paper(lang))
    return made.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def test_the_list_says_of_which_meeting_it_is_and_whose_papers_are_in_it() -> None:
    assert composed(AGENDA, MINUTES, REPORT) == (
        f"Working group\nThird meeting\n{WHEN}\n\n"
        "This pack holds 3 papers:\n"
        "WG(2027)OJ3: Provisional agenda (OJ-03_en.docx)\n"
        "WG(2027)R2 Rev.1: Minutes, second meeting (R-02_en.docx)\n"
        "WG(2027)D7: Recommendations (D-07_en.docx)\n"
    )


def test_what_is_named_and_lacking_is_told_at_the_end_and_the_notice_at_the_head() -> None:
    assert composed(AGENDA, missing=("WG(2027)X1", "LP2"), notice="Example") == (
        f"Working group\nThird meeting\n{WHEN}\nExample\n\n"
        "This pack holds one paper:\nWG(2027)OJ3: Provisional agenda (OJ-03_en.docx)\n\n"
        "Named on the agenda and not in this pack: WG(2027)X1 and LP2.\n"
    )


@pytest.mark.parametrize(
    ("lang", "expected"),
    [("fr", "WG(2027)R2 Rev.1 : Minutes, deuxième réunion (R-02_en.docx)"), ("es", "Minutes, segunda reunión")],
)
def test_another_meeting_is_named_in_the_language_of_the_pack(lang: str, expected: str) -> None:
    assert expected in composed(MINUTES, lang=lang)
