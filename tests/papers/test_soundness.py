"""The texts on record that no paper could set."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.papers import meetings
from wgsec import language, papers
from wgsec.facts.agenda import Purpose
from wgsec.facts.draft import Draft, DraftState, Revision
from wgsec.facts.language import Wording
from wgsec.facts.survey import Survey

IDLE = Wording(es="Text.\n\n[^1]: Nothing refers to this.")
REVISION = Revision(1, 1, "fr", "It should.\n\n[^1]: idle", "", "", datetime(2027, 1, 4, tzinfo=UTC), None)
SURVEY = Survey(
    group=meetings.GROUP,
    themes=(),
    members=meetings.MEMBERS,
    meetings=(meetings.meeting(),),
    items={
        3: (
            meetings.item(1, purpose=Purpose.BREAK, annotation=IDLE),
            meetings.item(2, annotation=IDLE),
            meetings.item(3, proposal=IDLE),
        )
    },
    minutes={},
    texts={
        3: (
            meetings.text("a[^1]\n\n<!-- 3/1 -->\n\n[^1]: b", 20),
            meetings.text("a\n\n<!-- 3/1 -->\n\n[^1]: b", 30, "fr"),
            meetings.text("[^1]: b", None),
        )
    },
    decisions=(
        meetings.decision(1, IDLE, void_reason="A slip."),
        meetings.decision(2, IDLE),
        meetings.decision(3, reservations=(meetings.reservation("[^1]: b"),)),
    ),
    actions=(meetings.action(1), meetings.action(2, wording=IDLE)),
    drafts=(
        Draft(1, 2, 1, Wording(), DraftState.CIRCULATED, (replace(REVISION, body="It should be.\n"),)),
        Draft(2, 2, 2, Wording(), DraftState.CIRCULATED, (REVISION,)),
        Draft(3, 2, 3, Wording(), DraftState.WITHDRAWN, (REVISION,)),
        Draft(4, 2, 4, Wording(), DraftState.OUTLINE, ()),
    ),
)


def test_every_text_that_a_paper_shows_is_looked_at() -> None:
    found = tuple(papers.soundness.faults(SURVEY))
    assert [(one.msgid.rpartition(".")[2], one.facts.get("code")) for one in found] == [
        ("annotation", "es"),
        ("proposal", "es"),
        ("minutes", "fr"),
        ("opening", "en"),
        ("decision", "es"),
        ("reservation", "fr"),
        ("action", "es"),
        ("recommendation", None),
    ]
    assert {one.cause and one.cause.msgid for one in found} == {"markdown.error.idle-note"}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_each_says_where_it_stands_and_what_to_do(lang: str) -> None:
    words = language.words.screen(lang)
    for one in papers.soundness.faults(SURVEY):
        said = words(one.msgid, **one.facts), words(f"{one.msgid}.hint", **one.facts)
        assert any(str(one.facts.get(name)) in said[0] for name in ("label", "item", "meeting"))
