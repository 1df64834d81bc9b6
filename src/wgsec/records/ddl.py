"""The tables as SQL: what all migrations together make, and what a new one is written from."""

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

JOURNAL = ("changeset", "change", "seal")


def schema(tables: list[Table]) -> list[str]:
    """CREATE TABLE, INDEX and TRIGGER statements for these tables, in an order that works, the same each time."""
    dialect = sqlite.dialect()
    out = []
    for table in tables:
        out.append(_tidy(str(CreateTable(table).compile(dialect=dialect))))
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        out += [_tidy(str(CreateIndex(index).compile(dialect=dialect))) for index in indexes]
    for table in tables:
        out += _sealed(table.name) if table.name in JOURNAL else _recorded(table)
    return out


def _tidy(statement: str) -> str:
    return "\n".join(line.rstrip().replace("\t", "    ") for line in statement.strip().splitlines())


def _sealed(name: str) -> list[str]:
    """The journal is only ever added to."""
    return [
        f"CREATE TRIGGER {name}_no_{what} BEFORE {what.upper()} ON {name}\n"
        "BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END"
        for what in ("update", "delete")
    ]


def _recorded(table: Table) -> list[str]:
    """One trigger per operation; each writes a row per column that has, had or changed a value."""
    return [_trigger(table, op) for op in ("insert", "update", "delete")]


def _trigger(table: Table, op: str) -> str:
    row = "old" if op == "delete" else "new"
    selects = [
        _column(table, str(column.name), dict(column.info), op, row) for column in table.columns if column.name != "id"
    ]
    body = "\n    UNION ALL ".join(selects)
    return (
        f"CREATE TRIGGER {table.name}_{op} AFTER {op.upper()} ON {table.name}\nBEGIN\n"
        "    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)\n"
        f"    {body};\nEND"
    )


def _column(table: Table, name: str, info: dict[str, bool], op: str, row: str) -> str:
    hidden = info.get("personal") or info.get("long")
    old = "NULL" if hidden or op == "insert" else f"CAST(old.{_quoted(name)} AS TEXT)"
    new = "NULL" if hidden or op == "delete" else f"CAST(new.{_quoted(name)} AS TEXT)"
    changed = f"old.{_quoted(name)} IS NOT new.{_quoted(name)}"
    there = f"{row}.{_quoted(name)} IS NOT NULL"
    when = changed if op == "update" else there
    told = f"'{table.name}', {row}.id, '{op}', '{name}', {old}, {new}"
    return f"SELECT (SELECT max(id) FROM changeset), {told} WHERE {when}"


def _quoted(name: str) -> str:
    return f'"{name}"'
