"""Wordings of a decision or an action that are older than the original one: told as long as it lasts (practice 3)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from wgsec.facts.check import Finding
from wgsec.facts.command import Command
from wgsec.facts.language import Language, Wording
from wgsec.facts.minutes import Action, Decision
from wgsec.facts.survey import Survey
from wgsec.rules import minutes, wording

_BESIDE = "beside"
"""An entry of `noted` that is no field's is `fr beside digest`: of the original that the French was last put beside."""


def noted(
    before: tuple[str, ...], was: Wording, now: Wording, original: str, confirmed: Collection[str] = ()
) -> tuple[str, ...]:
    """What is to be remembered of a decision or an action whose words `was` are `now` in their place.

    A wording that stays where the original changes is known by what that said. It is forgotten once the wording changes
    too, or is `confirmed`: said again as it was.
    """
    beside = _beside(before)
    is_new = bool(was.get(original)) and not wording.same(was.get(original) or "", now.get(original) or "")
    for lang in Language:
        is_same = wording.same(was.get(lang) or "", now.get(lang) or "")
        if not is_same or lang in confirmed or not now.get(lang):
            beside.pop(lang, None)
        elif is_new and lang != original:
            beside.setdefault(lang, wording.digest(was.get(original)))
    others = (entry for entry in before if not _is_ours(entry))
    return (*others, *(f"{lang} {_BESIDE} {said}" for lang, said in sorted(beside.items())))


def langs(one: Decision | Action, original: str) -> tuple[Language, ...]:
    """The languages in which it says what it said before the original was put otherwise."""
    return among(one.noted, one.wording, original)


def among(noted: tuple[str, ...], now: Wording, original: str) -> tuple[Language, ...]:
    """The same of words that may be those of its day, by what is remembered of them."""
    beside, stands = _beside(noted), wording.digest(now.get(original))
    return tuple(lang for lang in Language if lang != original and now.get(lang) and beside.get(lang, stands) != stands)


def findings(survey: Survey) -> Iterator[Finding]:
    """Every decision that stands, and every action, that is older in a language than its original."""
    standing: list[Decision | Action] = [one for one in survey.decisions if one.stands]
    for one in (*standing, *survey.actions):
        original = minutes.original(survey.minutes.get(one.meeting), survey.group)
        for lang in langs(one, original):
            facts = {"label": one.label, "lang": lang, "original": Language(original), "command": command(one, lang)}
            yield Finding("check.finding.older", facts)


def command(one: Decision | Action, lang: str) -> Command:
    """What puts it right, or confirms it."""
    noun = "decision" if isinstance(one, Decision) else "action"
    return Command(f'wgsec {noun} edit {one.label} --{lang} "…"')


def _beside(noted: tuple[str, ...]) -> dict[str, str]:
    return {entry.split()[0]: entry.split()[2] for entry in noted if _is_ours(entry)}


def _is_ours(entry: str) -> bool:
    return entry.split()[1] == _BESIDE
