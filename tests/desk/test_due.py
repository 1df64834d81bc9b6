"""One symbol says one thing in all its languages, and a translation that is not there yet locks nobody out."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from tests.recommendations import enter, text
from wgsec import desk, papers, records
from wgsec.desk.agenda import ItemChange
from wgsec.desk.agenda_item import NewItem
from wgsec.desk.document import Dispatching
from wgsec.desk.draft import Revising
from wgsec.desk.meeting import Scheduling
from wgsec.desk.office import Office
from wgsec.desk.translation import Adding
from wgsec.errors import Refused
from wgsec.facts.agenda import Purpose
from wgsec.facts.document import Issued
from wgsec.facts.draft import DraftState, Scope
from wgsec.facts.language import Wording

D2 = Scope(2)
EVERY = ("en", "fr", "es")
MORE = "\nOne more sentence.\n"
Told = list[tuple[str, str, bool, bool]]


@pytest.fixture
def texts(office: Office) -> Office:
    """A recommendation in three languages."""
    enter(office, "2.1", translated=("fr", "es"))
    return office


def built(office: Office, *langs: str, force: bool = False) -> tuple[Issued, ...]:
    return desk.draft.issue(office, D2, langs or EVERY, force=force)


def told(issued: tuple[Issued, ...]) -> Told:
    return [(one.symbol.rpartition(")")[2], one.language, one.asked, one.changed) for one in issued]


def went_out(office: Office) -> bool:
    """Notes that it did; whether it says what is on record."""
    return desk.document.dispatch(office, Dispatching("D2", "members"))[0].is_current


def translated(office: Office, lang: str) -> None:
    desk.translation.add(office, "2.1", Adding(lang, f"{text('2.1', lang)}\nUne phrase de plus.\n"))


def test_what_went_out_is_revised_in_the_languages_that_are_complete_and_the_others_are_told(texts: Office) -> None:
    built(texts)
    went_out(texts)
    desk.draft.revise(texts, "2.1", Revising(text("2.1") + MORE))
    made = built(texts, "en")
    assert told(made) == [("D2 Rev.1", "en", True, True)]
    assert made[0].lacking == ("es", "fr")
    with pytest.raises(Refused, match=r"translation\.error\.lacking"):
        built(texts, "fr")
    assert built(texts, "en")[0].lacking == ("es", "fr"), "as long as they are"
    translated(texts, "fr")
    made = built(texts, "en")
    assert told(made) == [("D2 Rev.1", "en", True, False), ("D2 Rev.1", "fr", False, True)]
    assert made[0].lacking == ("es",)


def test_a_revision_that_went_out_in_one_language_comes_to_the_others_once_they_are_translated(texts: Office) -> None:
    built(texts)
    went_out(texts)
    desk.draft.revise(texts, "2.1", Revising(text("2.1") + MORE))
    built(texts, "en")
    assert went_out(texts)
    translated(texts, "fr")
    assert told(built(texts, "fr")) == [("D2 Rev.1", "fr", True, True)]
    desk.draft.revise(texts, "2.1", Revising(text("2.1")))
    assert told(built(texts, "en")) == [
        ("D2 Rev.2", "en", True, True),
        ("D2 Rev.2", "es", False, True),
        ("D2 Rev.2", "fr", False, True),
    ]


def test_a_translation_that_is_lost_makes_no_revision_of_what_reads_as_before(texts: Office) -> None:
    built(texts)
    went_out(texts)
    with texts.change("translation.lose", "draft 2.1") as tx:
        for record in tx.all(records.Memory):
            tx.remove(record)
    assert told(built(texts, "en")) == [("D2", "en", True, False)]


def kept(office: Office, lang: str) -> Path:
    """The paper in this language, edited by hand and kept so."""
    path = next(one.path for one in built(office) if one.language == lang)
    path.write_bytes(path.read_bytes() + b"edited")
    desk.document.keep(office, path)
    return path


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("is_complete", [False, True])
def test_a_kept_translation_that_says_something_else_is_told(texts: Office, *, is_complete: bool, force: bool) -> None:
    path = kept(texts, "fr")
    mine = path.read_bytes()
    assert built(texts, "en")[0].behind == ()
    desk.draft.revise(texts, "2.1", Revising(text("2.1") + MORE))
    if is_complete:
        translated(texts, "fr")
    made = built(texts, "en", force=force)
    assert told(made) == [("D2", "en", True, True)]
    assert (made[0].behind, made[0].lacking) == (("fr",), () if is_complete else ("fr",))
    assert [one.name for one in made[0].withdrawn] == [path.name.replace("_fr", "_es")]
    assert path.read_bytes() == mine, "nobody has asked for it"
    assert not went_out(texts), "the two are no longer one paper"


def test_a_paper_of_recommendations_that_went_out_says_what_is_on_record(texts: Office) -> None:
    built(texts)
    assert went_out(texts)
    desk.draft.revise(texts, "2.1", Revising(text("2.1") + MORE))
    assert not went_out(texts)
    desk.draft.advance(texts, (D2,), DraftState.WITHDRAWN)
    assert not went_out(texts)


def test_a_refusal_of_another_kind_takes_nothing_away(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.meeting.schedule(office, Scheduling(date(2027, 12, 15), time(14), 150))
    desk.agenda.add(office, 1, NewItem(Wording("Theme 2", "Thème 2"), Purpose.DISCUSSION, 45))
    french = desk.agenda.issue(office, 1, ("en", "fr"))[1].path
    desk.agenda.edit(office, 1, 3, ItemChange(minutes=40))
    compose = papers.agenda.compose

    def faulty(dossier: object, imprint: object, words: object) -> object:
        if words.lang == "fr":  # type: ignore[attr-defined]
            raise Refused("agenda.error.cited", number=1, symbol="R1")
        return compose(dossier, imprint, words)  # type: ignore[arg-type]

    monkeypatch.setattr(papers.agenda, "compose", faulty)
    with pytest.raises(Refused, match=r"agenda\.error\.cited"):
        desk.agenda.issue(office, 1, ("en",))
    assert french.is_file()
