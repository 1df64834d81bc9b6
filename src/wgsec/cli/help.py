"""Help pages in the words of the catalogs: Typer's commands and groups, with our own page and our own refusals."""

import inspect
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from typer import Context
from typer._click.exceptions import UsageError
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from wgsec.cli.tongue import has_style, say
from wgsec.errors import WrongUsage
from wgsec.facts.language import is_blank

WIDEST = 100
"""Columns beyond which a line of prose is hard to read, however wide the terminal."""
NAMES = 28
"""Columns that names may take before their text begins on the next line."""
SHORT = 16
"""Columns of choices that may stand beside an option's name; more stand in its text."""

Rows = Sequence[tuple[str, str]]


class _Page:
    """What commands and groups share: the page, the words of --help itself, and words for what is typed too much.

    `empties` are the options that take something out when they are typed with an empty text (`--due ""`).
    """

    params: list[Any]
    empties: tuple[str, ...] = ()

    def get_help(self, ctx: Any) -> str:
        """The help page as text."""
        return "\n\n".join(page(ctx))

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first sentence, whole: what completion shows beside a command."""
        return first(getattr(self, "help", ""))

    def get_help_option(self, ctx: Any) -> Any:
        """`--help`, in our words."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = say("help.option.help")
        return option

    def check_blanks(self, ctx: Any) -> None:
        """WrongUsage for a text of which nothing can be seen; an empty one says something to `empties` only."""
        for one in () if ctx.resilient_parsing else self.params:
            told = ctx.params.get(one.name)
            texts = list(told) if isinstance(told, list | tuple) else [told]
            if not any(isinstance(text, str) and is_blank(text) for text in texts):
                continue
            if one.name not in self.empties:
                raise WrongUsage("cli.error.blank", what=named(one))
            if texts != [""]:
                raise WrongUsage("cli.error.blank-or-empty", what=named(one))


class Command(_Page, TyperCommand):
    """One command."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """WrongUsage for arguments that the command has no place for."""
        ctx.allow_extra_args = True
        typed = list(args)
        with _known(ctx):
            rest = super().parse_args(ctx, args)
        self._check_once(ctx, typed)
        if rest and not ctx.resilient_parsing:
            raise WrongUsage("cli.error.extra", what=" ".join(rest), command=ctx.command_path)
        self.check_blanks(ctx)
        return rest

    def _check_once(self, ctx: Any, typed: list[str]) -> None:
        """WrongUsage for an option that takes one value and was typed with several: the parser keeps the last."""
        if ctx.resilient_parsing:
            return
        *_, order = self.make_parser(ctx).parse_args(typed)
        for one in self.params:
            if isinstance(one, TyperOption) and not (one.multiple or one.is_flag) and order.count(one) > 1:
                raise WrongUsage("cli.error.repeated", what=named(one))


class Group(_Page, TyperGroup):
    """A noun with its verbs."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Nothing typed: the help, and the exit code of a wrong use."""
        if not args and not ctx.resilient_parsing:
            sys.stdout.write(self.get_help(ctx) + "\n")
            ctx.exit(WrongUsage.exit_code)
        with _known(ctx):
            rest = super().parse_args(ctx, args)
        self.check_blanks(ctx)
        return rest

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """WrongUsage for a command that is not there, with those that may have been meant."""
        if self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing and not args[0].startswith("-"):
            from wgsec.cli import near

            raise near.unknown(args[0], self.list_commands(ctx), ctx.command_path)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """WrongUsage where options were typed and no command after them."""
        if not ctx._protected_args:
            raise WrongUsage("cli.error.no-verb", command=ctx.command_path)
        return super().invoke(ctx)

    def sections(self, ctx: Any) -> Iterator[tuple[str, Rows]]:
        """Headings with commands below them."""
        yield say("help.commands"), [(name, first(self.commands[name].help)) for name in self.list_commands(ctx)]


@contextmanager
def _known(ctx: Any) -> Iterator[None]:
    """The parser's refusals say which command they are of, which some of them forget."""
    try:
        yield
    except UsageError as error:
        error.ctx = error.ctx or ctx
        raise


def page(ctx: Context) -> Iterator[str]:
    """The paragraphs of a help page: usage, what it does, arguments, options, commands, the example."""
    command: Any = ctx.command
    width = min(shutil.get_terminal_size().columns, WIDEST)
    yield _filled(say("help.usage", usage=usage(ctx)), width, rest="    ")
    if command.help:
        yield "\n\n".join(
            _filled(part, width, first="  ", rest="  ") for part in inspect.cleandoc(command.help).split("\n\n")
        )
    if isinstance(command, Group):
        for heading, rows in command.sections(ctx):
            yield _section(heading, rows, width)
    for heading, rows in _parameters(ctx):
        if rows:
            yield _section(heading, rows, width)
    if told := emptied(command):
        yield _filled(told, width, first="  ", rest="  ")
    if command.epilog:
        # On one line however long, to be copied whole.
        yield command.epilog
    elif isinstance(command, Group):
        yield say("help.more", command=ctx.command_path)


def _parameters(ctx: Context) -> Iterator[tuple[str, Rows]]:
    """What may be typed behind the command, under its two headings."""
    command: Any = ctx.command
    shown = [one for one in command.get_params(ctx) if not one.hidden]
    yield say("help.arguments"), [(placeholder(one), _told(one)) for one in shown if isinstance(one, TyperArgument)]
    yield say("help.options"), [(_option(one), _told(one)) for one in shown if isinstance(one, TyperOption)]


def usage(ctx: Context) -> str:
    """`wgsec agenda build [OPTIONS] [NUMBER]`."""
    command: Any = ctx.command
    pieces = [ctx.command_path, "[OPTIONS]"]
    pieces += [_usage(one) for one in command.params if isinstance(one, TyperArgument)]
    if isinstance(command, Group):
        pieces.append(say("help.command"))
    return " ".join(pieces)


def emptied(command: Any) -> str:
    """Which options take out what is on record, when they are typed with an empty text; nothing where none does."""
    listed = [named(one) for one in command.params if one.name in command.empties]
    return say("help.emptied", first=listed[0], options=", ".join(listed)) if listed else ""


def named(one: Any) -> str:
    """`--lang`, or `NUMBER` as the usage line calls it."""
    return max(one.opts, key=len) if isinstance(one, TyperOption) else placeholder(one)


def first(text: str | None) -> str:
    """The first sentence of a help text."""
    return inspect.cleandoc(text or "").split("\n\n")[0].partition(". ")[0].rstrip(".")


def _filled(text: str, width: int, *, first: str = "", rest: str) -> str:
    """Lines of at most `width`; a code such as human-rights-commission stays whole."""
    return textwrap.fill(text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)


def _section(heading: str, rows: Rows, width: int) -> str:
    column = min(max(len(name) for name, _ in rows), NAMES)
    lines = [f"\x1b[1m{heading}\x1b[0m" if has_style(sys.stdout) else heading]
    for name, text in rows:
        indent = " " * (column + 4)
        wrapped = _filled(text, width, first=indent, rest=indent).splitlines()
        if len(name) <= column:
            first = wrapped[0][column + 4 :] if wrapped else ""
            lines += [f"  {name:<{column}}  {first}".rstrip(), *wrapped[1:]]
        else:
            lines += [f"  {name}", *wrapped]
    return "\n".join(lines)


def placeholder(one: Any) -> str:
    """What stands for a value in the help, a word of the screen: `FILE`, by its `metavar` or its own name."""
    return say(f"help.metavar.{one.metavar or one.name}")


def _usage(argument: TyperArgument) -> str:
    name = placeholder(argument) + ("…" if argument.nargs != 1 else "")
    return name if argument.required else f"[{name}]"


def _option(option: TyperOption) -> str:
    names = ", ".join(sorted((*option.opts, *option.secondary_opts), key=lambda name: name.startswith("--")))
    return names if option.is_flag else f"{names} {placeholder(option) if option.metavar else _kind(option)}"


def _kind(option: TyperOption) -> str:
    if (listed := _choices(option)) and len(listed) <= SHORT:
        return listed
    return say("help.metavar.whole" if option.type.name in ("int", "int range") else "help.metavar.text")


def _choices(one: TyperArgument | TyperOption) -> str:
    return "|".join(str(getattr(choice, "value", choice)) for choice in getattr(one.type, "choices", ()))


def _told(one: TyperArgument | TyperOption) -> str:
    """The help of an argument or option, with what it may be and what is taken without it."""
    text = one.help or ""
    if len(listed := _choices(one)) > SHORT:
        text = say("help.choices", help=text, choices=listed.replace("|", ", "))
    if isinstance(one, TyperOption) and one.required:
        return say("help.required", help=text)
    taken = getattr(one.default, "value", one.default)
    if one.show_default and taken not in (None, "", False, (), []) and not callable(taken):
        return say("help.default", help=text, default=taken)
    return text
