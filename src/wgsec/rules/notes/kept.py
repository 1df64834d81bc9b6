"""What a command changed since a notes file was last read is not changed back by a line that stayed the same."""

from __future__ import annotations

from dataclasses import dataclass, field

from wgsec.facts.command import Command
from wgsec.facts.language import Wording
from wgsec.facts.notes import KnownMeeting
from wgsec.rules.notes.findings import Findings
from wgsec.rules.wording import digest, merged


@dataclass(slots=True)
class Kept:
    """One decision or action on `line`, field by field, against `before`: what was noted when a file was last read.

    An entry of `noted` is `meeting.field typed made`: digests of what the file of this meeting said, and of what that
    made of the record. So a record that differs from `made` was changed since, and a file that differs from `typed`.
    What `rules.older` remembers there stays as it is.
    """

    line: int
    label: str
    before: tuple[str, ...]
    known: KnownMeeting
    found: Findings
    _read: dict[str, tuple[str, str]] = field(init=False)
    _told: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        self._read = {name: (typed, made) for name, typed, made in map(str.split, self.before)}

    def knows(self, name: str) -> bool:
        """Whether a file of this meeting ever said anything of it."""
        return f"{self.known.number}.{name}" in self._read

    def stays(self, name: str, typed: str, recorded: str) -> bool:
        """Whether file and record both say what they said at the last reading, whatever it would come to today."""
        said = digest(typed), digest(recorded)
        return self._read.get(f"{self.known.number}.{name}") == said

    def wording(self, typed: Wording, recorded: Wording | None) -> Wording:
        """As it will stand: the typed languages put into what is on record, unless they were changed there since."""
        texts = {
            lang: text
            for lang, text in typed.texts().items()
            if self.takes(lang, text, text, text if recorded is None else recorded.get(lang))
        }
        return merged(recorded or Wording(), Wording.of(texts))

    def takes(self, name: str, typed: str | None, made: str | None, recorded: str | None, shown: object = None) -> bool:
        """Whether the file's `made` is to stand, which it says as `typed`; else what is on record stays.

        Where both were changed, and not to the same, it is for the secretary to say: a refusal, with what is on record
        as `shown`, or as it is.
        """
        key = f"{self.known.number}.{name}"
        said, stood = self._read.get(key, ("", digest(recorded)))
        if digest(recorded) in (stood, digest(made)):
            self._read[key] = (digest(typed), digest(made))
            return True
        if digest(typed) == said:
            self._tell()
        else:
            edit = Command(f"wgsec {'action' if self.label.startswith('A') else 'decision'} edit {self.label}")
            shown = (recorded or "")[:80] if shown is None else shown
            self.found.refusal(self.line, "notes.error.both-changed", label=self.label, recorded=shown, command=edit)
        return False

    def _tell(self) -> None:
        """Once for a decision or an action, whatever was changed of it."""
        if not self._told:
            self.found.remark(self.line, "notes.remark.edited", label=self.label)
        self._told = True

    @property
    def noted(self) -> tuple[str, ...]:
        """What is to be remembered until the next reading."""
        return tuple(f"{name} {typed} {made}" for name, (typed, made) in sorted(self._read.items()))
