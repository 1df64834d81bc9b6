"""PDF renderings: one call for all, beside their papers, and told where there is none."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from unittest import mock

import pytest

from tests.readers import reader
from wgsec import outbox, workspace
from wgsec.errors import OutsideFailed


@pytest.fixture
def office_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name)


def papers(folder: Path) -> list[Path]:
    found = [folder / f"{name}.docx" for name in ("a", "b")]
    for path in found:
        path.write_bytes(b"PK")
    return found


def test_without_a_program_nothing_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(OutsideFailed, match=r"pdf\.error\.none"):
        outbox.pdf.convert(papers(tmp_path))


@pytest.mark.usefixtures("office_at_hand")
def test_all_papers_are_made_in_one_call_and_placed_beside_them(tmp_path: Path) -> None:
    calls = []

    def run(command: Sequence[str], **_: object) -> None:
        calls.append(command)
        out = Path(command[command.index("--outdir") + 1])
        out.mkdir()
        for path in command[command.index("--outdir") + 2 :]:
            (out / f"{Path(path).stem}.pdf").write_bytes(b"%PDF")

    made = papers(tmp_path)
    with mock.patch.object(subprocess, "run", run):
        assert outbox.pdf.convert(()) == ()
        assert outbox.pdf.convert(made) == tuple(path.with_suffix(".pdf") for path in made)
    assert len(calls) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "a.pdf", "b.docx", "b.pdf"]


@pytest.mark.usefixtures("office_at_hand")
@pytest.mark.parametrize("error", [None, OSError(), subprocess.TimeoutExpired("soffice", 1)])
def test_a_program_that_makes_nothing_is_told(tmp_path: Path, error: Exception | None) -> None:
    with (
        mock.patch.object(subprocess, "run", side_effect=error),
        pytest.raises(OutsideFailed, match=r"pdf\.error\.failed"),
    ):
        outbox.pdf.convert(papers(tmp_path))


def test_libreoffice_makes_a_pdf(tmp_path: Path) -> None:
    reader("soffice")
    path = tmp_path / "agenda.docx"
    path.write_bytes((workspace.shipped("templates") / "agenda.docx").read_bytes())
    (made,) = outbox.pdf.convert((path,))
    assert (made, made.read_bytes()[:5]) == (tmp_path / "agenda.pdf", b"%PDF-")
