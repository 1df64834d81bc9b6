"""TAB in real shells: names and numbers out of the database, nothing evaluated, nothing said, nothing changed."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from tests.cli.conftest import call, process
from tests.readers import reader
from wgsec.cli import shells

TRAP = r"""`touch owned` $(touch owned) \$(touch owned) 'x' "y" * ; touch owned & #"""
"""A title that would leave a file behind wherever a shell evaluates it."""

Ask = Callable[..., list[str]]


@pytest.fixture
def filled(group: Path) -> Path:
    """A group with two meetings, an agenda, a decision's worth of names, and a title that is a trap."""
    for line in (
        "meeting schedule 2030-04-17 14:00",
        "meeting schedule 2030-05-15 14:00",
        'agenda add 1 --en "Funding of the centre" --theme 4',
        f"theme edit 2 --en {shlex.quote(TRAP)}",
        "draft new 2.1 --lang en --title-en 'Legal form' --text text.md",
        "agenda build 1 --lang en",
    ):
        (group / "text.md").write_text("Text.\n", encoding="utf-8")
        assert call(line).code == 0, line
    return group


@pytest.fixture
def ask(filled: Path) -> Ask:
    """What a shell is answered: `ask("theme show", "2")`, the last word being the one begun."""

    def asked(typed: str, begun: str = "", *, folder: Path = filled, **env: str) -> list[str]:
        words = "\n".join(["wgsec", *shlex.split(typed)])
        told = process("", folder=folder, _WGSEC_COMPLETE="fish", WGSEC_WORDS=words, WGSEC_BEGUN=begun, **env)
        assert (told.code, told.err) == (0, "")
        return told.out.splitlines()

    return asked


@pytest.mark.parametrize(
    ("typed", "begun", "first"),
    [
        ("", "gro", "group\tThe group itself: names, languages, zone, rules, mailbox"),
        ("meeting", "sch", "schedule\tSchedule a meeting; the local time of every member is shown"),
        ("meeting show", "", "1\t2030-04-17"),
        ("meeting show", "2", "2\t2030-05-15"),
        ("agenda edit", "", "1/1\tOpening"),
        ("agenda show", "", "1\t2030-04-17"),
        ("agenda show", "1/", "1/1\tOpening"),
        ("theme show", "", "1\t"),
        ("theme show", "4", "4\tFunding of the centre"),
        ("draft show", "", "2.1\tLegal form"),
        ("draft build", "a", "all\tevery recommendation"),
        ("agenda build --lang", "", "en\tEnglish"),
        ("agenda build --lang =", "f", "fr\tFrench"),
        ("group edit --zone", "Europe/Pa", "Europe/Paris"),
        ("agenda add 1 --purpose", "dis", "discussion"),
        ("agenda add 1 --paper", "2", "2.1\tLegal form"),
        ("agenda add 1 --paper", "ITC", "ITC-WG(2030)OJ1\t"),
        ("find x --in", "dec", "decisions"),
        ("translation build --to fr --for", "c", "cat"),
        ("template check x.docx --kind", "agen", "agenda"),
        ("log --act", "agenda.b", "agenda.build\tAgenda built"),
        ("log --act", "agenda", "agenda.add\tAgenda item added"),
        ("theme list", "--j", "--json\tAs JSON, for programs."),
        ("", "--install", "--install-completion\t"),
    ],
)
def test_what_is_offered(typed: str, begun: str, first: str, ask: Ask) -> None:
    assert ask(typed, begun)[0].startswith(first)


def test_papers_are_offered_by_their_names(ask: Ask, filled: Path) -> None:
    name = next((filled / "out").rglob("*.docx")).name
    assert ask("document show")[0].startswith(f"{name}\tITC-WG(2030)OJ1  ")


def test_seats_are_offered_with_who_sits_there(ask: Ask, filled: Path) -> None:
    person = "--person 'Ana Sousa' --language en --zone Europe/Lisbon --email a@example.org"
    assert call(f"member add pt --institution-en Provedoria {person}").code == 0
    assert ask("member show", "p")[0].startswith("pt\tAna Sousa")


def test_the_workspace_that_is_named_is_asked(ask: Ask, filled: Path, tmp_path: Path) -> None:
    assert ask("meeting show", folder=tmp_path) == []
    assert len(ask(f"-w {filled} meeting show", folder=tmp_path)) == 2
    assert len(ask("meeting show", folder=tmp_path, WGSEC_WORKSPACE=str(filled))) == 2


def test_descriptions_speak_the_language_of_the_screen(ask: Ask) -> None:
    assert ask("agenda build --lang", "fr", WGSEC_LANG="fr") == ["fr\tfrançais"]


def test_nothing_is_said_outside_a_workspace_nor_of_what_cannot_be_read(ask: Ask, filled: Path, tmp_path: Path) -> None:
    assert ask("theme show", folder=tmp_path) == []
    assert ask("no such noun", "x") == []
    (filled / "wgsec.db").write_bytes(b"no database")
    assert ask("theme show") == []


def test_an_older_database_is_left_as_it_is(ask: Ask, filled: Path) -> None:
    with sqlite3.connect(filled / "wgsec.db") as connection:
        connection.execute("PRAGMA user_version = 0")
    before = (filled / "wgsec.db").read_bytes()
    assert ask("theme show") == []
    assert (filled / "wgsec.db").read_bytes() == before


def test_a_value_is_one_line_whatever_its_title_holds(ask: Ask) -> None:
    call('theme edit 3 --en "two\nlines\tand a tab"')
    assert ask("theme show", "3") == ["3\ttwo lines and a tab"]


def test_a_shell_that_nobody_knows_gets_nothing(filled: Path) -> None:
    told = process("theme list", folder=filled, _WGSEC_COMPLETE="tcsh")
    assert (told.code, told.out, told.err) == (0, "", "")


# Real shells


@pytest.fixture
def shell(filled: Path, tmp_path: Path) -> Callable[[str], str]:
    """The path of a shell, whose script then stands as `wgsec.bash` in `tmp_path`."""

    def found(name: str) -> str:
        path = reader(name)
        (tmp_path / f"wgsec.{name}").write_text(
            call(f"--show-completion {name.replace('pwsh', 'powershell')}").out, encoding="utf-8"
        )
        return path

    return found


def environment(tmp_path: Path) -> dict[str, str]:
    """A home of its own, and our program on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "HOME": str(tmp_path), "TERM": "dumb", "LC_ALL": "C.UTF-8"}


def run(called: list[str], folder: Path, home: Path, typed: str | None = None) -> subprocess.CompletedProcess[str]:
    """A shell in a folder, to its end."""
    return subprocess.run(
        called, input=typed, cwd=folder, env=environment(home), capture_output=True, text=True, check=False
    )


def test_bash(shell: Callable[[str], str], filled: Path, tmp_path: Path) -> None:
    program = shell("bash")
    script = f"""
source {tmp_path}/wgsec.bash
ask() {{ COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _wgsec_completion wgsec; printf '%s\\n' "${{COMPREPLY[@]}}" --; }}
ask wgsec theme show ''
ask wgsec meeting show ''
ask wgsec agenda build --lang = f
ask wgsec meet
"""
    done = subprocess.run(
        [program, "--norc"],
        input=script,
        cwd=filled,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert [part.split() for part in done.stdout.split("--\n")] == [list("123456"), ["1", "2"], ["fr"], ["meeting"], []]
    assert not list(filled.rglob("owned"))


def test_bash_at_the_prompt(shell: Callable[[str], str], filled: Path, tmp_path: Path) -> None:
    child = pexpect.spawn(
        shell("bash"), ["--norc"], cwd=str(filled), env=environment(tmp_path) | {"PS1": "> "},
        encoding="utf-8", timeout=20,
    )  # fmt: skip
    child.sendline(f"PS1='ready> '; source {tmp_path}/wgsec.bash")
    child.expect("\r\nready> ")
    child.send("wgsec draft show 2\t")
    child.expect(r"2\.1 ")
    child.sendline("--json")
    child.expect('"label"|Legal form')
    child.close(force=True)


def test_fish(shell: Callable[[str], str], filled: Path, tmp_path: Path) -> None:
    program = shell("fish")
    asked = "'wgsec theme show ' 'wgsec meeting show ' 'wgsec draft show 2' 'wgsec mee'"
    script = f"source {tmp_path}/wgsec.fish; for typed in {asked}; complete -C $typed; end"
    done = subprocess.run(
        [program, "--no-config", "-c", script],
        cwd=filled,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    lines = done.stdout.splitlines()
    assert done.stderr == ""
    assert [line.split("\t")[0] for line in lines] == [*"123456", "1", "2", "2.1", "meeting"]
    assert lines[1] == f"2\t{TRAP}"
    assert not list(filled.rglob("owned"))


def test_zsh_at_the_prompt(shell: Callable[[str], str], filled: Path, tmp_path: Path) -> None:
    child = pexpect.spawn(
        shell("zsh"), ["-f"], cwd=str(filled), env=environment(tmp_path) | {"TERM": "vt100"}, encoding="utf-8",
        timeout=20, dimensions=(40, 200),
    )  # fmt: skip
    child.sendline("PS1='ready> '; unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -u -D")
    child.sendline(f"source {tmp_path}/wgsec.zsh; echo loa''ded")
    child.expect("loaded")
    child.send("wgsec theme show \t")
    child.expect("Funding of the centre")
    assert "touch owned" in re.sub(r"\s+", " ", child.before)
    child.sendcontrol("u")
    child.send("wgsec draft show 2\t")
    child.expect(r"2\.1")
    child.sendline("--json")
    child.expect('"label"|Legal form')
    child.close(force=True)
    assert not list(filled.rglob("owned"))


def test_powershell(shell: Callable[[str], str], filled: Path, tmp_path: Path) -> None:
    if shutil.which("pwsh") is None:
        pytest.skip("pwsh is in no Debian package: PowerShell itself is tried where it is installed")
    program = shell("pwsh")
    script = f"""
. {tmp_path}/wgsec.pwsh
(TabExpansion2 'wgsec theme show ' 17).CompletionMatches | ForEach-Object {{ $_.CompletionText }}
(TabExpansion2 'wgsec draft show 2' 18).CompletionMatches | ForEach-Object {{ $_.CompletionText }}
"""
    done = subprocess.run(
        [program, "-NoProfile", "-Command", script],
        cwd=filled,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == [*"123456", "2.1"]
    assert not list(filled.rglob("owned"))


def test_the_scripts_evaluate_nothing() -> None:
    for name, script in shells.SCRIPTS.items():
        assert not re.search(r"\beval\b|Invoke-Expression|\biex\b", script), name


# Installing


@pytest.mark.parametrize(
    ("name", "script", "own"),
    [
        ("bash", ".bash_completions/wgsec.sh", ".bashrc"),
        ("zsh", ".zfunc/_wgsec", ".zshrc"),
        ("fish", ".config/fish/completions/wgsec.fish", None),
    ],
)
def test_it_is_installed_for_the_shell_in_use(name: str, script: str, own: str | None, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    if own:
        (home / own).write_text("alias ll='ls -l'", encoding="utf-8")
    env = {"HOME": str(home), "SHELL": f"/usr/bin/{name}", "XDG_CONFIG_HOME": "", "ZDOTDIR": ""}
    for _ in range(2):
        told = process("--install-completion", folder=tmp_path, **env)
        assert (told.code, told.out) == (0, "")
        assert script in told.err.replace(os.sep, "/")
    assert (home / script).read_text(encoding="utf-8") == shells.script(name)
    if own:
        first, *added = (home / own).read_text(encoding="utf-8").splitlines()
        assert first == "alias ll='ls -l'"
        assert len(added) == 1


def test_what_is_installed_works_in_a_new_shell(filled: Path, tmp_path: Path) -> None:
    process("--install-completion bash", folder=filled, HOME=str(tmp_path))
    asked = "COMP_WORDS=(wgsec meet); COMP_CWORD=1; _wgsec_completion wgsec; echo ${COMPREPLY[*]}"
    done = run([reader("bash"), "-c", f"source ~/.bashrc; {asked}"], filled, tmp_path)
    assert done.stdout == "meeting\n"


@pytest.mark.parametrize(
    ("before", "encoding"),
    [("alias a=b\r\necho x\r\n", "utf-8"), ("alias a=b\r\n", "utf-16"), ("# caf\xe9\n", "latin-1")],
)
def test_a_shells_own_file_keeps_its_ends_of_lines_and_its_encoding(before: str, encoding: str, tmp_path: Path) -> None:
    own = tmp_path / ".bashrc"
    own.write_bytes(before.encode(encoding))
    assert process("--install-completion bash", folder=tmp_path, HOME=str(tmp_path)).code == 0
    after = own.read_bytes().decode(encoding)
    assert after.startswith(before)
    assert after.endswith("\r\n" if "\r" in before else "wgsec.sh\n")
    assert after.count("\r") in (0, after.count("\n"))


def test_a_link_to_the_shells_own_file_stays_one(tmp_path: Path) -> None:
    (tmp_path / "dotfiles").mkdir()
    (tmp_path / "dotfiles" / "bashrc").write_text("", encoding="utf-8")
    (tmp_path / ".bashrc").symlink_to(tmp_path / "dotfiles" / "bashrc")
    assert process("--install-completion bash", folder=tmp_path, HOME=str(tmp_path)).code == 0
    assert (tmp_path / ".bashrc").is_symlink()
    assert "source " in (tmp_path / "dotfiles" / "bashrc").read_text(encoding="utf-8")


def test_powershell_is_asked_where_its_profile_is(tmp_path: Path) -> None:
    """With a program of that name that answers as PowerShell does."""
    profile = tmp_path / "Documents" / "PowerShell" / "profile.ps1"
    program = tmp_path / "bin" / "pwsh"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\necho '{profile}'\n", encoding="utf-8")
    program.chmod(0o755)
    told = process("--install-completion powershell", folder=tmp_path, PATH=f"{program.parent}:{os.environ['PATH']}")
    assert told.code == 0, told.err
    script = profile.parent / "wgsec.completion.ps1"
    assert profile.read_text(encoding="utf-8") == f". '{script}'\n"
    assert script.read_text(encoding="utf-8") == shells.script("powershell")


def test_without_powershell_the_script_is_there_to_copy(tmp_path: Path) -> None:
    told = process("--install-completion powershell", folder=tmp_path, PATH=str(tmp_path))
    assert told.code == 6
    assert "--show-completion powershell" in told.err
