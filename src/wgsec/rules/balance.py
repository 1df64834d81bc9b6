"""The balance of the composition: region, NPM model, gender and language of the seats, and what the reserve could mend.

The brief asks that the composition "reflect the diversity of NPMs" to the extent possible (practice 1, step 2). The
thresholds are judgement: the 40 % of either gender is the Council of Europe's (Rec(2003)3), the others are ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from wgsec.facts.balance import Balance, Cell, Count, Gap, GapKind
from wgsec.facts.member import Gender, Member, NpmModel, Region, SeatKind

LEAST_GENDER = 40  # per cent of those whose gender is stated
LEAST_LANGUAGE = 25  # per cent of the members who prefer one of the meeting's languages

Seats = Sequence[Member]
Trait = Callable[[Member], str | None]


def balance(members: Iterable[Member], languages: Sequence[str] = ("en", "fr")) -> Balance:
    """The counts of member and reserve seats and their gaps; other seats do not count.

    `languages` are those of the meetings. Seats of international bodies have no NPM model and stand in no cell.
    """
    everyone = list(members)
    seated = [member for member in everyone if member.seat.kind is SeatKind.MEMBER]
    reserve = [member for member in everyone if member.seat.kind is SeatKind.RESERVE]
    return Balance(
        members=len(seated),
        reserves=len(reserve),
        regions=_counts(_region, tuple(Region), seated, reserve),
        models=_counts(_model, tuple(NpmModel), seated, reserve),
        genders=_counts(_gender, tuple(Gender), seated, reserve),
        languages=_counts(_language, tuple(languages), seated, reserve),
        cells=_cells(seated, reserve),
        gaps=(*_absent(seated, reserve), *_majority(seated, reserve), *_shares(seated, reserve, languages)),
    )


def _region(member: Member) -> str | None:
    return member.seat.region


def _model(member: Member) -> str | None:
    return member.seat.model


def _gender(member: Member) -> str | None:
    return member.holder.gender if member.holder else None


def _language(member: Member) -> str | None:
    return member.holder.languages[0] if member.holder and member.holder.languages else None


def _counts(trait: Trait, values: tuple[str, ...], seated: Seats, reserve: Seats) -> tuple[Count, ...]:
    """A count per value in its order, then of values beyond, then of seats where nothing is known."""
    found = {trait(member) for member in (*seated, *reserve)}
    beyond = sorted(value for value in found if value is not None and value not in values)
    unknown = (None,) if None in found else ()
    return tuple(
        Count(value, _have(trait, value, seated), _have(trait, value, reserve))
        for value in (*values, *beyond, *unknown)
    )


def _have(trait: Trait, value: str | None, members: Seats) -> int:
    return sum(trait(member) == value for member in members)


def _keys(trait: Trait, value: str, reserve: Seats) -> tuple[str, ...]:
    return tuple(member.seat.key for member in reserve if trait(member) == value)


def _cells(seated: Seats, reserve: Seats) -> tuple[Cell, ...]:
    """Every region (but International) by every model."""
    return tuple(
        Cell(region, model, _have(trait, here, seated), _have(trait, here, reserve))
        for region in Region
        if region is not Region.INTERNATIONAL
        for model in NpmModel
        for here, trait in [_place(region, model)]
    )


def _place(region: Region, model: NpmModel) -> tuple[str, Trait]:
    def at(member: Member) -> str:
        return f"{member.seat.region} {member.seat.model}"

    return f"{region} {model}", at


def _absent(seated: Seats, reserve: Seats) -> Iterable[Gap]:
    """Regions and models without a member; then the empty cells that the reserve could fill."""
    total = len(seated)
    axes: tuple[tuple[GapKind, Trait, tuple[str, ...]], ...] = (
        (GapKind.REGION_ABSENT, _region, tuple(Region)),
        (GapKind.MODEL_ABSENT, _model, tuple(NpmModel)),
    )
    for kind, trait, values in axes:
        for value in values:
            if not _have(trait, value, seated):
                yield Gap(kind, value, 0, total, _keys(trait, value, reserve))
    for cell in _cells(seated, reserve):
        if not cell.members and cell.reserves:
            place, trait = _place(cell.region, cell.model)
            yield Gap(GapKind.CELL_EMPTY, cell.region, 0, total, _keys(trait, place, reserve), cell.model)


def _majority(seated: Seats, reserve: Seats) -> Iterable[Gap]:
    """A region with more than half of the members; the candidates are those of any other."""
    for region in Region:
        count = _have(_region, region, seated)
        if 2 * count > len(seated):
            others = tuple(member.seat.key for member in reserve if _region(member) not in (region, None))
            yield Gap(GapKind.REGION_MAJORITY, region, count, len(seated), others)


def _shares(seated: Seats, reserve: Seats, languages: Sequence[str]) -> Iterable[Gap]:
    """Genders and meeting languages below their least share of the members where one is stated."""
    share = partial(_below, seated=seated, reserve=reserve)
    yield from share(GapKind.GENDER_SHARE, _gender, (Gender.F, Gender.M), LEAST_GENDER)
    yield from share(GapKind.LANGUAGE_SHARE, _language, tuple(languages), LEAST_LANGUAGE)


def _below(
    kind: GapKind, trait: Trait, values: tuple[str, ...], least: int, *, seated: Seats, reserve: Seats
) -> Iterable[Gap]:
    total = sum(_have(trait, value, seated) for value in values)
    for value in values:
        count = _have(trait, value, seated)
        if 100 * count < least * total:
            yield Gap(kind, value, count, total, _keys(trait, value, reserve))
