"""What stands around a text: the masthead, the heads and feet of pages."""

from __future__ import annotations

from look.properties import size
from look.words import TAB, field, label, p, r, tag


def masthead() -> str:
    """The masthead, at the head of the text: what stands in a page's head is not read aloud."""
    return (
        p(r("{{ masthead.organisation }}") + TAB + r("{{ masthead.symbol }}", size(12)), "Organisation")
        + p("{{ masthead.body }}", "DocumentData")
        + p(r("{{ masthead.distribution }}") + TAB + r("{{ masthead.date_text }}"), "DocumentData")
        + p("{{ masthead.original }}", "LastData")
        + _notice("Notice")
    )


def head() -> str:
    """The head of the pages after it."""
    return p(r("{{ masthead.symbol }}", "<w:b/>") + TAB + r("{{ masthead.short_title }}"), "Header") + _notice(
        "NoticeRunning"
    )


def _notice(style: str) -> str:
    return tag("if masthead.notice", style) + p("{{ masthead.notice }}", style) + tag("endif", style)


def foot() -> str:
    """The foot of every page."""
    pages = r(label("paper.page") + " ") + field("PAGE") + r(" / ") + field("NUMPAGES")
    return p(r("{{ masthead.short_body }}") + TAB + pages, "Footer")
