"""THE COMPOSITOR: facts in, a frozen sheet out: what stands on the paper, in order, in words. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgsec.lazy import rooms

if TYPE_CHECKING:
    from wgsec.papers import digest as digest
    from wgsec.papers import invitation as invitation
    from wgsec.papers import package as package
else:
    __getattr__ = rooms(__name__, ("digest", "invitation", "package"))
