"""What an entry of the journal says in words: the act, what it concerned, and what became of each row."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from wgsec.cli import show
from wgsec.cli.tongue import say, words
from wgsec.facts.history import Change, Entry

LONGEST = 70
"""Letters shown of one value."""

LABELLED = "adopted_by_id"
"""The column that names a decision: told by its label."""

FLAGS = frozenset({"dispatched", "everyone", "kept", "preferred", "void", "withdrawn"})
"""Columns that hold yes or no."""

NOUNS = {
    "seat": "member",
    "person": "member",
    "agenda_item": "agenda",
    "working_group": "group",
    "attendance": "meeting",
    "invitation_issue": "invitation",
    "invitation_copy": "invitation",
    "issue": "document",
}
"""Whose words the codes of a table are, where that is not its own name."""

SUBJECTS = (
    "action",
    "decision",
    "document",
    "draft",
    "group",
    "meeting",
    "member",
    "members",
    "recommendation",
    "recommendations",
    "schema",
    "theme",
    "translation",
)
"""The nouns of what entries concern, as they are typed; the papers of a `draft` are entered as a `recommendation`'s."""

INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def rows(entry: Entry, zone: str, decisions: Mapping[int, str]) -> Iterator[str]:
    """A line for each row that the entry touched; instants are wall times of `zone`, `decisions` labels by row."""
    for (table, row, operation), changes in groupby(entry.changes, key=lambda one: (one.table, one.row, one.operation)):
        told = [text for change in changes if _is_told(change) for text in _values(_labelled(change, decisions), zone)]
        key = f"log.{operation}" if told else f"log.{operation}.bare"
        yield say(key, table=_word("table", table), row=row, what=" · ".join(told))


def _is_told(change: Change) -> bool:
    return change.column == LABELLED or not change.technical


def _labelled(change: Change, decisions: Mapping[int, str]) -> Change:
    """What names a decision by its row names it as a person does (3/1); one that is no longer there by its row."""
    if change.column != LABELLED:
        return change
    old, new = (row and decisions.get(int(row), f"#{row}") for row in (change.old, change.new))
    return replace(change, column="adopted_by", old=old, new=new)


def _values(change: Change, zone: str) -> Iterator[str]:
    """`title (fr): A → B` for each language of a text; `name: changed` for what the journal does not keep."""
    field = _word("field", change.column)
    if change.hidden:
        yield say("log.hidden", field=field)
        return
    old, new = _texts(change.old), _texts(change.new)
    for lang in dict.fromkeys((*old, *new)):
        if old.get(lang) == new.get(lang):
            continue
        before, after = (_value(change, texts.get(lang), zone) for texts in (old, new))
        named = say("cli.in", field=field, lang=lang) if lang else field
        if before is None:
            yield say("log.set", field=named, new=after)
        elif after is None:
            yield say("log.was", field=named, old=before)
        else:
            yield say("log.changed", field=named, old=before, new=after)


def _texts(value: str | None) -> dict[str, str]:
    """A text by language; what has no languages, a list of codes too, stands under ""."""
    if value is None:
        return {}
    try:
        texts = json.loads(value) if value.startswith(("{", "[")) else None
    except ValueError:
        texts = None
    if isinstance(texts, dict):
        return {str(lang): str(text) for lang, text in texts.items()}
    return {"": ", ".join(map(str, texts)) if isinstance(texts, list) else value}


def _value(change: Change, value: str | None, zone: str) -> str | None:
    """A code in words, an instant by the group's clocks, a long text cut."""
    if value is None:
        return None
    key = f"{NOUNS.get(change.table, change.table)}.{change.column}.{value.lower()}"
    if key in words():
        return say(key)
    if change.column in FLAGS:
        return say("cli.no" if value == "0" else "cli.yes")
    if INSTANT.fullmatch(value):
        return show.moment(datetime.fromisoformat(value), zone)
    if change.column == "subject":
        return subject(value)
    line = " ".join(value.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def act(entry: Entry) -> str:
    """What was done, in words; the act's bare name if another wgsec wrote it."""
    key = f"act.{entry.act.name}"
    return say(key, reverses=entry.act.reverses) if key in words() else entry.act.name


def subject(concerned: str) -> str:
    """What an act or a paper concerns (`meeting 3`, `meeting:3`), in words; as it stands if another wgsec wrote it."""
    kind, *named = re.split("[ :]", concerned, maxsplit=1)
    key = f"log.subject.{kind}"
    return say(key, name="".join(named)).rstrip() if key in words() else concerned


def _word(what: str, name: str) -> str:
    key = f"log.{what}.{name.replace('_', '-')}"
    return say(key) if key in words() else name
