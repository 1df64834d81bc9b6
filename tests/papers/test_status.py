"""The state of everything in words: on the screen by keys, in a hand-over note by names."""

from __future__ import annotations

from datetime import date

import pytest

from wgsec import language, papers
from wgsec.facts.draft import DraftState
from wgsec.facts.language import Wording
from wgsec.facts.meeting import MeetingState
from wgsec.facts.status import ActionStatus, MeetingStatus, Status, ThemeStatus

SEATS = {"ch": Wording("NPM of Switzerland", "MNP de la Suisse")}
STATUS = Status(
    on=date(2027, 4, 14),
    name=Wording("Working group", "Groupe de travail"),
    themes=(ThemeStatus(2, Wording("Form", "Forme"), ("ch",), {DraftState.ADOPTED: 3}),),
    texts=(),
    meetings=(MeetingStatus(3, date(2027, 4, 14), MeetingState.HELD, 9, None, 1, ()),),
    actions=(ActionStatus("A3.1", "ch", Wording("Write.", "Écrire."), date(2027, 5, 1), late=False),),
    register=(),
)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_screen_has_keys_and_iso_dates(lang: str) -> None:
    themes, _, meetings, actions, _ = papers.status.compose(STATUS, language.words.screen(lang)).tables
    assert themes.rows[0][2] == "ch"
    assert meetings.rows[0][1] == "2027-04-14"
    assert actions.rows[0][:3] == ("ch", "A3.1", "2027-05-01")


def test_a_note_for_somebody_else_names_and_writes_out() -> None:
    sheet = papers.status.compose(STATUS, language.words.screen("fr"), SEATS)
    themes, _, meetings, actions, _ = sheet.tables
    assert themes.rows[0][2] == "MNP de la Suisse"
    assert themes.rows[0][3].casefold() == "adoptée\N{NO-BREAK SPACE}: 3"
    assert meetings.rows[0][1] == "14 avril 2027"
    assert actions.rows[0][:3] == ("MNP de la Suisse", "A3.1", "1er mai 2027")
    assert sheet.day == "Mercredi 14 avril 2027"
