"""The hash of a sheet: what stands on it, not how it is printed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass


def sheet(sheet: object) -> str:
    """SHA-256 of everything a sheet says; the same for equal sheets in every process."""
    return hashlib.sha256(json.dumps(_plain(sheet), ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return [type(value).__name__, *(_plain(getattr(value, field.name)) for field in fields(value))]
    if isinstance(value, Mapping):
        return [[str(key), _plain(value[key])] for key in sorted(value)]
    if isinstance(value, frozenset):
        return sorted(str(one) for one in value)
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if value is None or isinstance(value, bool | int | str):
        return value
    return str(value)
