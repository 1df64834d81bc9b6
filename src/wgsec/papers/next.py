"""The next steps as the screen shows them: what is late, what is to be done now, and what comes after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from wgsec import language
from wgsec.facts.language import Wording
from wgsec.facts.next import KEY, Step
from wgsec.language.words import Words

SOON = timedelta(days=7)
"""What is due within a week is to be done now."""
LANGUAGE = frozenset({"lang", "language"})
"""The facts that are the code of a language; `fr` in another one is a seat's key."""


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step in finished words; `day` is empty for what has none, `who` is whose hand it is in."""

    day: str
    text: str
    who: str
    command: str


@dataclass(frozen=True, slots=True)
class StepGroup:
    """Steps of the same urgency under a heading."""

    heading: str
    lines: tuple[StepLine, ...]


def compose(steps: Sequence[Step], today: date, words: Words) -> tuple[StepGroup, ...]:
    """The steps by urgency: late, now, then those of a later day or of none. `words` are the screen's."""
    late = [step for step in steps if step.due and step.due < today]
    now = [step for step in steps if step.due and today <= step.due <= today + SOON]
    later = [step for step in steps if step.due and step.due > today + SOON]
    free = [step for step in steps if step.due is None]
    groups = (("late", late), ("now", now), ("later", later), ("free", free))
    return tuple(
        StepGroup(words(f"next.group.{name}"), tuple(line(step, today, words) for step in some))
        for name, some in groups
        if some
    )


def line(step: Step, today: date, words: Words) -> StepLine:
    """One step in the screen's language."""
    day = language.dates.weekday_short(step.due, words.lang) if step.due else ""
    return StepLine(
        words("next.today") if step.due == today else day,
        text(step, words),
        words(f"next.who.{step.who}"),
        step.command.replace(f" {KEY}", f" {words('help.metavar.key')}"),
    )


def text(step: Step, words: Words) -> str:
    """What is to be done, in a sentence."""
    return words(f"next.step.{step.kind}", **{name: _shown(name, fact, words) for name, fact in step.facts.items()})


def _shown(name: str, fact: object, words: Words) -> object:
    if isinstance(fact, Wording):
        return fact.best(words.lang)
    if isinstance(fact, date):
        return language.dates.weekday_short(fact, words.lang)
    if isinstance(fact, tuple):
        return language.dates.listing([str(one) for one in fact], words.lang)
    if name in LANGUAGE:
        return words(f"cli.language.{fact}")
    return fact
