"""THE LANGUAGES: catalogs, dates, zones, plurals, typography and Markdown; never the system's locale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgsec.lazy import rooms

if TYPE_CHECKING:
    from wgsec.language import address as address
    from wgsec.language import bare as bare
    from wgsec.language import catalogs as catalogs
    from wgsec.language import dates as dates
    from wgsec.language import folding as folding
    from wgsec.language import markdown as markdown
    from wgsec.language import marks as marks
    from wgsec.language import observances as observances
    from wgsec.language import roll as roll
    from wgsec.language import territories as territories
    from wgsec.language import typography as typography
    from wgsec.language import words as words
    from wgsec.language import zones as zones
else:
    __getattr__ = rooms(
        __name__,
        (
            "address",
            "bare",
            "catalogs",
            "dates",
            "folding",
            "markdown",
            "marks",
            "observances",
            "roll",
            "territories",
            "typography",
            "words",
            "zones",
        ),
    )
