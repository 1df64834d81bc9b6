"""Which translation of an item is older than the original it was read beside."""

from __future__ import annotations

import hashlib

import pytest

from wgsec.facts.minutes import MinutesText
from wgsec.rules import places

SAID = "Members  thanked\nher.\n\n<!-- A1.1 -->"


@pytest.mark.parametrize("now", [SAID, "Members thanked her.", "Members thanked her warmly."])
def test_a_translation_is_behind_when_words_changed_and_not_their_white_space(now: str) -> None:
    texts = MinutesText(3, "en", now), MinutesText(3, "fr", "Merci.", places.digest(SAID))
    assert places.behind("en", texts) == ({(3, "fr")} if "warmly" in now else set())


def test_a_translation_read_when_white_space_was_counted_is_not_behind_for_that() -> None:
    first = hashlib.sha256(places.spoken(SAID).encode()).hexdigest()[:12]
    assert first != places.digest(SAID)
    texts = MinutesText(3, "en", SAID), MinutesText(3, "fr", "Merci.", first)
    assert places.behind("en", texts) == set()
