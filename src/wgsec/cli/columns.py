"""How wide the columns of a table are: so that every row fits, words stay whole, and it takes the fewest lines."""

import textwrap
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import permutations, zip_longest


def folded(cell: str, width: int) -> list[str]:
    """The lines of a cell, at least one. A word stays whole, be it a symbol, a day or a file's name, to be typed."""
    if len(cell) <= width:
        return [cell]
    return textwrap.wrap(cell, max(width, 1), break_long_words=False, break_on_hyphens=False) or [""]


def widths(rows: Sequence[Sequence[str]], room: int, apart: int) -> list[int]:
    """The width of each column in a table of `room`, `apart` between two; more than that only for words too long.

    The widest columns of several words give way until a row fits. Then room goes from one column to another as long
    as that saves lines.
    """
    columns = list(zip(*rows, strict=True))
    most = [max(map(len, column)) for column in columns]
    least = [max(len(word) for cell in column for word in folded(cell, 1)) for column in columns]
    found = _narrowed(most, least, room - apart * (len(columns) - 1))

    @cache
    def heights(at: int, width: int) -> tuple[int, ...]:
        return tuple(len(folded(cell, width)) for cell in columns[at])

    def length(wide: Sequence[int]) -> int:
        return sum(max(row) for row in zip(*(heights(at, width) for at, width in enumerate(wide)), strict=True))

    while length(better := min(_traded(found, least, most), key=length, default=found)) < length(found):
        found = better
    return found


def lines(row: Sequence[str], wide: Sequence[int], apart: int) -> Iterator[str]:
    """The lines of a row in columns of these widths."""
    cells = [folded(cell, width) for cell, width in zip(row, wide, strict=True)]
    for parts in zip_longest(*cells, fillvalue=""):
        yield (" " * apart).join(f"{part:<{width}}" for part, width in zip(parts, wide, strict=True)).rstrip()


def _narrowed(most: list[int], least: list[int], room: int) -> list[int]:
    """Widths that fit, where words let them: a letter at a time, the widest column of several words gives way."""
    found = list(most)
    for _ in range(sum(found) - room):
        loose = [at for at, width in enumerate(found) if width > least[at]]
        if not loose:
            break
        found[max(loose, key=found.__getitem__)] -= 1
    return found


def _traded(wide: list[int], least: list[int], most: list[int]) -> Iterator[list[int]]:
    """Every way to make one column wider by what another can spare."""
    for giver, taker in permutations(range(len(wide)), 2):
        for n in range(1, min(wide[giver] - least[giver], most[taker] - wide[taker]) + 1):
            yield [width + n * ((at == taker) - (at == giver)) for at, width in enumerate(wide)]
