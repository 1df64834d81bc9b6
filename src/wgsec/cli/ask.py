"""Asking the person at the terminal, and opening the editor; a script is never asked."""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import typer

from wgsec.cli import show
from wgsec.cli.tongue import say
from wgsec.errors import OutsideFailed, Refused, WrongUsage


def is_possible() -> bool:
    """Whether somebody sits there to answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def confirm(question: str, /, *, yes: bool, **facts: object) -> None:
    """Goes on if the answer is yes, or `--yes` was typed. Refused otherwise, and without a terminal."""
    if yes:
        return
    if not is_possible():
        raise Refused("cli.error.not-asked", question=say(question, **facts))
    if not typer.confirm(say(question, **facts), err=True):
        raise typer.Abort


def odd(remark: str, /, *, yes: bool, **facts: object) -> None:
    """Something unusual that may be meant: asked about on a terminal, remarked on otherwise."""
    if yes or not is_possible():
        show.note(remark, **facts)
        return
    if not typer.confirm(say("cli.go-on", remark=say(remark, **facts)), err=True):
        raise typer.Abort


def edited(text: str, *, suffix: str = ".md") -> str:
    """What the person makes of `text` in their editor. OutsideFailed when there is none or it fails."""
    if not is_possible():
        raise WrongUsage("cli.error.no-terminal")
    command = _editor()
    with tempfile.TemporaryDirectory(prefix="wgsec-") as folder:
        path = Path(folder) / f"text{suffix}"
        path.write_text(text, encoding="utf-8", newline="\n")
        try:
            done = subprocess.run([*command, str(path)], check=False)  # noqa: S603 - the person's own editor
        except OSError as error:
            raise OutsideFailed("cli.error.editor", editor=command[0]) from error
        if done.returncode:
            raise OutsideFailed("cli.error.editor", editor=command[0])
        return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")


def opened(path: Path) -> None:
    """Opens a finished file in the program the system keeps for it; its absence is only remarked on."""
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606 - a file we have just written
        return
    program = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if program is None:
        show.note("cli.no-opener", path=str(path))
        return
    subprocess.Popen([program, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603


def _editor() -> list[str]:
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if named:
        return shlex.split(named, posix=sys.platform != "win32")
    for program in ("notepad",) if sys.platform == "win32" else ("sensible-editor", "nano", "vi"):
        if shutil.which(program):
            return [program]
    raise OutsideFailed("cli.error.no-editor")
