"""A built PDF and its manuscript as an outsider reads them: pdftotext page by page, pikepdf, the YAML
and the Markdown themselves. Nothing of ours is imported."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import yaml
from lxml import etree

WIDTH, HEIGHT = 148 / 25.4 * 72, 210 / 25.4 * 72
HEAD, FOOT = 47, 40  # what is above and below the text, pt
SIDE = 59  # the narrower margin beside it, pt; the dates in the wider one are no text
NUMBER = r"(?:[ivxlc]+|\d+)"


# What is compared ----------------------------------------------------------------------------


def squeezed(text: str) -> str:
    """Without white space and marks of no length; one form for what a font may draw in two."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub("[·•‧・]", "·", text)
    return re.sub("[\\s\u200b\u2060\u00ad\ufeff]", "", text)


def lines_joined(text: str) -> str:
    """Words that were divided at a line's end, whole."""
    return re.sub(r"(?<=[A-Za-z])-\n(?=[a-z])", "", text)


# The manuscript, read anew -------------------------------------------------------------------


@dataclass(frozen=True)
class Text:
    slug: str
    title: str
    header: dict
    body: str
    label: str = ""

    @property
    def captions(self) -> list[str]:
        """The captions of its figures."""
        return re.findall(r'^!\[.*\]\(\S+ "(.*)"\)$', self.body, re.M)

    @property
    def sections(self) -> list[str]:
        return [
            re.sub(r"\[([^]]*)\]\{[^}]*\}|[*`]", r"\1", line)
            for line in re.findall(r"^## +(.+?) *$", self.body, re.M)
        ]


@dataclass(frozen=True)
class Manuscript:
    folder: Path

    def _yaml(self, name: str, otherwise):
        path = self.folder / name
        if not path.exists():
            return otherwise
        return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) or otherwise

    @cached_property
    def book(self) -> dict:
        return self._yaml("book.yaml", {})

    @cached_property
    def names(self) -> list[dict]:
        return self._yaml("names.yaml", [])

    @cached_property
    def events(self) -> list[dict]:
        return self._yaml("timeline.yaml", [])

    @cached_property
    def files(self) -> dict[str, Path]:
        return {re.sub(r"^\d+-", "", p.stem): p for p in self.folder.glob("*.md")}

    def text(self, slug: str, label: str = "") -> Text:
        _, header, body = self.files[slug].read_text(encoding="utf-8").split("---\n", 2)
        fields = yaml.load(header, yaml.BaseLoader)
        return Text(slug, fields["title"], fields, body, label)

    @cached_property
    def parts(self) -> list[str]:
        return [item["part"] for item in self.book["contents"] if isinstance(item, dict)]

    @cached_property
    def texts(self) -> list[Text]:
        """What the manuscript wrote, in the order of the book."""
        chapters: list[str] = []
        for item in self.book["contents"]:
            chapters += item["chapters"] if isinstance(item, dict) else [item]
        front, back = self.book.get("front", []), self.book.get("back", [])
        return [
            *(self.text(slug) for slug in front),
            *(self.text(slug, self._label(n)) for n, slug in enumerate(chapters, 1)),
            *(self.text(slug) for slug in back),
        ]

    def _label(self, number: int) -> str:
        if self.book["lang"] == "en":
            return f"Chapter{number}"
        tens, ones = divmod(number, 10)
        digits = "〇一二三四五六七八九"
        ten = ("" if tens == 1 else digits[tens]) + "十" if tens else ""
        return f"第{ten}{digits[ones] if ones else ''}章"

    @cached_property
    def drawn(self) -> set[str]:
        """The words drawn in pictures, which no index can list."""
        found = set()
        for path in self.folder.glob("images/*.svg"):
            for node in etree.parse(path).iter("{*}text"):
                found.add(squeezed("".join(node.itertext())))
        return found


# The PDF, as it is ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Link:
    page: int
    box: tuple[float, float, float, float]
    target: str
    goes_to: int | None
    text: str


@dataclass(frozen=True)
class Pdf:
    path: Path
    manuscript: Manuscript

    @cached_property
    def file(self) -> pikepdf.Pdf:
        return pikepdf.open(self.path)

    def _extract(self, top: float, bottom: float) -> list[str]:
        width = f"{WIDTH - 2 * SIDE:.0f}"
        area = ["-x", f"{SIDE}", "-y", f"{top:.0f}", "-W", width, "-H", f"{bottom - top:.0f}"]
        command = ["pdftotext", "-r", "72", "-raw", *area, str(self.path), "-"]
        text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
        return text.split("\f")[:-1]

    @cached_property
    def heads(self) -> list[str]:
        return [squeezed(text) for text in self._extract(0, HEAD)]

    @cached_property
    def feet(self) -> list[str]:
        return [squeezed(text) for text in self._extract(HEIGHT - FOOT, HEIGHT)]

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page without running head and folio, as the lines stand."""
        return self._extract(HEAD, HEIGHT - FOOT)

    @cached_property
    def plain(self) -> list[str]:
        return [squeezed(lines_joined(text)) for text in self.pages]

    @cached_property
    def parted(self) -> list[tuple[str, str]]:
        """(text, notes at its foot) of each page."""
        if self.manuscript.book.get("notes") == "chapter":
            return [(text, "") for text in self.pages]
        found = []
        for text in self.pages:
            at = re.search(r"^\[\d+\] ", text, re.M)
            found.append((text[: at.start()], text[at.start() :]) if at else (text, ""))
        return found

    @cached_property
    def labels(self) -> list[str]:
        tree = list(self.file.Root.PageLabels.Nums)
        starts = dict(zip(map(int, tree[::2]), tree[1::2], strict=True))
        labels: list[str] = []
        for i in range(len(self.file.pages)):
            if i in starts:
                style, number = str(starts[i].S), int(starts[i].get("/St", 1))
            labels.append(roman(number) if style == "/r" else str(number))
            number += 1
        return labels

    @cached_property
    def numbers(self) -> dict[tuple, int]:
        return {page.objgen: i for i, page in enumerate(self.file.pages)}

    @cached_property
    def destinations(self) -> dict[str, int]:
        names = pikepdf.NameTree(self.file.Root.Names.Dests)
        return {str(key): self._page(value) for key, value in names.items()}

    def _page(self, target) -> int:
        target = target.D if isinstance(target, pikepdf.Dictionary) else target
        return self.numbers[target[0].objgen]

    @cached_property
    def links(self) -> list[Link]:
        """All links, in reading order; ``goes_to`` is None for those that leave the book."""
        found = []
        for i, page in enumerate(self.file.pages):
            here = []
            for annotation in page.get("/Annots", []):
                if annotation.Subtype != "/Link":
                    continue
                x, y, right, above = map(float, annotation.Rect)
                low, high = sorted((HEIGHT - y, HEIGHT - above), reverse=True)
                box = (min(x, right), high, max(x, right), low)
                action = annotation.get("/A", {})
                if "/URI" in action:
                    target, to = str(action.URI), None
                else:
                    place = annotation.get("/Dest", action.get("/D"))
                    named = isinstance(place, pikepdf.String)
                    target = str(place) if named else ""
                    to = self.destinations[target] if named else self._page(place)
                here.append(Link(i, box, target, to, self.inside(i, box)))
            found += here
        return found

    @cached_property
    def marks(self) -> list[Link]:
        """The links beside the text, in the margins."""
        return [k for k in self.links if k.box[2] < SIDE or k.box[0] > WIDTH - SIDE]

    def inside(self, page: int, box: tuple[float, float, float, float]) -> str:
        left, top, right, low = box
        area = (left, HEIGHT - low, right, HEIGHT - top)
        return self.printed[page].get_text_bounded(*area).strip()

    @cached_property
    def printed(self) -> list[pypdfium2.PdfTextPage]:
        """The pages as pdfium reads them, which can tell what stands in a rectangle."""
        file = pypdfium2.PdfDocument(self.path)
        return [page.get_textpage() for page in file]

    def whole_links(self, pages: range) -> list[tuple[str, int]]:
        """(text, page it leads to) of links on these pages, the parts of a divided one joined."""
        inner = [link for link in self.links if link.page in pages and link.goes_to is not None]
        return [
            (squeezed(" ".join(link.text for link in parts)).strip("、,"), to)
            for (_, to), group in groupby(inner, key=lambda link: (link.target, link.goes_to))
            for parts in [list(group)]
        ]

    @cached_property
    def bookmarks(self) -> list[tuple[int, str, int]]:
        """(depth, title, page)"""

        def over(items, depth: int) -> Iterator[tuple[int, str, int]]:
            for item in items:
                place = item.destination if item.destination is not None else item.action.D
                to = (
                    self.destinations[str(place)]
                    if isinstance(place, pikepdf.String)
                    else self._page(place)
                )
                yield depth, re.sub(r"^((?:Chapter|Part) \d+)\. ", r"\1 ", item.title), to
                yield from over(item.children, depth + 1)

        with self.file.open_outline() as outline:
            return list(over(outline.root, 1))

    @cached_property
    def openings(self) -> list[tuple[str, int]]:
        return [(title, page) for depth, title, page in self.bookmarks if depth == 1]

    def division(self, *titles: str) -> range:
        """The pages of the division with one of these titles."""
        for (title, first), (_, after) in pairwise([*self.openings, ("", len(self.pages))]):
            if squeezed(title) in map(squeezed, titles):
                return range(first, max(after, first + 1))
        return range(0)

    @cached_property
    def contents(self) -> range:
        return self.division("目录", "Contents")

    @cached_property
    def timeline(self) -> range:
        return self.division("大事记", "Timeline")

    @cached_property
    def index(self) -> range:
        return self.division("人名索引", "Index of Names")

    @cached_property
    def indexes(self) -> list[int]:
        """The pages of all indexes."""
        named = [t for t, _ in self.openings if re.search("索引$|^Index of ", t)]
        return [page for title in named for page in self.division(title)]

    @cached_property
    def texts(self) -> list[tuple[Text, range]]:
        """The manuscript's texts, each with its pages."""
        return [
            (text, self.division(text.title, f"{text.label}{text.title}"))
            for text in self.manuscript.texts
        ]

    @cached_property
    def blanks(self) -> set[int]:
        return {i for i, text in enumerate(self.plain) if not text and i not in (0, 1)}


def roman(number: int) -> str:
    ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    tens = ["", "x", "xx", "xxx", "xl", "l"]
    return tens[number // 10] + ones[number % 10]
