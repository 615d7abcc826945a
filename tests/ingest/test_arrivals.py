"""What the editor names: files, folders, addresses; and what is none of them."""

import os
from pathlib import Path

import pytest

from book.ingest.arrivals import Raw, arrive, safe_name, shown, targets


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def named(*arguments):
    outcome = targets(arguments, Path("m"))
    codes = [d.code for d in outcome.diagnostics]
    return [t if isinstance(t, str) else t.as_posix() for t in outcome.value], codes


def test_a_folder_gives_its_captures_and_not_the_manuscript(here):
    for name in ("in/b.html", "in/a.txt", "in/c.png", "in/.d.html", "in/b_files/e.html", "m/f.md"):
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).write_text("x")
    (here / "in" / "again").symlink_to("..")
    assert named("in", "https://example.org/") == (
        ["in/a.txt", "in/b.html", "https://example.org/"],
        [],
    )
    assert named(".") == (["in/a.txt", "in/b.html"], [])


def test_what_is_no_capture(here):
    (here / "x.html").mkdir()
    assert named("x.html") == ([], ["capture.no-files"])
    assert named("", "  ") == ([], ["capture.missing"] * 2)
    assert named("nul\0.html") == (["nul\0.html"], [])


def test_a_folder_that_cannot_be_looked_into(here, monkeypatch):
    def walk(path, onerror):
        onerror(PermissionError(13, "Permission denied", str(path)))
        return iter(())

    (here / "x").mkdir()
    monkeypatch.setattr(os, "walk", walk)
    assert named("x") == ([], ["file.unreadable"])


def code(path):
    return [d.code for d in arrive(path, None).diagnostics]


def test_what_cannot_be_read(here):
    os.mkfifo(here / "pipe.html")
    (here / "loop.html").symlink_to("loop.html")
    (here / "nowhere.html").symlink_to("gone.html")
    assert code(Path("pipe.html")) == code(Path("/dev/zero")) == ["file.no-file"]
    assert code(Path("loop.html")) == code(Path("nul\0.html")) == ["file.unreadable"]
    assert code(Path("nowhere.html")) == code(Path("gone.html")) == ["capture.missing"]


def test_a_name_is_shown_without_what_a_terminal_obeys():
    assert shown(Path("a\u202eb\x1b[31m.html")) == "a\ufffdb\ufffd[31m.html"


def test_our_prefix_is_no_part_of_a_name():
    raw = Raw("x", "x.html", b"text")
    own = f"{raw.sha256[:8]}-x.html"
    assert Raw("x", own, b"text").own_name == "x.html"
    assert Raw("x", own, b"other").own_name == own
    assert Raw("x", "20240506-x.html", b"text").own_name == "20240506-x.html"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a b'c\"d.html", "a-b-c-d.html"),
        ("../../etc/passwd", "etc-passwd.html"),
        ("..html", "html.html"),
        ("\u202egpj.HTML", "gpj.html"),
        ("", "capture.html"),
        ("页" * 100, "页" * 40 + ".html"),
    ],
)
def test_a_name_any_file_system_takes(name, safe):
    assert safe_name(name, ".html") == safe
