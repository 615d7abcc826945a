"""Finding and decoding files: nothing outside the folder, exact places."""

import os

import pytest

from book.manuscript.source import Folder, chapter_names, place, read_text, slug_of, split_header


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path, "m")


def codes(folder, name):
    return [d.code for d in read_text(folder, name).diagnostics]


def test_line_ends_and_byte_order_mark(folder):
    (folder.path / "a.md").write_bytes(b"\xef\xbb\xbfa\r\nb\rc\xe2\x80\xa8d\n")
    assert read_text(folder, "a.md").value.text == "a\nb\nc d\n"


def test_bytes_that_are_no_utf_8(folder):
    (folder.path / "a.md").write_bytes("中文\n一".encode() + b"\xff")
    span = read_text(folder, "a.md").diagnostics[0].span
    assert (span.line, span.column) == (2, 2)
    (folder.path / "a.md").write_bytes("中文".encode("utf-16"))
    assert codes(folder, "a.md") == ["file.encoding"]


def test_only_files_of_the_folder(folder):
    (folder.path / "dir.md").mkdir()
    os.symlink("/etc/hostname", folder.path / "out.md")
    os.symlink("loop.md", folder.path / "loop.md")
    os.symlink("nothing", folder.path / "dangling.md")
    assert codes(folder, "dir.md") == ["file.no-file"]
    assert codes(folder, "out.md") == ["file.outside"]
    assert codes(folder, "loop.md") == ["file.no-file"]
    assert codes(folder, "dangling.md") == ["file.no-file"]
    assert codes(folder, "nothing.md") == []
    assert codes(folder, "nul\0.md") == []
    assert folder.file("../" + folder.path.name + "/x") is None


def test_chapters_are_md_files(folder):
    for name in ("b.md", "A.MD", "README.md", ".hidden.md", "第一章.md", "x.txt"):
        (folder.path / name).write_text("")
    (folder.path / "dir.md").mkdir()
    assert chapter_names(folder) == ["A.MD", "b.md", "第一章.md"]


def test_slugs_drop_leading_digits():
    names = ("01-a.md", "a.md", "2024-05-a.md", "01-.md", "第一章.md", "3-B.MD")
    assert [slug_of(n) for n in names] == ["a", "a", "05-a", "01-", "第一章", "B"]


def test_headers():
    parts = split_header("---\ntitle: A\n---\nText\n")
    assert (parts.header, parts.header_line, parts.body, parts.body_line) == (
        "title: A\n",
        2,
        "Text\n",
        4,
    )
    assert split_header("\n\n---\na: b\n...\nx").header_line == 4
    assert split_header("Text\n---\nx\n---\n").header == ""
    assert split_header("---\n---\nx").body == "x"
    assert split_header("---\ntitle: A\n").open


def test_places_count_characters():
    span = place("f", "中文\n一二三", 4, 6, first_line=10)
    assert (span.line, span.column, span.end_line, span.end_column) == (11, 2, 11, 4)
