"""What stands on an agenda, plain and annotated."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from tests.papers import meetings
from wgsec import language, papers
from wgsec.facts.agenda import AgendaPaper, Purpose, Standing
from wgsec.facts.document import Dispatch, Distribution, Document, DocumentType, Issue
from wgsec.facts.draft import Draft, DraftState, Revision
from wgsec.facts.language import Wording
from wgsec.facts.member import Gender, Region
from wgsec.facts.text import Foreign
from wgsec.papers.agenda import AgendaSheet, AnnotatedAgendaSheet


def compose(lang: str = "en", **changes: object) -> AgendaSheet:
    return papers.agenda.compose(meetings.dossier(**changes), meetings.IMPRINT, language.words.paper(lang))


def annotated(lang: str = "en", **changes: object) -> AnnotatedAgendaSheet:
    return papers.agenda.compose_annotated(meetings.dossier(**changes), meetings.IMPRINT, language.words.paper(lang))


@pytest.mark.parametrize("lang", ["en", "fr", "es"])
def test_other_business_does_not_say_twice_what_it_is(lang: str) -> None:
    items = (
        meetings.item(1),
        meetings.item(2, purpose=Purpose.OTHER_BUSINESS),
        meetings.item(3, purpose=Purpose.BREAK),
    )
    assert [bool(one.purpose) for one in compose(lang, items=items).lines] == [True, False, False]


def test_an_outcome_is_told_where_no_proposal_and_no_opening_tells_it() -> None:
    items = (
        meetings.item(1, purpose=Purpose.INFORMATION, standing=Standing.OPENING),
        meetings.item(2),
        meetings.item(3, proposal=Wording("Adopted.", "Adopté.")),
    )
    assert [bool(one.outcome) for one in annotated(items=items).items] == [False, True, False]


def test_an_office_stands_with_a_capital_in_its_gender() -> None:
    (line,) = compose("fr", items=(meetings.item(1, presenter="chair"),)).lines
    assert line.presenter == "Présidente (Camille Exemple)"
    (line,) = compose("fr", items=(meetings.item(1, presenter="vice-chair"),)).lines
    assert line.presenter == "Vice-présidence"


def test_a_vacant_seat_that_presents_is_named_by_its_institution() -> None:
    vacant = replace(meetings.SWISS, holder=None)
    (line,) = compose("fr", members=(vacant,), items=(meetings.item(1, presenter="ch"),)).lines
    assert line.presenter == "MNP de la Suisse"


def test_what_is_not_translated_is_marked_and_the_paper_says_so() -> None:
    items = (meetings.item(1, annotation=Wording(en="Read *this*."), proposal=Wording(fr="Adopté.")),)
    sheet = annotated("es", items=items)
    (item,) = sheet.items
    assert item.annotation == (Foreign("en", language.markdown.blocks("Read *this*.")),)
    assert item.proposal == (Foreign("fr", language.markdown.blocks("Adopté.")),)
    assert sheet.masthead.remarks[0].endswith("inglés y francés.")
    assert compose("es", items=items).masthead.remarks == ()


def test_local_times_follow_the_clocks_of_each_place_to_the_end() -> None:
    """Between the beginning and the end the clocks go back in Europe, and not in Africa."""
    members = (
        meetings.member("fr", holder=meetings.person("A", Gender.F, "Europe/Paris")),
        meetings.member("za", holder=meetings.person("B", None, "Africa/Johannesburg"), region=Region.EUROPE),
    )
    meeting = meetings.meeting(date(2027, 10, 31), time(1), "Europe/Paris", minutes=180)
    told = compose(members=members, meeting=meeting).local_times
    assert [(one.place, one.time) for one in told] == [("Paris", "01:00–03:00"), ("Johannesburg", "01:00–04:00")]


def test_places_stand_in_the_order_of_letters_without_accents() -> None:
    members = tuple(
        meetings.member(key, holder=meetings.person(key, None, zone), region=Region.AFRICA_MIDDLE_EAST)
        for key, zone in (("lr", "Africa/Lome"), ("sn", "Africa/Dakar"), ("ci", "Africa/Abidjan"))
    )
    assert [one.place for one in compose("fr", members=members).local_times] == ["Abidjan, Dakar et Lomé"]


def test_local_times_leave_out_nobody_whose_region_is_not_on_record() -> None:
    """A place that a region has already is told once, at the same hour."""
    zones = {"de": "Europe/Berlin", "it": "Europe/Rome", "lu": "Europe/Paris", "jp": "Asia/Tokyo"}
    members = (
        meetings.member("fr", holder=meetings.person("A", None, "Europe/Paris")),
        *(meetings.member(key, holder=meetings.person(key, None, zone), region=None) for key, zone in zones.items()),
    )
    told = [(one.region, one.place, one.time) for one in compose(members=members).local_times]
    assert told == [
        ("Europe", "Paris", "14:00–16:30"),
        ("–", "Berlin and Rome", "14:00–16:30"),
        ("–", "Tokyo", "21:00–23:30"),
    ]


def test_a_recommendation_is_named_with_the_paper_that_holds_it_once_there_is_one() -> None:
    """The agenda is of the 15th at nine: a paper that is built later does not change what it says."""
    items = (meetings.item(1, papers=(meetings.paper("2.1", revision=2), meetings.paper("OJ3"))),)
    told = meetings.dossier(items=items, drafts=(DRAFT,))
    symbols = {}
    for day in (None, 14, 15):
        register = () if day is None else (holding(datetime(2027, 4, day, 9, tzinfo=UTC)),)
        lines = papers.agenda.compose(
            replace(told, documents=register), meetings.IMPRINT, language.words.paper("fr")
        ).lines
        symbols[day] = [paper.symbol for paper in lines[0].papers]
    assert symbols == {None: ["2.1, texte 2", "OJ3"], 14: ["D2 (2.1, texte 2)", "OJ3"], 15: ["2.1, texte 2", "OJ3"]}


def test_a_paper_has_its_title_from_whoever_named_it_or_from_the_register() -> None:
    named = (meetings.paper("2.1", revision=2), meetings.paper("D2"), meetings.paper("INF7"), meetings.paper("oj3"))
    later = (meetings.paper("R4"), meetings.paper("R3"))
    noted = (meetings.paper("R2", Wording(fr="Notes")), meetings.paper("a letter"))
    items = (meetings.item(1, papers=(*named, *noted, *later)),)
    register = (replace(holding(datetime(2027, 4, 1, tzinfo=UTC)), title=Wording("Theme 2: Form", "Thème 2")),)
    told = compose(items=items, drafts=(DRAFT,), documents=register)
    assert [(one.symbol, one.title) for one in told.lines[0].papers] == [
        ("D2 (2.1, text 2)", "Form"),
        ("D2", "Theme 2: Form"),
        ("INF7", ""),
        ("oj3", "Provisional agenda"),
        ("R2", "Notes"),
        ("a letter", ""),
        ("R4", ""),
        ("R3", "Minutes"),
    ]
    assert told.masthead.remarks[0].endswith("French.")


REVISION = Revision(1, 2, "en", "Text.", "", "", datetime(2027, 1, 4, tzinfo=UTC), None)
DRAFT = Draft(1, 2, 1, Wording("Form", "Forme"), DraftState.CIRCULATED, (REVISION,))


ISSUE = Issue(1, 0, "en", "", "", "D-02.docx", datetime(2027, 1, 4, tzinfo=UTC), kept=False)


def holding(built: datetime) -> Document:
    return Document(
        id=1,
        type=DocumentType.DRAFT,
        year=2027,
        number=2,
        symbol="WG(2027)D2",
        subject="theme:2",
        title=Wording(),
        originals=("en",),
        distribution=Distribution.MEMBERS,
        void=False,
        issues=(replace(ISSUE, built_at=built),),
        dispatches=(),
    )


def symbols(reference: AgendaPaper, *register: Document, drafts: tuple[Draft, ...] = ()) -> dict[str, str]:
    """How the agenda of the fifteenth and the minutes name a paper."""
    told = meetings.dossier(items=(meetings.item(1, papers=(reference,)),), drafts=drafts, documents=register)
    words = language.words.paper("en")
    (line,) = papers.agenda.compose(told, meetings.IMPRINT, words).lines
    (item,) = papers.minutes.compose(told, meetings.IMPRINT, words).items
    return {"agenda": line.papers[0].symbol, "minutes": item.papers[0].symbol}


def test_a_recommendation_is_named_with_no_paper_that_holds_another_text_of_it() -> None:
    """Text 1 was on none, text 2 was on Rev.1, built the day before the meeting of the 14th."""
    texts = tuple(
        replace(REVISION, number=n, created=datetime(2027, 4, day, tzinfo=UTC)) for n, day in ((1, 1), (2, 5))
    )
    drafts = (replace(DRAFT, revisions=texts),)
    issues = tuple(
        replace(ISSUE, revision=n, built_at=datetime(2027, 4, day, tzinfo=UTC)) for n, day in ((0, 6), (1, 13), (2, 20))
    )
    paper = replace(holding(issues[0].built_at), issues=issues)
    found = symbols(meetings.paper("2.1", revision=1), paper, drafts=drafts)
    assert found == {"agenda": "2.1, text 1", "minutes": "2.1, text 1"}
    found = symbols(meetings.paper("2.1", revision=2), paper, drafts=drafts)
    assert found == {"agenda": "D2 Rev.1 (2.1, text 2)", "minutes": "D2 Rev.1 (2.1, text 2)"}


def test_a_paper_is_named_at_the_revision_that_members_had() -> None:
    """Rev.1 had gone out before the meeting of the 14th, Rev.2 an hour before the agenda of the 15th, Rev.3 later."""
    went = tuple(
        Dispatch(n, datetime(2027, 4, day, 8, tzinfo=UTC), "members", None) for n, day in enumerate((1, 2, 15, 16))
    )
    minutes = replace(
        holding(datetime(2027, 3, 20, tzinfo=UTC)), type=DocumentType.MINUTES, subject="meeting:2", dispatches=went
    )
    assert symbols(meetings.paper("R2"), minutes) == {"agenda": "R2 Rev.2", "minutes": "R2 Rev.1"}
    assert symbols(meetings.paper("R2 Rev.1"), minutes) == {"agenda": "R2 Rev.1", "minutes": "R2 Rev.1"}
    own = replace(minutes, type=DocumentType.AGENDA, number=3, subject="meeting:3")
    assert symbols(meetings.paper("OJ3"), own) == {"agenda": "OJ3", "minutes": "OJ3 Rev.1"}


def test_open_actions_stand_under_the_item_that_reviews_them() -> None:
    actions = (
        meetings.action(1, 2, closed=date(2027, 3, 20)),
        meetings.action(2, 2),
        meetings.action(3, 2, wording=Wording(fr="Écrire.")),
        meetings.action(1, 3),
        meetings.action(4, 2, closed=meetings.IMPRINT.day),
    )
    items = (meetings.item(1), meetings.item(2, purpose=Purpose.ACTION_POINTS, annotation=Wording("Review them.")))
    none, told = annotated(items=items, actions=actions).items
    assert none.annotation == ()
    said = language.bare.text(told.annotation)
    assert re.findall(r"A\d\.\d", said) == ["A2.2", "A2.3", "A2.4"]
    assert "Open action points:" in said
    assert "Write 2." in said
    french = annotated("fr", items=items, actions=actions).items[1].annotation
    assert "Suites à donner en cours\N{NO-BREAK SPACE}:" in language.bare.text(french)


def test_items_begin_by_the_clocks_that_are_turned_meanwhile() -> None:
    """150 minutes after one o’clock in Paris it is half past two, for the clocks went back at three."""
    meeting = meetings.meeting(date(2027, 10, 31), time(1), "Europe/Paris", minutes=180)
    items = (meetings.item(1, minutes=150), meetings.item(2, minutes=30))
    assert [line.time for line in compose(meeting=meeting, items=items).lines] == ["01:00", "02:30"]
    assert [item.timing for item in annotated(meeting=meeting, items=items).items] == [
        "01:00, 2\N{NO-BREAK SPACE}h 30\N{NO-BREAK SPACE}min",
        "02:30, 30\N{NO-BREAK SPACE}min",
    ]
