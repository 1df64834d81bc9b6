"""The action points: what stands on their list."""

from __future__ import annotations

from dataclasses import dataclass, replace

from wgsec import language, rules
from wgsec.facts.document import Imprint
from wgsec.facts.dossier import Dossier
from wgsec.facts.minutes import Action, ActionState
from wgsec.facts.text import Blocks
from wgsec.language.words import Words
from wgsec.papers import masthead, original, people
from wgsec.papers.masthead import Masthead


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action point: `number` (A3.1), what, `owner`, `due`, `state` in words (open, carried over from meeting 2)."""

    number: str
    text: Blocks
    owner: str
    due: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class ActionsSheet:
    """The action points after a meeting: the new ones, and those of before that it carried over or heard to be done."""

    masthead: Masthead
    opening: Blocks
    new: tuple[ActionLine, ...]
    carried: tuple[ActionLine, ...] = ()


def compose(dossier: Dossier, imprint: Imprint, words: Words) -> ActionsSheet:
    """The action points as they stand: the meeting's own, and those that came to it from earlier ones.

    Once they went out and the next meeting was opened they rest as they stood, but for what was put right.
    """
    dossier = _at_rest(dossier)
    new, from_before = own(dossier), tuple(sorted((*carried(dossier), *done(dossier)), key=lambda one: one.id))
    texts = [one.wording for one in (*new, *from_before)]
    return ActionsSheet(
        masthead=masthead.of_meeting(dossier, imprint, words, kind=words("actions.kind"), texts=texts),
        opening=language.markdown.blocks(words("actions.opening")),
        new=tuple(line(one, dossier, words) for one in new),
        carried=tuple(line(one, dossier, words) for one in from_before),
    )


def _at_rest(dossier: Dossier) -> Dossier:
    if dossier.listed is None:
        return dossier
    rested = (rules.action.at_rest(one, dossier.listed.get(one.id), dossier.meeting) for one in dossier.actions)
    return replace(dossier, actions=tuple(one for one in rested if one))


def carried(dossier: Dossier) -> tuple[Action, ...]:
    """The actions of earlier meetings that this one left open; they stay on its list when they are done."""
    return tuple(one for one in dossier.actions if rules.action.came_open(one, dossier.meeting))


def done(dossier: Dossier) -> tuple[Action, ...]:
    """The actions of earlier meetings that were reported as done at this one."""
    return tuple(one for one in dossier.actions if rules.action.done_at(one, dossier.meeting))


def came(dossier: Dossier) -> tuple[Action, ...]:
    """The actions of earlier meetings that came to the dossier's meeting open."""
    return tuple(one for one in dossier.actions if rules.action.came_to(one, dossier.meeting))


def own(dossier: Dossier) -> tuple[Action, ...]:
    """The actions given at the dossier's meeting."""
    return tuple(one for one in dossier.actions if one.meeting == dossier.meeting.number)


def stood(dossier: Dossier) -> tuple[Action, ...]:
    """The actions given at the dossier's meeting and not taken back there."""
    return tuple(one for one in own(dossier) if rules.action.stood(one, dossier.meeting))


def given(dossier: Dossier) -> tuple[Action, ...]:
    """The meeting's own actions and those it carried over, as its notes have them, whatever became of them since.

    What a command gave at the meeting and no notes have yet stands as it is now; what was taken back there is left out.
    """
    number = dossier.meeting.number
    new = (rules.action.as_given(one, number) or one for one in stood(dossier))
    from_before = (rules.action.as_given(one, number) for one in carried(dossier))
    return (*new, *(one for one in from_before if one))


def line(action: Action, dossier: Dossier, words: Words) -> ActionLine:
    """One action as a list or the minutes show it."""
    return ActionLine(
        number=action.label,
        text=original.blocks(action.wording, words.lang),
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
