"""What stands on the action points of a meeting."""

from __future__ import annotations

from datetime import date

from tests.papers import meetings
from wgsec import language, papers
from wgsec.facts.language import Wording
from wgsec.facts.text import Foreign
from wgsec.papers.actions import ActionsSheet


def compose(lang: str, *actions: meetings.Action) -> ActionsSheet:
    return papers.actions.compose(meetings.dossier(actions=actions), meetings.IMPRINT, language.words.paper(lang))


def test_what_was_carried_over_stays_on_the_list_when_it_is_done() -> None:
    before, at, after = date(2027, 4, 1), date(2027, 4, 14), date(2027, 4, 20)
    earlier = (
        meetings.action(1, 2, closed=before),
        meetings.action(2, 2, closed=at),
        meetings.action(3, 2, closed=after),
        meetings.action(4, 2),
    )
    sheet = compose("en", *earlier, meetings.action(1))
    assert [(one.number, one.state) for one in sheet.carried] == [
        ("A2.2", "done"),
        ("A2.3", "done"),
        ("A2.4", "carried over from meeting 2"),
    ]
    assert [one.number for one in sheet.new] == ["A3.1"]


def test_states_agree_with_what_the_paper_calls_them() -> None:
    sheet = compose("fr", meetings.action(1, closed=date(2027, 4, 20)), meetings.action(2, 2))
    assert (sheet.masthead.kind, sheet.new[0].state) == ("Suites à donner", "faite")
    assert sheet.carried[0].state == "reportée de la réunion 2"


def test_an_action_is_read_as_markdown_and_marked_where_it_is_not_translated() -> None:
    sheet = compose("fr", meetings.action(wording=Wording(en="Send *both*.")))
    assert sheet.new[0].text == (Foreign("en", language.markdown.blocks("Send *both*.")),)
    assert "anglais" in sheet.masthead.remarks[0]
