"""What papers are put together from: an opening, texts, tables and boxes."""

# ruff: noqa: E501 - a style reads as one line of a table

from __future__ import annotations

from look.frame import masthead
from look.words import TAB, label, p, r, table, tag


def opening() -> str:
    """What every paper begins with: its masthead, and what it is."""
    return (
        masthead()
        + p("{{ masthead.kind }}", "Kind")
        + p("{{ masthead.title }}", "Title")
        + when("masthead.subtitle", p("{{ masthead.subtitle }}", "Subtitle"))
        + each("remark in masthead.remarks", p("{{ remark }}", "ItemData"))
    )


def status() -> str:
    """What the paper is worth, where it says so."""
    return when("status", p("{{ status }}", "Status"))


def when(condition: str, inner: str) -> str:
    """Paragraphs that stand only if there is something to say."""
    return tag(f"if {condition}") + inner + tag("endif")


def each(loop: str, inner: str) -> str:
    """Paragraphs for each of a list."""
    return tag(f"for {loop}") + inner + tag("endfor")


def md(value: str, style: str, style_id: str, under: int = 1) -> str:
    """A long text in a named style, under a heading of a level: those in the text stand lower."""
    return p("{{ " + value + f' | md("{style}", shift={under}) }}}}', style_id)


def body(value: str, under: int = 1) -> str:
    """A long text in body paragraphs."""
    return md(value, "Body Text", "BodyText", under)


def numbered(value: str, under: int = 1) -> str:
    """A long text in paragraphs numbered through the paper."""
    return md(value, "WG Numbered Paragraph", "NumberedPara", under)


def cell(inner: str, style: str = "TableText") -> str:
    """Words in a cell in another style than its table's."""
    return p(inner, style)


def cell_when(condition: str, inner: str) -> str:
    """Paragraphs of a cell that stand only if there is something to say."""
    return tag(f"if {condition}", "TableText") + inner + tag("endif", "TableText")


def paper_line(gap: str) -> str:
    """A paper of an item: its symbol, and behind a gap its title where it has one."""
    titled = r("{% if paper.title %}") + gap + r("{{ paper.title }}{% endif %}")
    return r("{{ paper.symbol }}", "<w:b/>") + titled


KEEP = "<w:keepNext/>"


def kept_if(condition: str, inner: str, style: str) -> str:
    """A paragraph that stays with what follows it if that is its own; else a page may end with it."""
    loose = p(inner, style, '<w:keepNext w:val="0"/>')
    return tag(f"if {condition}") + p(inner, style, KEEP) + tag("else") + loose + tag("endif")


def papers_of(owner: str, below: str) -> str:
    """The papers of an item, each on its line; `below` is what else the item may have."""
    return each(f"paper in {owner}.papers", kept_if(f"not loop.last or {below}", paper_line(TAB), "Paper"))


def timetable() -> str:
    """Number, time, item, purpose, length."""
    small = (
        tag("for paper in line.papers", "TableSmall")
        + p(paper_line(r(" ")), "TableSmall")
        + tag("endfor", "TableSmall")
    )
    item = (
        tag("if line.number", "TableText") + cell("{{ line.title }}", "TableStrong") + tag("else", "TableText")
        + cell("{{ line.title }}", "TableBreak") + tag("endif", "TableText")
        + cell_when("line.presenter", cell("{{ line.presenter }}", "TableSmall")) + small
    )  # fmt: skip
    columns = [
        (620, label("paper.number"), "{{ line.number }}"), (1000, label("paper.time"), "{{ line.time }}"),
        (4400, label("paper.item"), item), (2000, label("paper.purpose"), "{{ line.purpose }}"), (1050, label("paper.length"), "{{ line.length }}"),
    ]  # fmt: skip
    said = {2: cell('{{ label("paper.total", length=total) }}', "TableStrong")}
    total = [said.get(place, cell("")) for place in range(len(columns))]
    return table(columns, "line in lines", label("paper.timetable"), last=total)


def local_times() -> str:
    """The beginning and end of the meeting where the members are, on one page."""
    columns = [
        (width, label(f"paper.{heading}"), p(f"{{{{ local.{value} }}}}", "TableText", KEEP))
        for width, heading, value in (
            (2500, "region", "region"),
            (3270, "place", "place"),
            (3300, "local-time", "time"),
        )
    ]
    return when(
        "local_times",
        p(label("paper.local-times"), "HeadingUnnumbered")
        + table(columns, "local in local_times", label("paper.local-times")),
    )


def decision_box(text: str) -> str:
    """A decision in its box; how it was taken stands beside its number."""
    return p(
        r("{{ decision.label }}") + r("{% if decision.mode %} ({{ decision.mode }}){% endif %}"), "DecisionLabel"
    ) + md(text, "WG Decision", "Decision")


def action_table(lines: str, caption: str, *, state: bool = True) -> str:
    """Number, what, who, by when; and where the list is one of what is still to do, its state."""
    columns = [
        (850, label("paper.number"), "{{ action.number }}"),
        (3820 if state else 4670, label("paper.action"), md("action.text", "WG Table Text", "TableText")),
        (1700 if state else 2200, label("paper.owner"), "{{ action.owner }}"),
        (1350, label("paper.due"), "{{ action.due }}"),
    ]
    if state:
        columns.append((1350, label("paper.state"), "{{ action.state }}"))
    return table(columns, f"action in {lines}", label(caption))


def participant_groups(style: str, groups: str = "participants", *, presence: bool = True) -> str:
    """A table for each kind of participant, headed where there are several."""
    member = cell("{{ line.institution }}", "TableStrong") + cell_when(
        "line.country", cell("{{ line.country }}", "TableSmall")
    )
    columns = [
        (3450, label("paper.member"), member),
        (2150, label("paper.name"), "{{ line.name }}"),
        (1650, label("paper.role"), "{{ line.role }}"),
    ]
    if presence:
        columns.append((1820, label("paper.presence"), "{{ line.presence }}"))
    else:
        columns = [(width + 1820 // 3, heading, inner) for width, heading, inner in columns]
    return each(
        f"group in {groups}",
        when(f"{groups} | length > 1", p("{{ group.heading }}", style))
        + table(columns, "line in group.lines", "{{ group.heading }}"),
    )


def statements_of(owner: str, under: int) -> str:
    """Reservations and statements in the language they were made in."""
    said = p("{{ statement.author }}, {{ statement.subject }}", "ItemData", KEEP) + p(
        f'{{{{ statement.text | md("Quote", statement.lang, shift={under}) }}}}', "Quote"
    )
    return each(f"statement in {owner}", said)


def recommendation(heading: str) -> str:
    """Title, the recommendation in its box, and why."""
    return (
        p(r("{{ recommendation.number }}") + TAB + r("{{ recommendation.title }}"), heading)
        + when("recommendation.status", p("{{ recommendation.status }}", "ItemData", KEEP))
        + p('{{ label("paper.recommendation", number=recommendation.number) }}', "DecisionLabel")
        + md("recommendation.text", "WG Decision", "Decision", under=2)
        + numbered("recommendation.reasons", under=2)
        + statements_of("recommendation.statements", under=2)
    )
