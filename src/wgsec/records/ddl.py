"""The tables as SQL: what all migrations together make, and what a new one is written from."""

from typing import Any

from sqlalchemy import Column, Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from wgsec.facts.history import EMPTY

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
    selects = [_column(table, column, op, row) for column in table.columns if column.name != "id"]
    body = "\n    UNION ALL ".join(selects)
    return (
        f"CREATE TRIGGER {table.name}_{op} AFTER {op.upper()} ON {table.name}\nBEGIN\n"
        "    INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)\n"
        f"    {body};\nEND"
    )


def _column(table: Table, column: Column[Any], op: str, row: str) -> str:
    name = f'"{column.name}"'
    old = "NULL" if op == "insert" else _told(column, f"old.{name}")
    new = "NULL" if op == "delete" else _told(column, f"new.{name}")
    when = f"old.{name} IS NOT new.{name}" if op == "update" else f"{row}.{name} IS NOT NULL"
    noted = f"'{table.name}', {row}.id, '{op}', '{column.name}', {old}, {new}"
    return f"SELECT (SELECT max(id) FROM changeset), {noted} WHERE {when}"


def _told(column: Column[Any], value: str) -> str:
    """What the journal takes of a value; of a personal or long one only that it is empty, which betrays none."""
    if not (column.info.get("personal") or column.info.get("long")):
        return f"CAST({value} AS TEXT)"
    if not column.nullable and getattr(column.type, "check", None):
        return "NULL"
    held, empty = f"coalesce({value}, '')", ", ".join(f"'{one}'" for one in sorted(EMPTY))
    return f"CASE WHEN {held} IN ({empty}) THEN {held} END"
