"""WORD: a template and a sheet into a .docx; a template's tags against the sheet they are meant for."""

from __future__ import annotations

from wgsec.formats.docx.press import fill as fill
