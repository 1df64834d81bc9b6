"""The notes file as a meeting starts with it, in its languages; and that what is composed reads back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.notes import EARLIER, KNOWN, SEATS, THIRD_MEETING
from wgsec import formats, language, papers, rules
from wgsec.facts.agenda import Outcome, Purpose
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Attendance, Presence, Reply
from wgsec.facts.minutes import DecisionMode, Sitting
from wgsec.facts.notes import (
    KnownAction,
    KnownDecision,
    KnownMeeting,
    KnownReservation,
    NotedDecision,
    NotedItem,
    NotesItem,
    NotesSheet,
    Passage,
    Place,
)

ITEMS = (
    NotesItem(1, Wording("Opening; quorum", "Ouverture ; quorum"), Purpose.INFORMATION, 5),
    NotesItem(
        2, Wording("Adoption of the agenda", "Adoption de l’ordre du jour"), Purpose.DECISION, 3, papers=("OJ3",)
    ),
    NotesItem(4, Wording("Action points", "Suites à donner"), Purpose.ACTION_POINTS, 7),
    NotesItem(
        5,
        Wording("Theme 2: CD.2, disposition of comments", "Thème 2 : CD.2, suites réservées aux observations"),
        Purpose.DECISION,
        45,
        presenter="ch",
        papers=("D2 CD.2",),
        proposal=Wording(
            "The working group adopts recommendations 2.1 to 2.3.",
            "Le groupe de travail adopte les recommandations 2.1 à 2.3.",
        ),
    ),
    NotesItem(None, Wording("Break", "Pause"), Purpose.BREAK, 10),
    NotesItem(6, Wording("Theme 3: WD.1", "Thème 3 : WD.1"), Purpose.DISCUSSION, 50),
)
ANSWERS = (
    *(Attendance(key, Reply.ACCEPTED, None, None, None, None) for key in ("fr", "si", "hr", "stake-coe")),
    Attendance("nz", Reply.DECLINED, None, None, None, None),
    Attendance("ch", Reply.ACCEPTED, Presence.REPRESENTED, "Anna Beispiel, LL.M.", None, None),
    Attendance("gb", Reply.TENTATIVE, None, None, None, None),
)
FRESH = NotesSheet(
    3, date(2027, 4, 14), "en", ("en", "fr"), ITEMS, SEATS, ANSWERS, Sitting(None, None), (), EARLIER[2:4]
)


def compose(sheet: NotesSheet, lang: str) -> str:
    return papers.notes.compose(sheet, language.words.paper(lang))


def held() -> NotesSheet:
    """The third meeting after its notes were received."""
    made = rules.notes.plan(formats.notes.read(THIRD_MEETING), KNOWN)
    bodies = {item.number: rules.places.body(item, made.labels) for item in made.texts}
    outcomes = dict(made.outcomes)
    return NotesSheet(
        3,
        date(2027, 4, 14),
        "en",
        ("en", "fr"),
        tuple(
            NotesItem(
                n,
                Wording(f"Item {n}", f"Point {n}"),
                Purpose.DISCUSSION,
                5,
                body=bodies[n],
                outcome=outcomes.get(n, Outcome.PENDING),
            )
            for n in KNOWN.items
        ),
        SEATS,
        tuple(
            Attendance(one.seat, Reply.ACCEPTED, one.presence, one.represented_by, one.arrived, one.left)
            for one in made.presences
        ),
        made.sitting,
        tuple(
            KnownDecision(one.label, one.item, one.wording, one.mode, one.votes, one.reservations)
            for one in made.decisions
        ),
        tuple(KnownAction(one.label, one.item, one.wording, one.owner, one.due) for one in made.actions),
        bodies[None],
    )


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_fresh_file(golden, lang):
    golden(f"notes/fresh_{lang}.md", compose(replace(FRESH, original=lang), lang))


def test_a_fresh_file_in_spanish(golden):
    golden("notes/fresh_es.md", compose(replace(FRESH, original="es", languages=("en", "es")), "es"))


def test_a_translation(golden):
    golden("notes/held_fr.md", compose(held(), "fr"))


def test_a_received_file_composed_again(golden):
    golden("notes/held_en.md", compose(held(), "en"))


@pytest.mark.parametrize("lang", ["en", "fr", "es"])
def test_a_fresh_file_reads_back_without_a_record(lang):
    sheet = replace(FRESH, original=lang, languages=("en", "fr", "es"))
    file = formats.notes.read(compose(sheet, lang).encode())
    made = rules.notes.plan(
        file,
        KnownMeeting(
            3,
            lang,
            ("en", "fr", "es"),
            dict.fromkeys((1, 2, 4, 5, 6), Wording()),
            SEATS,
            (),
            (),
            EARLIER[2:4],
            day=date(2027, 4, 14),
            begins=time(14),
            length=150,
        ),
    )
    rules.notes.accept(made)
    assert (file.meeting, file.language, file.suspects) == (3, lang, ())
    assert (made.decisions, made.actions, made.done, made.outcomes) == ((), (), (), {})
    assert {one.seat: one.presence for one in made.presences} == {
        "fr": Presence.PRESENT,
        "si": Presence.PRESENT,
        "hr": Presence.PRESENT,
        "stake-coe": Presence.PRESENT,
        "ch": Presence.REPRESENTED,
        "nz": Presence.EXCUSED,
    }
    proposals = [piece for _, piece in file.pieces if isinstance(piece, NotedDecision)]
    assert [(one.proposed, one.wording) for one in proposals] == [(True, ITEMS[3].proposal)]
    assert not [piece for _, piece in file.pieces if isinstance(piece, Passage)]


def test_nothing_is_lost_between_receiving_and_composing():
    first = rules.notes.plan(formats.notes.read(THIRD_MEETING), KNOWN)
    sheet = held()
    known = replace(KNOWN, decisions=sheet.decisions, actions=(*EARLIER, *sheet.actions))
    again = rules.notes.plan(formats.notes.read(compose(sheet, "en").encode()), known)
    rules.notes.accept(again)
    assert {one.fate.value for one in (*again.decisions, *again.actions)} == {"same"}
    assert [(one.seat, one.presence, one.left) for one in sorted(again.presences, key=lambda one: one.seat)] == [
        (one.seat, one.presence, one.left) for one in sorted(first.presences, key=lambda one: one.seat)
    ]
    assert (again.sitting, again.outcomes) == (first.sitting, first.outcomes)
    assert [rules.places.body(item, again.labels) for item in again.texts] == [
        rules.places.body(item, first.labels) for item in first.texts
    ]


@pytest.mark.parametrize("typed", ["QUORUM", "QUORUM 9"])
def test_a_count_keeps_its_place_with_or_without_its_number(typed: str):
    text = f"# Minutes 3 · en\n\n## 5. Theme\n\nBefore.\n\n{typed}\n\nAfter.\n"
    (_, item) = formats.notes.read(text.encode()).items
    sheet = replace(FRESH, items=(replace(ITEMS[3], body=rules.places.body(item, {})),))
    assert f"\nBefore.\n\n{typed}\n\nAfter.\n" in compose(sheet, "en")


def test_a_translation_keeps_the_places():
    sheet = held()
    known = replace(KNOWN, decisions=sheet.decisions, actions=(*EARLIER, *sheet.actions))
    made = rules.notes.plan(formats.notes.read(compose(sheet, "fr").encode()), known)
    rules.notes.accept(made)
    assert sorted(made.labels.values()) == ["3/1", "3/2", "3/3", "A2.3", "A3.1", "A3.2", "A3.3"]


def test_records_made_by_a_command_stand_under_their_item():
    known = KnownDecision(
        "3/1", 6, Wording("One.", "Un."), DecisionMode.VOTE, (9, 1, 2), (KnownReservation("ch", "3.1", "Non.", "fr"),)
    )
    text = compose(replace(FRESH, decisions=(known,)), "en")
    assert "DECISION 3/1 (vote 9-1-2): One.\nFR: Un.\nRESERVATION ch (on 3.1, fr): Non.\n" in text


def test_text_of_others_stays_on_its_line():
    nasty = Wording("Title\n\n## 9. Another\nDECISION: mine", "x")
    sheet = replace(FRESH, items=(replace(ITEMS[3], title=nasty, proposal=nasty, presenter="a\nACTION @fr: b"),))
    file = formats.notes.read(compose(sheet, "en").encode())
    assert [item.number for item in file.items] == [None, 5]
    assert len([piece for _, piece in file.pieces if isinstance(piece, NotedDecision)]) == 1


PASSAGE = st.text(st.characters(codec="utf-8", exclude_characters="\n\r")).filter(str.strip).map(str.strip)


@given(st.lists(st.one_of(PASSAGE, st.from_regex(r"[1-9]/[1-9]|A[1-9]\.[1-9]", fullmatch=True).map(Place)), max_size=8))
def test_a_stored_text_comes_apart_as_it_was_put_together(parts):
    content = [
        Passage((n,), part) if isinstance(part, str) else NotedDecision(n, None, False, None, None, Wording("x"))
        for n, part in enumerate(parts)
    ]
    labels = {n: part.label for n, part in enumerate(parts) if isinstance(part, Place)}
    apart = rules.places.pieces(rules.places.body(NotedItem(1, 5, tuple(content)), labels))
    joined: list[str | Place] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += f"\n\n{part}"
        else:
            joined.append(part)
    assert list(apart) == joined


@pytest.mark.parametrize("typed", ["3/9", "A3.9", "left fr 15:00", "arrived za item 2", "quorum", "quorum 14"])
def test_a_place_that_somebody_typed_is_text(typed: str):
    file = f"# Minutes 3 · en\n\n## 5. Theme\n\nBefore.\n<!-- {typed} -->\nAfter.\n"
    (_, item) = formats.notes.read(file.encode()).items
    stored = rules.places.body(item, {})
    assert rules.places.pieces(stored) == (f"Before.\n\\<!-- {typed} -->\nAfter.",)
    again = compose(replace(FRESH, items=(replace(ITEMS[3], body=stored),)), "en")
    (_, item) = formats.notes.read(again.encode()).items
    assert rules.places.body(item, {}) == stored


def test_open_times_are_shown_as_typed():
    text = compose(replace(FRESH, sitting=Sitting(time(14, 4), time(16, 28))), "en")
    assert "\nOPENED: 14:04\n" in text
    assert text.endswith("\nCLOSED: 16:28\n")
