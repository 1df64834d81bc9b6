"""Member lists: planning what one would change, taking it in, and writing one out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wgsec import formats, language, outbox, papers, records, rules, store
from wgsec.desk import seat
from wgsec.desk.office import Office
from wgsec.errors import Refused, Unreadable, WrongUsage
from wgsec.facts.group import Mailbox
from wgsec.facts.member import Member
from wgsec.facts.roll import ImportPlan
from wgsec.store.rows import Asker

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Ground:
    """What planning rests on: the members, the numbers of the themes, the mailbox, the headings said before."""

    members: tuple[Member, ...]
    themes: tuple[int, ...]
    mailbox: Mailbox | None
    headings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Intake:
    """What taking a list in would do, and the ground it was planned on; `headings` (to field) are to be remembered.

    `lang` is that of a column `institution` that names none.
    """

    file: str
    plan: ImportPlan
    ground: Ground
    headings: Mapping[str, str]
    lang: str

    @property
    def is_idle(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.plan.new or self.plan.changed or self.headings)


def plan(
    office: Office,
    path: Path,
    mapping: Mapping[str, str] | None = None,
    *,
    lang: str | None = None,
    reader: str = "en",
) -> Intake:
    """What taking the list at `path` (CSV, XLSX) in would do; nothing is changed, and faults are only named.

    `mapping` says which heading is which field ("" for none), beside those that were said at earlier imports; `lang`
    is the language of a column `institution` that names none: that of the other headings if it is not said, or the
    `reader`'s where they do not tell. Unreadable for a file that is no table; WrongUsage for
    headings that make no sense.
    """
    mapping = {heading.casefold().strip(): field for heading, field in (mapping or {}).items()}
    sheet = formats.tables.read(outbox.files.read(path), path.name)
    rules.roll.check_mapping(sheet.header, mapping)
    lang = lang or language.roll.tongue("column", sheet.header) or reader
    with office.reading() as archive:
        ground = _ground(archive)
    made = rules.intake.plan(
        sheet, ground.members, {**ground.headings, **mapping}, lang=lang, themes=ground.themes, mailbox=ground.mailbox
    )
    fresh = {heading: field for heading, field in mapping.items() if ground.headings.get(heading) != field}
    return Intake(path.name, made, ground, fresh, lang)


def apply(office: Office, intake: Intake) -> None:
    """Takes in what was planned. Unreadable if it had faults; Refused if what it rests on has changed since."""
    if faults := intake.plan.faults:
        raise Unreadable("member.error.faults", n=len(faults), file=intake.file)
    with office.change("member.import", "members") as tx:
        if _ground(tx) != intake.ground:
            raise Refused("member.error.import-moved", file=intake.file)
        on = office.today(store.group.the(tx).zone)
        changes = [(one.before, one.after) for one in intake.plan.changed]
        for before, after in (*changes, *((None, member) for member in intake.plan.new)):
            seat.put(tx, before, after, on)
        for heading, field in intake.headings.items():
            _remember(tx, heading, field)


def export(office: Office, path: Path, *, lang: str, replace: bool = False) -> int:
    """Writes the present members as a list that `plan` reads back, in words of `lang`; how many seats they are.

    WrongUsage unless the name ends in .csv or .xlsx; Refused if another file is there and `replace` is off.
    """
    kind = path.suffix.casefold()
    if kind not in (".csv", ".xlsx"):
        raise WrongUsage("member.error.suffix", file=path.name)
    with office.reading() as archive:
        members = store.member.all_(archive)
    sheet = papers.roll.compose(members, lang)
    if kind == ".csv":
        blob = formats.tables.write_csv(sheet.header, sheet.rows, lang)
    else:
        blob = formats.tables.write_xlsx(sheet.header, sheet.rows, sheet.title)
    outbox.files.put(path, blob, replace=replace)
    return len(members)


def _ground(asker: Asker) -> Ground:
    return Ground(
        store.member.all_(asker, former=True),
        tuple(theme.number for theme in store.group.themes(asker)),
        store.group.the(asker).mailbox,
        store.member.import_headings(asker),
    )


def _remember(tx: Transaction, heading: str, field: str) -> None:
    record = tx.get(records.ImportHeading, heading=heading) or records.ImportHeading(heading=heading, field=field)
    record.field = field
    tx.add(record)
