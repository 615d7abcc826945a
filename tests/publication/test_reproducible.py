"""Two builds in different circumstances give the same bytes."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = {
    "TZ": "UTC",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "PYTHONHASHSEED": "1",
    "SOURCE_DATE_EPOCH": "0",
}
THERE = {
    "TZ": "Asia/Shanghai",
    "LANG": "zh_CN.UTF-8",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "4711",
    "COLUMNS": "40",
}


def start(folder: Path, manuscript: Path, circumstances: dict[str, str]) -> subprocess.Popen:
    (folder / "tmp").mkdir(parents=True)
    plain = {k: v for k, v in os.environ.items() if k not in HERE}
    return subprocess.Popen(
        [sys.executable, str(ROOT / "build.py"), str(manuscript), "-q", "-o", "out"],
        cwd=folder,
        env={**plain, **circumstances, "TMPDIR": str(folder / "tmp")},
    )


def test_the_same_manuscript_gives_the_same_bytes_anywhere(tmp_path):
    copied = tmp_path / "a folder, elsewhere" / "稿"
    shutil.copytree(ROOT / "chapters", copied)
    for number, file in enumerate(sorted(copied.rglob("*"), reverse=True)):
        os.utime(file, (number * 1e6, number * 1e6))
    builds = [
        start(tmp_path / "one", ROOT / "chapters", HERE),
        start(tmp_path / "another one", copied, THERE),
    ]

    assert [build.wait(timeout=120) for build in builds] == [0, 0]
    first, second = (
        {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.iterdir()}
        for folder in (tmp_path / "one" / "out", tmp_path / "another one" / "out")
    )
    assert {Path(name).suffix for name in first} == {".pdf", ".epub"}
    assert first == second
