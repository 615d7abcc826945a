"""The dossier's captures: they follow the chapters, and ``clipbook add`` finds the chapters in them."""

import importlib.util
import re
import sys
import unicodedata
from pathlib import Path

import opencc
import pytest

from book import intake
from book.ingest import markdown
from book.manuscript import records, source

_spec = importlib.util.spec_from_file_location(
    "sample_captures", Path(__file__).with_name("captures.py")
)
captures = importlib.util.module_from_spec(_spec)
sys.modules[_spec.name] = captures
_spec.loader.exec_module(captures)

AGAIN = "the captures are not the chapters' any more; run: python tests/sample/captures.py"
FOLDER = captures.CHAPTERS / "captures"
FOUND = captures.make()
_t2s, _s2t = opencc.OpenCC("t2s").convert, opencc.OpenCC("s2t").convert


def letters(text: str) -> str:
    """The words of a text alone: script, punctuation, white space and Markdown folded away."""
    text = re.sub(r'!\[[^]]*\]\([^)"]*(?:"([^"]*)")?\)', r"\1", text)
    text = re.sub(r"\[\^?(\d+)\]:?", "", text)
    text = unicodedata.normalize("NFKC", _t2s(_s2t(text))).casefold()
    return re.sub(r"[\W_]+", "", text)


def finds(chapter, body: str) -> None:
    """Every block's words in order, and between them nothing; the headings and notes are such."""
    rest = letters(body)
    for text in chapter.texts():
        block = letters(text)
        before, there, after = rest.partition(block)
        assert there, f"not in order, or not there: {text[:40]} … where {rest[:60]} … stands"
        assert not before, f"between the chapter's words: {before[:80]}"
        rest = after
    assert not rest, f"behind the chapter's words: {rest[:80]}"
    headings = [letters(text) for kind, text in chapter.blocks if kind == "heading"]
    assert [letters(line) for line in re.findall(r"^## (.*)$", body, re.M)] == headings
    calls = [str(n) for n in range(1, len(chapter.notes) + 1)]
    assert re.findall(r"\[\^(\d+)\](?!:)", body) == calls
    assert re.findall(r"^\[\^(\d+)\]:", body, re.M) == calls


def each():
    return pytest.mark.parametrize("found", FOUND, ids=lambda found: found.chapter.slug)


def test_the_captures_follow_the_chapters():
    kept = [path for path in FOLDER.iterdir() if not path.name.endswith(".record.yaml")]

    made = {f.sha256[:8]: f.data for f in FOUND}
    assert {path.name[:8]: path.read_bytes() for path in kept} == made, AGAIN


def test_there_is_a_record_for_each():
    names = {path.name for path in FOLDER.glob("*.record.yaml")}
    assert names == {f"{f.chapter.slug}.record.yaml" for f in FOUND}


@each()
def test_the_record_speaks_of_the_capture_and_gives_the_chapter(found):
    outcome = intake.show(str(captures.CHAPTERS), found.chapter.slug)

    assert not outcome.diagnostics
    about = outcome.value.about
    assert about["sha256"] == found.sha256, AGAIN
    assert (captures.CHAPTERS / about["capture"]).read_bytes() == found.data, AGAIN
    finds(found.chapter, markdown.body(outcome.value.record))
    head = found.chapter.head
    assert head.get("capture", about["capture"]) == about["capture"], AGAIN
    assert head.get("sha256", found.sha256) == found.sha256, AGAIN


@each()
def test_the_noise_is_in_the_capture_and_not_in_the_chapter(found):
    capture, chapter = letters(found.data.decode("utf-8")), letters("".join(found.chapter.texts()))
    for phrase in found.noise:
        assert letters(phrase) in capture
        assert letters(phrase) not in chapter


@each()
def test_add_finds_the_chapter(found, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    raw = tmp_path / found.name
    raw.write_bytes(found.data)

    outcome = intake.add(intake.Request((str(raw),), "m", today=captures.DAY))

    (added,) = outcome.value
    parts = source.split_header(Path(added.file).read_text("utf-8"))
    head = records.tree(parts.header).plain()
    assert _t2s(head["title"]) == found.chapter.head["title"]
    for key in ("author", "publisher", "published"):
        assert _t2s(head[key]) == found.chapter.head[key]
    finds(found.chapter, parts.body)
    words = letters(parts.body)
    assert [phrase for phrase in found.noise if letters(phrase) in words] == []


def test_captures_are_not_taken_for_chapters():
    names = source.chapter_names(source.find(str(captures.CHAPTERS)))
    assert names == sorted(path.name for path in captures.CHAPTERS.glob("*.md"))
