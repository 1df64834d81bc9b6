"""Packs: whole, the same bytes for the same files, and opened by others."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.readers import reader
from wgsec.formats import pack

NAMES = st.text(st.sampled_from("abcé-_.19"), min_size=1, max_size=12)


@given(st.dictionaries(NAMES, st.binary(max_size=200), max_size=5))
def test_what_goes_in_comes_out_in_any_order(files):
    made = pack.pack(files)
    assert made == pack.pack(dict(reversed(files.items())))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files
        assert archive.namelist() == sorted(files)


def test_another_program_finds_it_whole(tmp_path: Path):
    path = tmp_path / "pack.zip"
    path.write_bytes(pack.pack({"00-contents_fr.txt": "é".encode(), "a.docx": b"x" * 5000}))
    assert subprocess.run([reader("unzip"), "-tq", str(path)], capture_output=True, check=False).returncode == 0
