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
# What LibreOffice names as /Producer, as a text string of PDF (ISO 32000-1, 7.9.2.2).
PRODUCER = b"<FEFF" + "LibreOffice".encode("utf-16-be").hex().upper().encode()


def convert(papers: Sequence[Path]) -> tuple[Path, ...]:
    """A PDF beside each paper; somebody's own of that name is copied first. OutsideFailed if LibreOffice makes none.

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


def is_rendering(path: Path) -> bool:
    """Whether a PDF is as LibreOffice made it: from another program, or signed since, it is somebody's own.

    Who signs or comments a PDF appends to it (ISO 32000-1, 7.5.6), a second end of file among the rest. Unreadable if
    it cannot be read.
    """
    with files.unread(path):
        blob = path.read_bytes()
    return PRODUCER in blob and blob.count(b"%%EOF") == 1


def _place(made: Path, paper: Path, program: str) -> Path:
    rendering = made / f"{paper.stem}.pdf"
    if not rendering.is_file():
        raise OutsideFailed("pdf.error.failed", program=program)
    target = paper.with_suffix(".pdf")
    if target.exists() and not is_rendering(target):
        files.save_beside(target)
    return files.put(target, rendering.read_bytes())


def _program() -> str:
    usual = (
        "soffice", "libreoffice", r"C:\Program Files\LibreOffice\program\soffice.exe",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    )  # fmt: skip
    for name in usual:
        if found := shutil.which(name):
            return found
    raise OutsideFailed("pdf.error.none")
