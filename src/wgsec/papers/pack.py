"""The list of contents that lies on top of a pack."""

from __future__ import annotations

from collections.abc import Sequence

from wgsec import language
from wgsec.facts.group import Group
from wgsec.facts.meeting import Meeting
from wgsec.facts.pack import PackedPaper
from wgsec.language.words import Words
from wgsec.papers import masthead, people


def compose(group: Group, meeting: Meeting, papers: Sequence[PackedPaper], missing: Sequence[str], words: Words) -> str:
    """Of what meeting, when, each paper with its file, and what the agenda names that is `missing`, as plain text."""
    head = [
        group.name.best(words.lang),
        masthead.meeting_title(meeting, words.lang),
        people.capital(masthead.when_and_where(meeting, words)),
        group.notice.best(words.lang),
        "",
        words("pack.contents", n=len(papers)),
    ]
    lines = [words("pack.line", symbol=one.symbol, title=_title(one, meeting, words), file=one.file) for one in papers]
    if missing:
        lines += ["", words("pack.missing", papers=language.dates.listing(tuple(missing), words.lang))]
    return "\n".join([*(line for line in head[:4] if line), *head[4:], *lines]) + "\n"


def _title(paper: PackedPaper, meeting: Meeting, words: Words) -> str:
    """With the meeting whose paper it is, where that is another one."""
    if paper.meeting in (None, meeting.number):
        return paper.title
    return words(
        "pack.title", title=paper.title, meeting=language.dates.ordinal_meeting(paper.meeting or 0, words.lang)
    )
