"""The balance of the composition as it is shown: seats by region and model, by gender and language, and the gaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wgsec.facts.balance import Balance, Count, Gap, GapKind
from wgsec.facts.member import Region
from wgsec.language.words import Words

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BalanceSheet:
    """Finished words: a sentence, a table of models by regions with totals, two smaller tables, and the gaps."""

    total: str
    header: Row
    rows: tuple[Row, ...]
    traits: tuple[tuple[Row, tuple[Row, ...]], ...]
    gaps: tuple[str, ...]


def compose(balance: Balance, words: Words) -> BalanceSheet:
    """`3 (+1)` is three members, and one seat of the reserve list beside them; `words` are those of the screen."""
    return BalanceSheet(
        total=words("balance.total", n=balance.members, reserves=balance.reserves),
        header=(
            words("balance.model"),
            *(_region(one.value, words) for one in balance.regions),
            words("balance.all"),
        ),
        rows=(*_models(balance, words), _totals(balance, words)),
        traits=(
            _trait(balance.genders, "gender", words("balance.gender"), words),
            _trait(balance.languages, "language", words("balance.language"), words),
        ),
        gaps=tuple(_gap(gap, words) for gap in balance.gaps),
    )


def _models(balance: Balance, words: Words) -> Iterable[Row]:
    """A row for each model; the cells of a region that none of them names are those without a model."""
    cells = {(str(cell.model), str(cell.region)): (cell.members, cell.reserves) for cell in balance.cells}
    without = {one.value: (one.members, one.reserves) for one in balance.regions}
    for (_, region), (members, reserves) in cells.items():
        without[region] = (without[region][0] - members, without[region][1] - reserves)
    for model in balance.models:
        name = words("balance.none") if model.value is None else words(f"member.model.{model.value}")
        told = [
            without[one.value] if model.value is None else cells.get((model.value, str(one.value)), (0, 0))
            for one in balance.regions
        ]
        yield (name, *(_number(*pair) for pair in told), _number(model.members, model.reserves))


def _totals(balance: Balance, words: Words) -> Row:
    counts = (_number(one.members, one.reserves) for one in balance.regions)
    return (words("balance.all"), *counts, _number(balance.members, balance.reserves))


def _trait(counts: Sequence[Count], name: str, label: str, words: Words) -> tuple[Row, tuple[Row, ...]]:
    values = (words("balance.unknown") if one.value is None else _named(name, one.value, words) for one in counts)
    return (label, *values), (("", *(_number(one.members, one.reserves) for one in counts)),)


def _named(name: str, value: str, words: Words) -> str:
    key = f"balance.{name}.{value}"
    return words(key) if key in words else value


def _number(members: int, reserves: int) -> str:
    if not members and not reserves:
        return "–"
    return f"{members} (+{reserves})" if reserves else str(members)


def _region(value: str | None, words: Words) -> str:
    return words("balance.unknown") if value is None else words(f"member.region.{value}")


def _gap(gap: Gap, words: Words) -> str:
    """One sentence for the gap, and one for the seats of the reserve that would mend it."""
    facts = {"n": gap.count, "total": gap.total, "value": _value(gap, words)}
    if gap.model is not None:
        facts["model"] = words(f"member.model.{gap.model}")
    told = words(f"balance.gap.{gap.kind}", **facts)
    if not gap.candidates:
        return words("balance.nobody", gap=told)
    return words("balance.candidates", gap=told, keys=", ".join(gap.candidates))


def _value(gap: Gap, words: Words) -> str:
    if gap.kind is GapKind.MODEL_ABSENT:
        return words(f"member.model.{gap.value}")
    if gap.value in tuple(Region):
        return words(f"member.region.{gap.value}")
    return _named("gender" if gap.kind is GapKind.GENDER_SHARE else "language", gap.value, words)
