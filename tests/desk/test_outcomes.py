"""What became of the items of a meeting, and of the minutes that some of them adopt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from tests import sittings
from tests.papers.meetings import IMPRINT
from wgsec import desk, language, papers, store
from wgsec.desk.agenda_item import NewItem
from wgsec.desk.meeting import Scheduling
from wgsec.desk.office import Office
from wgsec.facts.agenda import Purpose
from wgsec.facts.language import Wording


def held(office: Office, number: int, body: str = "") -> None:
    """A meeting of which the notes say no more than this."""
    with office.reading() as archive:
        now = store.meeting.by_number(archive, number).starts_at
    at = replace(office, now=now)
    sittings.begin(office, number, time(14))
    path = desk.minutes.start(at, number)
    path.write_text(f"# Minutes {number} · en\nOPENED: 14:02\nCLOSED: 16:20\n\n{body}\n", encoding="utf-8")
    desk.minutes.receive(at, path)


def adopted(office: Office) -> dict[int, int | None]:
    """The meetings of which there are minutes, and which meeting adopted them."""
    with office.reading() as archive:
        return {one.meeting: one.adopted_at for one in store.minutes.all_(archive)}


def listed(office: Office, number: int) -> list[tuple[str, tuple[str, ...]]]:
    """The items of an agenda that are about another meeting, each with its papers."""
    with office.reading() as archive:
        found = store.agenda.items(archive, store.meeting.by_number(archive, number).id)
    of = (Purpose.ADOPTION_OF_MINUTES, Purpose.ACTION_POINTS)
    return [(one.purpose, tuple(paper.reference for paper in one.papers)) for one in found if one.purpose in of]


@pytest.fixture
def put_off(office: Office) -> Office:
    """Three meetings; the second put off the minutes and the action points of the first."""
    for month in (2, 3, 4):
        desk.meeting.schedule(office, Scheduling(date(2027, month, 10), time(14), 150))
    desk.agenda.add(office, 1, NewItem(Wording("Theme 2"), Purpose.DISCUSSION, 45))
    held(office, 1)
    return office


@pytest.mark.parametrize("is_built", [True, False])
def test_minutes_put_off_are_adopted_by_the_item_that_came_back(put_off: Office, is_built: bool) -> None:
    if is_built:
        desk.minutes.issue(put_off, 1, ("en",))
    desk.agenda.add(put_off, 2, NewItem(Wording("Theme 3"), Purpose.DISCUSSION, 45))
    held(put_off, 2, "## 3. Minutes\nDEFERRED\n\n## 4. Action points\nDEFERRED")
    desk.minutes.issue(put_off, 2, ("en",))
    desk.agenda.add(put_off, 3, NewItem(Wording("Theme 4"), Purpose.DISCUSSION, 45))
    assert listed(put_off, 3) == [
        ("adoption-of-minutes", ("R2",)),
        ("action-points", ("AP2",)),
        ("adoption-of-minutes", ("R1",)),
    ], "the action points are on it anyway"
    held(put_off, 3, "## 3. Minutes\nDEFERRED\n\n## 5. Minutes\nADOPTED")
    assert adopted(put_off) == {1: 3, 2: None, 3: None}
    with put_off.reading() as archive:
        dossier = store.meeting.dossier(archive, 3)
    sheet = papers.minutes.compose(dossier, IMPRINT, language.words.paper("en"))
    assert "The minutes of the first meeting were adopted." in str(sheet)


def test_of_two_minutes_adopted_only_those_are_a_draft_again_whose_item_says_so(put_off: Office) -> None:
    desk.agenda.add(put_off, 2, NewItem(Wording("Theme 3"), Purpose.DISCUSSION, 45))
    held(put_off, 2, "## 3. Minutes\nDEFERRED")
    desk.minutes.issue(put_off, 2, ("en",))
    desk.agenda.add(put_off, 3, NewItem(Wording("Theme 4"), Purpose.DISCUSSION, 45))
    decided = "DECISION (consensus): The working group adopts them.\nFR: Le groupe les adopte."
    held(put_off, 3, f"## 3. Minutes\n{decided}\n\n## 5. Minutes\n{decided}")
    assert adopted(put_off) == {1: 3, 2: 3, 3: None}
    desk.decision.void(put_off, "3/2", "Not before the French text.", correct=True)
    assert adopted(put_off) == {1: None, 2: 3, 3: None}
