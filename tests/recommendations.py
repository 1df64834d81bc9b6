"""The eighteen recommendations of the example group, entered as a secretary would, for every test that needs texts."""

from __future__ import annotations

import tomllib
from pathlib import Path

from wgsec import desk
from wgsec.desk.draft import NewDraft, Revising
from wgsec.desk.office import Office
from wgsec.desk.translation import Adding
from wgsec.facts.language import Wording

EXAMPLE = Path(__file__).parent.parent / "examples" / "training-centre"
TOLD = {
    entry["number"]: entry
    for entry in tomllib.loads((EXAMPLE / "recommendations.toml").read_text(encoding="utf-8"))["recommendations"]
}
NUMBERS = tuple(TOLD)


def text(number: str, lang: str = "en") -> str:
    """The text of a recommendation as the example has it."""
    return (EXAMPLE / "recommendations" / f"{number}.{lang}.md").read_text(encoding="utf-8")


def enter(office: Office, *numbers: str, translated: tuple[str, ...] = ()) -> None:
    """Enters these recommendations with all their revisions, and their translations into these languages."""
    for number in numbers:
        first, *later = [(EXAMPLE / one["file"]).read_text(encoding="utf-8") for one in TOLD[number]["revisions"]]
        theme, place = (int(part) for part in number.split("."))
        desk.draft.new(office, NewDraft(theme, first, place, title=Wording.of(TOLD[number]["title"])))
        for body in later:
            desk.draft.revise(office, number, Revising(body))
        for lang in translated:
            desk.translation.add(office, number, Adding(lang, text(number, lang)))
