"""Who takes over: read from options such as `3=sn`, asked for on a terminal, left to the rules in a script."""

from dataclasses import dataclass, replace

from wgsec import rules, store
from wgsec.cli import ask, options
from wgsec.cli.boundary import shown
from wgsec.cli.caller import Caller
from wgsec.cli.tongue import lang, say
from wgsec.desk.office import Office
from wgsec.facts.handover import KEEP, Duties, Heirs

NOBODY = "-"


def duties(caller: Caller, key: str) -> tuple[Duties, dict[int, str]]:
    """What a seat has in hand, and what the themes are called."""
    with caller.office.reading() as archive:
        titles = {theme.number: theme.title.best(lang()) for theme in store.group.themes(archive)}
        return store.member.duties(archive, key), titles


def of_successor(
    office: Office, duties: Duties, titles: dict[int, str], offices: str | None, themes: list[str], actions: list[str]
) -> tuple[str | None, Heirs]:
    """Who takes the offices, themes and open actions of a person who is replaced; the successor, where Return is typed.

    On a terminal what is not typed is asked; in a script open actions stay and offices need an answer.
    """
    wanted = _typed(duties, themes, actions)
    if not ask.is_possible():
        return offices, wanted
    asking = _Asking(office, duties, KEEP)
    if offices is None:
        wanted = asking.themes(wanted, titles)
        if duties.others:
            offices = asking.key("member.ask.offices-or-keep", offices=shown(duties.others))
    return offices, asking.actions(wanted)


def of_all(office: Office, duties: Duties, titles: dict[int, str], themes: list[str], actions: list[str]) -> Heirs:
    """Who takes each theme and each open action of a seat that leaves; what is not typed is asked on a terminal."""
    wanted = _typed(duties, themes, actions)
    if not ask.is_possible():
        return wanted
    asking = _Asking(office, duties)
    return asking.actions(asking.themes(wanted, titles))


@dataclass(frozen=True, slots=True)
class _Asking:
    """Questions about the duties of one seat; `default` is what Return means, nothing for a seat that leaves."""

    office: Office
    duties: Duties
    default: str = ""

    def key(self, question: str, /, *, nobody: bool = False, **facts: object) -> str:
        """Whose key was typed, or the default, or that it is nobody; asked again until it is one of them."""
        allowed = {self.default} if self.default else set()
        allowed |= {NOBODY} if nobody else set()

        def check(answer: str) -> None:
            if answer not in allowed:
                with self.office.reading() as archive:
                    rules.member.check_heir(self.duties.member.seat, store.member.by_key(archive, answer).seat)

        return ask.typed(say(question, **facts), self.default, check)

    def themes(self, wanted: Heirs, titles: dict[int, str]) -> Heirs:
        """An answer for each theme that has none."""
        question = "member.ask.theme-or-keep" if self.default else "member.ask.theme"
        found = dict(wanted.themes)
        for number in () if wanted.all_themes else self.duties.themes:
            if number not in found:
                key = self.key(question, nobody=True, number=number, title=titles.get(number, ""))
                found[number] = None if key == NOBODY else key
        return replace(wanted, themes=found)

    def actions(self, wanted: Heirs) -> Heirs:
        """One answer for all open actions that have none."""
        rest = tuple(one.label for one in self.duties.actions if one.label not in wanted.actions)
        if not rest or wanted.all_actions:
            return wanted
        question = "member.ask.actions-or-keep" if self.default else "member.ask.actions"
        return replace(wanted, all_actions=self.key(question, n=len(rest), actions=shown(rest)))


def _typed(duties: Duties, themes: list[str], actions: list[str]) -> Heirs:
    by_theme, every_theme = _split(themes)
    by_action, every_action = _split(actions)
    wanted = {_number(one): None if key == NOBODY else key for one, key in by_theme.items()}
    if every_theme == NOBODY:
        wanted, every_theme = dict.fromkeys(duties.themes) | wanted, None
    return Heirs(wanted, {label.upper(): key for label, key in by_action.items()}, every_theme, every_action)


def labels(duties: Duties) -> object:
    """The open actions in one line."""
    return shown(tuple(action.label for action in duties.actions))


def _split(typed: list[str]) -> tuple[dict[str, str], str | None]:
    """`3=sn` for one thing, `sn` for every other."""
    named = dict(options.pair(one, "member.error.heir") for one in typed if "=" in one)
    every = [one.strip() for one in typed if "=" not in one]
    return named, every[-1] if every else None


def _number(typed: str) -> int:
    return int(typed) if options.is_number(typed) else options.unreadable("member.error.heir", typed)
