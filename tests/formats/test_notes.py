"""Reading notes files: marks in three languages and every spelling, text kept, nonsense told with its line."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from tests.notes import THIRD_MEETING, notes
from wgsec import formats, language
from wgsec.errors import NotesUnreadable, Unreadable
from wgsec.facts.agenda import Outcome
from wgsec.facts.language import Wording
from wgsec.facts.minutes import DecisionMode
from wgsec.facts.notes import (
    Doubt,
    NotedAction,
    NotedDecision,
    NotedMove,
    NotedRecount,
    NotedReservation,
    NotedTime,
    NotesFile,
    NotesMark,
    Passage,
)
from wgsec.formats.notes import grammar


def read(body: str, head: str = "# Minutes 3 · en") -> NotesFile:
    return formats.notes.read(notes(body, head))


def wrong(body: str | bytes) -> list[tuple[int, str]]:
    try:
        found = formats.notes.read(body if isinstance(body, bytes) else notes(body)).findings
    except NotesUnreadable as error:
        found = error.facts["findings"]
    for finding in found:
        language.words.screen("fr")(finding.msgid, **finding.facts)
    return [(finding.line, finding.msgid.removeprefix("notes.error.")) for finding in found]


def records(file: NotesFile, kind: type) -> list:
    return [piece for _, piece in file.pieces if isinstance(piece, kind)]


def decision(line: str) -> NotedDecision:
    (found,) = records(read(f"## 5. Theme\n\n{line}"), NotedDecision)
    return found


# The meeting of practice.md, section 6


def test_the_third_meeting_reads_to_its_records():
    file = formats.notes.read(THIRD_MEETING)
    assert (file.meeting, file.language) == (3, "en")
    assert (file.opened, file.closed) == (NotedTime(4, time(14, 4)), NotedTime(86, time(16, 28)))
    by_mark = {mark: [one.seat for one in file.presences if one.mark is mark] for mark in NotesMark}
    assert by_mark[NotesMark.PRESENT] == ["fr", "si", "hr", "ge", "gb", "sn", "ar", "stake-un", "stake-ngo"]
    assert [(one.seat, one.by) for one in file.presences if one.by] == [("ch", "Anna Beispiel")]
    assert by_mark[NotesMark.EXCUSED] == ["cr", "nz", "za"]
    assert [one.note for one in file.presences if one.seat == "nz"] == ["written comments received"]
    assert by_mark[NotesMark.ABSENT] == ["ma", "kz"]
    assert by_mark[NotesMark.OBSERVERS] == ["stake-coe", "stake-ioi"]
    assert [(one.seat, one.arrived, one.at) for one in file.moves] == [("gb", False, time(15, 21))]
    assert [(one.item, one.counted) for one in file.recounts] == [(1, 10), (5, 10), (6, 9)]
    assert [one.label for one in file.done] == ["A2.1", "A2.2", "A2.4", "A2.5", "A2.6"]
    assert [one.mode for one in records(file, NotedDecision)] == [
        DecisionMode.WITH_RESERVATIONS,
        None,
        DecisionMode.CONSENSUS,
    ]
    (reservation,) = records(file, NotedReservation)
    assert (reservation.seat, reservation.on, reservation.language) == ("ch", "2.1", "fr")
    assert [(one.label, one.owner, one.due) for one in records(file, NotedAction)] == [
        ("A2.3", "rapporteur 2", date(2027, 5, 12)),
        (None, "secretariat", date(2027, 4, 19)),
        (None, "rapporteur 3", date(2027, 4, 30)),
        (None, "fr", date(2027, 5, 5)),
    ]
    assert [(one.item, one.outcome) for one in file.outcomes] == [(7, Outcome.NOTED)]
    assert not file.suspects


def test_an_item_keeps_text_and_records_in_their_order():
    item = next(item for item in formats.notes.read(THIRD_MEETING).items if item.number == 5)
    kinds = [type(piece) for piece in item.content]
    assert kinds == [NotedRecount, Passage, NotedDecision, NotedReservation, NotedDecision, NotedAction]
    passage = item.content[1]
    assert isinstance(passage, Passage)
    assert passage.text.startswith("The Rapporteur presented 23 comments")
    assert "\n\n- Several members preferred" in passage.text
    assert passage.text.endswith("after three years.")


def test_a_decision_goes_on_over_lines_and_languages():
    found = decision("DECISION: The group adopts\nthe text\n  as amended.\nFR : Le groupe adopte\nle texte.\n\nText.")
    assert found.wording == Wording("The group adopts the text as amended.", "Le groupe adopte le texte.")


def test_a_list_in_a_decision_keeps_its_lines():
    assert decision("DECISION: The group\n- adopts 2.1;\n- defers 2.2.").wording.en == (
        "The group\n- adopts 2.1;\n- defers 2.2."
    )


# Spellings


@pytest.mark.parametrize(
    "line",
    [
        "DECISION (with reservations): text",
        "Decision (with reservations): text",
        "décision (avec réserves) : text",
        "DÉCISION (avec réserves)\u00a0: text",
        "DÉCISION (avec réserve(s))\u202f: text",
        "DE\u0301CISION (avec re\u0301serves) : text",
        "DECISIÓN (con reservas): text",
        "  DECISION(with reservations):text",
        "\u00a0DECISION\u00a0(with\u00a0reservations)：text",
        "\ufeffDECISION ( WITH RESERVATIONS ) : text",
    ],
)
def test_a_decision_is_spelt_in_many_ways(line):
    found = decision(line)
    assert (found.mode, found.wording.en) == (DecisionMode.WITH_RESERVATIONS, "text")
    assert not found.proposed


@pytest.mark.parametrize("vote", ["vote 9-1-2", "vote : 9–1–2", "votación 9/1/2", "par un vote 9, 1, 2"])
def test_a_vote_has_its_three_numbers(vote):
    found = decision(f"DECISION ({vote}): text")
    assert (found.mode, found.votes) == (DecisionMode.VOTE, (9, 1, 2))


@pytest.mark.parametrize(
    "line", ["DECISION? text", "DECISION? (consensus): text", "DÉCISION (consensus) ? : text", "DECISIÓN ?: text"]
)
def test_a_question_mark_proposes(line):
    found = decision(line)
    assert found.proposed
    assert found.wording.en == "text"


@pytest.mark.parametrize("line", ["DECISION 3/2: text", "Décision n° 3/2 (consensus) : text", "DECISION 3 / 02 : text"])
def test_a_number_is_read(line):
    assert decision(line).label == "3/2"


@pytest.mark.parametrize("mark", list(NotesMark))
@pytest.mark.parametrize("lang", ["en", "fr", "es"])
def test_every_spelling_of_every_mark_is_known_in_any_case(mark, lang):
    entry = language.words.paper(lang)(f"notes.mark.{mark}")
    for spelling in entry.split(" | "):
        for typed in (spelling, spelling.lower(), spelling.capitalize(), language.folding.fold(spelling).upper()):
            found = grammar.word(f"{typed}: text")
            assert found is not None
            assert (found.mark, found.typed) == (mark, typed)


@pytest.mark.parametrize("kind", ["mark", "mode", "office", "word"])
def test_no_spelling_means_two_things(kind):
    seen: dict[str, str] = {}
    for lang in ("en", "fr", "es"):
        for key, entry in language.catalogs.area(lang, "paper", "notes").items():
            if key.startswith(f"notes.{kind}."):
                for spelling in map(language.folding.fold, str(entry).split(" | ")):
                    assert seen.setdefault(spelling, key) == key


@pytest.mark.parametrize(
    "line",
    [
        "ACTION @rapporteur 3 2027-04-30: text",
        "Suite à donner @rapporteur 3 (30/04/2027)\u00a0: text",
        "SUITE @rapporteur 3, avant le 30 avril 2027 : text",
        "ACCIÓN @Rapporteur 3 30 de abril de 2027: text",
        "ACTION @rapporteur 3 by Friday 30 April 2027: text",
    ],
)
def test_an_action_has_owner_and_date(line):
    (found,) = records(read(f"## 5. Theme\n\n{line}"), NotedAction)
    assert (found.owner.casefold(), found.due, found.wording.en) == ("rapporteur 3", date(2027, 4, 30), "text")


def test_a_day_after_an_owner_is_no_theme():
    (found,) = records(read("ACTION @sec 3 May 2027: text"), NotedAction)
    assert (found.owner, found.due) == ("sec", date(2027, 5, 3))


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("PRÉSENT(E)S : fr, ch", NotesMark.PRESENT),
        ("Présent·e·s : fr ; ch", NotesMark.PRESENT),
        ("PRESENT (2): fr ch", NotesMark.PRESENT),
        ("PRESENTES: fr y ch", NotesMark.PRESENT),
        ("EXCUSÉ-E-S : FR, @ch.", NotesMark.EXCUSED),
        ("À DISTANCE : fr, ch", NotesMark.REMOTE),
        ("AUSENTES: fr,\n ch", NotesMark.ABSENT),
    ],
)
def test_lists_are_read_in_many_spellings(line, mark):
    assert [(one.mark, one.seat) for one in read(line).presences] == [(mark, "fr"), (mark, "ch")]


@pytest.mark.parametrize("line", ["ABSENT:", "ABSENT: none", "ABSENTS : aucun.", "AUSENTES: Ninguno", "ABSENT: –"])
def test_a_list_may_name_nobody(line):
    assert read(line).presences == ()


def test_text_around_a_mark_is_two_paragraphs():
    file = read("## 5. a\n\nOne.\nQUORUM 9\nTwo.\nDEFERRED: to the next meeting\nThree.")
    one, count, rest = file.items[1].content
    assert isinstance(one, Passage)
    assert isinstance(rest, Passage)
    assert (one.text, count, rest.text) == ("One.", NotedRecount(6, 5, 9), "Two.\n\nto the next meeting\nThree.")


@pytest.mark.parametrize(
    "line",
    [
        "REPRESENTED ch by Anna Beispiel",
        "REPRÉSENTÉS : ch par Anna Beispiel",
        "Representados: ch por Anna Beispiel",
        "PRESENT: ch by Anna Beispiel",
    ],
)
def test_a_substitute_is_named(line):
    (found,) = read(line).presences
    assert (found.seat, found.by) == ("ch", "Anna Beispiel")


@pytest.mark.parametrize(
    ("line", "arrived", "at", "item"),
    [
        ("ARRIVED za 14:20", True, time(14, 20), None),
        ("Arrivée : za à 14 h 20", True, time(14, 20), None),
        ("LEFT za at 2:20 pm", False, time(14, 20), None),
        ("SE RETIRÓ za a las 14:20", False, time(14, 20), None),
        ("LEFT za item 6", False, None, 6),
        ("LEFT za", False, None, 5),
    ],
)
def test_coming_and_going(line, arrived, at, item):
    (found,) = read(f"## 5. Theme\n\n{line}").moves
    assert (found.seat, found.arrived, found.at, found.item) == ("za", arrived, at, item)


@pytest.mark.parametrize("line", ["OPENED 14:04", "opened: 14:04", "OUVERTURE : 14 h 04", "APERTURA 14.04 (París)"])
def test_opening(line):
    opened = read(line).opened
    assert opened is not None
    assert opened.at == time(14, 4)


# Plain text stays plain


@pytest.mark.parametrize(
    "line",
    [
        "Decision makers were absent.",
        "Present members agreed: the form stays open.",
        "Left early",
        "Opened 14:04 today",
        "Suite à la discussion, le groupe retient ceci : rien.",
        "Quorum: see the rules of procedure",
        "Left: nobody before the end",
        "Noted by all.",
        "The text was read, and at last\nadopted.",
        "The group met.\nadopted the text as follows",
        "She was tired.\nleft at 14:20",
        "Text.\nParties 2 et 3 disparaissent.",
        "Text.\nquorum 4 fois atteint",
        "The decision: none.",
        "- a\n    - DECISION: nested\n",
        "    DECISION: indented code",
        "```\nDECISION: in code\n## 9. no heading\n// no comment\n```",
        "~~~ text\n```\nDECISION: in code\n~~~",
        "### A heading within",
        "| a | b |\n|---|---|\n| 1 | 2 |",
    ],
)
def test_text_stays_text(line):
    file = read(f"## 5. Theme\n\n{line}")
    assert [piece.text for piece in file.items[1].content if isinstance(piece, Passage)] == [line.rstrip("\n")]
    assert len(file.items[1].content) == 1


@pytest.mark.parametrize(
    ("line", "doubt", "word"),
    [
        ("DECISON (consensus): text", Doubt.UNLIKE, "DECISON"),
        ("- DECISION: text", Doubt.LISTED, "DECISION"),
        ("**DECISION**: text", Doubt.LISTED, "DECISION"),
        ("DEFERRED to the next meeting", Doubt.NO_COLON, "DEFERRED"),
        ("DECISION: text\n\nFR: texte", Doubt.LANGUAGE, "FR"),
        ("And then\ndeferred.", Doubt.UNLIKE, "deferred"),
        ("départ ma", Doubt.NO_COLON, "départ"),
        ("Suite sec 12/02/2027 : faire.", Doubt.NO_COLON, "Suite"),
        ("DECISION: text.\nReserve ch. We do not agree.", Doubt.NO_COLON, "Reserve"),
        ("DECISION: text.\nréserve du Sénégal : pas encore.", Doubt.NO_COLON, "réserve"),
        ("ACTION @ma: text\nDECISON: another", Doubt.UNLIKE, "DECISON"),
        ("DECISION: text\nFR: texte\n- ACTION @ma: another", Doubt.LISTED, "ACTION"),
        ("DECISION: text\nAdopted", Doubt.UNLIKE, "Adopted"),
        ("decision (vote 9–2–0) The group decides Y.", Doubt.NO_COLON, "decision"),
        ("Décision (par consensus) Le groupe décide Y.", Doubt.NO_COLON, "Décision"),
        ("action @sec write it", Doubt.NO_COLON, "action"),
        ("\nENDORSED", Doubt.ALONE, "ENDORSED"),
        ("\n**CONVENU.**", Doubt.ALONE, "CONVENU"),
        ("\n- QUEDA ACORDADO", Doubt.ALONE, "QUEDA ACORDADO"),
        ("\n**ADOPTED**", Doubt.LISTED, "ADOPTED"),
    ],
)
def test_what_may_have_been_a_mark_is_doubted(line, doubt, word):
    (suspect,) = read(f"## 5. Theme\n\nSome text.\n{line}").suspects
    assert (suspect.doubt, suspect.word) == (doubt, word)


@pytest.mark.parametrize("above", ["Le groupe discute.", "DÉCISION : Le groupe décide X.", "QUORUM 9"])
@pytest.mark.parametrize(
    ("typed", "spelt"),
    [
        ("arrivée nz 15:10.", "ARRIVED nz 15:10"),
        ("départ ma à 16 h 10, kz 16:20", "LEFT ma 16:10, kz 16:20"),
        ("left ma 4 pm", "LEFT ma 16:00"),
        ("quorum 4.", "QUORUM 4"),
        ("Quórum 9 de 15", "QUORUM 9"),
        ("adopté.", "ADOPTED"),
        ("withdrawn", "WITHDRAWN"),
    ],
)
def test_a_mark_that_is_whole_is_read_in_any_letters_right_under_what_is_above_it(above, typed, spelt):
    def said(line: str) -> tuple[object, ...]:
        file = read(f"## 5. Theme\n\n{above}\n{line}\nMore.")
        assert not file.suspects
        assert not file.findings
        return file.items[1].content, file.outcomes

    assert said(typed) == said(spelt)


@pytest.mark.parametrize(
    "line",
    [
        "The decision (see 3/1) stands.",
        "OPCAT and SPT were mentioned.",
        "SPT.",
        "One\nORGANISATION",
        "DECISION: text\nORGANISATION",
        "ARTICLE 10",
    ],
)
def test_what_reads_as_a_sentence_is_not_doubted(line):
    assert not read(f"## 5. Theme\n\n{line}").suspects
    assert not read("ORGANISATION").suspects


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("ADOPTÉES DÉCIDÉES APPROUVÉS DÉCIDÉE APROBADOS ADOPTADAS DECIDIDA APPROVED AGREED", Outcome.DECIDED),
        ("APLAZADOS APLAZADAS REPORTÉES", Outcome.DEFERRED),
        ("RETIRADOS RETIRADAS RETIRÉES", Outcome.WITHDRAWN),
        ("TOMADA\u00a0NOTA", Outcome.NOTED),
    ],
)
def test_what_became_of_an_item_is_read_in_every_gender_and_number(words, outcome):
    for typed in words.split(" "):
        assert [one.outcome for one in read(f"## 5. Theme\n\n{typed}").outcomes] == [outcome], typed


@pytest.mark.parametrize(
    ("opened", "closed"), [("opened at 2.05 pm", "closed 16h22"), ("Ouverte à 14 h 05.", "clôturée 16:22")]
)
def test_the_hours_of_a_meeting_are_read_in_any_letters_where_a_sentence_begins(opened, closed):
    file = read(f"{opened}\n\n## 5. Theme\n\nThe end.\n{closed}")
    assert file.opened
    assert file.closed
    assert (file.opened.at, file.closed.at) == (time(14, 5), time(16, 22))


def test_an_hour_that_ends_a_sentence_of_several_lines_is_no_mark():
    assert read("The Chair said that it was\nopened at 14:05.").opened is None


def test_marks_in_small_letters_stand_under_one_another():
    file = read("## 5. a\n\nDECISION: X.\nRESERVATION ch: Too early.\nleft ma 10:20\nquorum 4\nadopted.\nMore.")
    decided, reserved, left, count, text = file.items[1].content
    assert isinstance(decided, NotedDecision)
    assert isinstance(reserved, NotedReservation)
    assert (decided.wording.en, reserved.text) == ("X.", "Too early.")
    assert (left, count) == (NotedMove(7, "ma", False, time(10, 20), None), NotedRecount(8, 5, 4))
    assert isinstance(text, Passage)
    assert (text.text, len(file.outcomes)) == ("More.", 1)


@pytest.mark.parametrize("typed", ["Adopté", "adopté.", "ADOPTÉ.", "Adopte", "Décidé(e)", "ADOPTÉ : ."])
def test_what_became_of_an_item_is_read_in_any_letters_where_it_stands_alone(typed):
    file = read(f"## 5. Theme\n\nText.\n\n{typed}\n\nMore.")
    assert [(one.line, one.outcome) for one in file.outcomes] == [(7, Outcome.DECIDED)]
    (passage,) = file.items[1].content
    assert isinstance(passage, Passage)
    assert passage.text.split() == ["Text.", "More."]
    assert not file.suspects


def test_comments_are_not_read_and_break_nothing():
    file = read("## 5. Theme\n\nOne\n// DECISION: no\ntwo\n\nDECISION: The group\n// aside\nadopts.")
    passage, taken = file.items[1].content
    assert isinstance(passage, Passage)
    assert passage.text == "One\ntwo"
    assert isinstance(taken, NotedDecision)
    assert taken.wording.en == "The group adopts."


def test_what_stands_under_a_mark_that_was_commented_out_is_not_said_of_the_mark_above_it():
    file = read("## 5. Theme\n\nACTION @ma: One.\n  // ACTION @fr: Two.\nFR: Deux.")
    action, passage = file.items[1].content
    assert isinstance(action, NotedAction)
    assert action.wording.texts() == {"en": "One."}
    assert isinstance(passage, Passage)
    assert [one.doubt for one in file.suspects] == [Doubt.LANGUAGE]


# Nonsense is told with its line, all at once


@pytest.mark.parametrize(
    ("body", "line", "name"),
    [
        ("DECISION by consensus: text", 3, "form"),
        ("DECISION (somehow): text", 3, "mode"),
        ("DECISION (vote): text", 3, "votes"),
        ("DECISION (consensus 9-1-2): text", 3, "votes"),
        ("DECISION (with reservations, 9-1-2): text", 3, "votes"),
        ("DECISION (noted 9-1-2): text", 3, "votes"),
        ("DECISION (9-1-2): text", 3, "mode"),
        ("DECISION:", 3, "no-text"),
        ("ACTION: text", 3, "no-owner"),
        ("ACTION sec 2027-04-19: text", 3, "no-owner"),
        ("ACTION @sec 05/06/2027: text", 3, "date"),
        ("ACTION @rapporteur 3 sometime: text", 3, "date"),
        ("ACTION @ma 31 February 2027: text", 3, "date"),
        ("RESERVATION: text", 3, "no-seat"),
        ("RESERVATION ch: text", 3, "no-decision"),
        ("DECISION: text\nFR: texte\nFR: encore", 5, "wording-twice"),
        ("DECISION: a\n\nRESERVATION ch: b\nFR: c", 6, "reservation-languages"),
        ("PRESENT: fr, the member of Chile (late)!", 3, "seat-form"),
        ("PRESENT: fr, ch [late]", 3, "seat-form"),
        ("OPENED: about two", 3, "time"),
        ("DÉPART uk 25h30", 3, "time"),
        ("OPENED 14:04 or so", 3, "time"),
        ("OPENED 14:04\nOPENED 14:05", 4, "mark-twice"),
        ("NOTED", 3, "no-item"),
        ("## Theme 2", 3, "item-number"),
        ("## 5. a\n## 6. b\n## 5. c", 5, "item-twice"),
        ("text\n```\nDECISION: hidden", 4, "fence"),
        ("DONE: all of them", 3, "label"),
        ("QUORUM: many of them were there", 3, "count"),
        ("a\x00b", 3, "control"),
    ],
)
def test_nonsense(body, line, name):
    assert wrong(body) == [(line, name)]


def test_everything_wrong_is_told_at_once_in_order():
    assert wrong("DECISION (x): a\n\nACTION: b\n\n## Theme\n\nLEFT: kz 25:00") == [
        (3, "mode"),
        (5, "no-owner"),
        (7, "item-number"),
        (9, "time"),
    ]


@pytest.mark.parametrize("head", ["", "Minutes 3", "# Minutes three · en", "# Minutes 3", "# Minutes 3 · de"])
def test_a_file_without_its_head_is_not_read(head):
    assert wrong(f"{head}\n\ntext\n".encode()) == [(1 if head else 3, "head")]


@pytest.mark.parametrize(
    "head", ["# Procès-verbal 3 · fr", "#  ACTA 3 - FR ", "# Minutes 3 fr", "\ufeff# Minutes 3 · fr"]
)
def test_the_head_names_meeting_and_language(head):
    file = read("text", head)
    assert (file.meeting, file.language) == (3, "fr")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_comment_may_stand_before_the_head(encoding):
    assert formats.notes.read("// for you\n# Minutes 3 · fr\n".encode(encoding)).meeting == 3


# Bytes of any editor

TEXT = "# Procès-verbal 3 · fr\n\n## 5. Thème\n\nDÉCISION (avec réserves) : L’usage d’« aide »…\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_any_editor(encoding, end):
    blob = TEXT.replace("\n", end).encode(encoding)
    (found,) = records(formats.notes.read(blob), NotedDecision)
    assert found.wording.fr == "L’usage d’« aide »…"
    assert found.line == 5
    text, name = formats.notes.decode(blob)
    assert text.encode(name) == blob
    numbered = formats.notes.number(text, {5: "3/1"}).encode(name)
    assert records(formats.notes.read(numbered), NotedDecision)[0].label == "3/1"
    assert len(numbered) == len(blob) + len(" 3/1".encode(name))


@pytest.mark.parametrize(
    ("blob", "msgid"),
    [
        (b"PK\x03\x04...", "notes.error.not-plain"),
        (b"{\\rtf1 text}", "notes.error.not-plain"),
        (b"\xff\xfe\x00\xd8a\x00", "notes.error.encoding"),
        (b"# Minutes 3 \x81\x8d", "notes.error.encoding"),
        (b"x" * (8 * 2**20 + 1), "notes.error.too-large"),
    ],
)
def test_what_is_no_text_is_refused(blob, msgid):
    with pytest.raises(Unreadable) as caught:
        formats.notes.read(blob)
    assert caught.value.msgid == msgid


@pytest.mark.parametrize(
    "line",
    [
        "DECISION" + " " * 2**18,
        "DECISION (" + "(" * 2**18,
        "ACTION @" + "1 " * 2**17,
        "RESERVATION " + "a" * 2**18,
        "PRESENT: " + "(a" * 2**17,
        "LEFT kz " + " ," * 2**17,
        "a" * 2**18,
        "é\u0301" * 2**17,
        "## 5" + " " * 2**18 + "x",
        "- " * 2**17 + "DECISION: x",
        "`" * 2**18,
        "PRESENT" + "(e)" * 2**16,
    ],
)
def test_long_lines_end(line):
    with suppress(NotesUnreadable):
        assert read(line).meeting == 3


def test_many_lines_are_read():
    file = read("## 5. Theme\n\n" + "A line of text, and DECISION: within.\n" * 100_000)
    (passage,) = file.items[1].content
    assert isinstance(passage, Passage)
    assert passage.text.count("\n") == 99_999


def test_there_are_only_so_many_records():
    assert wrong("DECISION: a\n\n" * 1001) == [(2003, "too-many")]


# Numbers are written back into the very text


def test_numbers_go_after_the_word_and_nothing_else_changes():
    text = "# M 3 · fr\r\nDÉCISION (consensus) : a\r\nFR: b\rACTION @fr: c\nDECISION(vote 1-2-3):d\nDECISION: e"
    assert formats.notes.number(text, {2: "3/1", 4: "A3.1", 5: "3/2", 6: "3/3"}) == (
        "# M 3 · fr\r\nDÉCISION 3/1 (consensus) : a\r\nFR: b\rACTION A3.1 @fr: c\nDECISION 3/2 (vote 1-2-3):d\n"
        "DECISION 3/3: e"
    )


@pytest.mark.parametrize("line", ["DECISION 3/2: a", "some text"])
def test_a_number_never_changes(line):
    with pytest.raises(ValueError, match="3/1"):
        formats.notes.number(line, {1: "3/1"})


LINE = st.one_of(
    st.sampled_from(
        [
            "",
            "// aside",
            "Some text: more of it.",
            "- a list",
            "DECISION: The group adopts 2.1.",
            "Décision (consensus)\u00a0: Le groupe adopte.",
            "DECISIÓN? (consenso): El grupo aprueba.",
            "DECISION 3/7: numbered",
            "FR: texte",
            "ACTION @fr 2027-05-05: a thing",
            "SUITE A2.3 @fr: carried",
            "QUORUM 9",
            "LEFT kz 15:30",
        ]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=30).filter(
        lambda text: not text.lstrip().startswith(("#", "`", "~")) and grammar.word(text) is None
    ),
)


@given(st.lists(st.tuples(LINE, st.sampled_from(["\n", "\r\n", "\r"])), max_size=30), st.sampled_from(["en", "fr"]))
def test_numbering_is_idempotent_and_touches_only_numbers(lines, lang):
    text = f"# Minutes 3 · {lang}\n\n## 5. Theme\n" + "".join(line + end for line, end in lines)
    try:
        file = formats.notes.read(text.encode())
    except NotesUnreadable:
        reject()
    taken = [piece for _, piece in file.pieces if isinstance(piece, NotedDecision | NotedAction) and not piece.proposed]
    numbers = {
        piece.line: piece.label or (f"3/{n}" if isinstance(piece, NotedDecision) else f"A3.{n}")
        for n, piece in enumerate(taken, start=10)
    }
    numbered = formats.notes.number(text, numbers)
    assert formats.notes.number(numbered, numbers) == numbered
    bare = numbered
    for line, label in numbers.items():
        if not next(piece for piece in taken if piece.line == line).label:
            bare = bare.replace(f" {label}", "", 1)
    assert bare == text
    again = formats.notes.read(numbered.encode())
    kept = [(type(piece), piece.line, getattr(piece, "wording", None)) for _, piece in file.pieces]
    assert [(type(piece), piece.line, getattr(piece, "wording", None)) for _, piece in again.pieces] == kept
    assert {p.line: p.label for _, p in again.pieces if isinstance(p, NotedDecision | NotedAction) and p.label} == {
        **{p.line: p.label for _, p in file.pieces if isinstance(p, NotedDecision | NotedAction) and p.label},
        **numbers,
    }


FORMS = (
    "{}",
    "- {}",
    "> {}",
    "    {}",
    "### {}",
    "Chair: {}",
    "FR: {}",
    "DECISON: {}",
    "DECISION: {}",
    "DÉCISION? {}",
    "ACTION @fr: {}",
    "NOTED: {}",
    "Left early: {}",
    "",
    "// aside",
    "QUORUM 9",
)


@given(st.lists(st.sampled_from(FORMS), max_size=40))
def test_no_word_is_lost_or_doubled(forms):
    lines = [form.format(f"word{n}") for n, form in enumerate(forms)]
    # An outcome is said once for an item, a wording once for a language: repeating either is told, not read.
    file = read("\n".join(["## 5. Theme", *lines]))
    if file.findings:
        told = {finding.msgid for finding in file.findings}
        assert told <= {"notes.error.mark-twice", "notes.error.wording-twice", "notes.error.form"}
        return
    said: list[str] = []
    for _, piece in file.pieces:
        if isinstance(piece, NotedMove | NotedRecount):
            continue
        texts = [piece.text] if isinstance(piece, Passage) else piece.wording.texts().values()
        said += [word for text in texts for word in text.replace("-", " ").split() if word.startswith("word")]
    assert sorted(said) == sorted(f"word{n}" for n, form in enumerate(forms) if "{}" in form)


@given(st.binary(max_size=60))
def test_bytes_come_back_as_they_were(blob):
    with suppress(Unreadable):
        text, encoding = formats.notes.decode(blob)
        assert text.encode(encoding) == blob


@pytest.mark.parametrize(
    ("typed", "on", "lang"),
    [
        ("on 2.1", "2.1", "en"),
        ("on recommendation 2.1", "2.1", "en"),
        ("recommendations 2.1 and 2.2", "2.1 and 2.2", "en"),
        ("sur la recommandation 2.1, fr", "2.1", "fr"),
        ("sobre la recomendación 2.1, es", "2.1", "es"),
        ("on the recommendations", "the recommendations", "en"),
    ],
)
def test_a_recommendation_is_meant_by_its_number_whatever_stands_before_it(typed: str, on: str, lang: str) -> None:
    file = read(f"## 5. Theme\n\nDECISION: text\nRESERVATION ch ({typed}): Too early.")
    (made,) = records(file, NotedReservation)
    assert (made.on, made.language) == (on, lang)
