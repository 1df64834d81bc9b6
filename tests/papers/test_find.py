"""Everything that can be looked for, and the command that shows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.papers import meetings
from wgsec import rules
from wgsec.facts.agenda import Purpose
from wgsec.facts.draft import Draft, DraftState, Revision
from wgsec.facts.group import Theme
from wgsec.facts.language import Wording
from wgsec.facts.member import PersonRole
from wgsec.facts.search import Passage, SearchKind, Snippet, Text
from wgsec.facts.survey import Survey
from wgsec.papers import find

AT = datetime(2027, 3, 1, tzinfo=UTC)
ANA = meetings.person("Ana Ejemplo", emails=("ana@example.org",), function=Wording(en="Ombudsperson"))
EVA = meetings.person("Eva Sample", role=PersonRole.ALTERNATE)
OLD = meetings.person("Old Holder")
SEAT = meetings.member("ar", Wording(en="NPM of Argentina"), ANA, alternates=(EVA,))
DRAFT = Draft(
    1, 2, 1, Wording(en="Legal form"), DraftState.WORKING_DRAFT,
    tuple(Revision(n, n, "en", f"Text {n}.\n", "", "office", AT, None) for n in (1, 2)),
)  # fmt: skip
SURVEY = Survey(
    group=meetings.GROUP,
    themes=(Theme(1, 2, Wording(en="Legal status", fr="Statut"), ()),),
    members=(SEAT,),
    meetings=(meetings.meeting(number=2), replace(meetings.meeting(), title=Wording(fr="Lyon"))),
    items={
        2: (meetings.item(1, Wording(en="Opening")),),
        3: (
            meetings.item(1, Wording(en="Budget"), annotation=Wording(en="See the table."),
                          papers=(meetings.paper("OJ3", Wording(en="Agenda")),)),
            meetings.item(2, Wording(en="Coffee"), Purpose.BREAK),
            meetings.item(3, Wording(en="Seat"), proposal=Wording(en="The group decides.")),
        ),
    },
    minutes={},
    texts={3: (meetings.text("Said.\n\n<!-- 3/1 -->\n\nMore."), meetings.text("Opened.", item_id=None, lang="fr"))},
    decisions=(meetings.decision(1, Wording(en="Agreed."), reservations=(meetings.reservation("Non."),)),),
    actions=(meetings.action(1, wording=Wording(en="Write."), note="by mail"),),
    drafts=(DRAFT,),
    persons={"ar": (OLD, ANA, EVA)},
)  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            SearchKind.PEOPLE,
            [
                ("ar", "wgsec member show ar", [
                    Text(None, "ar"), Text("en", "NPM of Argentina"),
                    Text(None, "Ana Ejemplo", ("ana@example.org",)), Text("en", "Ombudsperson"),
                    Text(None, "Eva Sample"), Text(None, "Old Holder"),
                ]),
            ],
        ),
        (SearchKind.THEMES, [("2", "wgsec theme show 2", [Text("en", "Legal status"), Text("fr", "Statut")])]),
        (
            SearchKind.AGENDAS,
            [
                ("3", "wgsec meeting show 3", [Text("fr", "Lyon")]),
                ("3/1", "wgsec agenda show 3/1", [
                    Text("en", "Budget"), Text("en", "See the table."), Text(None, "OJ3"), Text("en", "Agenda"),
                ]),
                ("3/2", "wgsec agenda show 3/2", [Text("en", "Seat"), Text("en", "The group decides.")]),
                ("2/1", "wgsec agenda show 2/1", [Text("en", "Opening")]),
            ],
        ),
        (
            SearchKind.MINUTES,
            [
                ("3/1", "wgsec minutes show 3 --lang en", [Text("en", "Said.\n\nMore.")]),
                ("3", "wgsec minutes show 3 --lang fr", [Text("fr", "Opened.")]),
            ],
        ),
        (
            SearchKind.DECISIONS,
            [("3/1", "wgsec decision show 3/1", [Text(None, "3/1"), Text("en", "Agreed."), Text("fr", "Non.")])],
        ),
        (
            SearchKind.ACTIONS,
            [
                ("A3.1", "wgsec action show A3.1", [
                    Text(None, "A3.1"), Text(None, "fr"), Text("en", "Write."), Text(None, "by mail"),
                ]),
            ],
        ),
        (
            SearchKind.DRAFTS,
            [
                ("2.1", "wgsec draft show 2.1 --revision 2", [
                    Text(None, "2.1"), Text("en", "Legal form"), Text("en", "Text 2.\n"),
                ]),
                ("2.1", "wgsec draft show 2.1 --revision 1", [Text("en", "Text 1.\n")]),
            ],
        ),
    ],
)  # fmt: skip
def test_what_may_be_found(kind: SearchKind, expected: list[tuple[str, str, list[Text]]]) -> None:
    revisions = (2, 1) if kind is SearchKind.DRAFTS else (None,) * len(expected)
    assert find.passages(SURVEY, kind) == tuple(
        Passage(kind, reference, command, tuple(texts), revision)
        for (reference, command, texts), revision in zip(expected, revisions, strict=True)
    )


def test_an_address_leads_to_its_person_and_is_not_shown() -> None:
    (hit,) = find.compose(SURVEY, rules.search.terms("ana@example.org"), tuple(SearchKind), "en")
    assert (hit.passage.reference, hit.snippet) == ("ar", Snippet("", "Ana Ejemplo", ""))


def test_hits_come_kind_by_kind_as_they_are_asked_for() -> None:
    kinds = (SearchKind.DECISIONS, SearchKind.AGENDAS)
    assert [
        one.passage.reference for one in find.compose(SURVEY, rules.search.terms("group decides"), kinds, "en")
    ] == ["3/2"]
    found = find.compose(SURVEY, rules.search.terms("3/1"), (SearchKind.DECISIONS,), "en")
    assert [(one.passage.kind, one.snippet.match) for one in found] == [(SearchKind.DECISIONS, "3/1")]
