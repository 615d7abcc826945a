"""The whole road: editions, formats, one gate, and nothing half-written."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from book import output, pipeline
from book.model.structure import Role
from book.pipeline import Request

FILES = {
    "book.yaml": """\
format: 1
identifier: b
title: 书
lang: zh-Hans
version: "0.9"
contents: [one, two]
editions:
  short: {contents: [one], timeline: {show: none}}
  reader: {formats: [epub]}
""",
    "one.md": "---\ntitle: 第一\ntags: [a]\n---\n\n李白来了。\n",
    "two.md": "---\ntitle: 第二\n---\n\n杜甫来了。\n",
    "names.yaml": "- {id: li, heading: 李白}\n- {id: du, heading: 杜甫}\n",
    "timeline.yaml": "- {date: 0744, text: 事, evidence: [{chapter: one, quote: 李白来了}]}\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    manuscript = tmp_path / "m"
    manuscript.mkdir()
    for name, text in FILES.items():
        (manuscript / name).write_text(text, encoding="utf-8")
    return manuscript


def request(folder: Path, **more) -> Request:
    return Request(str(folder), folder.parent / "dist", **more)


def names(folder: Path) -> list[str]:
    dist = folder.parent / "dist"
    return sorted(os.listdir(dist)) if dist.exists() else []


def codes(outcome) -> list[str]:
    return [d.code for d in outcome.diagnostics]


def test_the_book_in_both_formats(folder):
    outcome = pipeline.build(request(folder))
    assert codes(outcome) == []
    assert names(folder) == ["b-0.9.epub", "b-0.9.pdf"]
    (product,) = outcome.value
    assert [p.name for p in product.files] == ["b-0.9.pdf", "b-0.9.epub"]
    assert [p.stat().st_size for p in product.files] == list(product.sizes)
    assert (product.names, product.events) == (2, 1)


def test_every_edition_under_its_name(folder):
    pipeline.build(request(folder, every=True))
    short = ["b-short-0.9.epub", "b-short-0.9.pdf"]
    assert names(folder) == ["b-0.9.epub", "b-0.9.pdf", "b-reader-0.9.epub", *short]


def test_what_is_asked_for_wins_over_the_edition(folder):
    pipeline.build(request(folder, editions=("reader",), formats=("pdf",)))
    assert names(folder) == ["b-reader-0.9.pdf"]


def test_an_edition_is_a_choice_of_the_book(folder):
    manuscript = pipeline.load(str(folder)).value
    whole, short = (pipeline.make(manuscript, name).value for name in ("", "short"))
    assert [d.slug for d in whole.texts()] == ["one", "two"]
    assert [d.slug for d in short.texts()] == ["one"]
    roles = {d.role for d in short.divisions}
    assert Role.TIMELINE not in roles and Role.INDEX in roles
    assert [e.name.id for e in short.entries] == ["li"]


def test_the_epub_alone_has_the_pages_and_the_bytes_it_has_beside_the_pdf(folder):
    both = pipeline.build(request(folder)).value[0].files[1].read_bytes()
    alone = pipeline.build(request(folder, formats=("epub",))).value[0].files[0]
    assert alone.read_bytes() == both
    with zipfile.ZipFile(alone) as archive:
        assert b'epub:type="page-list"' in archive.read("OEBPS/nav.xhtml")


def test_the_road_tells_where_it_is(folder):
    told = []

    class Listener(pipeline.Watcher):
        def plan(self, steps):
            told.append(steps)

        def step(self, stage, label=""):
            told.append(stage)

    pipeline.build(request(folder, watcher=Listener()))
    steps, *stages = [t for t in told if t != "read"]
    assert list(dict.fromkeys(stages)) == ["pages", "pdf", "epub"]
    assert steps <= len(stages) <= steps + 2  # the contents may be set again


def test_an_unknown_edition_is_an_error_and_nothing_is_built(folder):
    outcome = pipeline.build(request(folder, editions=("", "shrot")))
    assert codes(outcome) == ["edition.unknown"]
    assert "short" in outcome.diagnostics[0].hints[0].message("en")
    assert (outcome.value, names(folder)) == ((), [])


def test_one_mistake_anywhere_and_nothing_is_written(folder):
    (folder / "timeline.yaml").write_text(FILES["timeline.yaml"].replace("李白来了", "李白走了"))
    outcome = pipeline.build(request(folder))
    assert "evidence.not-found" in codes(outcome)
    assert (outcome.value, names(folder)) == ((), [])


def test_warnings_stop_only_the_strict(folder):
    (folder / "three.md").write_text("---\ntitle: 三\n---\n\n未列。\n", encoding="utf-8")
    strict = pipeline.build(request(folder, strict=True, formats=("epub",)))
    assert (codes(strict), names(folder)) == (["contents.unlisted"], [])
    relaxed = pipeline.build(request(folder, formats=("epub",)))
    assert (codes(relaxed), names(folder)) == (["contents.unlisted"], ["b-0.9.epub"])


def test_each_finding_once_however_many_editions(folder):
    (folder / "three.md").write_text("---\ntitle: 三\n---\n\n未列。\n", encoding="utf-8")
    assert codes(pipeline.check(str(folder))).count("contents.unlisted") == 1


def test_no_folder_is_a_finding(tmp_path):
    outcome = pipeline.build(Request(str(tmp_path / "none"), tmp_path / "dist"))
    assert codes(outcome) == ["manuscript.missing"]
    assert not (tmp_path / "dist").exists()


def test_a_broken_template_leaves_the_last_good_book(folder):
    pipeline.build(request(folder))
    before = {n: (folder.parent / "dist" / n).read_bytes() for n in names(folder)}
    (folder / "templates").mkdir()
    (folder / "templates" / "nav.xhtml").write_text("\n{{ nothing.here }}")
    outcome = pipeline.build(request(folder))
    (found,) = outcome.diagnostics
    assert (found.code, found.span.line) == ("template.error", 2)
    assert found.span.path.endswith("m/templates/nav.xhtml")
    assert {n: (folder.parent / "dist" / n).read_bytes() for n in names(folder)} == before


def test_a_place_that_cannot_be_written_is_a_finding(folder):
    (folder.parent / "dist").write_text("a file")
    outcome = pipeline.build(request(folder, formats=("epub",)))
    assert codes(outcome) == ["output.unwritable"]
    assert outcome.value == ()


# Page numbers from a named edition -----------------------------------------------------------------


def numbered_by(folder, source, more=""):
    press = f"pages_from: {source}\neditions:\n  press: {{notes: chapter{more}}}\n"
    text = FILES["book.yaml"].replace("editions:\n", press)
    (folder / "book.yaml").write_text(text, encoding="utf-8")


def test_each_edition_is_settled_once_in_a_run(folder, monkeypatch):
    from book.render import print as printing

    numbered_by(folder, "press")
    settle, settled = printing.settle, []

    def counted(book, *more):
        settled.append(book.edition.name)
        return settle(book, *more)

    monkeypatch.setattr(printing, "settle", counted)
    outcome = pipeline.build(request(folder, every=True))
    assert codes(outcome) == []
    assert sorted(p.edition for p in outcome.value) == ["", "press", "reader", "short"]
    assert sorted(settled) == ["", "press", "short"]  # the reader has no pages of its own
    settled.clear()
    pipeline.build(request(folder, formats=("epub",)))
    assert settled == ["press"]


def test_the_edition_that_gives_the_numbers_passes_the_gate(folder):
    numbered_by(folder, "press", ", design: none-such")
    for formats in (("epub",), ()):
        outcome = pipeline.build(request(folder, formats=formats))
        assert codes(outcome) == ["book.not-yet"]
    numbered_by(folder, "prss")
    for formats in (("epub",), ("pdf",)):
        outcome = pipeline.build(request(folder, formats=formats))
        assert codes(outcome) == codes(pipeline.check(str(folder))) == ["edition.unknown"]
        assert outcome.diagnostics[0].span.line == 7
    numbered_by(folder, "none")
    assert codes(pipeline.build(request(folder, formats=("epub",)))) == []
    assert names(folder) == ["b-0.9.epub"]


def test_a_name_left_out_with_its_chapter_is_no_finding(folder):
    assert codes(pipeline.check(str(folder))) == []
    assert codes(pipeline.build(request(folder, editions=("short",), strict=True))) == []
    (folder / "names.yaml").write_text(FILES["names.yaml"] + "- {id: x, heading: 王维}\n", "utf-8")
    assert codes(pipeline.check(str(folder))) == ["names.never-mentioned"]


@pytest.mark.parametrize("error", [LookupError("no such part"), None])
def test_an_engine_our_patches_do_not_fit_is_missing(folder, monkeypatch, error):
    from book.render import patches

    def refuses():
        raise error or patches.WrongVersion("another")

    monkeypatch.setattr(patches, "install", refuses)
    outcome = pipeline.build(request(folder))
    assert (codes(outcome), names(folder)) == (["engine.missing"], [])


# Placing -----------------------------------------------------------------------------------------


def _full(*_):
    raise OSError(28, "No space left on device")


NEW = {"pdf": b"new pdf", "epub": b"new epub"}


@pytest.mark.parametrize("before", [{"pdf": b"good pdf", "epub": b"good epub"}, {}])
@pytest.mark.parametrize("failing", ["write", "chmod", "replace first", "replace second"])
def test_when_a_write_fails_the_last_good_book_survives(failing, before, tmp_path, monkeypatch):
    output.place(tmp_path, "b", before)
    replace, calls = output.os.replace, []

    def fails_at(number):
        def replaced(source, target):
            calls.append(target)
            if len(calls) == number:
                raise OSError(28, "No space left on device")
            replace(source, target)

        return replaced

    if failing == "write":
        monkeypatch.setattr(output.Path, "write_bytes", _full)
    elif failing == "chmod":
        monkeypatch.setattr(output.os, "chmod", _full)
    else:
        monkeypatch.setattr(output.os, "replace", fails_at(1 + failing.endswith("second")))
    with pytest.raises(OSError, match="No space"):
        output.place(tmp_path, "b", NEW)
    monkeypatch.undo()
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {
        f"b.{suffix}": data for suffix, data in before.items()
    }


def test_an_interrupted_write_leaves_nothing_behind(tmp_path, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(output.os, "chmod", interrupted)
    with pytest.raises(KeyboardInterrupt):
        output.place(tmp_path, "b", NEW)
    assert list(tmp_path.iterdir()) == []


def test_files_can_be_read_by_all(tmp_path):
    (path,) = output.place(tmp_path, "b", {"pdf": b"x"})
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_design_may_begin_with_ours(folder):
    (folder / "styles").mkdir()
    (folder / "styles" / "mine.css").write_text('@import "book.css";\np { color: #111 }\n')
    with (folder / "book.yaml").open("a") as file:
        file.write("design: mine\n")
    outcome = pipeline.build(request(folder))
    assert outcome.diagnostics == ()
    assert len(outcome.value) == 1


def test_check_reads_the_editors_templates(folder):
    (folder / "templates").mkdir()
    (folder / "templates" / "chapter.xhtml").write_text("<p>\n{% for x in %}")
    (found,) = pipeline.check(str(folder)).diagnostics
    assert (found.code, found.span.line) == ("template.error", 2)
