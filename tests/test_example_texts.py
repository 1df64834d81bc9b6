"""The example group's files: they parse, agree with each other, and read well in every language."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterator
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from wgsec import language, rules
from wgsec.facts.agenda import Outcome, Purpose, Standing
from wgsec.facts.draft import DraftState
from wgsec.facts.meeting import Presence
from wgsec.facts.minutes import ActionState, DecisionMode

EXAMPLE = Path(__file__).parent.parent / "examples" / "training-centre"
TOML = sorted(EXAMPLE.glob("*.toml"))
MARKDOWN = sorted([*EXAMPLE.glob("recommendations/*.md"), *EXAMPLE.glob("documents/*.md")])
NUMBERS = [f"{theme}.{n}" for theme in range(1, 7) for n in range(1, 4)]
LANGUAGES = ("en", "fr", "es")
OFFICES = {"chair", "secretary", *(f"rapporteur {theme}" for theme in range(1, 7))}


def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def tables(value: object, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every table of a file, with the road to it."""
    if isinstance(value, dict):
        yield where, value
        for key, inner in value.items():
            yield from tables(inner, f"{where}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from tables(inner, f"{where}[{index}]")


def all_tables() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in TOML:
        yield from tables(read(path), path.stem)


def texts_in(lang: str) -> Iterator[tuple[str, str]]:
    """Every text in this language: the files, the wordings, and what was said in it."""
    for path in MARKDOWN:
        if f".{lang}." in path.name:
            yield path.name, path.read_text("utf-8")
    for where, table in all_tables():
        if isinstance(table.get(lang), str) and not table[lang].startswith(("https://", "documents/")):
            yield f"{where}.{lang}", table[lang]
        if table.get("language") == lang and isinstance(table.get("text"), str):
            yield f"{where}.text", table["text"]


def listed(name: str) -> list[dict[str, str]]:
    with (EXAMPLE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def seats() -> set[str]:
    return {row["key"] for row in listed("members.csv")}


def blocks(path: Path) -> list[tuple[str, int]]:
    """Each paragraph, cell and list entry as (what holds it, number of sentences)."""
    found, open_ = [], [""]
    for token in MarkdownIt("commonmark").enable("table").use(footnote_plugin).parse(path.read_text("utf-8")):
        if token.nesting == 1:
            open_.append(token.type)
        elif token.nesting == -1:
            open_.pop()
        elif token.type == "inline":
            words = "".join(child.content for child in token.children or [] if child.type == "text")
            found.append(("/".join(open_), len(re.findall(r"[.!?](?=\s|$)", words))))
    return found


@pytest.mark.parametrize("path", TOML, ids=lambda path: path.name)
def test_every_file_parses(path: Path) -> None:
    assert read(path)


def test_every_wording_stands_in_english_and_french() -> None:
    missing = [
        where
        for where, table in all_tables()
        if {"en", "fr", "es"} & set(table) and not (table.get("en") and table.get("fr"))
    ]
    assert missing == []


def test_titles_of_what_is_published_stand_in_three_languages() -> None:
    published = read(EXAMPLE / "recommendations.toml")["recommendations"] + read(EXAMPLE / "themes.toml")["themes"]
    assert [entry["number"] for entry in published if set(entry["title"]) != set(LANGUAGES)] == []


FRENCH_FAULTS = {
    "a straight apostrophe or quotation mark": r"['\"]",
    "; ! ? without a narrow no-break space": r"(?<!\u202f)[;!?]",
    "a colon without a no-break space": r"(?<![\u00a0\-|\]]):(?!//|-)",
    "« without a no-break space": r"«(?!\u00a0)",
    "» without a no-break space": r"(?<!\u00a0)»",
    "an hour that may break": r"\d (?:h\b|h\u00a0)",
}


@pytest.mark.parametrize("fault", FRENCH_FAULTS)
def test_french_typography(fault: str) -> None:
    pattern = FRENCH_FAULTS[fault]
    assert [(where, text) for where, text in texts_in("fr") if re.search(pattern, text)] == []


def test_spanish_questions_and_exclamations_open_and_close() -> None:
    texts = list(texts_in("es"))
    assert any("¿" in text for _, text in texts)
    for where, text in texts:
        assert text.count("¿") == text.count("?"), where
        assert text.count("¡") == text.count("!"), where


def test_no_straight_apostrophe_in_english_or_spanish() -> None:
    assert [where for lang in ("en", "es") for where, text in texts_in(lang) if "'" in text] == []


def test_every_address_ends_in_example_org() -> None:
    for path in [*EXAMPLE.rglob("*.toml"), *EXAMPLE.rglob("*.md"), *EXAMPLE.rglob("*.csv")]:
        text = path.read_text("utf-8")
        hosts = re.findall(r"@([\w.-]+\w)", text) + re.findall(r"https?://([\w.-]+)", text)
        assert [host for host in hosts if not re.fullmatch(r"(?:.+\.)?example\.org", host)] == [], path.name


def test_the_mailbox_is_nobodys_address() -> None:
    assert read(EXAMPLE / "group.toml")["mailbox"]["address"] not in (EXAMPLE / "members.csv").read_text("utf-8")


def test_every_key_is_a_seat_of_the_group() -> None:
    known = seats()
    used = {
        (where, table[key])
        for where, table in all_tables()
        for key in ("seat", "rapporteur", "requested_by", "owner", "presenter", "author")
        if key in table
    }
    assert len(used) > 100
    assert sorted((where, key) for where, key in used if key not in known | OFFICES) == []


@pytest.mark.parametrize("number", range(1, 5))
def test_an_agenda_fills_the_meeting(number: int) -> None:
    items = read(EXAMPLE / f"agenda-{number}.toml")["items"]
    assert sum(item["minutes"] for item in items) == 150
    assert {item["purpose"] for item in items} <= set(Purpose)
    assert {item["standing"] for item in items if "standing" in item} <= set(Standing)
    numbered = [item for item in items if item["purpose"] != "break"]
    assert [item["number"] for item in numbered] == list(range(1, len(numbered) + 1))
    assert all("decision" in item for item in items if item["purpose"] in {"decision", "adoption-of-minutes"})


@pytest.mark.parametrize("number", range(1, 4))
def test_minutes_follow_the_agenda(number: int) -> None:
    agenda, minutes = read(EXAMPLE / f"agenda-{number}.toml"), read(EXAMPLE / f"minutes-{number}.toml")
    planned = [item["number"] for item in agenda["items"] if "number" in item]
    assert [item["number"] for item in minutes["items"]] == planned
    for item in minutes["items"]:
        narrative = item["narrative"]
        assert narrative["en"].strip().count("\n\n") == narrative["fr"].strip().count("\n\n"), item["number"]
    assert {entry["item"] for entry in minutes["decisions"] + minutes["actions"]} <= set(planned)
    meeting = read(EXAMPLE / "meetings.toml")["meetings"][number - 1]
    wall = [language.zones.local(meeting[act], meeting["zone"]).time() for act in ("opened", "closed")]
    assert wall == [minutes["opened"], minutes["closed"]]


def present_at(minutes: dict[str, Any], members: set[str], at: time) -> int:
    return sum(
        row["presence"] in {Presence.PRESENT, Presence.REMOTE, Presence.REPRESENTED}
        and row.get("arrived", minutes["opened"]) <= at < row.get("left", minutes["closed"])
        for row in minutes["attendance"]
        if row["seat"] in members
    )


@pytest.mark.parametrize(("number", "at_opening"), [(1, 13), (2, 11), (3, 10)])
def test_attendance_accounts_for_every_member(number: int, at_opening: int) -> None:
    members = {row["key"] for row in listed("members.csv") if row["kind"] == "member"}
    minutes = read(EXAMPLE / f"minutes-{number}.toml")
    assert len(members) == 15
    assert members <= {row["seat"] for row in minutes["attendance"]}
    assert {row["presence"] for row in minutes["attendance"]} <= set(Presence)
    alternates = {(row["key"], row["person"]) for row in listed("alternates.csv")}
    stand_ins = {(row["seat"], row["represented_by"]) for row in minutes["attendance"] if "represented_by" in row}
    assert stand_ins <= alternates
    assert present_at(minutes, members, minutes["opened"]) == at_opening


@pytest.mark.parametrize("number", NUMBERS)
def test_a_recommendation_is_the_same_text_in_three_languages(number: str) -> None:
    english, french, spanish = (blocks(EXAMPLE / "recommendations" / f"{number}.{lang}.md") for lang in LANGUAGES)
    assert len(english) >= 3
    assert english == french == spanish


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("lang", ["fr", "es"])
def test_a_translation_falls_into_the_sentences_of_its_original(number: str, lang: str) -> None:
    original, target = (
        (EXAMPLE / "recommendations" / f"{number}.{code}.md").read_text("utf-8") for code in ("en", lang)
    )
    sentences = rules.translation.segments_of(rules.segmentation.parse(original, "en"))
    assert rules.translation.complete(sentences, rules.translation.align(original, "en", target, lang)) == ()


def loose(text: str, lang: str) -> str:
    """With plain spaces inside dates and before the second of two numbers: nobody types what binds those."""
    say = language.words.paper(lang)
    months = "|".join(say(f"date.month.{n}") for n in range(1, 13))
    text = re.sub(rf"\xa0(?=(?:de\xa0)?(?:{months}))", " ", text)
    return re.sub(r" (to|à|a)\xa0(?=\d)", r" \1 ", text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_text_is_changed_by_the_typography_of_the_papers(lang: str) -> None:
    for where, text in texts_in(lang):
        if not where.endswith(".md"):
            assert loose(language.typography.set_(text, lang), lang) == loose(text, lang), where
    for path in MARKDOWN:
        if f".{lang}." in path.name:
            typed = language.markdown.blocks(path.read_text("utf-8"))
            set_, plain = language.typography.set_blocks(typed, lang), language.bare.text
            assert loose(plain(set_), lang) == loose(plain(typed), lang), path.name


def test_states_modes_and_outcomes_are_those_of_the_records() -> None:
    drafts = read(EXAMPLE / "recommendations.toml")["recommendations"]
    written = {revision["written_for"] for draft in drafts for revision in draft["revisions"]}
    assert {draft["state"] for draft in drafts} | written <= set(DraftState)
    for number in range(1, 4):
        minutes = read(EXAMPLE / f"minutes-{number}.toml")
        assert {item.get("outcome", "noted") for item in minutes["items"]} <= set(Outcome)
        assert {decision["mode"] for decision in minutes["decisions"]} <= set(DecisionMode)
        assert {action["state"] for action in minutes["actions"]} <= set(ActionState)


def test_institutions_are_those_of_the_members_and_say_example() -> None:
    members = {row["key"]: row["institution"] for row in listed("members.csv")}
    named = listed("institutions.csv")
    assert {row["key"]: row["institution-en"] for row in named} == members
    for row in named:
        assert "xample" in row["institution-en"]
        assert "xemple" in row["institution-fr"]
        assert "ejemplo" in row["institution-es"]
        assert not set("'\"") & set("".join(row.values()))


def test_recommendations_advise_and_never_command() -> None:
    command = re.compile(r"\b(?:shall|must|doi(?:t|vent)|deb(?:e|en|erá|erán))\b", re.IGNORECASE)
    for path in sorted((EXAMPLE / "recommendations").glob("*.md")):
        text = path.read_text("utf-8")
        assert not command.search(text), path.name
        assert re.search(r"should|devrai|deber[íi]a", text.split("\n\n")[0], re.IGNORECASE), path.name


def test_every_revision_has_its_file_and_every_file_its_revision() -> None:
    entries = read(EXAMPLE / "recommendations.toml")["recommendations"]
    assert [entry["number"] for entry in entries] == NUMBERS
    revisions = [revision["file"] for entry in entries for revision in entry["revisions"]]
    files = [f"recommendations/{path.name}" for path in (EXAMPLE / "recommendations").glob("*.md")]
    translated = {f"recommendations/{number}.{lang}.md" for number in NUMBERS for lang in LANGUAGES}
    assert sorted(revisions) == sorted(set(files) - (translated - set(revisions)))
    assert translated <= set(files)


def test_comments_and_traces_name_recommendations_of_their_theme() -> None:
    comments = read(EXAMPLE / "comments-2.toml")["comments"]
    kinds = [comment["kind"] for comment in comments]
    assert (kinds.count("general"), kinds.count("substantive"), kinds.count("editorial")) == (4, 11, 8)
    assert {comment["recommendation"] for comment in comments} == {"2.1", "2.2", "2.3"}
    contributions = read(EXAMPLE / "contributions.toml")["contributions"]
    assert {number for entry in contributions for number in entry["recommendations"]} <= set(NUMBERS)
