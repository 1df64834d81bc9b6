"""What cannot be is not on record, whoever writes it; a statement that failed leaves nothing of its act."""

from __future__ import annotations

import contextlib
import re

import pytest

from tests import seated
from wgsec import desk, records
from wgsec.desk.draft import NewDraft
from wgsec.desk.group import GroupChange
from wgsec.desk.office import Office
from wgsec.errors import Refused, WrongUsage
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Presence
from wgsec.store import migrations

IMPOSSIBLE = (
    "UPDATE meeting SET fold = 7",
    "UPDATE meeting SET day = 'never'",
    "UPDATE meeting SET at = '9 o''clock'",
    "UPDATE meeting SET starts_at = '2027-04-14'",
    "UPDATE address SET preferred = 9",
    "UPDATE working_group SET quorum = 'rubbish'",
    "UPDATE working_group SET quorum = '8.5'",
    "UPDATE working_group SET quorum = '0'",
    "UPDATE working_group SET quorum = '-5'",
    "UPDATE working_group SET silence_days = 2",
    "UPDATE working_group SET zone = ''",
    "UPDATE working_group SET mailbox_address = ''",
    "UPDATE working_group SET name = '{}'",
    "UPDATE theme SET title = '{}'",
    "UPDATE seat SET institution = '{}'",
    "UPDATE decision SET wording = '{}'",
    "UPDATE decision SET void_reason = ''",
    "UPDATE seat SET since = '2027-05-01', until = '2027-04-01'",
    "UPDATE theme SET number = number - 1",
    "UPDATE office SET rank = 0",
    "UPDATE attendance SET presence = 'absent', represented_by = 'Somebody'",
    "UPDATE attendance SET presence = NULL, represented_by = 'Somebody'",
    "UPDATE decision SET number = 0",
    "UPDATE decision SET mode = 'vote', votes_for = 3",
    "UPDATE decision SET mode = 'vote', votes_for = -3, votes_against = 1, abstentions = 0",
    "UPDATE decision SET mode = 'consensus', votes_for = 3",
    "UPDATE decision SET mode = 'consensus', votes_for = 3, votes_against = 1, abstentions = 0",
    "UPDATE minutes SET original = 'xx'",
    "UPDATE revision SET number = 0",
)
TWICE = (
    "INSERT INTO minutes_text (minutes_id, language, body) VALUES (1, 'en', 'Two.')",
    "INSERT INTO office (kind, person_id, rank) VALUES ('chair', 1, 1)",
    "INSERT INTO person (seat_id, role, name, sort_name, languages, zone, title, function, salutation)"
    " SELECT seat_id, 'holder', 'Two', 'Two', '[]', 'UTC', '{}', '{}', '{}' FROM person WHERE role = 'holder' LIMIT 1",
)


@pytest.fixture
def full(office: Office) -> Office:
    """A group with a meeting, its minutes and a decision, and a recommendation."""
    seated.convened(office)
    desk.draft.new(office, NewDraft(4, "It should open.", 1))
    with office.change("test", "group") as tx:
        meeting = tx.one(records.Meeting).id
        tx.add(records.Attendance(meeting_id=meeting, seat_id=1, presence=Presence.PRESENT))
        tx.add(records.Decision(meeting_id=meeting, number=1, wording=Wording("Adopted.")))
        minutes = tx.add(records.Minutes(meeting_id=meeting, original="en"))
        tx.add(records.MinutesText(minutes_id=minutes.id, language="en", body="One."))
    return office


@pytest.mark.parametrize("statement", IMPOSSIBLE)
def test_what_cannot_be_is_refused(statement: str, full: Office) -> None:
    with pytest.raises(Refused) as caught, full.change("test", "group") as tx:
        tx.tell(statement)
    assert (caught.value.msgid, caught.value.facts) == ("store.error.constraint", {})


@pytest.mark.parametrize("statement", TWICE)
def test_what_is_there_once_is_not_there_twice(statement: str, full: Office) -> None:
    with pytest.raises(Refused, match=r"store\.error\.twice"), full.change("test", "group") as tx:
        tx.tell(statement)


def test_an_act_that_goes_on_after_an_error_leaves_nothing(office: Office) -> None:
    before = office.workspace.database.read_bytes()

    def careless() -> None:
        with office.change("theme.edit", "theme 1") as tx:
            tx.one(records.WorkingGroup).silence_days = 9
            with contextlib.suppress(Refused):
                tx.tell("UPDATE theme SET number = 2 WHERE number = 1")

    with pytest.raises(Refused, match=r"store\.error\.twice"):
        careless()
    assert office.workspace.database.read_bytes() == before


def test_what_is_asked_after_an_error_answers_with_it(office: Office) -> None:
    def stubborn() -> None:
        with office.change("theme.edit", "theme 1") as tx:
            for ask in (
                lambda: tx.add(records.Theme(number=1, title=Wording("Two"))),
                lambda: tx.ask("SELECT 1"),
                tx.flush,
            ):
                with pytest.raises(Refused, match=r"store\.error\.twice"):
                    ask()

    with pytest.raises(Refused, match=r"store\.error\.twice"):
        stubborn()


def test_more_than_one_record_is_no_answer(office: Office) -> None:
    with office.change("test", "group") as tx, pytest.raises(LookupError):
        tx.get(records.Theme)


def test_a_silence_procedure_has_its_least_length_from_the_rules(office: Office) -> None:
    with pytest.raises(WrongUsage, match=r"group\.error\.silence"):
        desk.group.edit(office, GroupChange(silence_days=2))


def test_every_constraint_has_a_name_of_its_own() -> None:
    names = [name for _, made in migrations.steps(0) for name in re.findall(r"CONSTRAINT (\w+)", "\n".join(made))]
    assert len(names) == len(set(names))
