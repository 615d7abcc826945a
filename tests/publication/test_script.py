"""A book in the other script, read back from both files by programs that know nothing of it."""

import re
import subprocess
import zipfile

import pytest
from lxml import etree

from book import cli

HANS = "水轮又转起来了，他们说这是头发的颜色，后来的学生也这样说。"
HANT = "店主說，這個時候學生們還來翻舊雜誌，曾國藩也來過，意味著什麼？"
IN_HANS = "店主说，这个时候学生们还来翻旧杂志，曾国藩也来过，意味着什么？"
IN_HANT = "水輪又轉起來了，他們說這是頭髮的顏色，後來的學生也這樣說。"
FILES = {
    "book.yaml": "identifier: x\ntitle: 风车与书\nlang: zh-Hans\nversion: 1\ncontents: [hans, hant]\n"
    "editions: {s: {script: Hans}, t: {script: Hant}}\n",
    "hans.md": f"---\ntitle: 磨坊的头发\n---\n\n{HANS}\n",
    "hant.md": f"---\ntitle: 舊書店\nlang: zh-Hant\n---\n\n{HANT}\n",
    "names.yaml": "- {id: zeng, heading: 曾国藩}\n",
    "timeline.yaml": "- {date: 2024, text: 他来过, names: [zeng],"
    " evidence: [{chapter: hant, quote: 曾国藩也来过}]}\n",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("script")
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    assert cli.main(["build", str(folder), "-o", str(folder / "dist"), "--all", "-q"]) == 0
    return folder / "dist"


def printed(path):
    # between the margins: the dates beside the text are none of it
    area = ["-r", "72", "-x", "59", "-y", "0", "-W", "302", "-H", "596"]
    command = ["pdftotext", "-layout", *area, path, "-"]
    run = subprocess.run(command, capture_output=True, check=True)
    return re.sub(r"\s", "", run.stdout.decode())


def packed(path):
    with zipfile.ZipFile(path) as file:
        pages = [etree.fromstring(file.read(n)) for n in file.namelist() if n.endswith(".xhtml")]
    langs = {value for page in pages for value in page.xpath("//@lang")}
    return re.sub(r"\s", "", "".join(t for page in pages for t in page.itertext())), langs


@pytest.mark.parametrize(
    ("stem", "texts", "furniture", "langs"),
    [
        ("x-1", (HANS, HANT, "风车与书"), "目录", {"zh-Hans", "zh-Hant", "en"}),
        ("x-s-1", (HANS, IN_HANS, "风车与书", "旧书店"), "目录", {"zh-Hans", "en"}),
        ("x-t-1", (IN_HANT, HANT, "風車與書", "磨坊的頭髮", "他來過"), "目錄", {"zh-Hant", "en"}),
    ],
)
def test_both_files_are_in_the_script(built, stem, texts, furniture, langs):
    in_pdf = printed(built / f"{stem}.pdf")
    in_epub, tags = packed(built / f"{stem}.epub")
    for text in (*texts, furniture):
        assert text in in_pdf
        assert text in in_epub
    assert tags <= langs
    assert len(tags & {"zh-Hans", "zh-Hant"}) == len(langs) - 1
