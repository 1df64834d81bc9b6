"""`wgsec recommendation`: the same as `wgsec draft`."""

from wgsec.cli.draft import app as app
