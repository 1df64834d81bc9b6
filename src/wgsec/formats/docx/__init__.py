"""WORD: a template and a sheet into a .docx; a template's tags held against the sheet they are meant for."""

from __future__ import annotations

from wgsec.formats.docx.check import Field as Field
from wgsec.formats.docx.check import Flaw as Flaw
from wgsec.formats.docx.check import check as check
from wgsec.formats.docx.check import fields_of as fields
from wgsec.formats.docx.check import read_tags as read_tags
from wgsec.formats.docx.lint import lint as lint
from wgsec.formats.docx.package import read as read
from wgsec.formats.docx.press import fill as fill

__all__ = ["Field", "Flaw", "check", "fields", "fill", "lint", "read", "read_tags"]
