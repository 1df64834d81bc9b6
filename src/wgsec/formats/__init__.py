"""THE PRESS: a finished paper in, bytes out; foreign bytes in, plain data out. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgsec.lazy import rooms

if TYPE_CHECKING:
    from wgsec.formats import agenda_table as agenda_table
    from wgsec.formats import decoding as decoding
    from wgsec.formats import docx as docx
    from wgsec.formats import example as example
    from wgsec.formats import ics as ics
    from wgsec.formats import notes as notes
    from wgsec.formats import pack as pack
    from wgsec.formats import parcel as parcel
    from wgsec.formats import plain as plain
    from wgsec.formats import tables as tables
    from wgsec.formats import vtimezone as vtimezone
    from wgsec.formats import workbook as workbook
    from wgsec.formats import xliff as xliff
    from wgsec.formats import xml as xml
else:
    __getattr__ = rooms(
        __name__,
        (
            "agenda_table",
            "decoding",
            "docx",
            "example",
            "ics",
            "notes",
            "pack",
            "parcel",
            "plain",
            "tables",
            "vtimezone",
            "workbook",
            "xliff",
            "xml",
        ),
    )
