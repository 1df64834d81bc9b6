"""The hash of a sheet: what stands on it, not how it is printed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass

from wgsec.facts.text import Block, Inline


def sheet(sheet: object) -> str:
    """SHA-256 of everything a sheet says; the same for equal sheets in every process.

    What stands at its default, and what a kind of sheet is called, says nothing: a newer wgsec with one more field
    makes no revision of a paper that reads as before.
    """
    told = json.dumps(_plain(sheet), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        kind = {"": type(value).__name__} if isinstance(value, Block | Inline) else {}
        told = ((field, getattr(value, field.name)) for field in fields(value))
        return kind | {field.name: _plain(said) for field, said in told if _says(field, said)}
    if isinstance(value, Mapping):
        return [[str(key), _plain(value[key])] for key in sorted(value)]
    if isinstance(value, frozenset):
        return sorted(str(one) for one in value)
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if value is None or isinstance(value, bool | int | str):
        return value
    return str(value)


def _says(field: Field[object], value: object) -> bool:
    if field.default_factory is not MISSING:
        return value != field.default_factory()
    return field.default is MISSING or value != field.default
