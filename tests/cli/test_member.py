"""member and theme assign as they are typed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import terminal
from tests.cli.conftest import Told, process

Wgsec = Callable[[str], Told]
LIST = Path(__file__).parents[2] / "examples" / "training-centre" / "members.csv"
MA = (
    'member add ma --institution-en "NPM of Morocco" --institution-fr "MNP du Maroc" --country Maroc --region Afrique'
    ' --model "human rights commission" --person "Amina Mithal" --gender f --language fr,en --email ma@example.org'
    ' --office "rapporteur 3"'
)
SN = 'member add sn --institution-en "NPM of Senegal" --country SN --person Awa --language fr --email sn@example.org'


@pytest.fixture
def two(wgsec: Wgsec) -> Wgsec:
    """Morocco, rapporteur of theme 3, and Senegal."""
    assert wgsec(MA) == (0, "", "ma: Amina Mithal was added.\n")
    assert wgsec(SN).code == 0
    return wgsec


def test_list_tells_programs_codes(two: Wgsec) -> None:
    morocco, _ = json.loads(two("member list --json").out)
    since = morocco.pop("since")
    assert morocco == {
        "key": "ma",
        "institution": {"en": "NPM of Morocco", "fr": "MNP du Maroc"},
        "country": "MA",
        "region": "africa-middle-east",
        "model": "human-rights-commission",
        "kind": "member",
        "language": ["fr", "en"],
        "zone": "Africa/Casablanca",
        "person": "Amina Mithal",
        "offices": ["rapporteur 3"],
        "until": None,
    }
    assert len(since) == len("2027-01-04")


def test_show_tells_programs_how_to_address_a_person(two: Wgsec) -> None:
    shown = json.loads(two("member show MA --json").out)
    assert (
        list(shown)[-10:]
        == [
            *("since", "until", "model_since", "gender", "emails", "title", "function"),
            *("offices_in_words", "salutation", "alternates", "former"),
        ][-10:]
    )
    assert shown["offices_in_words"]["fr"] == ["rapporteure du thème 3"]
    assert shown["salutation"]["fr"] == "Madame la Rapporteure,"
    two("member edit ma --office 'rapporteur 3; chair'")
    assert json.loads(two("member show ma --json").out)["salutation"]["fr"] == "Madame la Présidente,"
    assert (shown["gender"], shown["emails"], shown["alternates"], shown["former"]) == ("f", ["ma@example.org"], [], [])


def test_show_tells_people_the_same_in_words(two: Wgsec) -> None:
    two("member edit ma --salutation 'fr=Chère Amina,' --function 'en=Head of mission'")
    two("member add ma --alternate --person 'Modou Misaal' --email modou@example.org --gender m")
    lines = two("member show ma").out
    for line in ("fr  Chère Amina,", "en  Head of mission", "Modou Misaal, alternate, modou@example.org"):
        assert line in lines


def test_a_kind_is_listed_alone_and_nobody_is_said_so(two: Wgsec) -> None:
    assert two("member list --kind observer") == (0, "", "There are no members.\n")
    assert len(json.loads(two("member list --kind member --json").out)) == 2


def test_what_is_lacking_is_told_with_its_option(wgsec: Wgsec) -> None:
    told = wgsec("member add us --country US --person Ann")
    assert (told.code, told.out) == (2, "")
    assert "– a mail address: --email" in told.err
    assert "– the person’s time zone: --zone" in told.err


def test_edit_says_when_there_was_nothing_to_change(two: Wgsec) -> None:
    assert two("member edit ma --gender f").err == "Nothing to change.\n"
    assert two("member edit ma --zone Africa/Rabat").code == 3
    assert two('member edit ma --office ""').code == 0
    assert json.loads(two("member show ma --json").out)["offices"] == []
    assert two("member edit ma --function Chief").code == 2


@pytest.mark.parametrize(
    ("columns", "left_out"),
    [("80", "Institution, Region, Model, Time zone"), ("120", "Region, Model, Time zone"), ("160", None)],
)
def test_a_list_on_a_narrow_terminal_says_which_columns_it_leaves_out(
    two: Wgsec, monkeypatch: pytest.MonkeyPatch, columns: str, left_out: str | None
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    screen = " ".join(terminal.typed("wgsec member list").screen.split())
    assert (f"Left out, for want of room: {left_out}." in screen) == (left_out is not None)
    assert ("Left out" in screen) == (left_out is not None)
    assert "Left out" not in two("member list").err


ROWS = "Clé;Institution;Pays;Région;Personne;Adresse électronique;Langue\nzz;MNP;FR;{};Zoé Exemple;z@x.org;fr\n"


@pytest.mark.parametrize(
    ("columns", "left_out"), [("80", "E-mail, Institution, Time zone"), ("120", "Time zone"), ("160", None)]
)
def test_new_seats_on_a_narrow_terminal_say_which_columns_are_left_out(
    two: Wgsec, monkeypatch: pytest.MonkeyPatch, columns: str, left_out: str | None
) -> None:
    Path("l.csv").write_text(ROWS.format("Europe"), "utf-8")
    monkeypatch.setenv("COLUMNS", columns)
    screen = " ".join(terminal.typed("wgsec member import l.csv --yes").screen.split())
    assert (f"Left out, for want of room: {left_out}." in screen) == (left_out is not None)
    assert ("Left out" in screen) == (left_out is not None)


def test_what_a_list_may_say_is_named_in_its_language(two: Wgsec) -> None:
    Path("l.csv").write_text(ROWS.format("Ouest"), "utf-8")
    told = two("member import l.csv --yes")
    assert told.code == 5
    assert "It may be: Afrique et Moyen-Orient, Amériques, Asie-Pacifique, Europe, International." in told.err


def test_an_alternate_is_asked_for_on_a_seat_that_has_none(two: Wgsec) -> None:
    told = two("member edit ma --alternate Nobody --gender f")
    assert (told.code, told.err) == (3, "The seat ma has no alternate “Nobody”, nor any other.\n")


def test_import_shows_everything_and_takes_nothing_in_without_a_yes(wgsec: Wgsec) -> None:
    told = wgsec(f"member import {LIST}")
    assert told.code == 4
    assert "28 new seats" in told.out
    assert "--yes" in told.err
    assert json.loads(wgsec("member list --json").out) == []
    assert wgsec(f"member import {LIST} --yes").err.endswith("Taken in. New seats: 28; changed: 0.\n")
    again = wgsec(f"member import {LIST}")
    assert (again.code, again.out, again.err) == (0, "", "28 seats stay as they are.\nNothing to change.\n")


def test_import_tells_a_change_field_by_field(two: Wgsec, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("key,name,email,institution en\nma,Amina Mithal-Sow,,NPM Morocco\n", encoding="utf-8")
    assert two(f"member import {path} --yes").out.splitlines() == [
        "One seat would change:",
        "ma  Amina Mithal-Sow",
        "  institution (en): NPM of Morocco → NPM Morocco",
        "  name: Amina Mithal → Amina Mithal-Sow",
    ]


def test_import_tells_that_somebody_succeeds_and_what_becomes_of_the_offices(two: Wgsec, tmp_path: Path) -> None:
    two('member edit ma --office "rapporteur 3, rapporteur 4"')
    path = tmp_path / "list.csv"
    path.write_text("key,name,email,office\nma,Omar Mithal,omar@example.org,rapporteur 4\n", encoding="utf-8")
    assert two(f"member import {path}").out.splitlines()[1:5] == [
        "ma  Omar Mithal",
        "  Amina Mithal leaves the seat; another person takes it.",
        "  The new person takes over: Rapporteur for theme 4.",
        "  Not passed on to the new person: Rapporteur for theme 3. To pass an office on, name it in the row.",
    ]


def test_import_says_in_which_language_it_takes_the_institutions(two: Wgsec, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("key,Institution\nma,Commissioner\n", encoding="utf-8")
    told = "“Institution” names no language and is read as English. If it is another: --lang\n"
    assert told in two(f"member import {path}").err
    assert told not in two(f"member import {path} --lang fr").err
    path.write_text("key,institution fr\nma,Commissaire\n", encoding="utf-8")
    assert "is read as" not in two(f"member import {path}").err


def test_import_shows_where_a_new_seat_is_reached_and_says_what_is_not_undone(two: Wgsec, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    row = "pe,NPM of Peru,PE,Rosa Ejemplo,es,America/Lima,pe@example.org"
    path.write_text(f"key,institution,country,name,language,zone,email\n{row}\n", encoding="utf-8")
    told = two(f"member import {path}")
    assert told.code == 4
    assert [one for one in ("pe@example.org", "America/Lima", "PE", "es") if one not in told.out] == []
    assert "wgsec backup" not in told.err
    path.write_text("key,name\nma,Amina M.\n", encoding="utf-8")
    assert "not undone later. To be sure: wgsec backup" in two(f"member import {path}").err


def test_import_names_every_fault_with_its_row_and_column(wgsec: Wgsec, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "Key;Name;Country;E-mail\nma;Amina;Atlantis;ma@example\nx y;Bo;MA;b@example.org\n", encoding="utf-8"
    )
    told = wgsec(f"member import {path} --yes")
    assert (told.code, told.out) == (5, "")
    assert [line for line in told.err.splitlines() if not line.startswith("  –")][:5] == [
        "Row 2, Country: “Atlantis” is not a country.",
        "Row 2, E-mail: “ma@example” is not a plain mail address.",
        "Row 2, institution: Nothing is said here, and nothing is known for the seat ma.",
        "Row 2, language: Nothing is said here, and nothing is known for the seat ma.",
        "Row 3, Key: “x y” is not a key.",
    ]
    assert "list.csv has 5 faults; nothing was taken in." in told.err


def test_what_may_be_done_stands_below_the_first_row_that_it_helps(wgsec: Wgsec, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    rows = "ma,NPM,MA,Ana,xx,ana@example.org\ntg,NPM,TG,Bo,yy,bo@example\n"
    path.write_text(f"key,institution,country,name,language,email\n{rows}", encoding="utf-8")
    said = wgsec(f"member import {path}").err.splitlines()
    assert said[:3] == [
        "Row 2, language: “xx” is not known.",
        "  – It may be: English, French, Spanish.",
        "Row 3, language: “yy” is not known.",
    ]
    assert sum("It may be" in line for line in said) == 1


def test_import_names_all_that_is_wrong_with_a_row_in_one_round(wgsec: Wgsec, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    rows = "cl,NPM,CL,dedicated body,Ana,es,ana@example.org\nat,NPM,Atlantis,,Bo,en,bo@example.org\n"
    path.write_text(f"key,institution,country,model,name,language,email\n{rows}", encoding="utf-8")
    said = wgsec(f"member import {path}").err.splitlines()
    assert [line for line in said if not line.startswith("  –")][:3] == [
        "Row 2, model: “dedicated body” is not known.",
        "Row 2, time zone: CL has several time zones, and none is given for the seat cl; for instance:"
        " America/Santiago, America/Coyhaique, America/Punta_Arenas, Pacific/Easter.",
        "Row 3, country: “Atlantis” is not a country.",
    ]


def test_import_understands_a_heading_once_it_is_told(wgsec: Wgsec, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("key,who,institution,country,language,post\nma,Amina,NPM,MA,fr,a@b.org\n", encoding="utf-8")
    assert wgsec(f"member import {path} --map who=name --map post --yes").code == 2
    assert wgsec(f"member import {path} --map who=name --map post=email --yes").code == 0
    assert wgsec(f"member import {path}").err == "One seat stays as it is.\nNothing to change.\n"


def test_export_says_what_the_file_holds_and_overwrites_nothing_else(two: Wgsec, group: Path) -> None:
    told = two("member export members.csv")
    assert (told.code, told.out) == (0, "members.csv\n")
    assert "personal data" in told.err
    two("member edit ma --gender x")
    assert two("member export members.csv").code == 4
    assert two("member export members.csv --force").code == 0
    assert (group / "members.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_replace_asks_for_an_answer_about_offices(two: Wgsec) -> None:
    line = 'member replace ma --person "Omar Mithal" --email ma@example.org'
    told = two(line)
    assert told.code == 4
    assert "--offices keep" in told.err
    assert "member edit ma --gender f" in two(f"{line} --offices keep").err
    shown = json.loads(two("member show ma --json").out)
    assert (shown["person"], shown["offices"], shown["former"][0]["name"]) == (
        "Omar Mithal",
        ["rapporteur 3"],
        "Amina Mithal",
    )


def test_leave_names_themes_that_nobody_takes(two: Wgsec) -> None:
    told = two("member leave ma --yes")
    assert (told.code, told.err.splitlines()[0]) == (4, "Nobody was named to take over from ma (themes: 3).")
    assert two("member leave ma --theme-to three=sn --yes").code == 2
    assert two("member leave ma --theme-to 3=sn --yes").code == 0
    assert json.loads(two("theme show 3 --json").out)["rapporteurs"] == ["sn"]
    assert [one["key"] for one in json.loads(two("member list --json").out)] == ["sn"]
    assert [one["key"] for one in json.loads(two("member list --former --json").out)] == ["ma", "sn"]


def test_the_chair_who_leaves_leaves_the_chair_vacant(two: Wgsec) -> None:
    two("member edit sn --office chair")
    assert "Nobody holds this office now: Chair." in two("member leave sn --yes").err


def test_nobody_leaves_without_a_yes_where_nobody_is_there_to_answer(two: Wgsec) -> None:
    two('member add sn --alternate --person "Awa Misaal" --email awa@example.org')
    for typed in ("member leave sn", 'member leave sn --alternate "Awa Misaal"'):
        told = two(typed)
        assert (told.code, told.err.splitlines()[-1]) == (4, "If it is meant, add --yes.")
    assert two('member leave sn --alternate "Awa Misaal" --yes').code == 0
    assert two("member leave sn --yes").code == 0


def test_the_command_that_takes_an_office_from_its_holder_is_one_that_is_taken(two: Wgsec) -> None:
    two("member promote sn --kind member")
    two("member edit sn --office chair")
    told = two("member edit ma --office chair")
    assert told.code == 4
    _, sign, command = told.err.strip().rpartition("wgsec ")
    assert sign
    assert two(command).code == 0
    assert two("member edit ma --office chair").code == 0


def test_promote_and_remove(two: Wgsec) -> None:
    assert two("member promote sn --kind observer").err == "sn is now of this kind: observer.\n"
    assert two("member promote ma --kind observer").code == 4
    assert two("member remove sn").code == 4
    assert two("member remove sn --yes").err == "sn was taken out.\n"


def test_balance_tells_counts_and_gaps(wgsec: Wgsec) -> None:
    wgsec(f"member import {LIST} --yes")
    lines = wgsec("member balance").out.splitlines()
    assert lines[0] == "15 members; in brackets, the 8 on the reserve list"
    assert lines[9].split()[:3] == ["All", "3", "(+2)"]
    assert lines[-2:] == ["– Less than 40 % men: 5 of 14.", "  On the reserve list: at, mn, tg"]
    told = json.loads(wgsec("member balance --json").out)
    assert list(told) == ["members", "reserves", "regions", "models", "genders", "languages", "cells", "gaps"]
    assert told["gaps"][2]["candidates"] == ["at", "mn", "tg"]


def test_theme_assign_tells_who_is_rapporteur(two: Wgsec) -> None:
    assert two("theme assign 3 ma --also sn").err == "Rapporteurs of theme 3: ma, sn\n"
    assert two("theme assign 3 --remove ma").err == "Rapporteurs of theme 3: sn\n"
    assert two("theme assign 3 --remove sn").err == "Theme 3 has no rapporteur.\n"
    assert two("theme assign 3 --remove sn").code == 3


def test_a_mailbox_must_be_an_address(wgsec: Wgsec) -> None:
    assert wgsec('group edit --mailbox "wg@example.org\r\nBcc: x@y.org"').code == 2


def test_the_screen_speaks_french(two: Wgsec, group: Path) -> None:
    told = process("member leave ma --yes", folder=group, WGSEC_LANG="fr")
    assert told.err.splitlines()[0] == "Personne n’a été désigné pour prendre la relève de ma (thèmes\u00a0: 3)."
    listed = process("member list", folder=group, WGSEC_LANG="fr").out.splitlines()
    assert listed[0].split()[:6] == ["Clé", "Personne", "Institution", "Pays", "Région", "Modèle"]
    assert "rapporteure du thème 3" in listed[1]


def test_the_words_of_a_program_and_markup_are_shown_as_they_are(wgsec: Wgsec) -> None:
    line = 'member add ma --institution-en "[red]=1+1[/red] {0}" --country MA --language fr --email a@b.org --person'
    assert wgsec(f'{line} "Amina {{{{ 7*7 }}}}"').err.startswith("ma: Amina {{ 7*7 }} was added.")
    assert "[red]=1+1[/red] {0}" in wgsec("member list").out


def test_nobody_is_invited_by_themselves(two: Wgsec, tmp_path: Path) -> None:
    told = two("group edit --mailbox MA@example.org")
    assert (told.code, told.err.splitlines()[0]) == (
        4,
        "MA@example.org is the address of ma, who could not be invited from it.",
    )
    assert two("group edit --mailbox wg@example.org").code == 0
    assert two("member edit sn --email wg@example.org").code == 4
    assert two("member add ma --alternate --person Omar --email wg@example.org").code == 4
    path = tmp_path / "list.csv"
    path.write_text("key,email\nsn,WG@example.org\n", encoding="utf-8")
    assert "Row 2, email: wg@example.org is the mailbox" in two(f"member import {path} --yes").err


def test_the_secretariat_may_write_from_its_own_address_but_the_chair_may_not(wgsec: Wgsec) -> None:
    assert wgsec("group edit --mailbox wg@example.org").code == 0
    line = "member add sec --kind secretariat --institution-en A --person Anna --language en --zone Europe/Zurich"
    assert wgsec(f"{line} --email wg@example.org").code == 0
    assert wgsec("member edit sec --office chair").code == 4


def test_a_list_that_is_not_there_is_said_so_with_the_one_beside_it(wgsec: Wgsec, group: Path) -> None:
    (group / "members.csv").write_text("key\n", encoding="utf-8")
    told = wgsec("member import membres.csv")
    assert (told.code, told.err) == (3, "There is no file membres.csv; did you mean members.csv?\n")
    assert wgsec("member import other.csv").err == "There is no file other.csv.\n"
