"""A book printed in one script: what is converted, what stays, and that names and proofs hold."""

import pytest

from book import pipeline
from book.enrich.script import in_one_script
from book.model.content import plain_text, walk
from book.model.structure import Role

BOOK = "identifier: x\ntitle: 风车与书\nlang: zh-Hans\n"
BOOK += "contents: [{part: 乡间, chapters: [hans]}, hant, ja]\n"
HANS = """---
title: 磨坊的头发
author: 顾来
---

水轮又转起来了，他们说这是**头**发的颜色，`后来` 与[後來]{lang=zh-Hant}不变。[^1]

[^1]: 这里是注。
"""
HANT = """---
title: 舊書店
---

店主說，這個時候學生們還來翻舊雜誌，曾國藩也來過，意味著什麼？他寫了「会議を開く」。
"""
JA = "---\ntitle: 書店\nlang: ja\n---\n\n店主は学生たちが来るのを見ていた。學生時代の話である。\n"
NAMES = "- {id: zeng, heading: 曾国藩}\n- {id: gu, heading: 顾来}\n"
TIMELINE = "- {date: 2024, text: 水轮转了, evidence: [{chapter: hans, quote: 水輪又轉}]}\n"
TIMELINE += "- {date: 2024, text: 他来过, names: [zeng], "
TIMELINE += "evidence: [{chapter: hant, quote: 还来翻旧杂志}]}\n"


@pytest.fixture
def made(tmp_path):
    def book(script):
        texts = {"book.yaml": BOOK + f"script: {script}\n", "names.yaml": NAMES}
        texts |= {"hans.md": HANS, "hant.md": HANT, "ja.md": JA, "timeline.yaml": TIMELINE}
        for name, text in texts.items():
            (tmp_path / name).write_text(text, "utf-8")
        return pipeline.make(pipeline.load(str(tmp_path)).value)

    return book


def division(outcome, slug):
    return next(d for d in outcome.value.divisions if d.slug == slug)


def test_source_is_left_alone(made):
    book = made("source").value
    assert in_one_script(book) is book


def test_to_traditional(made):
    outcome = made("Hant")
    assert [d.code for d in outcome.diagnostics] == ["names.never-mentioned"]
    book, hans = outcome.value, division(outcome, "hans")
    assert (book.metadata.title, book.metadata.lang) == ("風車與書", "zh-Hant")
    assert (hans.title, hans.lang, hans.provenance.authors) == ("磨坊的頭髮", "zh-Hant", ("顧來",))
    text = "水輪又轉起來了，他們說這是頭髮的顏色，后来與後來不變。"
    assert plain_text(hans.content).replace(" ", "") == f"{text}\n這裏是注。"
    titles = {d.role: d.title for d in book.divisions}
    assert (titles[Role.CONTENTS], titles[Role.PART]) == ("目錄", "鄉間")
    assert [e.text for e in book.timeline.events] == ["水輪轉了", "他來過"]
    assert [e.name.heading for e in book.entries] == ["曾國藩"]


def test_to_simplified(made):
    outcome = made("Hans")
    hant, ja = division(outcome, "hant"), division(outcome, "ja")
    assert (hant.title, hant.lang) == ("旧书店", "zh-Hans")
    text = "店主说，这个时候学生们还来翻旧杂志，曾国藩也来过，意味着什么？他写了「会議を開く」。"
    assert plain_text(hant.content) == text
    assert (ja.lang, plain_text(ja.content)) == ("ja", JA.split("---\n\n")[1].strip())
    assert outcome.value.metadata.title == "风车与书"


def test_names_and_proofs_are_where_they_were(made):
    def places(outcome):
        texts = outcome.value.texts()
        marks = (n for d in texts for n in walk(d.content) if n.tag in ("mention", "passage"))
        return [(n.tag, n.get("id"), len("".join(map(str, n.children)))) for n in marks]

    source, hans, hant = (places(made(script)) for script in ("source", "Hans", "Hant"))
    assert [tag for tag, *_ in source].count("passage") == 2
    assert source == hans == hant


def test_a_chapter_whose_tag_is_wrong(made, tmp_path):
    made("Hans")
    (tmp_path / "hant.md").write_text(HANT.replace("---\n\n", "lang: zh-Hant\n---\n\n"), "utf-8")
    (tmp_path / "hans.md").write_text(HANS.replace("---\n\n", "lang: zh-TW\n---\n\n"), "utf-8")
    outcome = pipeline.make(pipeline.load(str(tmp_path)).value)
    assert {division(outcome, slug).lang for slug in ("hans", "hant")} == {"zh-Hans"}
