"""Makes the shipped templates: `python templates/build.py` writes them beside itself, the same bytes every time."""

# ruff: noqa: E501 - a column reads as one line of a table

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from look import TAB, control, docx, field, label, masthead, p, r, table, tag  # noqa: E402 - found beside this file


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
    return r("{{ paper.symbol | link(paper.href) }}", "<w:b/>") + titled


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


END = p("* * *", "EndMark")


def agenda() -> str:
    """The agenda."""
    return opening() + body("opening") + timetable() + local_times() + END


def annotated_agenda() -> str:
    """The annotated agenda."""
    data = "{% if item.purpose %}{{ item.purpose }} · {% endif %}{{ item.timing }}{% if item.presenter %} · {{ item.presenter }}{% endif %}"
    text = "item.annotation or item.outcome or item.proposal"
    said = (
        p(r("{{ item.number }}.") + TAB + r("{{ item.title }}"), "Heading2")
        + kept_if(f"item.papers or {text}", data, "ItemData")
        + papers_of("item", text) + body("item.annotation", under=2)
        + when("item.outcome", p(r(label("paper.outcome") + " ", "<w:b/>") + r("{{ item.outcome }}"), "BodyText"))
        + when("item.proposal", p(label("paper.proposal"), "DecisionLabel") + md("item.proposal", "WG Decision", "Decision", under=2))
    )  # fmt: skip
    return (
        opening() + body("opening") + p(label("paper.timetable"), "HeadingUnnumbered") + timetable()
        + p(label("paper.annotations"), "HeadingUnnumbered") + each("item in items", said) + local_times() + END
    )  # fmt: skip


def minutes() -> str:
    """The minutes."""
    heading = r('{{ label("paper.item-number", number=item.number) }}') + TAB + r("{{ item.title }}")
    item = (
        kept_if("item.papers or item.parts", heading, "HeadingItem")
        + papers_of("item", "item.parts")
        + each("part in item.parts", numbered("part.body") + each("decision in part.decisions", decision_box("decision.text")))
    )  # fmt: skip
    return (
        opening() + status() + p(label("paper.attendance"), "HeadingUnnumbered") + numbered("attendance")
        + each("item in items", item)
        + when("closing", p(label("paper.closing"), "HeadingUnnumbered") + numbered("closing"))
        + when("actions", p(label("paper.actions"), "HeadingUnnumbered") + action_table("actions", "paper.actions", state=False))
        + when("statements", p(label("paper.statements"), "HeadingUnnumbered") + statements_of("statements", under=1))
        + END + when("participants", p(label("paper.participants-annex"), "HeadingAnnex") + participant_groups("HeadingGroup"))
    )  # fmt: skip


def decisions() -> str:
    """The list of decisions."""
    text = md("decision.text", "WG Table Text", "TableText") + cell("{{ decision.item }}", "TableSmall")
    columns = [
        (900, label("paper.number"), cell("{{ decision.number }}", "TableStrong")),
        (6270, label("paper.decision"), text),
        (1900, label("paper.mode"), "{{ decision.mode }}"),
    ]
    return (
        opening()
        + body("opening")
        + p(label("paper.decisions"), "HeadingUnnumbered")
        + table(columns, "decision in decisions", label("paper.decisions"))
        + END
    )


def actions() -> str:
    """The action points."""
    return (
        opening() + body("opening")
        + when("new", p(label("paper.actions-new"), "HeadingUnnumbered") + action_table("new", "paper.actions-new"))
        + when("carried", p(label("paper.actions-carried"), "HeadingUnnumbered") + action_table("carried", "paper.actions-carried"))
        + END
    )  # fmt: skip


def participants() -> str:
    """The list of participants."""
    return opening() + body("opening") + participant_groups("HeadingUnnumbered", "groups") + END


def recommendations() -> str:
    """One recommendation, or one theme."""
    theme = p('{{ label("paper.theme", number=chapter.number, title=chapter.title) }}', "HeadingUnnumbered")
    return (
        opening()
        + status()
        + theme
        + body("chapter.opening")
        + each("recommendation in chapter.recommendations", recommendation("Heading2"))
        + END
    )


def report() -> str:
    """The report of all themes, with its contents."""
    contents = p(label("paper.contents"), "TOCHeading") + p(field('TOC \\o "1-2" \\h \\z \\u'), "TOC1")
    chapter = (
        p(r("{{ chapter.number }}.") + TAB + r("{{ chapter.title }}"), "HeadingChapter")
        + body("chapter.opening") + each("recommendation in chapter.recommendations", recommendation("Heading2"))
    )  # fmt: skip
    return (
        opening() + status()
        + when("foreword", p(label("paper.foreword"), "HeadingUnnumbered") + numbered("foreword"))
        + contents
        + each("chapter in chapters", chapter) + END
        + when("participants", p(label("paper.members-annex"), "HeadingAnnex") + participant_groups("HeadingGroup", presence=False))
    )  # fmt: skip


def bilingual() -> str:
    """The translation table; its words stand as they are in the memory, untouched by typography."""
    # Not to be typed over: by its key the sentence is found again, whatever was put in before it since.
    number = control("{{ row.key }}", r("{{ row.number | exact(masthead.lang) }}"))
    segment = p(number, "TableText") + p("{{ row.context }}", "TableKey")
    columns = [
        (1700, label("paper.key"), segment), (5000, "{{ source_name }}", "{{ row.source | exact(source) }}"),
        (5000, "{{ target_name }}", "{{ row.target | exact(target) }}"), (2304, label("paper.remark"), "{{ row.remark }}"),
    ]  # fmt: skip
    return (
        opening()
        + body("readme")
        + p(label("paper.translation-table"), "HeadingUnnumbered")
        + table(columns, "row in rows", label("paper.translation-table"), "WGGrid")
    )


PAPERS = {
    "agenda": agenda, "annotated-agenda": annotated_agenda, "minutes": minutes, "decisions": decisions, "actions": actions,
    "participants": participants, "recommendation": recommendations, "report": report, "bilingual": bilingual,
}  # fmt: skip


def build() -> dict[str, bytes]:
    """Every template by file name."""
    return {f"{name}.docx": docx(paper(), landscape=name == "bilingual") for name, paper in PAPERS.items()}


if __name__ == "__main__":
    for name, blob in build().items():
        (HERE / name).write_bytes(blob)
