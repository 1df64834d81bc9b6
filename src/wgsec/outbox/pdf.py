"""PDF renderings through LibreOffice: tagged, so that a screen reader can follow them."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from wgsec.errors import OutsideFailed
from wgsec.outbox import files

FILTER = (
    "pdf:writer_pdf_Export:"
    '{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"ExportFormFields":{"type":"boolean","value":"false"}}'
)
MOST_SECONDS = 300


def convert(papers: Sequence[Path]) -> tuple[Path, ...]:
    """A PDF beside each paper. OutsideFailed without LibreOffice, or when it makes none.

    One call for all, with a profile of its own, so that an open LibreOffice is not disturbed.
    """
    program = _program()
    if not papers:
        return ()
    with tempfile.TemporaryDirectory(prefix="wgsec-") as folder:
        made = Path(folder) / "pdf"
        profile = (Path(folder) / "profile").as_uri()
        command = [
            program, "--headless", "--norestore", f"-env:UserInstallation={profile}",
            "--convert-to", FILTER, "--outdir", str(made), *(str(paper) for paper in papers),
        ]  # fmt: skip
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=MOST_SECONDS)  # noqa: S603 - LibreOffice
        except (OSError, subprocess.SubprocessError) as error:
            raise OutsideFailed("pdf.error.failed", program=program) from error
        return tuple(_place(made, paper, program) for paper in papers)


def _place(made: Path, paper: Path, program: str) -> Path:
    rendering = made / f"{paper.stem}.pdf"
    if not rendering.is_file():
        raise OutsideFailed("pdf.error.failed", program=program)
    return files.put(paper.with_suffix(".pdf"), rendering.read_bytes())


def _program() -> str:
    usual = (
        "soffice", "libreoffice", r"C:\Program Files\LibreOffice\program\soffice.exe",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    )  # fmt: skip
    for name in usual:
        if found := shutil.which(name):
            return found
    raise OutsideFailed("pdf.error.none")
