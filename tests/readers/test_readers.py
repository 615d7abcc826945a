"""The book in real readers: opened, turned, clicked, and looked at.

One browser reader (foliate-js) belongs to ``make test``; epub.js, Ace and calibre to ``make
test-readers``. Screenshots are kept in the folder ``CLIPBOOK_SHOTS`` names, if it does.
"""

from __future__ import annotations

import json
import os
import posixpath
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image, ImageStat

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
XHTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"


def lacking(what: str, target: str) -> None:
    """A reader that is not there is a failure: nothing was tested."""
    pytest.fail(f"{what} is not there: type `make {target}`, which installs it", pytrace=False)


@pytest.fixture(scope="session")
def node() -> str:
    return shutil.which("node") or lacking("Node", "test")


@pytest.fixture(scope="session")
def chromium() -> str:
    """As .ci/setup recorded it, or as the machine has it."""
    recorded = ROOT / ".venv" / "chromium-path"
    paths = [os.environ.get("CHROMIUM"), recorded.read_text().strip() if recorded.exists() else ""]
    paths += map(shutil.which, ("chromium", "google-chrome"))
    return next((p for p in paths if p and os.access(p, os.X_OK)), None) or lacking(
        "Chromium", "test"
    )


@pytest.fixture(scope="session")
def packages() -> Path:
    folder = HERE / "node_modules"
    return folder if (folder / "foliate-js").is_dir() else lacking("foliate-js", "test")


@pytest.fixture(scope="session")
def more_packages() -> Path:
    folder = HERE / "full" / "node_modules"
    return folder if (folder / "epubjs").is_dir() else lacking("epub.js", "test-readers")


@pytest.fixture(scope="session")
def epub(tmp_path_factory) -> Path:
    output = tmp_path_factory.mktemp("book")
    command = [sys.executable, ROOT / "build.py", "-o", output, "--to", "epub"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return next(output.glob("*.epub"))


@pytest.fixture(scope="session")
def shots(tmp_path_factory) -> Path:
    kept = os.environ.get("CLIPBOOK_SHOTS")
    folder = Path(kept) if kept else tmp_path_factory.mktemp("shots")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def plan(epub, shots) -> dict:
    """Where to turn, and what should be found there, read from the file itself."""
    with zipfile.ZipFile(epub) as archive:
        names = [n for n in archive.namelist() if n.endswith(".xhtml")]
        documents = {name: etree.fromstring(archive.read(name)) for name in names}

    def document(kind: str) -> str:
        body = (n for n, d in documents.items() if d.find(f"{XHTML}body").get("class", ""))
        return next(
            n for n in body if kind in documents[n].find(f"{XHTML}body").get("class").split()
        )

    index = document("index")
    entry = next(n for n in documents[index].iter(f"{XHTML}li") if n.get("id") == "n-brockman")
    locators = [a for a in entry.iter(f"{XHTML}a") if a.get(TYPE) == "index-locator"]
    # One that leads into the middle of a chapter.
    address = next(
        a.get("href") for a in locators if ".m-" in a.get("href") and a is not locators[0]
    )
    name = posixpath.join(posixpath.dirname(index), address.partition("#")[0])
    fragment = address.partition("#")[2]
    target = next(n for n in documents[name].iter() if n.get("id") == fragment)
    nav = next(d for d in documents.values() if d.find(f".//{XHTML}nav") is not None)
    listed = next(n for n in nav.iter(f"{XHTML}nav") if n.get(TYPE) == "page-list")
    pages = {
        a.text: posixpath.join(posixpath.dirname(index), a.get("href"))
        for a in listed.iter(f"{XHTML}a")
    }
    body = posixpath.dirname(index)

    def first(tag: str) -> str:
        """The address of the first element of its kind that has one."""
        return next(
            f"{file}#{node.get('id')}"
            for file, root in documents.items()
            for node in root.iter(f"{XHTML}{tag}")
            if node.get("id")
        )

    inner = [label for label, at in pages.items() if "/c-" in at and label.isdigit()]
    return {
        "book": str(epub),
        "out": str(shots),
        "places": {
            "title": document("title-page"),
            "imprint": document("imprint"),
            "sources": document("sources"),
            "contents": document("contents"),
            "chapter": f"{body}/c-five-days.xhtml",
            "table": first("th"),
            "figure": first("figcaption"),
            "notes": f"{body}/c-five-days.xhtml#c-five-days.n1",
            "timeline": document("timeline"),
            "overview": document("timeline") + "#d-timeline.overview",
            "index": index,
            "cover": f"{body}/cover.xhtml",
        },
        "pages": {label: pages[label] for label in (*inner[1:4], "vi")},
        "all": list(pages),
        "index": index,
        "locator": {
            "selector": f'a[href="{address}"]',
            "id": fragment,
            "text": "".join(target.itertext()),
        },
    }


def drive(script: str, plan: dict, node: str, chromium: str, folder: Path) -> dict:
    path = folder / f"{script}.json"
    path.write_text(json.dumps({**plan, "chromium": chromium}), encoding="utf-8")
    command = [node, HERE / script, path]
    done = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", timeout=120, cwd=HERE
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture(scope="session")
def foliate(plan, node, chromium, packages, tmp_path_factory) -> dict:
    return drive("foliate.mjs", plan, node, chromium, tmp_path_factory.mktemp("foliate"))


def test_the_browser_has_no_complaint(foliate):
    # foliate-js shows content in a frame of its own making, and Chromium says so each time.
    own = "An iframe which has both allow-scripts and allow-same-origin"
    assert [line for line in foliate["said"] if not line.startswith(own)] == []


def test_the_book_is_known_by_its_own_words(foliate, plan):
    book = foliate["book"]
    assert book["toc"][0] == "编者前言" and book["toc"][1].startswith("第一章")
    assert book["pages"] == plan["all"]
    assert "离开OpenAI的人" in json.dumps(book["title"], ensure_ascii=False)
    assert foliate["places"]["chapter"]["title"] in ("第一章　五天与一封联名信", "没有预兆的解职")


def test_the_page_shown_is_the_printed_page(foliate, plan):
    assert foliate["pages"] == {label: label for label in plan["pages"]}


def test_an_index_locator_leads_to_the_mention_on_screen(foliate, plan):
    assert foliate["mention"] == {"text": plan["locator"]["text"], "seen": True}


def test_a_note_pops_up(foliate):
    assert foliate["note"]["type"] == "footnote"
    assert "站长网" in foliate["note"]["text"]


def test_dark_pages_can_be_read(foliate, shots):
    assert foliate["dark"]["dark"]
    red, green, blue = (int(n) for n in foliate["dark"]["text"].strip("rgb()").split(","))
    assert min(red, green, blue) > 200
    for name in ("chapter", "timeline", "index", "table"):
        with Image.open(shots / f"{name}-dark.png") as picture:
            grey = picture.convert("L")
            assert ImageStat.Stat(grey).median[0] < 60  # the ground
            assert grey.getextrema()[1] > 200  # the words


@pytest.mark.readers
def test_epubjs(plan, node, chromium, packages, more_packages, tmp_path_factory):
    found = drive("epubjs.mjs", plan, node, chromium, tmp_path_factory.mktemp("epubjs"))
    assert found["said"] == []
    assert found["toc"][1].startswith("第一章")
    assert found["pages"] == len(plan["all"])
    assert found["cover"]
    assert found["raised"]["chapter"] == "super"  # by class: epub.js knows no epub:type


@pytest.mark.readers
def test_ace_finds_no_violation(epub, node, chromium, more_packages, tmp_path):
    environment = {
        **os.environ,
        "PUPPETEER_EXECUTABLE_PATH": chromium,
        "ACE_TIMEOUT_INITIAL": "60000",
        "HOME": str(tmp_path),
    }
    ace = (more_packages / ".bin" / "ace-puppeteer").resolve()
    command = [node, ace, "-s", "-f", "-o", tmp_path / "report", epub]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=300, env=environment, encoding="utf-8"
    )
    # Its exit code is 0 whatever it finds.
    path = tmp_path / "report" / "report.json"
    assert path.exists(), done.stdout + done.stderr
    report = json.loads(path.read_text(encoding="utf-8"))
    assert len(report["assertions"]) > 10
    found = [
        (
            a["earl:testSubject"]["url"],
            v["earl:test"]["dct:title"],
            v["earl:result"]["dct:description"],
        )
        for a in report["assertions"]
        for v in a["assertions"]
    ]
    assert found == []
    assert report["earl:result"]["earl:outcome"] == "pass"


@pytest.mark.readers
@pytest.mark.skipif(not shutil.which("ebook-convert"), reason="calibre is not installed")
def test_calibre_converts_it(epub, tmp_path):
    out = tmp_path / "book.azw3"
    done = subprocess.run(["ebook-convert", epub, out], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert out.stat().st_size > 10_000
    told = subprocess.run(["ebook-meta", epub], capture_output=True, text=True, check=True).stdout
    assert "离开OpenAI的人" in told
