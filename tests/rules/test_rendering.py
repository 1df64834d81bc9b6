"""In which languages recommendations are complete."""

from __future__ import annotations

import pytest

from wgsec.errors import Refused
from wgsec.facts.draft import Draft, DraftState, Scope
from wgsec.facts.language import Wording
from wgsec.rules import rendering
from wgsec.rules.rendering import Rendering

SHORT = Rendering(Draft(1, 2, 1, Wording(), DraftState.OUTLINE, ()), "es")


def test_a_paper_is_made_in_the_languages_in_which_nothing_is_lacking() -> None:
    assert rendering.complete({"en": (), "fr": (), "es": (SHORT,)}, Scope(2)) == ("en", "fr")


def test_where_something_is_lacking_in_every_language_there_is_no_paper() -> None:
    with pytest.raises(Refused) as caught:
        rendering.complete({"es": (SHORT,)}, Scope(2))
    assert (caught.value.msgid, caught.value.facts) == ("draft.error.no-language", {"scope": "2"})
