"""libical and ical.js as functions: calendar files in, what they read out; a missing reader skips by its name."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.readers import missing, node_module, reader
from tests.readers_ics import lint

HERE = Path(__file__).parent
DEBIAN = Path("/usr/bin/python3")
TYPELIB = 'import gi; gi.require_version("ICalGLib", "3.0")'


def libical(files: Sequence[bytes]) -> list[dict]:
    """What libical reads, with its iTIP findings under `errors`; no conferences and no description."""
    if not DEBIAN.exists() or subprocess.run([DEBIAN, "-c", TYPELIB], capture_output=True, check=False).returncode:
        missing("libical for /usr/bin/python3 (python3-gi, gir1.2-ical-3.0)")
    return _read([str(DEBIAN), str(HERE / "read_libical.py")], files)


def ical_js(files: Sequence[bytes]) -> list[dict]:
    """What ical.js, Thunderbird's reader, reads."""
    node_module("ical.js")
    return _read([reader("node"), str(HERE / "read_icaljs.mjs")], files)


READERS = {"libical": libical, "ical.js": ical_js}


def findings(blob: bytes, theirs: dict) -> list[str]:
    """What an outside reader objects to in a file, and where it reads something else than our own strict reader."""
    ours = lint.read(blob)
    said = list(theirs["errors"])
    if theirs["method"] != ours["method"] or len(theirs["events"]) != len(ours["events"]):
        said.append(f"method or events: {theirs['method']}, {len(theirs['events'])}")
    for read, meant in zip(theirs["events"], ours["events"], strict=False):
        said += [f"{name}: {read[name]}" for name in AGREED if read[name] != meant[name]]
        if [one[0].lower() for one in read["attendees"]] != [one[0].lower() for one in meant["attendees"]]:
            said.append(f"attendees: {read['attendees']}")
    return said


AGREED = ("uid", "sequence", "start", "end", "summary")
"""What every reader must read alike; start and end are UTC."""


def _read(program: list[str], files: Sequence[bytes]) -> list[dict]:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number:04}.ics" for number in range(len(files))]
        for path, blob in zip(paths, files, strict=True):
            path.write_bytes(blob)
        done = subprocess.run([*program, *map(str, paths)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]
