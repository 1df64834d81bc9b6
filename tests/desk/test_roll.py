"""Member lists in and out: what is planned is what is done, and what goes out comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import seated
from wgsec import desk, formats, papers, rules, store
from wgsec.desk.group import GroupChange
from wgsec.desk.office import Office
from wgsec.errors import NoSuchThing, Refused, Unreadable, WrongUsage
from wgsec.facts.language import Language, Wording
from wgsec.facts.member import Gender, Member, NpmModel, OfficeKind, Person, PersonRole, Region, Seat, SeatKind
from wgsec.facts.member import HeldOffice as Held
from wgsec.facts.roll import Entry

LIST = Path(__file__).parents[2] / "examples" / "training-centre" / "members.csv"
HEADER = "key,institution,country,person,language,email,office\n"
MA = "ma,NPM of Morocco,MA,Amina Mithal,fr,ma@example.org,rapporteur 3\n"


def written(folder: Path, text: str, name: str = "list.csv") -> Path:
    path = folder / name
    path.write_text(HEADER + text, encoding="utf-8")
    return path


def members(office: Office, *, former: bool = False) -> tuple[Member, ...]:
    with office.reading() as archive:
        return store.member.all_(archive, former=former)


def timeless(found: tuple[Member, ...]) -> list[Member]:
    """Without the days on which anything began, by key."""

    def person(one: Person | None) -> Person | None:
        return one and replace(one, since=None)

    return sorted(
        (
            Member(
                replace(one.seat, since=None, model_since=None),
                person(one.holder),
                tuple(replace(other, since=None) for other in one.alternates),
                tuple(replace(held, since=None) for held in one.offices),
            )
            for one in found
        ),
        key=lambda one: one.seat.key,
    )


def utf16(path: Path) -> bytes:
    return path.read_text(encoding="utf-8").encode("utf-16")


def semicolons(path: Path) -> bytes:
    return path.read_text(encoding="utf-8").replace(",", ";").encode("utf-8-sig")


def windows(path: Path) -> bytes:
    """Without the three seats whose letters Windows-1252 has not got."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not set(line) & set("Đłã")).encode("cp1252")


def workbook(path: Path) -> bytes:
    sheet = formats.tables.read(path.read_bytes(), path.name)
    return formats.tables.write_xlsx(sheet.header, (cells for _, cells in sheet.rows), "Members")


@pytest.mark.parametrize(
    ("name", "spelt", "seats"),
    [
        ("m.csv", Path.read_bytes, 28),
        ("m.csv", utf16, 28),
        ("m.csv", semicolons, 28),
        ("m.csv", windows, 25),
        ("m.xlsx", workbook, 28),
    ],
    ids=["utf-8", "utf-16", "bom and semicolons", "windows-1252", "xlsx"],
)
def test_the_example_list_comes_in_however_it_is_spelt(
    office: Office, tmp_path: Path, name: str, spelt: Callable[[Path], bytes], seats: int
) -> None:
    path = tmp_path / name
    path.write_bytes(spelt(LIST))
    intake = seated.take_in(office, path)
    assert (len(intake.plan.new), len(members(office))) == (seats, seats)
    by_key = {one.seat.key: one for one in members(office)}
    assert by_key["cr"].holder is not None
    assert by_key["cr"].holder.name == "José Muestra Ñandú"
    assert timeless(members(office)) == timeless(intake.plan.new)
    assert desk.roll.plan(office, path).is_idle


def test_planning_changes_nothing(office: Office) -> None:
    intake = desk.roll.plan(office, LIST)
    assert len(intake.plan.new) == 28
    assert members(office) == ()


def test_one_bad_row_and_nothing_is_taken_in(office: Office, tmp_path: Path) -> None:
    path = written(tmp_path, MA + "sn,NPM of Senegal,Atlantis,Awa,fr,awa(at)example.org,rapporteur 9\n")
    intake = desk.roll.plan(office, path)
    assert [(one.row, one.column) for one in intake.plan.faults] == [(3, "country"), (3, "email")]
    with pytest.raises(Unreadable) as caught:
        desk.roll.apply(office, intake)
    assert caught.value.facts == {"n": 2, "file": "list.csv"}
    assert members(office) == ()


@pytest.mark.parametrize(
    ("rows", "faults"),
    [
        ("sn,NPM,SN,Awa,fr,a@example.org,rapporteur 9\n", [(2, "office", "theme.error.none")]),
        ('sn,NPM,SN,"Exemple, Awa",fr,a@example.org,\n', [(2, "person", "person.error.sign")]),
        ("sn,NPM,SN,Awa,fr,MA@Example.ORG,\n", [(2, "email", "member.error.known-email")]),
        ("sec,NPM,MA,Awa,fr,a@example.org,secretary\n", [(2, "office", "member.error.may-not-hold")]),
        (
            "sn,NPM,SN,Awa,fr,a@example.org,chair\ntn,NPM,TN,Sam,fr,b@example.org,Présidente\n",
            [(3, "office", "member.error.held")],
        ),
        ("ci,NPM,CI,Awa,fr,a@example.org,\nCI,NPM,CI,Zoe,fr,b@example.org,\n", [(3, "key", "member.error.double-key")]),
        ("us,NPM,US,Awa,fr,a@example.org,\n", [(2, "time zone", "member.error.missing-zone")]),
    ],
)
def test_what_the_rules_refuse_is_a_fault_of_its_row(
    office: Office, tmp_path: Path, rows: str, faults: list[tuple[int, str, str]]
) -> None:
    seated.take_in(office, written(tmp_path, MA))
    intake = desk.roll.plan(office, written(tmp_path, rows))
    assert [(one.row, one.column, one.msgid) for one in intake.plan.faults] == faults


def test_the_same_people_are_known_by_other_letters(office: Office, tmp_path: Path) -> None:
    seated.take_in(office, written(tmp_path, "fr,NPM,FR,Zoé Exemple,fr,fr@example.org,\n"))
    assert desk.roll.plan(office, written(tmp_path, "FR,NPM,France,ZOE EXEMPLE,fr,FR@EXAMPLE.ORG,\n")).plan.faults == ()
    path = tmp_path / "nokey.csv"
    path.write_text("institution,name,email,language\nnpm,Zoe Exemple,,en\n", encoding="utf-8")
    (change,) = desk.roll.plan(office, path).plan.changed
    assert {one.field for one in change.differences} >= {"language"}
    assert change.after.seat.key == "fr"


def test_another_person_in_the_list_succeeds_and_brings_no_gender_along(office: Office, tmp_path: Path) -> None:
    seated.take_in(office, written(tmp_path, MA))
    desk.member.edit(office, "ma", Entry(gender=Gender.F, salutation=Wording(fr="Chère Amina,")))
    later = replace(office, now=datetime(2027, 3, 1, 9, tzinfo=UTC))
    seated.take_in(later, written(tmp_path, "ma,,,Omar Mithal,,omar@example.org,\n"))
    (after,) = members(later)
    assert after.holder is not None
    assert (after.holder.name, after.holder.gender, after.holder.salutation) == ("Omar Mithal", None, Wording())
    assert after.holder.languages == ("fr",)
    with later.reading() as archive:
        assert [one.name for one in store.member.persons(archive, "ma")] == ["Amina Mithal", "Omar Mithal"]


@pytest.mark.parametrize(("named", "themes"), [("", []), ("rapporteur 3", [3])])
def test_a_successor_in_a_list_has_the_offices_that_the_row_names(
    office: Office, tmp_path: Path, named: str, themes: list[int]
) -> None:
    seated.take_in(office, written(tmp_path, MA))
    intake = seated.take_in(office, written(tmp_path, f"ma,,,Omar Mithal,,omar@example.org,{named}\n"))
    assert [one.succeeded for one in intake.plan.changed] == [True]
    assert [[one.theme for one in member.offices] for member in members(office)] == [themes]
    with office.reading() as archive:
        assert store.group.theme(archive, 3).rapporteurs == (("ma",) if themes else ())


def test_a_key_of_a_seat_that_has_left_is_not_given_again(office: Office, tmp_path: Path) -> None:
    seated.take_in(office, written(tmp_path, "ma,NPM,MA,Amina,fr,ma@example.org,\n"))
    desk.handover.leave(office, "ma")
    intake = desk.roll.plan(office, written(tmp_path, MA))
    assert [one.msgid for one in intake.plan.faults] == ["member.error.left"]
    path = tmp_path / "nokey.csv"
    path.write_text("institution,country,name,language,email\nNPM,MA,Omar,fr,ma@example.org\n", encoding="utf-8")
    (new,) = seated.take_in(office, path).plan.new
    assert new.seat.key == "npm"


MOVES: dict[str, Callable[[Office], object]] = {
    "a member": lambda office: desk.member.edit(office, "ma", Entry(gender=Gender.F)),
    "the mailbox": lambda office: desk.group.edit(office, GroupChange(mailbox_address="sn@example.org")),
}


@pytest.mark.parametrize("what", MOVES)
def test_a_list_is_not_taken_in_once_what_it_rests_on_has_moved(office: Office, tmp_path: Path, what: str) -> None:
    seated.take_in(office, written(tmp_path, MA))
    intake = desk.roll.plan(office, written(tmp_path, "sn,NPM,SN,Awa,fr,sn@example.org,\n"))
    MOVES[what](office)
    with pytest.raises(Refused) as caught:
        desk.roll.apply(office, intake)
    assert caught.value.msgid == "member.error.import-moved"
    assert [one.seat.key for one in members(office)] == ["ma"]


def test_an_office_may_pass_from_one_seat_to_another_within_a_list(office: Office, tmp_path: Path) -> None:
    chair = "ma,NPM,MA,Amina,fr,ma@example.org,chair\nsn,NPM S,SN,Awa,fr,sn@example.org,rapporteur 1\n"
    seated.take_in(office, written(tmp_path, chair))
    seated.take_in(office, written(tmp_path, "sn,,,,,,chair\nma,,,,,,rapporteur 1\n"))
    assert {one.seat.key: one.offices[0].kind for one in members(office)} == {"ma": "rapporteur", "sn": "chair"}


def test_a_heading_said_once_is_remembered(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Ref;Who;Body;Lang.;Post;Place;Shoe\nma;Amina;NPM;fr;ma@example.org;MA;38\n", encoding="utf-8")
    told = {
        "Ref": "key",
        "who": "name",
        "BODY": "institution",
        "Lang.": "language",
        "Post": "email",
        "Place": "country",
    }
    seated.take_in(office, path, {**told, "Shoe": ""})
    again = desk.roll.plan(office, path)
    assert (again.is_idle, again.plan.unread) == (True, ())
    with pytest.raises(WrongUsage) as caught:
        desk.roll.plan(office, path, {"Whom": "name"})
    assert caught.value.msgid == "member.error.heading"


@pytest.mark.parametrize("lang", Language)
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_what_goes_out_comes_back(office: Office, tmp_path: Path, lang: Language, suffix: str) -> None:
    for name in ("members.csv", "institutions.csv", "alternates.csv"):
        seated.take_in(office, LIST.with_name(name))
    desk.member.edit(office, "ma", Entry(salutation=Wording(fr="=1+1"), function=Wording("Head, of “all”")))
    path = tmp_path / f"out.{suffix}"
    assert desk.roll.export(office, path, lang=lang) == 28
    assert desk.roll.plan(office, path).is_idle
    sheet = formats.tables.read(path.read_bytes(), path.name)
    fresh = rules.intake.plan(sheet, ())
    assert (fresh.faults, fresh.unread) == ((), ())
    assert timeless(fresh.new) == timeless(members(office))


NAMES = st.text(min_size=1, max_size=40).filter(lambda text: any(c.isalpha() for c in text))


@given(NAMES, NAMES, st.sampled_from(["=cmd|'/c calc'!A1", "+1", "-1", "@x", "\t=1", "{{ 7*7 }}", "x; y, z"]))
def test_any_name_survives_the_round_trip(name: str, function: str, institution: str) -> None:
    try:
        name, function = rules.people.person_name(name), rules.people.clean_name(function)
        institution = rules.people.clean_name(institution)
    except WrongUsage:
        return
    holder = Person(name, Gender.X, ("fr", "es"), "Africa/Dakar", ("a@b.org", "c@d.org"), function=Wording(function))
    alternate = Person("Al Ternate", None, ("en",), "Africa/Dakar", ("e@f.org",), PersonRole.ALTERNATE)
    seat = Seat("sn", Wording(institution), "SN", Region.AMERICAS, NpmModel.OMBUDS_PLUS, SeatKind.EXPERT)
    member = Member(seat, holder, (alternate,), (Held(OfficeKind.RAPPORTEUR, 2), Held(OfficeKind.RAPPORTEUR, 4)))
    sheet = papers.roll.compose((member,), "fr")
    for blob in (
        formats.tables.write_csv(sheet.header, sheet.rows, "fr"),
        formats.tables.write_xlsx(sheet.header, sheet.rows, sheet.title),
    ):
        assert rules.intake.plan(formats.tables.read(blob, "m"), ()).new == (member,)


def test_another_file_is_not_written_over(office: Office, tmp_path: Path) -> None:
    seated.take_in(office, LIST)
    path = tmp_path / "members.csv"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(Refused):
        desk.roll.export(office, path, lang="en")
    assert path.read_text(encoding="utf-8") == "mine"
    assert desk.roll.export(office, path, lang="en", replace=True) == 28
    with pytest.raises(WrongUsage):
        desk.roll.export(office, tmp_path / "members.ods", lang="en")


def test_a_file_that_is_not_there_is_said_so(office: Office, tmp_path: Path) -> None:
    with pytest.raises(NoSuchThing) as caught:
        desk.roll.plan(office, tmp_path / "none.csv")
    assert caught.value.msgid == "file.error.missing"


def test_a_list_is_taken_back_whole(office: Office) -> None:
    seated.take_in(office, LIST)
    desk.history.undo(office)
    assert members(office, former=True) == ()


@pytest.mark.parametrize(("said", "expected"), [(None, "fr"), ("es", "es")])
def test_institutions_are_in_the_language_of_the_other_headings_unless_it_is_said(
    office: Office, tmp_path: Path, said: str | None, expected: str
) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("Clé;Institution;Pays;Nom;Langue;Courriel\nma;CNDH;Maroc;Amina;fr;ma@example.org\n", "utf-8")
    intake = desk.roll.plan(office, path, lang=said, reader="en")
    assert (intake.lang, [list(one.seat.institution.texts()) for one in intake.plan.new]) == (expected, [[expected]])
