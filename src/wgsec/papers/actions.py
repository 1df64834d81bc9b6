"""The action points: what stands on their list."""

from __future__ import annotations

from dataclasses import dataclass

from wgsec import language
from wgsec.facts.document import Imprint
from wgsec.facts.dossier import Dossier
from wgsec.facts.language import Wording
from wgsec.facts.minutes import Action, ActionState
from wgsec.facts.text import Blocks
from wgsec.language.words import Words
from wgsec.papers import masthead, people
from wgsec.papers.masthead import Masthead


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action point: `number` (A3.1), what, `owner`, `due`, `state` in words (open, carried over from meeting 2)."""

    number: str
    text: str
    owner: str
    due: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class ActionsSheet:
    """The action points after a meeting: the new ones and those that are still open from before."""

    masthead: Masthead
    opening: Blocks
    new: tuple[ActionLine, ...]
    carried: tuple[ActionLine, ...] = ()


def title() -> Wording:
    """What the register calls the list."""
    return Wording.of({lang: language.words.paper(lang)("actions.kind") for lang in ("en", "fr", "es")})


def compose(dossier: Dossier, imprint: Imprint, words: Words) -> ActionsSheet:
    """The action points as they stand: the meeting's own, and earlier ones still open."""
    number = dossier.meeting.number
    return ActionsSheet(
        masthead=masthead.of_meeting(dossier, imprint, words, kind=words("actions.kind")),
        opening=language.markdown.blocks(words("actions.opening")),
        new=tuple(line(one, dossier, words) for one in own(dossier)),
        carried=tuple(
            line(one, dossier, words)
            for one in dossier.actions
            if one.meeting < number and one.state is ActionState.OPEN
        ),
    )


def own(dossier: Dossier) -> tuple[Action, ...]:
    """The actions given at the dossier's meeting."""
    return tuple(one for one in dossier.actions if one.meeting == dossier.meeting.number)


def line(action: Action, dossier: Dossier, words: Words) -> ActionLine:
    """One action as a list or the minutes show it."""
    return ActionLine(
        number=action.label,
        text=action.wording.best(words.lang),
        owner=people.owner(action.owner, dossier.members, words),
        due=language.dates.long(action.due, words.lang) if action.due else "",
        state=_state(action, dossier, words),
    )


def _state(action: Action, dossier: Dossier, words: Words) -> str:
    if action.state is not ActionState.OPEN:
        return words(f"actions.state.{action.state}")
    if action.meeting < dossier.meeting.number:
        return words("actions.state.carried", number=action.meeting)
    return words("actions.state.open")
