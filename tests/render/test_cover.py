"""The cover: an image of the right size on which every word stands, whatever its length."""

from __future__ import annotations

import io
import logging
import os
from pathlib import Path

import pytest
from PIL import Image as Pillow
from PIL import ImageChops

from book.model.structure import Book, Collection, Edition, Image, Metadata
from book.render import print as printing
from book.render.cover import cover
from book.render.view import View

SIZE = (1600, 2560)
LONG = "从解职到复职再到离开的一整年里一家公司和它的人们所经历的事情以及后来的回声与余波记"
TITLES = {
    "two": ("离开", ""),
    "twelve": ("离开那家公司的人们十二字", "五篇报道里的一家公司，2023—2024"),
    "forty": (LONG[:40], "副题也很长，长到要占两行还多，因为编者舍不得删去任何一个字"),
    "english": ("The People Who Left: A Chronicle of Five Days and After", "Five Reports"),
    "word": ("Donaudampfschifffahrtsgesellschaftskapitän", ""),
    "eighty": (LONG[:40] * 2, "副题"),
}


@pytest.fixture(autouse=True)
def no_warnings(caplog):
    yield
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING] == []


def drawn(folder: Path, title="书", subtitle="", lang="zh-Hans", images=(), **more) -> Pillow.Image:
    metadata = Metadata("b", title, lang, subtitle=subtitle, publisher="出版者", **more)
    of = Book(metadata, Edition(), (), images=images)
    made = cover(of, View(of, folder))
    return Pillow.open(io.BytesIO(made.data))


def ink(picture: Pillow.Image) -> tuple[int, int, int, int]:
    """The box around everything that is not the ground."""
    flat = picture.convert("RGB")
    ground = Pillow.new("RGB", flat.size, flat.getpixel((3, 3)))
    grey = ImageChops.difference(flat, ground).convert("L")
    return grey.point(lambda value: 255 * (value > 24)).getbbox()


@pytest.mark.parametrize("name", TITLES)
def test_nothing_runs_over(name, tmp_path):
    title, subtitle = TITLES[name]
    lang = "en" if name == "english" else "zh-Hans"
    people = {
        "authors": ("甲某", "乙某"),
        "editors": ("丙某",),
        "collection": Collection("丛书", "3"),
    }
    picture = drawn(tmp_path, title, subtitle, lang, **people)
    if folder := os.environ.get("CLIPBOOK_SHOTS"):
        picture.convert("RGB").save(Path(folder) / f"cover-{name}.png")
    assert picture.size == SIZE
    left, top, right, bottom = ink(picture)
    assert left > 150 and right < 1450 and top > 200 and bottom < 2400
    # The title ends above the people: a band of bare ground lies over the rule at the foot.
    grey = picture.convert("L").crop((0, 400, *SIZE))
    rows = [grey.crop((0, y, SIZE[0], y + 1)).getextrema()[0] > 180 for y in range(0, 2160, 4)]
    longest = max(len(run) for run in "".join(" x"[bare] for bare in rows).split())
    assert longest * 4 > 60


def test_two_draws_are_one(tmp_path):
    assert drawn(tmp_path, "甲").tobytes() == drawn(tmp_path, "甲").tobytes()


@pytest.mark.parametrize(("kind", "media_type"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_the_editors_image_is_taken_as_it_is(kind, media_type, tmp_path):
    out = io.BytesIO()
    Pillow.new("RGB", (60, 90), "red").save(out, kind)
    own = Image("images/c", media_type, out.getvalue())
    of = Book(Metadata("b", "书", "zh-Hans", cover="images/c"), Edition(), (), images=(own,))
    assert cover(of, View(of, tmp_path)) is own


def test_a_drawing_of_the_editors_fills_the_cover(tmp_path):
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 160">'
        b'<rect width="100" height="160" fill="#003366"/></svg>'
    )
    own = Image("images/c.svg", "image/svg+xml", svg)
    picture = drawn(tmp_path, cover="images/c.svg", images=(own,))
    assert picture.size == SIZE
    flat = picture.convert("RGB")
    for at in ((20, 20), (1580, 20), (20, 2540), (1580, 2540), (800, 1280)):
        assert flat.getpixel(at)[2] > 90 > flat.getpixel(at)[0]


def test_the_manuscripts_stylesheet_draws_it(tmp_path):
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "cover.css").write_text(
        "@page { size: 1600px 2560px; margin: 0 } html { background: #008000 }"
    )
    assert drawn(tmp_path).convert("RGB").getpixel((5, 5)) == (0, 128, 0)


def test_the_press_says_nothing(tmp_path):
    with printing.listening() as log:
        drawn(tmp_path, *TITLES["english"])
    assert not log.messages
