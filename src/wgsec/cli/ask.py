"""Asking the person at the terminal, and opening the editor; a script is never asked."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

from wgsec import language, outbox
from wgsec.cli import boundary
from wgsec.cli.tongue import lang, note, say, talk
from wgsec.errors import OutsideFailed, Refused, Unreadable, WgsecError, WrongUsage

if TYPE_CHECKING:
    from wgsec.facts.check import Finding

T = TypeVar("T")

YES = {"y", "yes", "o", "oui"}
NO = {"n", "no", "non"}
"""Both languages' answers are taken in both: fingers remember."""


def is_possible() -> bool:
    """Whether somebody sits there to answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def confirm(question: str, /, *, yes: bool, first: Callable[[], object] = lambda: None, **facts: object) -> None:
    """Goes on if the answer is yes, or `--yes` was typed; stops at a no. Refused without a terminal.

    What is done `first` tells before anybody is asked why it cannot be.
    """
    if yes:
        return
    first()
    if not is_possible():
        raise Refused("cli.error.not-asked", question=say(question, **facts))
    if not agreed(say(question, **facts)):
        raise typer.Abort


def agreed(question: str, *, unless_no: bool = False) -> bool:
    """The answer to a worded question, y or n, o or n; asked again until it is one. Return alone is no, or yes."""
    while True:
        answer = _answer(say("cli.ask.no-yes" if unless_no else "cli.ask.yes-no", question=question)).casefold()
        if not answer:
            return unless_no
        if answer in YES | NO:
            return answer in YES
        note("cli.error.not-answered")


def typed(question: str, default: str, check: Callable[[str], object] | None = None) -> str:
    """The answer to a worded question; Return alone is the default, and where that is empty nothing is an answer.

    What `check` refuses is told and asked again.
    """
    worded = (
        say("cli.ask.default", question=question, default=default)
        if default
        else say("cli.ask.open", question=question)
    )
    while True:
        answer = _answer(worded) or default
        try:
            if check is not None:
                check(answer)
        except WgsecError as error:
            boundary.told(error)
            continue
        return answer


def _answer(question: str) -> str:
    talk(question, end=" ")
    sys.stderr.flush()
    answer = sys.stdin.readline()
    if not answer:
        sys.stderr.write("\n")
        raise typer.Abort
    return answer.strip()


def unusual(
    findings: Iterable["Finding"], *, yes: bool, must: bool = False, first: Callable[[], object] = lambda: None
) -> None:
    """Whether what the rules find unusual is meant: one question on a terminal, remarks otherwise.

    Where somebody `must` answer, Refused without a terminal, unless `--yes` was typed. `first` as in `confirm`.
    """
    told = [say(one.msgid, **_worded(one.facts)) for one in findings]
    is_asked = not yes and (must or is_possible())
    if told and is_asked:
        first()
    for remark in told[:-1] if is_asked else told:
        talk(remark)
    if told and is_asked:
        confirm("cli.go-on", yes=False, remark=told[-1])


def _worded(facts: Mapping[str, object]) -> dict[str, object]:
    """The same with days as they are said, with their weekday."""
    return {
        name: language.dates.weekday_long(fact, lang()) if isinstance(fact, date) else boundary.shown(fact)
        for name, fact in facts.items()
    }


def edited(text: str, act: Callable[[str], T], *, suffix: str = ".md") -> T:
    """Does `act` with what the person makes of `text`, and answers what it did.

    What `act` refuses is shown and edited again, as in `editing`.
    """
    done: list[T] = []
    with editing(text, suffix=suffix, check=lambda typed: done.append(act(typed))):
        return done[0] if done else act(text)


@contextmanager
def editing(text: str, *, suffix: str = ".md", check: Callable[[str], object] | None = None) -> Iterator[str]:
    """What the person makes of `text` in their editor; what `check` refuses is shown and edited again, never lost.

    The file goes away when the block has done its work with what was typed; if it fails, a changed text is kept and
    named. OutsideFailed when there is no editor, or it fails or leaves no file.
    """
    if not is_possible():
        raise WrongUsage("cli.error.no-terminal")
    command = _editor()
    folder = _folder()
    path = folder / f"text{suffix}"
    path.write_text(text, encoding="utf-8", newline="\n")
    try:
        yield _checked(command, path, text, check)
    except BaseException as error:
        if not path.is_file() or path.read_bytes() == text.encode():
            shutil.rmtree(folder)
        elif not isinstance(error, typer.Abort):
            # Whoever stops has been told before they were asked.
            note("cli.kept", path=path)
        raise
    shutil.rmtree(folder)


def keep(blob: bytes) -> Path:
    """Puts what exists nowhere else into a file of its own, and says where."""
    path = _folder() / "text.md"
    path.write_bytes(blob)
    return path


def _folder() -> Path:
    """A new folder that nobody else can look into."""
    # Every listing loads this room, and only an editor needs a folder.
    from tempfile import mkdtemp

    return Path(mkdtemp(prefix="wgsec-"))


def _checked(command: list[str], path: Path, text: str, check: Callable[[str], object] | None) -> str:
    while True:
        _run(command, path)
        try:
            typed = _read(path)
            if check is not None and typed != text:
                check(typed)
        except WgsecError as error:
            boundary.told(error)
            again(path)
            continue
        return typed


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise Unreadable("cli.error.not-text", path=path) from error


def edited_in_place(path: Path) -> None:
    """Opens a file of the workspace in the editor. OutsideFailed when there is none or it fails.

    Also if it takes the file away, which then lies there again as it was.
    """
    if not is_possible():
        raise WrongUsage("cli.error.no-terminal")
    command, before = _editor(), path.read_bytes()
    try:
        _run(command, path)
    except OutsideFailed:
        if not path.is_file():
            outbox.files.put(path, before)
        raise


def again(path: Path) -> None:
    """Whether to go on editing a text that was refused; it is kept either way."""
    note("cli.kept", path=path)
    if not agreed(say("cli.edit-again"), unless_no=True):
        raise typer.Abort


def _run(command: list[str], path: Path) -> None:
    try:
        code = subprocess.run([*command, str(path)], check=False).returncode  # noqa: S603 - the person's own editor
    except OSError as error:
        raise OutsideFailed("cli.error.editor", editor=command[0], path=path) from error
    if not path.is_file():
        raise OutsideFailed("cli.error.editor-left", editor=command[0])
    if code:
        raise OutsideFailed("cli.error.editor", editor=command[0], path=path)


def opened(path: Path) -> None:
    """Opens a finished file in the program the system keeps for it; its absence is only remarked on."""
    if sys.platform == "win32":
        try:
            os.startfile(path)  # noqa: S606 - a file we have just written
        except OSError:
            note("cli.no-opener", path=path)
        return
    program = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if program is None:
        note("cli.no-opener", path=path)
        return
    subprocess.Popen([program, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603


def _command(name: str, typed: str) -> list[str]:
    """The words of a command line; on Windows, where a backslash is no sign of anything, without their quotes."""
    try:
        words = shlex.split(typed, posix=sys.platform != "win32")
    except ValueError as error:
        raise WrongUsage("cli.error.editor-spelt", name=name, typed=typed) from error
    return [word.strip('"') for word in words] if sys.platform == "win32" else words


def _editor() -> list[str]:
    for name in ("VISUAL", "EDITOR"):
        if named := os.environ.get(name, "").strip():
            return _command(name, named)
    for program in ("notepad",) if sys.platform == "win32" else ("sensible-editor", "nano", "vi"):
        if shutil.which(program):
            return [program]
    raise OutsideFailed("cli.error.no-editor")
