"""The import of member lists: the invented group goes in whole, and every fault has its row, column and reason."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from wgsec.errors import Unreadable, WrongUsage
from wgsec.facts.language import Wording
from wgsec.facts.member import Gender, HeldOffice, NpmModel, OfficeKind, PersonRole, Region, SeatKind
from wgsec.formats import tables
from wgsec.language import roll as vocabulary
from wgsec.language import words
from wgsec.rules import intake, roll

LIST = Path(__file__).parents[2] / "examples" / "training-centre" / "members.csv"
HEADER = "key,institution,country,region,language,person,gender,office,email\n"
ZOE = "fr,MNP de France,France,Europe,français,Zoé Exemple,femme,rapporteure 1,fr@example.org\n"


def sheet(text):
    return tables.read(text.encode(), "members.csv")


def taken(text, known=(), **more):
    plan = intake.plan(sheet(text), known, **more)
    assert not plan.faults
    return plan


def faults(text, known=()):
    plan = intake.plan(sheet(text), known)
    assert (plan.new, plan.changed, plan.same) == ((), (), ())
    for fault in plan.faults:
        for lang in ("en", "fr"):
            assert words.screen(lang)(fault.msgid, **fault.facts)
    return [(fault.row, fault.column, fault.msgid.rpartition(".")[2]) for fault in plan.faults]


@pytest.fixture
def group():
    return intake.plan(tables.read(LIST.read_bytes(), "members.csv"), ()).new


def test_the_invented_group_goes_in_whole(group):
    assert len(group) == 28
    assert [m.seat.kind for m in group].count(SeatKind.MEMBER) == 15
    by_key = {m.seat.key: m for m in group}
    nz = by_key["nz"]
    assert nz.seat.institution == Wording(en="Example NPM of New Zealand")
    assert (nz.seat.country, nz.seat.region, nz.seat.model) == (
        "NZ",
        Region.ASIA_PACIFIC,
        NpmModel.SEVERAL_INSTITUTIONS,
    )
    assert nz.holder is not None
    assert (nz.holder.name, nz.holder.gender, nz.holder.zone) == ("Aroha Tauira", Gender.F, "Pacific/Auckland")
    assert by_key["ge"].offices == (HeldOffice(OfficeKind.RAPPORTEUR, 5),)
    assert by_key["assoc-chair"].offices == (HeldOffice(OfficeKind.CHAIR),)
    assert by_key["stake-un"].holder.gender is Gender.X
    assert by_key["stake-un"].seat.model is None


def test_the_same_list_again_changes_nothing(group):
    plan = intake.plan(tables.read(LIST.read_bytes(), "members.csv"), group)
    assert plan.same == group
    assert (plan.new, plan.changed, plan.faults, plan.unread) == ((), (), (), ())


def test_without_keys_the_same_people_are_found_again(group):
    lines = [line.partition(",")[2] for line in LIST.read_text(encoding="utf-8").splitlines()]
    assert taken("\n".join(lines), group).same == group
    made = taken("\n".join(lines)).new
    assert [m.seat.key for m in made[:3]] == ["fr", "ch", "si"]
    assert len({m.seat.key for m in made}) == 28
    assert "example-united-nations" in {m.seat.key for m in made}


def test_a_change_is_told_field_by_field(group):
    text = "key,email,office\nfr,new@example.org,\nge,,rapporteur 5; vice-chair\nch,ch@example.org,rapporteur 2\n"
    plan = taken(text, group)
    assert [m.seat.key for m in plan.same] == ["ch"]
    told = {c.before.seat.key: [(d.field, d.before, d.after) for d in c.differences] for c in plan.changed}
    assert told == {
        "fr": [("email", "fr@example.org", "new@example.org")],
        "ge": [("office", "rapporteur 5", "rapporteur 5, vice-chair")],
    }
    french = plan.changed[0].after
    assert french.holder.name == "Zoé Exemple"
    assert french.offices == plan.changed[0].before.offices


def test_headings_and_values_in_french_and_spanish():
    french = "Clé;Institution;Pays;Région;Modèle de MNP;Langue;Fuseau horaire;Nom;Genre;Qualité;Fonction;Courriel\n"
    row = "ch;CNPT;Suisse;Europe;organe spécialisé;français / anglais;;Urs;homme;membre;présidence;ch@example.org\n"
    member = taken(french + row, lang="fr").new[0]
    assert member.seat.institution == Wording(fr="CNPT")
    assert member.holder.languages == ("fr", "en")
    assert member.holder.zone == "Europe/Zurich"
    assert member.offices == (HeldOffice(OfficeKind.CHAIR),)
    spanish = "CLAVE;institución;país;región;idioma;persona;género;calidad;cargo;correo\n"
    row = "cr;Defensoría;Costa Rica;Américas;español;José Muestra;hombre;miembro;relator del tema 3;cr@example.org\n"
    assert taken(spanish + row).new[0].offices == (HeldOffice(OfficeKind.RAPPORTEUR, 3),)


def test_a_mapping_goes_before_what_a_heading_seems_to_say():
    text = "code,who,email,office\nfr,Zoé,fr@example.org,Paris\n"
    found = roll.columns(sheet(text).header, {"Who": "name", "office": ""})
    assert found.at == {"key": 0, "name": 1, "email": 2}
    assert roll.columns(("key", "shoe size")).unread == ("shoe size",)


@pytest.mark.parametrize(
    ("header", "mapping", "msgid"),
    [
        (("key", "code"), {}, "member.error.double-column"),
        (("key", "who"), {"who": "surname"}, "member.error.field"),
        (("foo", "bar"), {}, "member.error.no-columns"),
    ],
)
def test_headings_that_make_no_sense_are_refused(header, mapping, msgid):
    with pytest.raises(WrongUsage) as refused:
        roll.columns(header, mapping)
    assert refused.value.msgid == msgid


def test_institutions_in_several_languages():
    text = "key,institution (fr),institution,institution en\nfr,CGLPL,Contrôleur,Inspector\n"
    assert taken(text, lang="fr").new[0].seat.institution == Wording(en="Inspector", fr="CGLPL")


def test_an_alternate_shares_the_seat():
    text = (
        "key,institution,country,language,role,name,email\n"
        "fr,MNP,FR,fr,,Zoé Exemple,fr@example.org\nfr,,,en,suppléant,Léa Modèle,lea@example.org\n"
    )
    member = taken(text).new[0]
    assert (member.holder.name, [a.name for a in member.alternates]) == ("Zoé Exemple", ["Léa Modèle"])
    assert member.alternates[0].role is PersonRole.ALTERNATE
    assert member.alternates[0].zone == "Europe/Paris"
    again = taken(text, [member])
    assert again.same == (member,)
    changed = taken("key,role,name,zone\nfr,alternate,Léa Modèle,Asia/Tbilisi\n", [member]).changed[0]
    assert [(d.field, d.after) for d in changed.differences] == [("alternate-1-zone", "Asia/Tbilisi")]
    assert len(changed.after.alternates) == 1


def test_a_vacant_seat_goes_in_without_a_person():
    member = taken("key,institution,country\nmt,MNP,Malta\n").new[0]
    assert member.holder is None
    assert member.seat.country == "MT"


def test_dates_of_offices_and_seats_are_kept(group):
    chair = next(m for m in group if m.seat.key == "assoc-chair")
    known = replace(chair, offices=(replace(chair.offices[0], since="2027-01-01"),))
    assert taken("key,office\nassoc-chair,presidenta\n", [known]).same == (known,)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("9fr,N,FR,,fr,Zoé,f,,a@b.org", ("key", "key")),
        ("fr!,N,FR,,fr,Zoé,f,,a@b.org", ("key", "key")),
        ("fr,N,Atlantis,,fr,Zoé,f,,a@b.org", ("country", "country")),
        ("fr,N,FR,Mars,fr,Zoé,f,,a@b.org", ("region", "value")),
        ("fr,N,FR,,Klingon,Zoé,f,,a@b.org", ("language", "value")),
        ("fr,N,FR,,fr,Zoé,perhaps,,a@b.org", ("gender", "value")),
        ("fr,N,FR,,fr,Zoé,f,king,a@b.org", ("office", "value")),
        ("fr,N,FR,,fr,Zoé,f,rapporteur,a@b.org", ("office", "office")),
        ("fr,N,FR,,fr,Zoé,f,chair 3,a@b.org", ("office", "office")),
        ("fr,N,FR,,fr,Zoé,f,rapporteur 0,a@b.org", ("office", "office")),
        ("fr,N,FR,,fr,Zoé,f,,nobody", ("email", "email")),
        ('fr,N,FR,,fr,Zoé,f,,"a@b.org\r\nBcc: x"', ("email", "email")),
        ("fr,N,FR,,fr,=?utf-8?q?Zoe?=,f,,a@b.org", ("person", "name")),
        ("fr,=?x?=,FR,,fr,Zoé,f,,a@b.org", ("institution", "name")),
        ("fr,,FR,,fr,Zoé,f,,a@b.org", ("institution", "missing")),
        ("fr,N,FR,,fr,,f,,a@b.org", ("person", "missing")),
        ("fr,N,FR,,fr,Zoé,f,,", ("email", "missing")),
        ("fr,N,FR,,,Zoé,f,,a@b.org", ("language", "missing")),
        ("us,N,US,,en,Sam,m,,a@b.org", ("time zone", "missing-zone")),
        ("un,N,,,en,Sam,m,,a@b.org", ("time zone", "missing")),
    ],
)
def test_a_bad_row_is_named_with_its_column_and_nothing_goes_in(row, expected):
    good = "si,NPM,Slovenia,Europe,en,Živa Primer,f,,si@example.org\n"
    assert faults(HEADER + good + row + "\n") == [(3, *expected)]


def test_an_unknown_zone_is_named():
    assert faults("key,institution,zone\nfr,N,Europe/Pariss\n") == [(2, "zone", "unknown")]


def test_all_faults_are_told_at_once():
    text = HEADER + "fr,,Atlantis,,fr,Zoé,perhaps,,nobody\nch,N,CH,,fr,Urs,m,,\n"
    assert faults(text) == [
        (2, "country", "country"),
        (2, "gender", "value"),
        (2, "email", "email"),
        (2, "institution", "missing"),
        (3, "email", "missing"),
    ]


def test_one_address_twice_in_the_list():
    text = HEADER + ZOE + "ch,CNPT,CH,,fr,Urs,m,,FR@Example.org\n"
    assert faults(text) == [(3, "email", "double-email")]


def test_an_address_of_another_member(group):
    assert faults("key,email\nch,FR@EXAMPLE.ORG\n", group) == [(2, "email", "known-email")]


@pytest.mark.parametrize(
    ("row", "stands"),
    [
        # A slip in the address would turn France into New Zealand.
        ("Human Rights Commission,NZ,Tane,fr@example.org", True),
        ("Human Rights Commission,NZ,,fr@example.org", True),
        ("Human Rights Commission,,Tane,fr@example.org", True),
        ("Human Rights Commission,,Zoé Exemple,fr@example.org", False),
        (",FR,Tane,fr@example.org", False),
        (",,Zoe EXEMPLE,FR@example.org", False),
    ],
)
def test_an_address_alone_makes_nobody_somebody_else(group, row, stands):
    list_ = f"institution,country,name,email\n{row}\n"
    if stands:
        assert faults(list_, group) == [(2, "email", "elsewhere")]
    else:
        assert [one.after.seat.key for one in taken(list_, group).changed] in ([], ["fr"])


def test_a_key_says_which_seat_is_meant_whatever_else_changes(group):
    (change,) = taken("key,institution,country,name,email\nfr,Defender,MC,Tane,fr@example.org\n", group).changed
    assert (change.after.seat.key, change.after.seat.country) == ("fr", "MC")


def test_faults_name_the_headings_of_the_list_or_the_usual_ones():
    text = "Clef,Organisme,Pays,Langues,Nom complet,Courriel,Fuseau\nus,N,US,en,,sam@example.org,\n"
    made = intake.plan(sheet(text), (), lang="fr")
    assert [fault.column for fault in made.faults] == ["Nom complet", "Fuseau"]
    text = "Clef,Organisme,Pays,Langues,Nom complet,Courriel\nus,N,US,en,Sam,sam@example.org\n"
    made = intake.plan(sheet(text), (), lang="fr")
    assert [fault.column for fault in made.faults] == ["fuseau horaire"]


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize(
    ("field", "type_"), [("model", NpmModel), ("region", Region), ("gender", Gender), ("kind", SeatKind)]
)
def test_the_words_of_the_screen_are_read(field, type_, lang):
    say = words.screen(lang)
    for one in type_:
        assert vocabulary.find(field, say(f"member.{field}.{one}")) == one


def test_two_holders_of_one_seat():
    assert faults(HEADER + ZOE + "fr,N,FR,,fr,Léa,f,,lea@example.org\n") == [(3, "key", "double-key")]


def test_the_theme_of_a_rapporteur_in_many_words():
    for text in (
        "rapporteur 3",
        "Rapporteure du thème 3",
        "rapporteur for theme 3",
        "relatora del tema 3",
        "rapporteur3",
    ):
        read, bad = roll.entries(sheet(f"key,office\nfr,{text}\n"), roll.columns(("key", "office")), "en")
        assert (read[0].offices, bad) == ((HeldOffice(OfficeKind.RAPPORTEUR, 3),), [])


@pytest.mark.parametrize(
    ("holder", "fault"),
    [
        ("fr,N,FR,,fr,Zoé,perhaps,,a@b.org,holder", ("gender", "value")),
        ("fr,N,Freedonia,,fr,Zoé,f,,a@b.org,holder", ("country", "country")),
        ("F R!,N,FR,,fr,Zoé,f,,a@b.org,holder", ("key", "key")),
    ],
)
def test_a_faulty_row_takes_nothing_from_the_sound_rows_of_its_seat(holder, fault):
    told = f"{HEADER[:-1]},role\n{holder}\nfr,,,,fr,Ana,f,,b@b.org,alternate\n"
    assert faults(told) == [(2, *fault)]


def test_a_sound_row_beside_a_faulty_one_says_what_itself_lacks():
    told = f"{HEADER[:-1]},role\nfr,N,FR,,fr,Zoé,perhaps,,a@b.org,holder\nfr,,,,,Ana,f,,,alternate\n"
    assert faults(told) == [(2, "gender", "value"), (3, "email", "missing"), (3, "language", "missing")]


def test_an_alternate_without_its_holder_lacks_what_the_seat_lacks():
    told = f"{HEADER[:-1]},role\nfr,,FR,,fr,Ana,f,,b@b.org,alternate\nch,N,CH,,de?,Zoé,f,,a@b.org,holder\n"
    assert (2, "institution", "missing") in faults(told)


def test_a_cell_without_a_value_is_a_fault_where_it_is_needed_and_none_in_a_column_that_is_left_out():
    whole = sheet(HEADER.replace("\n", ",notes\n") + ZOE.replace("\n", ",\n"))
    for column, told in ((9, []), (8, [(2, "email", "table.error.uncalculated")])):
        broken = replace(whole, broken={(2, column): Unreadable("table.error.uncalculated")})
        plan = intake.plan(broken, (), {"notes": ""})
        assert [(fault.row, fault.column, fault.msgid) for fault in plan.faults] == told
        assert len(plan.new) == (not told)
