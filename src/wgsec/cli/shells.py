"""Completion in the shells: the script each one loads, what it asks us, and where the script is installed.

Every shell sends the finished words, one a line, and the one begun, and gets `value<TAB>description`, one a line.
Nothing that comes back is ever evaluated: a title of the database is text in all four of them.
"""

import codecs
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer._click.shell_completion import CompletionItem, _resolve_context, _resolve_incomplete

from wgsec import outbox
from wgsec.errors import OutsideFailed, WrongUsage

ASKED = "_WGSEC_COMPLETE"
"""The shell that asks for completions, in the environment."""

SHELLS = ("bash", "zsh", "fish", "powershell")

SCRIPTS = {
    "bash": r"""
_wgsec_completion() {
    local line quoted IFS=$'\n'
    COMPREPLY=()
    while IFS= read -r line; do
        printf -v quoted '%q' "${line%%$'\t'*}"
        COMPREPLY+=("$quoted")
    done < <(_WGSEC_COMPLETE=bash WGSEC_WORDS="${COMP_WORDS[*]:0:COMP_CWORD}" WGSEC_BEGUN="${COMP_WORDS[COMP_CWORD]}" \
        "$1" 2>/dev/null)
}
complete -o default -F _wgsec_completion wgsec
""",
    "zsh": r"""
#compdef wgsec
_wgsec_completion() {
    local line
    local -a values
    while IFS= read -r line; do
        values+=("${${line%%$'\t'*}//:/\\:}${${(M)line%%$'\t'*}/$'\t'/:}")
    done < <(_WGSEC_COMPLETE=zsh WGSEC_WORDS="${(pj:\n:)words[1,CURRENT-1]}" WGSEC_BEGUN="${words[CURRENT]}" \
        "${words[1]}" 2>/dev/null)
    if (( $#values )); then _describe -V wgsec values; else _files; fi
}
if [[ $funcstack[1] == _wgsec ]]; then _wgsec_completion "$@"; else compdef _wgsec_completion wgsec; fi
""",
    "fish": r"""
function __wgsec_completion
    set -l words (commandline -opc)
    set -l found (_WGSEC_COMPLETE=fish WGSEC_WORDS=(string join \n -- $words | string collect) \
        WGSEC_BEGUN=(commandline -ct) $words[1] 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete --command wgsec --no-files --keep-order --arguments '(__wgsec_completion)'
""",
    "powershell": r"""
Register-ArgumentCompleter -Native -CommandName wgsec -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { $_.Extent.Text })
    $encoding = [Console]::OutputEncoding
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    $env:_WGSEC_COMPLETE = 'powershell'
    $env:WGSEC_WORDS = $words -join "`n"
    $env:WGSEC_BEGUN = $wordToComplete
    try {
        & $words[0] 2>$null | ForEach-Object {
            $value, $told = $_ -split "`t", 2
            $quoted = if ($value -match '[^\w./:+-]') { "'" + $value.Replace("'", "''") + "'" } else { $value }
            if (-not $told) { $told = $value }
            [System.Management.Automation.CompletionResult]::new($quoted, $value, 'ParameterValue', $told)
        }
    } finally {
        Remove-Item Env:_WGSEC_COMPLETE, Env:WGSEC_WORDS, Env:WGSEC_BEGUN -ErrorAction SilentlyContinue
        [Console]::OutputEncoding = $encoding
    }
}
""",
}


def answer(root: Any, shell: str) -> None:
    """Writes what may stand at the end of the words that were typed; nothing, if anything at all goes wrong."""
    if shell not in SHELLS:
        return
    # bash makes a word of the sign in --lang=fr.
    typed = [_bare(word) for word in os.environ.get("WGSEC_WORDS", "").split("\n")[1:] if word != "="]
    begun = _bare(os.environ.get("WGSEC_BEGUN", ""))
    lines = [_line(item) for item in _items(root, typed, begun)]
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def script(shell: str) -> str:
    """What the shell must read to complete. WrongUsage for a shell we have none for."""
    if shell not in SCRIPTS:
        raise WrongUsage("root.error.shell", shell=shell)
    return SCRIPTS[shell].lstrip()


def install(shell: str) -> Path:
    """Puts the script where the shell finds it, and has the shell's own file read it; says where it is.

    WrongUsage for a shell we have no script for, OutsideFailed when a file cannot be written.
    """
    text, home = script(shell), Path.home()
    if shell == "fish":
        config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
        return outbox.files.put(config / "fish" / "completions" / "wgsec.fish", text.encode())
    if shell == "zsh":
        path = home / ".zfunc" / "_wgsec"
        folder = Path(os.environ.get("ZDOTDIR") or home)
        _begin(folder / ".zshrc", "fpath=(~/.zfunc $fpath); autoload -Uz compinit; compinit")
    elif shell == "bash":
        path = home / ".bash_completions" / "wgsec.sh"
        _begin(home / ".bashrc", f"source {shlex.quote(str(path))}")
    else:
        profile = _profile()
        path = profile.parent / "wgsec.completion.ps1"
        _begin(profile, ". '{}'".format(str(path).replace("'", "''")))
    return outbox.files.put(path, text.encode())


def current() -> str:
    """The shell somebody uses here: PowerShell on Windows, else what SHELL says."""
    return "powershell" if sys.platform == "win32" else Path(os.environ.get("SHELL", "")).name


def _items(root: Any, typed: list[str], begun: str) -> Iterator[CompletionItem]:
    try:
        context = _resolve_context(root, {}, "wgsec", typed)
        place, begun = _resolve_incomplete(context, typed, begun)
        yield from place.shell_complete(context, begun)
    except Exception:  # noqa: BLE001 - somebody is in the middle of typing: no word of ours may fall into their line
        return


def _line(item: CompletionItem) -> str:
    told = re.sub(r"[\x00-\x1f\x7f]+", " ", item.help or "").strip()
    return f"{item.value}\t{told}" if told else str(item.value)


def _bare(word: str) -> str:
    """A word without the quotes it was typed in, even if they are not closed yet."""
    lexer = shlex.shlex(word, posix=True)
    lexer.whitespace_split, lexer.commenters = True, ""
    if sys.platform == "win32":
        lexer.escape = ""
    try:
        return " ".join(lexer)
    except ValueError:
        return str(lexer.token)


def _begin(path: Path, line: str) -> None:
    """Adds a line to a shell's own file, unless it stands there, in the file's own ends of lines; a link stays one."""
    path = path.resolve()
    with outbox.files.told(path):
        blob = path.read_bytes() if path.exists() else b""
    encoding = "utf-16" if blob.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8"
    text = blob.decode(encoding, "surrogateescape")
    if line not in text.splitlines():
        end = "\r\n" if "\r\n" in text else "\n"
        text += (end if text and not text.endswith("\n") else "") + line + end
        outbox.files.put(path, text.encode(encoding, "surrogateescape"))


def _profile() -> Path:
    """PowerShell's own file, as it says itself."""
    for program in ("pwsh", "powershell"):
        try:
            asked = [program, "-NoProfile", "-NonInteractive", "-Command", "$PROFILE"]
            done = subprocess.run(asked, capture_output=True, text=True, encoding="utf-8", check=True)  # noqa: S603
        except (OSError, subprocess.CalledProcessError, UnicodeDecodeError):
            continue
        return Path(done.stdout.strip())
    raise OutsideFailed("root.error.no-powershell")
