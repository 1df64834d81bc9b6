"""What the rules find while they read: errors, losses, doubles, refusals and remarks, each with its line."""

from __future__ import annotations

from dataclasses import dataclass, field

from wgsec.facts.notes import Remark


@dataclass(slots=True)
class Findings:
    """Five lists that fill up; the line is 0 for what is nowhere in the file."""

    errors: list[Remark] = field(default_factory=list)
    losses: list[Remark] = field(default_factory=list)
    doubles: list[Remark] = field(default_factory=list)
    refusals: list[Remark] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def error(self, line: int, msgid: str, /, **facts: object) -> None:
        """What makes the file say something that cannot be."""
        self.errors.append(Remark(line, msgid, {"line": line, **facts}))

    def loss(self, msgid: str, /, **facts: object) -> None:
        """What is on record and no longer in the file."""
        self.losses.append(Remark(0, msgid, facts))

    def double(self, line: int, msgid: str, /, **facts: object) -> None:
        """What would likely be recorded twice."""
        self.doubles.append(Remark(line, msgid, {"line": line, **facts}))

    def refusal(self, line: int, msgid: str, /, **facts: object) -> None:
        """What a rule of procedure stands against."""
        self.refusals.append(Remark(line, msgid, {"line": line, **facts}))

    def remark(self, line: int, msgid: str, /, **facts: object) -> None:
        """What is worth a look and stops nothing."""
        self.remarks.append(Remark(line, msgid, {"line": line, **facts}))
