"""The minutes of a meeting keep its actions as that meeting gave them; the list of action points follows what is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from tests import sittings
from tests.papers import meetings
from tests.seated import SITTERS, seat
from wgsec import desk, language, outbox, papers, store
from wgsec.desk.action import ActionChange, NewAction
from wgsec.desk.agenda_item import NewItem
from wgsec.desk.document import Dispatching
from wgsec.desk.meeting import Scheduling
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.agenda import Purpose
from wgsec.facts.change import Rewording
from wgsec.facts.language import Wording
from wgsec.papers.actions import ActionLine

plain = language.bare.text
Line = tuple[str, str, str, str]


@pytest.fixture
def group(office: Office) -> Office:
    """Four seats, and three meetings that have an agenda of one item."""
    seat(office, *SITTERS)
    for day in (date(2027, 2, 10), date(2027, 3, 17), date(2027, 4, 14)):
        meeting = desk.meeting.schedule(office, Scheduling(day, time(14), 150))
        desk.agenda.replace(office, meeting.number, (NewItem(Wording.same("Matters"), Purpose.ACTION_POINTS, 30),))
    return office


def read(office: Office, number: int, *lines: str, lang: str = "en") -> None:
    """The meeting is held, and its notes say this under their one item."""
    later = replace(office, now=datetime(2027, number + 1, 20, 9, tzinfo=UTC))
    path = desk.minutes.file_of(office, number, lang)
    if not path.exists():
        desk.minutes.start(later, number, lang=lang)
    sitting = ("OPENED: 14:00", "PRESENT: fr, cr, nz", "CLOSED: 16:00") if lang == "en" else ()
    text = "\n\n".join((f"# Minutes {number} · {lang}", *sitting, "## 1. Matters", *lines)) + "\n"
    outbox.files.put(path, text.encode())
    desk.minutes.receive(later, path)


def minutes(office: Office, number: int, lang: str = "en") -> list[Line]:
    with office.reading() as archive:
        found = store.meeting.dossier(archive, number)
    return spelt(papers.minutes.compose(found, meetings.IMPRINT, language.words.paper(lang)).actions)


def said(office: Office, number: int) -> list[str]:
    with office.reading() as archive:
        found = store.meeting.dossier(archive, number)
    sheet = papers.minutes.compose(found, meetings.IMPRINT, language.words.paper("en"))
    return [plain(part.body) for item in sheet.items for part in item.parts]


def points(office: Office, number: int) -> list[Line]:
    with office.reading() as archive:
        found = store.meeting.dossier(archive, number)
    sheet = papers.actions.compose(found, meetings.IMPRINT, language.words.paper("en"))
    return spelt((*sheet.new, *sheet.carried))


def spelt(lines: tuple[ActionLine, ...]) -> list[Line]:
    return [(one.number, plain(one.text), one.owner, one.due) for one in lines]


ASKED = "ACTION A1.1 @cr 2027-03-01: Compare the forms."
FIRST = ("A1.1", "Compare the forms.", "CR", "1 March 2027")
CARRIED = ("A1.1", "Compare all forms.", "NZ", "7 April 2027")


def test_minutes_keep_an_action_as_their_meeting_gave_it(group: Office) -> None:
    read(group, 1, "ACTION @cr 2027-03-01: Compare the forms.")
    assert minutes(group, 1) == [FIRST]
    read(group, 2, "ACTION A1.1 @nz 2027-04-07: Compare all forms.")
    assert (minutes(group, 1), minutes(group, 2)) == ([FIRST], [CARRIED])
    desk.action.edit(group, "A1.1", ActionChange(due=date(2027, 6, 2), owner="fr"))
    assert (minutes(group, 1), minutes(group, 2)) == ([FIRST], [CARRIED])
    assert points(group, 2) == [("A1.1", "Compare all forms.", "FR", "2 June 2027")]


def test_an_action_that_a_meeting_left_as_it_was_stands_so_in_its_minutes(group: Office) -> None:
    read(group, 1, "ACTION @cr 2027-03-01: Compare the forms.")
    desk.action.edit(group, "A1.1", ActionChange(due=date(2027, 3, 31)))
    read(group, 2, "The Chair thanked all.")
    read(group, 3, "ACTION A1.1 @nz 2027-04-07: Compare all forms.")
    assert minutes(group, 2) == [(*FIRST[:3], "31 March 2027")]
    read(group, 3, "DONE: A1.1")
    assert minutes(group, 3) == []


def test_what_a_command_closes_on_the_day_of_a_meeting_after_its_end_was_not_reported_there(group: Office) -> None:
    read(group, 1, "ACTION @cr 2027-03-01: Compare the forms.", "ACTION @fr: Write.", "ACTION @fr: Ask.")
    read(group, 2, "DONE: A1.3")
    evening = replace(group, now=datetime(2027, 3, 17, 18, tzinfo=UTC))
    desk.action.done(evening, "A1.1")
    desk.action.cancel(evening, "A1.2")
    write = ("A1.2", "Write.", "FR", "")
    assert (said(group, 2), minutes(group, 2)) == (["Action A1.3 was reported as done."], [FIRST, write])
    desk.minutes.receive(group, desk.minutes.file_of(group, 2, "en"))
    assert minutes(group, 2) == [FIRST, write]
    read(group, 2, "DONE: A1.3", "DONE: A1.1")
    assert (said(group, 2), minutes(group, 2)) == (["Actions A1.1 and A1.3 were reported as done."], [write])
    desk.history.undo(group)
    assert minutes(group, 2) == [FIRST, write]
    read(group, 3, "The Chair thanked all.")
    assert (said(group, 3), minutes(group, 3)) == (["The Chair thanked all."], [])


@pytest.mark.parametrize(("hour", "reported"), [(14, True), (15, False)])
def test_notes_read_after_a_command_has_closed_an_action_tell_whether_it_was_during_the_meeting(
    group: Office, hour: int, reported: bool
) -> None:
    """The meeting is closed at 16:00 in Paris, 15:00 UTC."""
    read(group, 1, "ACTION @cr 2027-03-01: Compare the forms.")
    sittings.begin(group, 2, time(14))
    desk.meeting.close(replace(group, now=datetime(2027, 3, 17, 16, tzinfo=UTC)), 2, time(16))
    desk.action.done(replace(group, now=datetime(2027, 3, 17, hour, tzinfo=UTC)), "A1.1")
    read(group, 2, "The Chair thanked all.")
    assert ("Action A1.1 was reported as done." in said(group, 2)) is reported
    assert minutes(group, 2) == ([] if reported else [FIRST])


def test_notes_that_are_put_right_put_their_minutes_right(group: Office) -> None:
    read(group, 1, "ACTION @cr 2027-03-01: Compare the forms.")
    read(group, 2, "ACTION A1.1 @cr 2027-04-07: Compare the forms.")
    read(group, 1, "ACTION A1.1 @nz 2027-03-01: Compare the forms.")
    assert minutes(group, 1) == [("A1.1", "Compare the forms.", "NZ", "1 March 2027")]
    assert minutes(group, 2) == [(*FIRST[:3], "7 April 2027")]


def test_what_is_added_in_another_language_stands_in_the_minutes_of_that_language(group: Office) -> None:
    read(group, 1, "ACTION @cr 2027-03-01: Compare the forms.", "ACTION @fr: Write.")
    read(group, 1, "SUITE A1.1 @cr\N{NO-BREAK SPACE}: Comparer les formes.", lang="fr")
    desk.action.edit(group, "A1.2", ActionChange(Rewording(fr="Écrire.")))
    assert [one[1] for one in minutes(group, 1, "fr")] == ["Comparer les formes.", "Écrire."]
    read(group, 2, "ACTION A1.1 @cr 2027-04-07: Compare all forms.\nFR: Comparer toutes les formes.")
    assert [one[1] for one in minutes(group, 1, "fr")] == ["Comparer les formes.", "Écrire."]


def test_an_action_that_a_command_gave_may_be_put_right_by_one_until_the_next_meeting(group: Office) -> None:
    read(group, 1, "The Chair thanked all.")
    desk.action.add(group, 1, NewAction(Wording.same("Compare the forms."), "cr", date(2027, 3, 2)))
    desk.action.edit(group, "A1.1", ActionChange(due=date(2027, 3, 1)))
    assert minutes(group, 1) == [FIRST]
    read(group, 2, "ACTION A1.1 @nz 2027-04-07: Compare all forms.")
    assert minutes(group, 1) == [FIRST]


def test_what_a_command_gave_later_at_an_earlier_meeting_is_no_change_of_adopted_minutes(group: Office) -> None:
    adoption = NewItem(Wording.same("Matters"), Purpose.ADOPTION_OF_MINUTES, 5)
    desk.agenda.replace(group, 3, (adoption,))
    read(group, 1, "ACTION @cr 2027-03-01: Compare the forms.")
    read(group, 2, "The Chair thanked all.")
    read(group, 3, "ADOPTED")
    before = minutes(group, 2)
    desk.action.add(group, 1, NewAction(Wording.same("Ask the board."), "nz", date(2027, 5, 1)))
    desk.minutes.receive(group, desk.minutes.file_of(group, 2, "en"))
    assert minutes(group, 2) == before
    text = desk.minutes.file_of(group, 2, "en").read_bytes()
    outbox.files.put(desk.minutes.file_of(group, 2, "en"), text.replace(b"thanked all", b"thanked everybody"))
    with pytest.raises(Refused, match=r"minutes\.error\.adopted"):
        desk.minutes.receive(group, desk.minutes.file_of(group, 2, "en"))


def test_an_action_that_the_notes_no_longer_have_was_not_given(group: Office) -> None:
    read(group, 1, "ACTION @cr 2027-03-01: Compare the forms.", "ACTION @fr: Write.")
    path = desk.minutes.file_of(group, 1, "en")
    outbox.files.put(path, path.read_bytes().replace(b"ACTION A1.2 @fr: Write.", b""))
    desk.minutes.receive(group, path, drop=True)
    assert minutes(group, 1) == [FIRST]


def test_undoing_a_reading_takes_back_what_it_kept(group: Office) -> None:
    read(group, 1, "ACTION @cr 2027-03-01: Compare the forms.")
    read(group, 2, "ACTION A1.1 @nz 2027-04-07: Compare all forms.")
    desk.history.undo(group)
    assert minutes(group, 1) == [FIRST]


def send_points(office: Office, number: int) -> None:
    desk.minutes.issue(office, number, ("en",))
    with office.reading() as archive:
        (document,) = (one for one in store.document.all_(archive) if one.symbol == f"ITC-WG(2027)AP{number}")
    desk.document.dispatch(office, Dispatching(document.symbol, "members"))


def test_once_the_next_meeting_was_opened_action_points_change_by_what_is_put_right_alone(group: Office) -> None:
    office = replace(group, now=datetime(2027, 2, 20, 9, tzinfo=UTC))
    read(group, 1, "ACTION @cr 2027-03-01: Compare the forms.", "ACTION @fr: Write.", "ACTION @fr: Ask.")
    write, ask = ("A1.2", "Write.", "FR", ""), ("A1.3", "Ask.", "FR", "")
    desk.action.edit(office, "A1.2", ActionChange(due=date(2027, 3, 5)))
    write = (*write[:3], "5 March 2027")
    send_points(office, 1)
    desk.action.done(office, "A1.3")
    read(group, 2, "ACTION A1.1 @nz 2027-04-07: Compare all forms.", "DONE: A1.2")
    desk.action.edit(group, "A1.1", ActionChange(owner="fr"))
    assert points(group, 1) == [FIRST, write, ask]
    assert states(group, 1) == ["open", "open", "open"]
    corrected = b"ACTION A1.3 @nz 2027-03-02: Ask twice."
    path = desk.minutes.file_of(group, 1, "en")
    outbox.files.put(path, path.read_bytes().replace(b"ACTION A1.3 @fr: Ask.", corrected))
    desk.minutes.receive(replace(group, now=datetime(2027, 3, 21, tzinfo=UTC)), path)
    desk.action.add(group, 1, NewAction(Wording.same("Add."), "cr"))
    after = [FIRST, write, ("A1.3", "Ask twice.", "NZ", "2 March 2027"), ("A1.4", "Add.", "CR", "")]
    assert points(group, 1) == after
    assert [one[0] for one in points(group, 2)] == ["A1.1", "A1.2", "A1.4"]
    later = replace(group, now=datetime(2027, 3, 22, 9, tzinfo=UTC))
    assert "ITC-WG(2027)AP1 Rev.1" in {one.symbol for one in desk.minutes.issue(later, 1, ("en",)).issued}
    assert not any(one.changed for one in desk.minutes.issue(later, 1, ("en",)).issued)
    assert points(group, 1) == after


def states(office: Office, number: int) -> list[str]:
    with office.reading() as archive:
        found = store.meeting.dossier(archive, number)
    return [one.state for one in papers.actions.compose(found, meetings.IMPRINT, language.words.paper("en")).new]


def test_an_action_that_was_taken_back_is_not_put_up_for_translation(group: Office) -> None:
    read(group, 1, "ACTION @cr 2027-03-01: Compare the forms.", "ACTION @fr: Write.")
    path, sheet = desk.minutes.file_of(group, 1, "en"), desk.minutes.file_of(group, 1, "fr")
    desk.minutes.start(group, 1, lang="fr")
    outbox.files.put(path, path.read_bytes().replace(b"ACTION A1.2 @fr: Write.", b""))
    desk.minutes.receive(group, path, drop=True)
    told = desk.minutes.receive(group, sheet).plan.remarks
    assert [one.facts["label"] for one in told if one.msgid == "notes.remark.unworded"] == ["A1.1"]
    for lang in ("fr", "en"):
        again = desk.minutes.start(group, 1, lang=lang, force=True).read_text(encoding="utf-8")
        assert ("A1.1" in again, "A1.2" in again) == (True, False)


def test_the_journal_tells_of_an_action_whatever_wrote_it(group: Office) -> None:
    read(
        group, 1, "ACTION @cr 2027-03-01: Compare the forms.", "ACTION @fr: Write.", "DECISION: The group *adopts* it."
    )
    read(
        group,
        1,
        "ACTION A1.1 @cr 2027-03-01: Compare.",
        "ACTION A1.2 @fr: Write.",
        "DECISION 1/1: The group *adopts* it.\nRESERVATION nz: No.",
    )
    desk.action.edit(group, "A1.1", ActionChange(due=date(2027, 4, 1)))
    read(group, 2, "ACTION A1.1 @nz 2027-04-07: Compare all forms.")

    def told(subject: str) -> list[tuple[str, str]]:
        with group.reading() as archive:
            return [(one.act.name, one.act.subject) for one in store.history.entries(archive, subject=subject)]

    first, second = ("minutes.receive", "meeting 1"), ("minutes.receive", "meeting 2")
    assert told("action a1.1") == [first, first, ("action.edit", "action A1.1"), second]
    assert told("action A1.2") == [first, second]
    assert told("decision 1/1") == [first, first]
    assert told("action A1.11") == []
