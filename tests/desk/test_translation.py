"""Translations enter the memory, and leave the house for translators."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.recommendations import NUMBERS, enter, text
from wgsec import desk, formats, rules, store
from wgsec.desk.draft import NewDraft, Revising
from wgsec.desk.office import Office
from wgsec.desk.translation import Adding, Job
from wgsec.errors import Refused, WgsecError, WrongUsage
from wgsec.facts.change import Rewording
from wgsec.facts.draft import DraftDossier, Scope
from wgsec.facts.language import Wording
from wgsec.facts.translation import TranslationState
from wgsec.rules.rendering import Rendering

ALL = (Scope(),)


def dossier(office: Office) -> DraftDossier:
    with office.reading() as archive:
        return store.draft.dossier(archive)


def rendering(office: Office, label: str, lang: str) -> Rendering:
    told = dossier(office)
    (draft,) = rules.draft.within((rules.draft.scope(label),), told.drafts)
    return rules.rendering.of(draft, lang, told.memory)


def test_every_text_of_the_example_comes_back_as_it_was_translated(office: Office) -> None:
    enter(office, *NUMBERS, translated=("fr", "es"))
    for number in NUMBERS:
        for lang in ("fr", "es"):
            assert rules.rendering.text(rendering(office, number, lang)) == text(number, lang)


def test_the_same_translation_again_leaves_nothing(office: Office) -> None:
    enter(office, "4.2", translated=("fr",))
    before = dossier(office).memory
    assert desk.translation.add(office, "4.2", Adding("fr", text("4.2", "fr"))) == 0
    assert dossier(office).memory == before


def test_a_sentence_translated_anew_takes_the_older_ones_place(office: Office) -> None:
    enter(office, "4.2", translated=("fr",))
    anew = text("4.2", "fr").replace("Le financement devrait", "Le financement du centre devrait")
    assert desk.translation.add(office, "4.2", Adding("fr", anew)) == 1
    assert rules.rendering.text(rendering(office, "4.2", "fr")) == anew


def test_an_edited_text_is_stale_until_its_new_sentences_are_translated(office: Office) -> None:
    enter(office, "2.1", translated=("fr",))
    assert rendering(office, "2.1", "fr").state is TranslationState.COMPLETE
    assert rendering(office, "2.1", "es").state is TranslationState.INCOMPLETE  # its title is there
    desk.draft.revise(office, "2.1", Revising(text("2.1").replace("three years", "four years")))
    stale = rendering(office, "2.1", "fr")
    assert (stale.state, len(stale.missing), stale.stale) == (TranslationState.STALE, 1, 1)
    with pytest.raises(Refused):
        rules.rendering.text(stale)
    french = text("2.1", "fr").replace("trois ans", "quatre ans")
    assert desk.translation.add(office, "2.1", Adding("fr", french)) == 2  # the next sentence has a new neighbour
    assert rules.rendering.text(rendering(office, "2.1", "fr")) == french


def test_the_same_words_may_read_differently_in_another_place(office: Office) -> None:
    body = "One should.\n\n# The rule\n\nAdopted.\n\n# The text\n\nAdopted.\n"
    french = "On devrait.\n\n# La règle\n\nAdoptée.\n\n# Le texte\n\nAdopté.\n"
    desk.draft.new(office, NewDraft(1, body))
    desk.translation.add(office, "1.1", Adding("fr", french))
    assert rules.rendering.text(rendering(office, "1.1", "fr")) == french


def test_a_translation_that_does_not_fit_leaves_nothing(office: Office) -> None:
    enter(office, "2.1")
    with pytest.raises(Refused) as caught:
        desk.translation.add(office, "2.1", Adding("fr", text("2.2", "fr"), "Titre"))
    assert caught.value.msgid.startswith("translation.error.")
    assert dossier(office).memory == {}
    with pytest.raises(WrongUsage):
        desk.translation.add(office, "2.1", Adding("en", text("2.1")))


@pytest.mark.parametrize("typed", ["", "a\x00b", "half \ud83d", "x" * (257 << 10), "[" * 25_000])
def test_a_hostile_translation_is_refused_in_words(office: Office, typed: str) -> None:
    desk.draft.new(office, NewDraft(1, "One."))
    with pytest.raises(WgsecError):
        desk.translation.add(office, "1.1", Adding("fr", typed))


def test_a_title_may_be_translated_alone(office: Office) -> None:
    desk.draft.new(office, NewDraft(1, "One.", title=Wording(en="Rule")))
    assert desk.translation.add(office, "1.1", Adding("fr", title="Règle")) == 1
    assert desk.translation.add(office, "1.1", Adding("fr", title="Règle")) == 0
    assert [segment.plain for segment in rendering(office, "1.1", "fr").missing] == ["One."]


def test_a_french_original_goes_into_english(office: Office) -> None:
    desk.draft.new(office, NewDraft(4, text("4.2", "fr"), 2, "fr"))
    desk.translation.add(office, "4.2", Adding("en", text("4.2")))
    assert rules.rendering.text(rendering(office, "4.2", "en")) == text("4.2")
    made, _ = desk.translation.build(office, Job(ALL, ("es",)))
    assert made.path.name == "recommendations-all_fr-es.docx"


def test_a_table_a_language_of_what_is_left_to_do(office: Office) -> None:
    enter(office, "2.1", "2.2", translated=("fr",))
    assert desk.translation.build(office, Job(ALL, ("fr",))) == ()
    made, readme = desk.translation.build(office, Job((Scope(2), Scope(2, 1)), ("es",)))
    assert made.path == office.workspace.out / "translation" / "es" / "recommendations-2+2.1_en-es.docx"
    told = words(made.path)
    assert told.count("The centre should first be set up as an association") == 1
    assert "⟦1⟧" in told
    assert "2.1-01" in told
    assert readme.path == made.path.with_name("README.es.txt")


def test_the_readme_names_every_file_that_lies_there(office: Office) -> None:
    desk.group.edit(office, desk.group.GroupChange(notice=Rewording(en="Invented.", fr="Inventé.")))
    desk.draft.new(office, NewDraft(1, "One should go."))
    desk.draft.new(office, NewDraft(2, "Two should **not**. One should go."))
    made = [desk.translation.build(office, job) for job in (Job(ALL, ("fr",)), Job((Scope(2),), ("fr",), cat=True))]
    desk.translation.build(office, Job(ALL, ("es",), cat=True))
    desk.translation.build(office, Job(ALL, ("fr",), cat=True), out=office.workspace.folder / "other")
    readme = made[-1][-1].path
    told = readme.read_text(encoding="utf-8")
    assert told.split("\n\n")[1].splitlines() == [
        "2.1_en-fr.xlf\u00a0: 6 mots à traduire",
        "recommendations-all_en-fr.docx\u00a0: 9 mots à traduire",
    ]
    assert told.endswith("\n\nInventé.\n")
    assert "<note>Inventé.</note>" in made[-1][0].path.read_text(encoding="utf-8")
    made[-1][0].path.unlink()
    table = desk.translation.build(office, Job(ALL, ("fr",)))
    assert [one.changed for one in table] == [False, True]
    assert ".xlf" not in readme.read_text(encoding="utf-8")


def test_files_for_a_tool_hold_what_is_done_locked(office: Office) -> None:
    enter(office, "2.1", "2.2", translated=("fr",))
    desk.draft.revise(office, "2.1", Revising(text("2.1").replace("three years", "four years")))
    made = desk.translation.build(office, Job(ALL, ("fr",), cat=True))
    assert [one.path.name for one in made] == ["2.1_en-fr.xlf", "README.fr.txt"]
    package = formats.xliff.read(made[0].path.read_bytes(), "2.1_en-fr.xlf")
    assert [unit.locked for unit in package.units].count(False) == 1
    assert package.units[0].target == ("Première forme juridique et réexamen",)


def test_nothing_of_the_house_leaves_with_a_package(office: Office) -> None:
    ours = replace(office, actor="Ana Ejemplo <ana@example.org>")
    desk.draft.new(ours, NewDraft(1, "One should go.", note="weak: see mail of Mr X"))
    desk.group.edit(office, desk.group.GroupChange(mailbox_address="wg@example.org"))
    for job in (Job(ALL, ("fr",)), Job(ALL, ("fr",), cat=True)):
        for made in desk.translation.build(ours, job):
            told = everything(made.path)
            assert all(secret not in told for secret in ("Ejemplo", "ana@", "weak", "Secretariat"))
            assert ("wg@example.org" in told) == (made.path.suffix != ".xlf")


def test_a_translators_work_is_not_written_over(office: Office) -> None:
    enter(office, "2.1")
    made, _ = desk.translation.build(office, Job(ALL, ("fr",)))
    blob = made.path.read_bytes()
    later = replace(office, now=office.now + timedelta(days=3))
    assert [one.changed for one in desk.translation.build(later, Job(ALL, ("fr",)))] == [False, False]
    made.path.write_bytes(blob + b"edited")
    with pytest.raises(Refused):
        desk.translation.build(office, Job(ALL, ("fr",)))
    assert made.path.read_bytes() == blob + b"edited"
    desk.translation.build(office, Job(ALL, ("fr",)), force=True)
    assert made.path.read_bytes() == blob
    assert made.path.with_name("recommendations-all_en-fr.1.docx").read_bytes() == blob + b"edited"


def test_a_job_is_done_in_all_its_languages_or_in_none(office: Office) -> None:
    enter(office, "2.1")
    spanish, _ = desk.translation.build(office, Job(ALL, ("es",)))
    spanish.path.write_bytes(b"edited")
    with pytest.raises(Refused):
        desk.translation.build(office, Job(ALL, ("fr", "es")))
    assert [*(office.workspace.out / "translation" / "fr").glob("*")] == []
    made = desk.translation.build(office, Job(ALL, ("fr", "es")), force=True)
    assert [one.path.parent.name for one in made] == ["fr", "fr", "es", "es"]


def test_our_own_older_table_is_replaced(office: Office) -> None:
    enter(office, "2.1")
    made, _ = desk.translation.build(office, Job(ALL, ("fr",)))
    before = made.path.read_bytes()
    desk.draft.revise(office, "2.1", Revising("It should open."))
    assert [one.changed for one in desk.translation.build(office, Job(ALL, ("fr",)))] == [True, True]
    assert made.path.read_bytes() != before


def test_days_are_counted_as_the_practice_does() -> None:
    assert [rules.translation.working_days(words) for words in (0, 1, 3000, 9000)] == [0, 3, 4, 10]


def words(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml").decode()


def everything(path: Path) -> str:
    if path.suffix != ".docx":
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as package:
        return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())
