"""The catalogs say the same in every language, say all that the code asks for and nothing else, and say it properly."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests import catalog_keys
from tests.catalog_keys import KINDS, Entry, braces, entries, forms
from tests.readers import reader
from wgsec.facts.document import Distribution
from wgsec.facts.draft import DraftState
from wgsec.language import catalogs

FILES = sorted(catalogs.HERE.rglob("*.po"))
CODE = re.compile(r"`[^`]*`|https?://\S+|\{[^}]*\}|\b[A-ZÀ-Þ]{4,}\?")
"""What is not prose: code, links, facts, and a mark of the notes file as it is typed there (`DECISION?`)."""

OWN_FACTS = ("address.",)
"""Areas whose languages name other facts: a form of address says the name in English and not always in French."""

DOUBLES = {
    frozenset({"check.finding.seal", "history.error.broken"}): "a finding of check has its key for a name in --json",
    frozenset({"cli.error.blank", "cli.error.blank-or-empty"}): "each has a hint of its own",
    frozenset({"notes.error.refused", "notes.error.lost"}): "each has a hint of its own",
    frozenset({"actions.kind", "paper.actions"}): "what a paper is, and a label that templates name",
}
"""The same sentence for different things, and why."""


def nothing(found: list[str]) -> None:
    """Fails with all of them, one a line."""
    assert not found, "\n" + "\n".join(found)


def sentences(lang: str) -> list[tuple[str, str]]:
    """Every form of every entry of a language with its key, what is not prose masked by a letter.

    Left out are the lists `a | b` of all that wgsec understands, however it is typed.
    """
    kinds = [kind for kind, langs in KINDS.items() if lang in langs]
    said = [(key, form) for kind in kinds for key, entry in entries(lang, kind).items() for form in forms(entry)]
    return [(key, CODE.sub("x", form)) for key, form in said if " | " not in form]


@pytest.mark.parametrize("kind", KINDS)
def test_every_language_holds_the_same_files(kind: str) -> None:
    english = catalog_keys.areas("en", kind)
    assert {lang: catalog_keys.areas(lang, kind) for lang in KINDS[kind]} == dict.fromkeys(KINDS[kind], english)


@pytest.mark.parametrize(("kind", "lang"), [(kind, lang) for kind, langs in KINDS.items() for lang in langs[1:]])
def test_every_language_holds_the_same_keys_with_the_same_facts(kind: str, lang: str) -> None:
    english, other = entries("en", kind), entries(lang, kind)
    missing = [f"{lang} lacks {key}" for key in english if key not in other]
    missing += [f"en lacks {key}" for key in other if key not in english]
    both = [key for key in english if key in other]
    nothing(missing + [f"{key}: {remark}" for key in both for remark in unlike(key, english[key], other[key])])


def unlike(key: str, one: Entry, other: Entry) -> list[str]:
    """How two entries of the same key differ in shape; a singular may leave the number out."""
    if isinstance(one, str) != isinstance(other, str):
        return ["a plural in one language only"]
    remarks = []
    if not key.startswith(OWN_FACTS) and braces(forms(one)[-1]) != braces(forms(other)[-1]):
        remarks.append(f"{sorted(braces(forms(one)[-1]))} is not {sorted(braces(forms(other)[-1]))}")
    if isinstance(other, tuple) and not braces(other[0]) <= braces(other[1]) | {"n"}:
        remarks.append("the singular names a fact that the plural does not")
    return remarks


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(catalogs.HERE).as_posix())
def test_every_key_stands_in_the_file_of_its_area(path: Path) -> None:
    keys = re.findall(r'^msgid "(.+)"$', path.read_text(encoding="utf-8"), re.MULTILINE)
    nothing([key for key in keys if not catalog_keys.KEY.fullmatch(key) or key.partition(".")[0] != path.stem])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(catalogs.HERE).as_posix())
def test_every_entry_is_filled_in(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    keys = set(re.findall(r'^msgid "(.+)"$', text, re.MULTILINE))
    nothing(sorted(keys - catalogs.read(text).keys()))
    assert "#, fuzzy" not in text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(catalogs.HERE).as_posix())
def test_gettext_accepts_it(path: Path) -> None:
    called = [reader("msgfmt"), "--check", "--output-file=-", str(path)]
    done = subprocess.run(called, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_every_key_the_code_says_is_in_a_catalog() -> None:
    known = {key for kind in KINDS for key in entries("en", kind)}
    nothing([f"{use.where}: {use.key}" for use in catalog_keys.uses() if use.key not in known])


def test_every_help_and_heading_is_in_the_screen_catalog() -> None:
    known = entries("en", "screen")
    nothing([f"{use.where}: {use.key}" for use in catalog_keys.screen_uses() if use.key not in known])


def test_every_error_can_be_said_on_the_screen() -> None:
    known = entries("en", "screen")
    nothing(sorted({f"{use.where}: {use.key}" for use in catalog_keys.error_keys() if use.key not in known}))


def test_every_label_of_a_template_is_in_a_paper_catalog() -> None:
    known = entries("en", "paper")
    nothing([f"{use.where}: {use.key}" for use in catalog_keys.template_uses() if use.key not in known])


def test_every_sentence_gets_the_facts_it_names() -> None:
    """An error's hint is given the facts of its error."""
    remarks = []
    for use in catalog_keys.uses():
        for kind, lang in ((kind, lang) for kind, langs in KINDS.items() for lang in langs):
            for key in (use.key, f"{use.key}.hint"):
                entry = entries(lang, kind).get(key)
                if entry is None or use.facts is None:
                    continue
                wanted = braces("".join(forms(entry))) | ({"n"} if isinstance(entry, tuple) else set())
                if not wanted <= use.facts:
                    remarks.append(f"{use.where}: {key} wants {sorted(wanted - use.facts)}")
    nothing(remarks)


@pytest.mark.parametrize("kind", KINDS)
def test_no_entry_is_left_over(kind: str) -> None:
    nothing([key for key in entries("en", kind) if not catalog_keys.is_used(key)])


@pytest.mark.parametrize("kind", KINDS)
def test_no_sentence_stands_under_two_keys(kind: str) -> None:
    """Keys that the code says outright; where one is found by a noun, a code or its error, each needs its own."""
    keys: dict[tuple[Entry, ...], list[str]] = {}
    for key in entries("en", kind):
        if key in catalog_keys.literals():
            keys.setdefault(tuple(entries(lang, kind)[key] for lang in KINDS[kind]), []).append(key)
    doubles = {frozenset(same) for same in keys.values() if len(same) > 1}
    allowed = {same for same in DOUBLES if same & entries("en", kind).keys()}
    nothing([f"{sorted(same)}: is it one?" for same in doubles - allowed])
    nothing([f"{sorted(same)}: no longer the same" for same in allowed - doubles])


@pytest.mark.parametrize("lang", ["fr", "es"])
def test_nothing_is_left_in_english(lang: str) -> None:
    """A sentence of four words is hardly ever the same in two languages."""
    english = {key: entry for kind in KINDS for key, entry in entries("en", kind).items()}
    here = {key: entry for kind, langs in KINDS.items() if lang in langs for key, entry in entries(lang, kind).items()}
    words = {key: re.findall(r"[^\W\d_]{2,}", CODE.sub("", "".join(forms(entry)))) for key, entry in here.items()}
    nothing([key for key, entry in here.items() if entry == english.get(key) and len(words[key]) > 3])


def test_a_state_and_a_circle_of_readers_are_called_alike_on_screen_and_paper() -> None:
    """A text is no working draft on the screen and something else in its paper."""
    wrong = []
    for lang in KINDS["screen"]:
        screen, paper = entries(lang, "screen"), entries(lang, "paper")
        pairs = [(f"draft.state.{one}", paper[f"draft.state.{one}"]) for one in DraftState]
        pairs += [
            (f"document.distribution.{one}", distributed(str(paper[f"masthead.distribution.{one}"])))
            for one in Distribution
        ]
        wrong += [f"{lang} {key}" for key, told in pairs if screen[key] != f"{str(told)[0].lower()}{str(told)[1:]}"]
    nothing(wrong)


def distributed(told: str) -> str:
    """`Diffusion : membres et observateurs` without its head."""
    return re.split(r"\s?:\s", told)[1]


def test_a_french_help_begins_with_a_verb() -> None:
    said = {key: str(entry) for key, entry in entries("fr", "screen").items()}
    helps = [key for key in said if re.fullmatch(r"root\.verb\.[a-z]+|(?!cli)[a-z]+\.[a-z]+\.help", key)]
    nothing([f"{key}: {said[key]}" for key in helps if not re.match(r"\w+(er|ir|re)\b", said[key])])


def test_what_is_to_be_put_in_is_named_in_the_language_of_the_sentence() -> None:
    """`KEY` in a command of an English sentence, `CLÉ` in a French one."""
    names = {
        lang: {str(one) for key, one in entries(lang, "screen").items() if "help.metavar." in key}
        for lang in ("en", "fr")
    }
    foreign = re.compile(r"\b(" + "|".join(sorted(names["en"] - names["fr"] | {"DATE", "DIR"})) + r")\b(?!\w)")
    own = {key for key in entries("fr", "screen") if key.startswith("help.metavar.")}
    nothing([f"{key}: {said}" for key, said in sentences("fr") if key not in own and foreign.search(said)])


@pytest.mark.parametrize(
    ("fault", "pattern"),
    [
        ("a plain space before : ; ! ? »", r" (?=[:;!?»])"),
        ("no narrow no-break space before ; ! ?", r"(?<=[^\W_])[;!?](?=\s|$|\))"),
        ("no no-break space before :", r"(?<=[^\W_)»]):(?=\s|$)"),
        ("a plain space after «", r"« "),
        ("a straight apostrophe", r"(?<=\w)'(?=\w)"),
        ("three dots", r"\.\.\."),
    ],
)
def test_french_typography(fault: str, pattern: str) -> None:
    nothing([f"{key}: {said}" for key, said in sentences("fr") if re.search(pattern, said)])


def test_spanish_questions_and_calls_open_as_they_close() -> None:
    pairs = (("¿", "?"), ("¡", "!"))
    said = sentences("es")
    nothing([f"{key}: {text}" for key, text in said for a, z in pairs if text.count(a) != text.count(z)])
