"""Books made from a few lines of manuscript."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from book import pipeline
from book.diagnostics import Diagnostic
from book.model.content import text_of, walk
from book.model.structure import Book, Role


@dataclass(frozen=True)
class Made:
    book: Book
    found: tuple[Diagnostic, ...]

    @property
    def codes(self) -> list[str]:
        return [d.code for d in self.found]

    def division(self, slug: str = "one"):
        return next(d for d in self.book.texts() if d.slug == slug)

    def marked(self, tag: str = "mention", slug: str = "one") -> list[tuple[str, str]]:
        """(name, words) of every mark of a kind in a chapter, in reading order."""
        division = self.division(slug)
        nodes = walk(division.summary + division.content)
        return [(n.get("name") or n.get("id"), text_of(n)) for n in nodes if n.tag == tag]

    @property
    def entries(self):
        return {e.name.id: e for e in self.book.entries if e.see != e.name.id}

    @property
    def roles(self) -> set[Role]:
        return {d.role for d in self.book.divisions}


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Made]:
    """``make(text, names=…, timeline=…, title=…, two=…)``: a book of one chapter, or two."""

    def made(
        text: str,
        names: str = "",
        timeline: str = "",
        two: str = "",
        title: str = "题目",
        lang: str = "zh-Hans",
        more: str = "",
        contents: str = "",
    ) -> Made:
        listed = contents or ("[one, two]" if two else "[one]")
        files = {
            "book.yaml": f"format: 1\nidentifier: t\ntitle: 书\nlang: {lang}\n"
            f"contents: {listed}\n{more}",
            "one.md": f"---\ntitle: {title}\n---\n\n{text}\n",
            "names.yaml": names,
            "timeline.yaml": timeline,
        }
        if two:
            files["two.md"] = f"---\ntitle: 第二\n---\n\n{two}\n"
        for name, content in files.items():
            (tmp_path / name).write_text(content, encoding="utf-8")
        loaded = pipeline.load(str(tmp_path))
        outcome = pipeline.make(loaded.value)
        return Made(outcome.value, (*loaded.diagnostics, *outcome.diagnostics))

    return made
