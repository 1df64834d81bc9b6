"""What can go wrong, as facts: a msgid of the catalogs, named facts and an exit code; the words are the boundary's.

Exit codes: 2 wrong usage, 3 no such thing, 4 refused by a rule of procedure, 5 a file that cannot be read,
6 the outside world failed. 130 is a person who stopped. A msgid names a sentence `<area>.error.<name>`; its hint, where
there is one, is `<area>.error.<name>.hint`. Facts are finished values (text, numbers, dates, tuples), never a built
sentence.
"""

from __future__ import annotations


class WgsecError(Exception):
    """The base of everything the boundary words for the user: `msgid`, `facts` and the class's `exit_code`."""

    exit_code = 1

    def __init__(self, msgid: str, **facts: object) -> None:
        super().__init__(msgid, facts)
        self.msgid = msgid
        self.facts = facts

    def __str__(self) -> str:
        named = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.msgid} ({named})" if named else self.msgid


class WrongUsage(WgsecError):
    """What was typed cannot be understood: exit 2."""

    exit_code = 2


class NoSuchThing(WgsecError):
    """What was named does not exist: exit 3."""

    exit_code = 3


class Refused(WgsecError):
    """A rule of procedure, or a promise of wgsec to lose nothing, stands against it: exit 4."""

    exit_code = 4


class Unreadable(WgsecError):
    """A file that cannot be read, or does not hold what it should: exit 5."""

    exit_code = 5


class TableUnreadable(Unreadable):
    """The table of an agenda says what cannot be. All of it is in the fact `findings`, in the order of the lines."""

    def __init__(self, findings: tuple[object, ...]) -> None:
        super().__init__("agenda.error.table", n=len(findings), findings=findings)


class NotesUnreadable(Unreadable):
    """A notes file says what cannot be. All of it is in the fact `findings`, in the order of the lines."""

    def __init__(self, findings: tuple[object, ...]) -> None:
        super().__init__("notes.error.unreadable", n=len(findings), findings=findings)


class NotesRefused(Refused):
    """What a notes file says may not stand, is lost, would stand twice or be another. It is in the fact `findings`."""

    def __init__(self, findings: tuple[object, ...], msgid: str = "notes.error.refused", /, **facts: object) -> None:
        super().__init__(msgid, n=len(findings), findings=findings, **facts)


class OutsideFailed(WgsecError):
    """The disk, the mail server or another program failed: exit 6."""

    exit_code = 6
