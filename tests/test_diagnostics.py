"""Each code has a folder: a manuscript that provokes it and what is printed, word for word.

``CLIPBOOK_UPDATE=1 pytest tests/test_diagnostics.py`` writes the expectations anew; read the
difference as prose before it is committed. A folder's ``case.py`` may ``prepare(folder)`` what git
cannot keep, say ``VERB = "build"`` for what only a build can see, and ``before(monkeypatch)``.
What a folder leaves out of ``in/`` (a title and a chapter that are nobody's business) is filled in
from ``BOOK`` and ``CHAPTER``, unless there is a file ``bare``.
"""

import os
import re
import runpy
import shutil
from pathlib import Path

import pytest

from book import cli
from book.codes import CODES, HINTS

FOLDER = Path(__file__).parent / "diagnostics"
BOOK = "identifier: x\ntitle: X\nlang: en\ncontents: [a]\n"
CHAPTER = "---\ntitle: A\n---\n\nAda Lovelace met Charles Babbage in 1833.\n"
UPDATE = os.environ.get("CLIPBOOK_UPDATE") == "1"


def folders() -> list[str]:
    return sorted(path.name for path in FOLDER.iterdir() if path.is_dir())


def test_folders_and_codes_are_the_same_set() -> None:
    assert folders() == sorted(CODES)


def test_every_code_and_hint_is_used_somewhere() -> None:
    package = Path(cli.__file__).parent
    code = "".join(p.read_text("utf-8") for p in package.rglob("*.py") if p.name != "codes.py")
    built = {name for name in HINTS if name.startswith("date-")}  # from DateError.reason
    unused = [name for name in [*CODES, *HINTS] if f'"{name}"' not in code]
    assert set(unused) - built == set()


@pytest.mark.parametrize("code", folders())
def test_what_is_printed(code: str, tmp_path: Path, monkeypatch, capsys) -> None:
    here = FOLDER / code
    manuscript = tmp_path / "m"
    if (here / "in").is_dir():
        shutil.copytree(here / "in", manuscript)
    case = runpy.run_path(str(here / "case.py")) if (here / "case.py").exists() else {}
    if manuscript.is_dir() and not case.get("BARE"):
        for name, text in (("book.yaml", BOOK), ("a.md", CHAPTER)):
            if not (manuscript / name).exists():
                (manuscript / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    case.get("prepare", lambda folder: None)(manuscript)
    case.get("before", lambda patch: None)(monkeypatch)
    arguments = case.get("ARGUMENTS", ["check", "m"])
    status = cli.main(arguments)
    printed = capsys.readouterr()
    text = printed.err.replace(str(Path(cli.__file__).parent), "book")
    assert printed.out == ""
    assert f"[{code}]" in text
    assert status == (1 if re.search(r": error\[", text) else 0)
    expected = here / "expected.txt"
    if UPDATE:
        expected.write_text(text, "utf-8")
    assert text == expected.read_text("utf-8")
