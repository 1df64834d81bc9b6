"""The next steps as the screen words them."""

from __future__ import annotations

from datetime import date

import pytest

from wgsec import language, papers
from wgsec.facts.language import Wording
from wgsec.facts.next import Step, StepKind, Who

TODAY = date(2027, 5, 6)


def said(tongue: str, kind: StepKind, **facts: object) -> str:
    return papers.next.text(Step(kind, Who.SECRETARY, "wgsec", facts=facts), language.words.screen(tongue))


@pytest.mark.parametrize("seat", ["fr", "es", "en"])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_seat_named_like_a_language_is_a_seat(lang: str, seat: str) -> None:
    told = said(lang, StepKind.ACTION_LATE, label="A3.3", owner=seat, day=TODAY, wording=Wording.same("Write."), n=1)
    assert f"A3.3 ({seat})" in told


def test_a_language_is_named_in_words() -> None:
    told = said("fr", StepKind.MINUTES_TRANSLATE, number=3, day=TODAY, lang="fr", n=2)
    assert "français" in told


def test_steps_stand_under_their_urgency() -> None:
    days = (date(2027, 5, 5), TODAY, date(2027, 5, 13), date(2027, 5, 14), None)
    steps = [Step(StepKind.CHAIR, Who.SECRETARY, "wgsec", day) for day in days]
    groups = papers.next.compose(steps, TODAY, language.words.screen("en"))
    assert [len(group.lines) for group in groups] == [1, 2, 1, 1]
    assert groups[1].lines[0].day == language.words.screen("en")("next.today")


@pytest.mark.parametrize(("lang", "key"), [("en", "KEY"), ("fr", "CLÉ")])
def test_what_stands_for_a_key_is_a_word_of_the_screen(lang: str, key: str) -> None:
    step = Step(StepKind.RAPPORTEUR, Who.CHAIR, "wgsec theme assign 3 KEY", None, {"themes": (3,), "n": 1})
    assert papers.next.line(step, TODAY, language.words.screen(lang)).command == f"wgsec theme assign 3 {key}"
