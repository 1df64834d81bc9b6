"""Reads the files of an example group (TOML and Markdown) into its story."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from wgsec.facts.agenda import Outcome, Purpose, Standing
from wgsec.facts.draft import DraftState
from wgsec.facts.example import (
    Circulation,
    InventedAction,
    InventedAgenda,
    InventedCorrection,
    InventedDecision,
    InventedGroup,
    InventedItem,
    InventedMeeting,
    InventedMinutes,
    InventedPresence,
    InventedRecommendation,
    InventedReservation,
    InventedRevision,
    Story,
)
from wgsec.facts.language import Language, Wording
from wgsec.facts.meeting import Presence
from wgsec.facts.minutes import DecisionMode

Table = dict[str, Any]


def read(files: Mapping[str, str]) -> Story:
    """The story of `{path below the example's folder: text}`. KeyError or ValueError where the files tell no story."""
    told = {path.removesuffix(".toml"): tomllib.loads(text) for path, text in files.items() if path.endswith(".toml")}
    numbers = range(1, 1 + len(told["meetings"]["meetings"]))
    return Story(
        group=_group(told["group"]),
        meetings=tuple(_meeting(table) for table in told["meetings"]["meetings"]),
        agendas=tuple(_agenda(told[name]) for n in numbers if (name := f"agenda-{n}") in told),
        minutes=tuple(_minutes(told[name]) for n in numbers if (name := f"minutes-{n}") in told),
        recommendations=tuple(_recommendation(one, files) for one in told["recommendations"]["recommendations"]),
        circulations=_circulations(told["circulation"]),
        papers={one["symbol"]: Wording.of(one["title"]) for one in told["documents"]["documents"]}
        | {one["number"]: Wording.of(one["title"]) for one in told["silence"]["silence"]},
    )


def _group(table: Table) -> InventedGroup:
    return InventedGroup(
        name=Wording.of(table["name"]),
        short_name=Wording.of(table["short_name"]),
        organisation=Wording.of(table["organisation"]),
        notice=Wording.of(table["notice"]),
        symbol_prefix=table["symbol_prefix"],
        zone=table["zone"],
        meeting_languages=tuple(table["meeting_languages"]),
        publication_languages=tuple(table["publication_languages"]),
        quorum=table["quorum"],
        silence_days=table["silence_days"],
        mailbox_name=Wording.of(table["mailbox"]["name"]),
        mailbox_address=table["mailbox"]["address"],
        now=table["now"],
    )


def _meeting(table: Table) -> InventedMeeting:
    return InventedMeeting(
        number=table["number"],
        day=table["date"],
        at=table["start"],
        minutes=table["minutes"],
        zone=table["zone"],
        title=Wording.of(table.get("title", {})),
        links=Wording.of(table["links"]),
        scheduled=table["scheduled"],
        convened=table.get("convened"),
        opened=table.get("opened"),
        closed=table.get("closed"),
    )


def _agenda(table: Table) -> InventedAgenda:
    return InventedAgenda(
        meeting=table["meeting"],
        dispatched=table["dispatched"],
        revised=tuple(table.get("revised", ())),
        items=tuple(_item(item) for item in table["items"]),
    )


def _item(table: Table) -> InventedItem:
    return InventedItem(
        title=Wording.of(table["title"]),
        purpose=Purpose(table["purpose"]),
        minutes=table["minutes"],
        standing=Standing(table["standing"]) if "standing" in table else None,
        presenter=table.get("presenter"),
        theme=table.get("theme"),
        papers=tuple(table.get("papers", ())),
        annotation=Wording.of(table.get("annotation", {})),
        annotation_at_first=Wording.of(table.get("annotation_at_first", {})),
        proposal=Wording.of(table.get("decision", {})),
        since=table.get("since_revision", 0),
    )


def _minutes(table: Table) -> InventedMinutes:
    items = {item["number"]: item for item in table["items"]}
    return InventedMinutes(
        meeting=table["meeting"],
        original=table["original_language"],
        attendance=tuple(_presence(row) for row in table["attendance"]),
        narratives={number: Wording.of(item["narrative"]) for number, item in items.items()},
        outcomes={number: Outcome(item["outcome"]) for number, item in items.items() if "outcome" in item},
        decisions=tuple(_decision(one, table) for one in table["decisions"]),
        actions=tuple(_action(one) for one in table["actions"]),
        corrections=tuple(
            InventedCorrection(Wording.of(one["before"]), Wording.of(one["after"]))
            for one in table.get("corrections", ())
        ),
        actions_sent=table["action_points_sent"],
        decisions_sent=table["list_of_decisions_sent"],
        circulated=table["circulated"],
        revised=table.get("revised"),
    )


def _presence(row: Table) -> InventedPresence:
    return InventedPresence(
        row["seat"], Presence(row["presence"]), row.get("represented_by"), row.get("arrived"), row.get("left")
    )


def _decision(table: Table, minutes: Table) -> InventedDecision:
    reservations = tuple(
        InventedReservation(one["seat"], one["recommendation"], one["language"], one["text"][one["language"]])
        for one in minutes.get("reservations", ())
        if one["decision"] == table["number"]
    )
    return InventedDecision(table["item"], DecisionMode(table["mode"]), Wording.of(table["wording"]), reservations)


def _action(table: Table) -> InventedAction:
    return InventedAction(
        label=table["number"],
        item=table["item"],
        owner=table["owner"],
        due=table["due"],
        wording=Wording.of(table["text"]),
        done=table.get("done"),
        carried=tuple((one["meeting"], one["due"]) for one in table.get("carried", ())),
    )


def _recommendation(table: Table, files: Mapping[str, str]) -> InventedRecommendation:
    theme, _, number = table["number"].partition(".")
    original = table["revisions"][-1]["file"].split(".")[2]
    return InventedRecommendation(
        theme=int(theme),
        number=int(number),
        title=Wording.of(table["title"]),
        state=DraftState(table["state"]),
        language=original,
        revisions=tuple(InventedRevision(one["at"], one["author"], files[one["file"]]) for one in table["revisions"]),
        translations={
            lang: files[f"recommendations/{table['number']}.{lang}.md"] for lang in Language if lang != original
        },
        adopted=table["adopted"]["at"] if "adopted" in table else None,
        adopted_by=table["adopted"]["by"] if "adopted" in table else None,
    )


def _circulations(table: Table) -> tuple[Circulation, ...]:
    """A theme's dates, which the file tells kind by kind."""
    dates: dict[str, dict[int, datetime]] = {
        kind: {one["theme"]: one["at"] for one in table[kind]} for kind in ("circulated", "frozen", "dispatched")
    }
    return tuple(
        Circulation(
            one["theme"],
            one["sent"],
            one["received"],
            **{kind: at.get(one["theme"]) for kind, at in dates.items()},
        )
        for one in table["translated"]
    )
