"""Makes the shipped templates: `python templates/build.py` writes them beside itself, the same bytes every time."""

# ruff: noqa: E501 - a column reads as one line of a table

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from look.blocks import (  # noqa: E402
    action_table,
    body,
    cell,
    decision_box,
    each,
    kept_if,
    local_times,
    md,
    numbered,
    opening,
    papers_of,
    participant_groups,
    recommendation,
    statements_of,
    status,
    timetable,
    when,
)
from look.document import docx  # noqa: E402
from look.words import TAB, control, field, label, p, r, table, tag  # noqa: E402

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
    heading = r("{{ chapter.number }}.") + TAB + r("{{ chapter.title }}")
    chapter = (
        # A page of its own only for a theme that has something to put on it.
        tag("if chapter.recommendations") + p(heading, "HeadingChapter") + tag("else")
        + p(heading, "HeadingChapter", '<w:pageBreakBefore w:val="0"/>') + tag("endif")
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
