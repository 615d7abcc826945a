"""The wheel carries all it needs: styles and templates, and a command that builds elsewhere."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    # -P: else this folder's build.py would be taken for the build tool.
    command = [sys.executable, "-P", "-m", "build", "--no-isolation", "--wheel", "-o", folder, ROOT]
    subprocess.run(command, check=True, capture_output=True, cwd=folder)
    return next(folder.glob("*.whl"))


def test_it_holds_styles_templates_and_nothing_of_the_sample(wheel):
    names = zipfile.ZipFile(wheel).namelist()

    assert "book/styles/book.css" in names
    assert "book/templates/chapter.xhtml" in names
    assert "book/policy/strokes.txt" in names
    assert not [name for name in names if name.startswith(("chapters", "tests"))]


def test_it_builds_a_manuscript_outside_the_repository(wheel, tmp_path):
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    environment = {**os.environ, "PYTHONPATH": str(site), "PYTHONSAFEPATH": "1"}
    run = [sys.executable, "-c", "import sys; from book.cli import main; sys.exit(main())"]

    subprocess.run([*run, "new", "mine"], cwd=tmp_path, env=environment, check=True)
    done = subprocess.run(
        [*run, "build", "mine"], cwd=tmp_path, env=environment, capture_output=True, text=True
    )
    where = subprocess.run(
        [sys.executable, "-c", "import book; print(book.__file__)"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
    )

    assert where.stdout.startswith(str(site))
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "dist").iterdir()) == [
        "mine-0.1.epub",
        "mine-0.1.pdf",
    ]
