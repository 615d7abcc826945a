"""Dates from the chapters to timeline.yaml and back: whole runs over a small manuscript."""

from __future__ import annotations

from pathlib import Path

import pytest

from book import cli, pipeline, proposals

TEXT = "上周五，奥特曼被公司解职。[^1]几天后，他又回来了。\n\n[^1]: 见2020年的报道。\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    made = tmp_path / "m"
    made.mkdir()
    (made / "book.yaml").write_text(
        "identifier: x\ntitle: X\nlang: zh\nfront: [preface]\ncontents: [one]\n", "utf-8"
    )
    (made / "preface.md").write_text("---\ntitle: 序\n---\n\n本书写2019年的事。\n", "utf-8")
    (made / "one.md").write_text(
        f"---\ntitle: 一\npublished: 2023-11-21\nsource: https://example.org/1\n---\n\n{TEXT}",
        "utf-8",
    )
    (made / "names.yaml").write_text("- id: altman\n  heading: 奥特曼\n", "utf-8")
    return made


def decide(folder: Path, *words: str) -> None:
    path = folder / "timeline.suggested.yaml"
    first, *rest = path.read_text("utf-8").split("- accept:")
    text = first + "".join(f"- accept: {w}{part}" for w, part in zip(words, rest, strict=True))
    path.write_text(text, "utf-8")


def test_accepted_statements_become_entries_that_check(folder):
    assert cli.main(["suggest", "timeline", "m"]) == 0
    assert "preface" not in (folder / "timeline.suggested.yaml").read_text("utf-8")
    decide(folder, "true", "false")
    assert cli.main(["accept", "m"]) == 0
    loaded = pipeline.check("m")
    assert [d.code for d in loaded.diagnostics if d.code.startswith(("timeline", "evidence"))] == []
    (event,) = loaded.value.events
    assert (event.when.text, event.text, event.names) == (
        *("2023-11-17", "奥特曼被公司解职。"),
        ("altman",),
    )
    assert proposals.suggest("m", "timeline").value.proposals == ()
    assert cli.main(["accept", "m", "--undo"]) == 0
    assert not (folder / "timeline.yaml").exists()


def test_an_entry_without_a_date_is_not_taken_over(folder):
    proposals.suggest("m", "timeline")
    decide(folder, "", "true")
    outcome = proposals.accept("m")
    assert [d.code for d in outcome.diagnostics] == ["key.missing"]
    assert not (folder / "timeline.yaml").exists()
