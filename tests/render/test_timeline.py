"""The timeline and the comparison of sources in both files, built from a few lines."""

from __future__ import annotations

import re
import zipfile

import pikepdf
import pytest
from lxml import etree
from PIL import Image

from book import cli

XHTML = "{http://www.w3.org/1999/xhtml}"
FILES = {
    "book.yaml": "identifier: x\ntitle: 书\nlang: zh-Hans\nversion: 1\ncontents: [one, two]\n",
    "one.md": "---\ntitle: 第一\n---\n\n甲在某年来过，据说来了三百人。\n",
    "two.md": "---\ntitle: 第二\n---\n\n乙说，甲没有来过，来了五百人。\n",
    "names.yaml": "- {id: jia, heading: 甲某, variants: [甲在, 甲没]}\n",
    "timeline.yaml": """\
- {date: 1995, text: 整年, evidence: [{chapter: one, quote: 甲在}]}
- {date: 1995~, text: 约年, evidence: [{chapter: one, quote: 甲在}]}
- {date: 198X, text: 年代, evidence: [{chapter: one, quote: 甲在}]}
- {date: 19XX, text: 世纪, evidence: [{chapter: one, quote: 甲在}]}
- {date: 1995-03, text: 某月, evidence: [{chapter: one, quote: 甲在}]}
- {date: 1995-03-04/1996, text: 起讫, evidence: [{chapter: one, quote: 甲在}]}
- {date: ../1970, text: 之前, evidence: [{chapter: one, quote: 甲在}]}
- {date: 0744, text: 古时, evidence: [{chapter: one, quote: 甲在}]}
- {date: 2999-01-02, text: 将来, evidence: [{chapter: one, quote: 甲在}]}
- id: first
  date: 2001-05
  text: 来了三百人
  names: [jia]
  group: visit
  image: {file: images/a.png, alt: 一张照片}
  evidence: [{chapter: one, quote: 据说来了三百人}]
- id: second
  date: 2001-05-06
  text: 来了五百人
  group: visit
  ruling: 从后说。
  evidence: [{chapter: two, quote: 来了五百人}]
""",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("timeline")
    (folder / "images").mkdir()
    Image.new("L", (40, 30), 128).save(folder / "images/a.png")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert cli.main(["build", str(folder), "-o", str(folder / "dist"), "-q"]) == 0
    return folder / "dist"


@pytest.fixture(scope="module")
def files(built) -> dict[str, etree._Element]:
    with zipfile.ZipFile(built / "x-1.epub") as file:
        return {
            name.rpartition("/")[2]: etree.fromstring(file.read(name))
            for name in file.namelist()
            if name.endswith(".xhtml")
        }


def entries(files) -> dict[str, etree._Element]:
    root = files["d-timeline.xhtml"]
    return {
        "".join(node.find(f"{XHTML}dd/{XHTML}p[@class='what']").itertext()): node
        for node in root.iter(f"{XHTML}div")
        if "event" in node.get("class", "")
    }


def test_time_elements_say_what_html_can_say(files):
    dates = {}
    for text, node in entries(files).items():
        times = list(node.iter(f"{XHTML}time"))
        assert len(times) <= 1
        dates[text] = times[0].get("datetime") if times else None
        for time in times:
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", time.get("datetime"))
    assert (dates["整年"], dates["约年"], dates["某月"]) == ("1995", "1995", "1995-03")
    assert (dates["起讫"], dates["古时"], dates["将来"]) == ("1995-03-04", "0744", "2999-01-02")
    assert dates["年代"] is dates["世纪"] is dates["之前"] is None


def test_what_the_head_says_the_column_does_not_repeat(files):
    whole = {
        text: "as-head" in node.find(f"{XHTML}dt").get("class", "")
        for text, node in entries(files).items()
    }
    assert {text for text, same in whole.items() if same} == {
        *("年代", "世纪", "之前", "古时")
    }  # 1995 stands behind c. 1995


def test_nothing_is_shown_finer_than_stated(files):
    shown = {
        text: re.sub(r"\s", "", "".join(node.find(f"{XHTML}dt").itertext()))
        for text, node in entries(files).items()
    }
    assert shown["约年"] == "约1995年" and shown["某月"] == "3月"
    assert (shown["年代"], shown["世纪"]) == ("20世纪80年代", "20世纪")
    assert (shown["之前"], shown["古时"]) == ("至1970年", "744年")


def test_an_illustration_has_its_words_in_both(built, files):
    overview, image = files["d-timeline.xhtml"].iter(f"{XHTML}img")
    assert image.get("alt") == "一张照片"
    with zipfile.ZipFile(built / "x-1.epub") as file:
        assert any(name.endswith(image.get("src")) for name in file.namelist())
        assert b"alternativeText" in file.read("OEBPS/content.opf")
    with pikepdf.open(built / "x-1.pdf") as pdf:
        alts = [
            str(o.Alt) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o
        ]
    assert sorted(alts) == sorted([overview.get("alt"), "一张照片"])


def test_the_comparison_tells_who_says_what_and_who_is_silent(files):
    root = files["d-accounts.xhtml"]
    (section,) = (n for n in root.iter(f"{XHTML}section") if n.get("class") == "comparison")
    rows = [
        [re.sub(r"\s", "", "".join(cell.itertext())) for cell in row]
        for body in section.iter(f"{XHTML}tbody")
        for row in body
    ]
    assert [row[1:] for row in rows if len(row) > 1] == [
        ["2001年5月", "甲某", "三百人"],
        ["2001年5月6日", "—", "五百人"],
    ]
    assert [row[0] for row in rows if len(row) == 1] == ["“据说来了三百人”", "“来了五百人”"]
    assert re.fullmatch(r"第一章第\d+页", rows[0][0])
    assert "从后说" in "".join(section.itertext())
    links = {a.get("href") for a in section.iter(f"{XHTML}a")}
    assert {"d-timeline.xhtml#t-first", "d-timeline.xhtml#t-second"} <= links
    both = [entries(files)[text] for text in ("来了三百人", "来了五百人")]
    for entry in both:
        (link,) = (a for a in entry.iter(f"{XHTML}a") if a.get("class") == "compared")
        assert link.get("href") == "d-accounts.xhtml#g-visit"


def test_there_are_no_links_back_in_the_epub(files):
    for name in ("c-one.xhtml", "c-two.xhtml"):
        links = {a.get("href") for a in files[name].iter(f"{XHTML}a")}
        assert not any("timeline" in link for link in links)
