"""Templates: everything escaped, languages marked, ours overridden, mistakes told with their line."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from book.diagnostics import Severity, Span
from book.model.apparatus import Event, Index, Timeline
from book.model.content import element
from book.model.structure import Book, Division, Edition, Matter, Metadata, Provenance, Role
from book.policy import dates
from book.render.resources import TEMPLATES
from book.render.view import Setting, TemplateFault, View, contents, identifier, years

HOSTILE = "<b>&amp;]]>\"'{{ 7 * 7 }}"
SETTING = Setting(href=lambda anchor: f"#{anchor}", image=lambda path: path, xml=True)


def chapter(*blocks, title="题目", lang="zh-Hans", **more) -> Division:
    return Division(
        "c-x", "x", Matter.BODY, Role.CHAPTER, title, title, lang, 1, content=blocks, **more
    )


def book(*divisions: Division, lang="zh-Hans", **about) -> Book:
    metadata = Metadata("b", about.pop("title", "书"), lang, **about)
    return Book(metadata, Edition(), divisions or (chapter(),))


def made(role: Role, lang: str) -> Division:
    return Division(f"d-{role.value}", role.value, Matter.FRONT, role, "题", "题", lang)


def rendered(of: Book, folder: Path, which: int = 0) -> str:
    return View(of, folder).division(of.divisions[which], SETTING)


def parsed(xhtml: str) -> etree._Element:
    return etree.fromstring(xhtml.encode())


def test_everything_is_escaped(tmp_path):
    division = chapter(
        element("h2", HOSTILE, id="c-x.h2"),
        element("p", HOSTILE, element("em", HOSTILE), id='c-x."><p>'),
        element("pre", HOSTILE),
        element("figure", element("img", src=HOSTILE, alt=HOSTILE), element("figcaption", HOSTILE)),
        element("p", element("a", HOSTILE, href='https://x/?a=1&b="')),
        title=HOSTILE,
        summary=(element("p", HOSTILE),),
        provenance=Provenance(authors=(HOSTILE,), publisher=HOSTILE),
    )
    root = parsed(rendered(book(division, title=HOSTILE), tmp_path))
    text = "".join(root.itertext())
    assert text.count(HOSTILE) == 11  # title, h1, author, publisher, summary, and six in the text
    assert not list(root.iter("{*}b"))
    assert "49" not in text


@pytest.mark.parametrize("role", list(Role))
def test_every_template_survives_hostile_metadata(role, tmp_path):
    about = {
        name: HOSTILE
        for name in ("title", "subtitle", "publisher", "rights", "description", "version")
    }
    of = book(
        replace(made(role, "zh-Hans"), title=HOSTILE),
        **about,
        authors=(HOSTILE,),
        editors=(HOSTILE,),
        translators=(HOSTILE,),
        subjects=(HOSTILE,),
    )
    of = replace(of, indexes=(Index(of.divisions[0].anchor, ("person",)),))
    root = parsed(rendered(of, tmp_path))
    assert not list(root.iter("{*}b"))
    assert "49" not in "".join(root.itertext())


def test_no_space_comes_between_runs_of_text(tmp_path):
    division = chapter(
        element("p", "甲", element("em", "乙"), element("mention", "丙", id="m"), "丁", id="p")
    )
    assert "甲乙丙丁" in "".join(parsed(rendered(book(division), tmp_path)).itertext())


def test_foreign_runs_of_furniture_are_marked(tmp_path):
    of = book(made(Role.TITLE_PAGE, "zh-Hans"), title="读 The New Yorker 有感")
    runs = parsed(rendered(of, tmp_path)).findall(".//{*}h1/{*}span")
    assert [(r.text, r.get("lang")) for r in runs] == [("The New Yorker", "en")]


@pytest.mark.parametrize(
    ("lang", "word", "number"),
    [
        ("zh-Hans", "目录", "第一章"),
        ("zh-Hant", "目錄", "第一章"),
        ("en", "Contents", "Chapter 1"),
        ("ja", "目次", "第一章"),
        ("de", "Contents", "Chapter 1"),
    ],
)
def test_furniture_speaks_the_books_language(lang, word, number, tmp_path):
    of = book(chapter(lang=lang), lang=lang)
    view = View(of, tmp_path)
    nav = parsed(view.render("nav.xhtml", SETTING, division=None, landmarks=(), pages=()))
    assert nav.find(".//{*}h1").text == word
    assert nav.get("lang") == lang
    assert "".join(nav.find(".//{*}li").itertext()).strip().startswith(number)
    opening = parsed(view.division(of.divisions[0], SETTING))
    assert opening.find(".//{*}p[@class='number']").text == number


@pytest.mark.parametrize("lang", ["en", "de"])
def test_no_chinese_mark_stands_in_an_english_book(lang, tmp_path):
    people = {"authors": ("A. Writer", "B. Writer"), "editors": ("C. Editor",)}
    about = {"title": "A Book", "subtitle": "Its Story", "version": "1", "rights": "Free"}
    for role in (Role.TITLE_PAGE, Role.IMPRINT, Role.COLOPHON, Role.PART, Role.SOURCES):
        division = replace(made(role, lang), number=1, title="Title", running_head="Title")
        xhtml = rendered(book(division, lang=lang, **about, **people), tmp_path)
        assert not re.search("[\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]", xhtml), role


def test_a_template_of_the_manuscript_wins(tmp_path):
    own = tmp_path / "templates"
    own.mkdir()
    (own / "part.xhtml").write_text(
        '{% extends "division.xhtml" %}{% block division %}<p>我的{{ division.title }}</p>'
        "{% endblock %}",
        encoding="utf-8",
    )
    assert "<p>我的题</p>" in rendered(book(made(Role.PART, "zh-Hans")), tmp_path)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (b"<p>\n{% if %}", 2),
        (b"\n\n{{ nothing.at.all }}", 3),
        (b"{{ division.title.nothing.more }}", 1),
        (b"\n{{ 1 / 0 }}", 2),
        (b"\n{{ lines[99].title }}", 2),
        (b"\n{{ setting.image(1, 2, 3) }}", 2),
        (b"\n\n{{ ''.__class__.__mro__ }}", 3),
        (b'\n{% include "gone.xhtml" %}', 2),
        (b'{% extends "division.xhtml" %}\n{% block division %}\n{{ quoted(5) }}{% endblock %}', 3),
        (b"<p>\xff</p>", 0),
    ],
)
def test_a_broken_template_is_a_finding_with_its_line(text, line, tmp_path):
    own = tmp_path / "templates"
    own.mkdir()
    (own / "part.xhtml").write_bytes(text)
    of = book(made(Role.PART, "zh-Hans"))
    view = View(of, tmp_path, lambda name: f"mine/{name}")
    with pytest.raises(TemplateFault) as caught:
        view.division(of.divisions[0], SETTING)
    found = caught.value.diagnostic
    assert (found.code, found.severity) == ("template.error", Severity.ERROR)
    assert (found.span.path, found.span.line) == ("mine/templates/part.xhtml", line)


def test_a_bug_of_ours_is_no_finding(tmp_path):
    of = book(chapter(element("p", "甲")))
    broken = replace(SETTING, text=lambda text: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        View(of, tmp_path).division(of.divisions[0], broken)


def test_every_role_has_its_template():
    assert {f"{role.value}.xhtml" for role in Role} <= {p.name for p in TEMPLATES.iterdir()}


def test_contents_are_two_deep():
    heading = element("h2", "节", id="c-x.1")
    flat = contents(book(chapter(heading)))
    assert [(line.title, [c.title for c in line.children]) for line in flat] == [("题目", ["节"])]
    part = replace(made(Role.PART, "zh-Hans"), number=1, matter=Matter.BODY)
    parts = contents(book(part, replace(chapter(heading), level=2)))
    assert [(line.title, [c.title for c in line.children]) for line in parts] == [("题", ["题目"])]


def test_heads_of_the_timeline_are_years_or_whole_dates():
    written = ("../2015", "1990-05", "1990", "2015/2017", "198X", "0744")
    events = tuple(Event(w, dates.parse(w), "", (), (), Span("t")) for w in written)
    heads = [head for head, _ in years(replace(book(), timeline=Timeline(events)))]
    until = dates.display(dates.parse("../2015"), "zh-Hans")
    assert [h.replace(" ", "") for h in heads] == [
        until.replace(" ", ""),
        "1990年",
        "2015年",
        "20世纪80年代",
        "744年",
    ]


def test_the_identifier_is_the_short_names():
    of = book(title="甲")
    other = book(title="乙")
    assert identifier(of) == identifier(other) != identifier(of, "pdf")
    edition = replace(of, edition=Edition("short"))
    assert identifier(edition) != identifier(of)


def test_addresses_hold_only_what_addresses_may(tmp_path):
    provenance = Provenance(source='https://x.org/书?a=1&b=<2>"')
    of = book(made(Role.SOURCES, "zh-Hans"), chapter(provenance=provenance))
    (link,) = parsed(rendered(of, tmp_path)).findall(".//{*}span[@class='address']/{*}a")
    assert link.get("href") == "https://x.org/%E4%B9%A6?a=1&b=%3C2%3E%22"
    assert link.text == provenance.source


@pytest.mark.parametrize("linked", ["part.xhtml", ""])
def test_a_template_outside_the_manuscript_is_not_used(linked, tmp_path):
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "part.xhtml").write_text("secret")
    folder = tmp_path / "m"
    (folder / "templates").parent.mkdir()
    if linked:
        (folder / "templates").mkdir()
    (folder / "templates" / linked).symlink_to(tmp_path / "other" / linked)
    assert "secret" not in rendered(book(made(Role.PART, "zh-Hans")), folder)


def test_a_stylesheet_outside_the_manuscript_is_not_used(tmp_path):
    (tmp_path / "secret").write_text("secret")
    folder = tmp_path / "m"
    (folder / "styles").mkdir(parents=True)
    for name in ("epub.css", "mine.css"):
        (folder / "styles" / name).symlink_to(tmp_path / "secret")
    view = View(book(), folder)
    assert "secret" not in view.stylesheet("epub.css")
    with pytest.raises(TemplateFault) as caught:
        view.stylesheet("mine.css")
    assert caught.value.diagnostic.code == "file.outside"
