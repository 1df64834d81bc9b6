"""What a validator says of our papers though it is right; each with its reason. Nothing else may be said."""

# ruff: noqa: E501 - a sentence is quoted whole

from __future__ import annotations

KNOWN_FALSE_ALARMS = {
    # ECMA-376 part 1, 11.3: the main document part "is permitted" these relationships; Word adds its own.
    "A required relationship type 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable' is missing.",
    "A required relationship type 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme' is missing.",
}
