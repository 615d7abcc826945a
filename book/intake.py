"""Captures into a manuscript: the wiring beside ``pipeline``.

    bytes (file, folder, address) → decode → (MHTML, page, Markdown, text) → Capture → clean
        → captures/SHA8-name.ext, captures/SLUG.record.yaml, images/, NN-slug.md, book.yaml

What the editor wrote is theirs: a chapter that was changed by hand is never written over. A capture is
put in place whole or not at all, and one that fails does not hold up the others.
"""

from __future__ import annotations

import datetime
import difflib
import hashlib
import io
import os
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urljoin

from book.diagnostics import Diagnostic, Hint, Outcome, Span, did_you_mean, finding
from book.ingest import clean, decode, fetch, html, markdown, mhtml, resources, tree
from book.ingest.capture import Capture, Header, from_text
from book.ingest.decode import Decoded, Kind
from book.ingest.record import Decision, Record, apply, from_dict, to_dict
from book.manuscript import markup, records, source, write
from book.manuscript.source import Folder

MAX_FILE = 250_000_000
ALIKE = 0.5
_IMAGES = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg", b"GIF87a": "gif", b"GIF89a": "gif"}
_OTHER_IMAGES = (b"RIFF", b"BM", b"II*\0", b"MM\0*")
_MOST_IMAGES, _MOST_FETCHED = 200, 60
_SUFFIX = {Kind.HTML: ".html", Kind.MHTML: ".mhtml", Kind.MARKDOWN: ".md", Kind.TEXT: ".txt"}
# In a folder, what is beside captures is passed over without a word.
_CAPTURES = {".html", ".htm", ".xhtml", ".mhtml", ".mht", ".md", ".markdown", ".txt", ".text", ""}

Fetch = Callable[[str], Outcome]


@dataclass(frozen=True, slots=True)
class Request:
    """What ``add`` is asked for. ``today`` and ``fetch`` are given by tests."""

    captures: tuple[str, ...]
    into: str | None = None
    images: bool = False
    force: bool = False
    today: datetime.date = field(default_factory=datetime.date.today)
    fetch: Fetch = fetch.fetch


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one capture. ``state``: ``added``; ``known`` (this very capture is a chapter
    already); ``same``, ``renewed`` or ``beside`` (read anew: nothing changed, the chapter was
    written anew, or it is the editor's now and the new text stands in ``file``)."""

    capture: str
    state: str
    slug: str
    file: str
    kept: int = 0
    removed: Counter = field(default_factory=Counter)
    mended: Counter = field(default_factory=Counter)
    questions: int = 0
    left_out: Counter = field(default_factory=Counter)
    hops: tuple[str, ...] = ()
    difference: str = ""


@dataclass(frozen=True, slots=True)
class _Raw:
    """A capture's bytes and where they came from."""

    shown: str
    name: str
    data: bytes
    path: Path | None = None
    address: str = ""
    charset: str = ""
    hops: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    capture: Capture
    kind: Kind
    decoded: str
    taken: str = ""
    differing: tuple[str, ...] = ()
    left_out: dict[str, int] = field(default_factory=dict)
    images: dict[str, bytes] = field(default_factory=dict)


@dataclass(slots=True)
class _Chapter:
    """A chapter the manuscript has: enough to know it again."""

    name: str
    sha256: str
    source: str


def add(request: Request) -> Outcome[tuple[Added, ...]]:
    """Take captures in."""
    folder = _folder(request.into)
    found: list[Diagnostic] = []
    try:
        folder.path.mkdir(parents=True, exist_ok=True)
        shelf = _Shelf(folder)
    except OSError as error:
        where = Span(folder.shown)
        return Outcome(
            (), (finding("output.unwritable", where, problem=error.strerror or str(error)),)
        )
    if shelf.problem:
        return Outcome((), (shelf.problem,))
    added: list[Added] = []
    for raw in _raws(request, folder, found):
        outcome = _take(request, shelf, raw)
        found += outcome.diagnostics
        if outcome.value:
            added.append(outcome.value)
    return Outcome(tuple(added), tuple(found))


def _folder(into: str | None) -> Folder:
    if into is None:
        into = "." if Path("book.yaml").is_file() else "chapters"
    return Folder(Path(into), Path(into).as_posix())


# Captures, from wherever they are.


def _raws(request: Request, folder: Folder, found: list[Diagnostic]) -> Iterator[_Raw]:
    for argument in request.captures:
        if fetch.is_address(argument):
            outcome = request.fetch(argument)
            found += outcome.diagnostics
            if got := outcome.value:
                name = fetch.name_of(got.address)
                yield _Raw(
                    fetch.shown(argument), name, got.data, None, got.address, got.charset, got.hops
                )
            continue
        for path in _files(Path(argument), folder):
            shown = "".join(c if c.isprintable() else "�" for c in path.as_posix())
            try:
                if path.stat().st_size > MAX_FILE:
                    limit = MAX_FILE // 10**6
                    found.append(finding("file.too-large", Span(shown), limit=limit))
                    continue
                yield _Raw(shown, path.name, path.read_bytes(), path)
            except FileNotFoundError:
                found.append(finding("capture.missing", Span(shown)))
            except (OSError, ValueError) as error:
                problem = getattr(error, "strerror", None) or str(error)
                found.append(finding("file.unreadable", Span(shown), problem=problem))


def _files(path: Path, folder: Folder) -> list[Path]:
    """The path itself, or the captures within a folder (not what browsers saved beside a page, nor
    the manuscript they go into)."""
    try:
        if not path.is_dir():
            return [path]
        own = folder.path.resolve()
        found = []
        for here, folders, names in os.walk(path):
            pages = {Path(n).stem for n in names}
            folders[:] = sorted(
                f
                for f in folders
                if not f.startswith(".")
                and not any(f.startswith(p) and resources.is_beside(f) for p in pages)
                and (Path(here) / f).resolve() != own
            )
            found += [
                Path(here) / n
                for n in sorted(names)
                if not n.startswith(".") and Path(n).suffix.lower() in _CAPTURES
            ]
        return found
    except (OSError, ValueError):
        return [path]


def _read(raw: _Raw, images: bool, get: Fetch) -> Outcome[_Read | None]:
    """Decode a capture and make it what the cleaning takes."""
    short = resources.shorten(raw.data)
    decoded = decode.read(short.data, raw.shown, raw.charset)
    value: Decoded | None = decoded.value
    if value is None:
        return decoded
    found = list(decoded.diagnostics)
    address, taken, page, data = raw.address, "", None, raw.data
    if value.kind is Kind.MHTML:
        unpacked = mhtml.unpack(raw.data, raw.shown)
        found += unpacked.diagnostics
        page = unpacked.value
        if page is None:
            return Outcome(None, tuple(found))
        short, data = resources.shorten(page.data), page.data
        inner = decode.read(short.data, raw.shown, page.charset)
        found += inner.diagnostics
        if inner.value is None:
            return Outcome(None, tuple(found))
        value = replace(inner.value, kind=Kind.MHTML)
        address, taken = page.address or address, page.saved
    finds = [resources.embedded(data, short.places)]
    if page is not None:
        finds.append(page.resource)
    if raw.path is not None:
        finds.append(resources.beside(raw.path))
    pictures = _Pictures(resources.first_of(*finds), address if raw.address else "", get)
    take = pictures if images else None
    how = f"{decode.NAMES.get(value.encoding, value.encoding)} ({value.how})"
    match value.kind:
        case Kind.TEXT:
            return Outcome(_Read(from_text(value.text), value.kind, how), tuple(found))
        case Kind.MARKDOWN:
            capture = _markdown(value.text, raw.shown, take)
            read = _Read(capture, value.kind, how, images=pictures.files)
            return Outcome(read, tuple(found))
    got = html.read(value.text, address, take)
    if got is None:
        return Outcome(None, (*found, finding("capture.empty", Span(raw.shown))))
    said = got.stated
    read = _Read(
        got.capture,
        value.kind,
        how,
        said.saved or taken,
        said.differing,
        got.left_out,
        pictures.files,
    )
    return Outcome(read, tuple(found))


def _markdown(text: str, shown: str, picture: object) -> Capture:
    parts = source.split_header(
        text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    )
    try:
        head = records.tree(parts.header)
        said = head.plain() if head and head.kind == "map" else {}
    except ValueError:
        said = {}

    def one(*keys: str) -> str:
        return next((str(v) for k in keys if isinstance(v := said.get(k), str) and v.strip()), "")

    def many(*keys: str) -> tuple[str, ...]:
        value = next((said[k] for k in keys if said.get(k)), ())
        return tuple(
            str(v) for v in (value if isinstance(value, list) else [value]) if isinstance(v, str)
        )

    address = one("source", "url", "link", "canonical")
    date = html.day_of(one("published", "date", "created"))
    header = Header(
        one("title"),
        many("author", "authors", "by"),
        many("editor"),
        one("publisher", "site", "website"),
        address if re.match(r"https?://[^\s/]", address) else "",
        date,
        f"header: {one('published', 'date', 'created')}" if date else "",
        one("lang", "language"),
    )
    return tree.from_tree(markup.parse(parts.body, shown).value.content, header, picture)


class _Pictures:
    """Gives pictures a place in the manuscript: by the hash of their bytes, in a form that prints.
    A page that was fetched may fetch its own."""

    def __init__(self, find: resources.Find, base: str, get: Fetch) -> None:
        self.find, self.base, self.get = find, base, get
        self.files: dict[str, bytes] = {}
        self.fetched = 0

    def __call__(self, address: str) -> str:
        if len(self.files) >= _MOST_IMAGES:
            return ""
        data = self.find(address)
        if data is None and self.base and not address.startswith("data:"):
            if self.fetched >= _MOST_FETCHED:
                return ""
            self.fetched += 1
            with suppress(ValueError):
                got = self.get(urljoin(self.base, address)).value
                data = got.data if got else None
        made = _printable(data) if data else None
        if made is None:
            return ""
        data, suffix = made
        path = f"images/{hashlib.sha256(data).hexdigest()[:8]}.{suffix}"
        self.files[path] = data
        return path


def _printable(data: bytes) -> tuple[bytes, str] | None:
    """A picture as PNG, JPEG or GIF; other kinds are made PNG, tiny ones and broken ones are none."""
    from PIL import Image  # slow to import, and most captures bring no picture

    if len(data) > resources.MAX_IMAGE:
        return None
    suffix = next((s for mark, s in _IMAGES.items() if data.startswith(mark)), "")
    if not suffix and not data.startswith(_OTHER_IMAGES) and data[4:8] != b"ftyp":
        return None
    try:
        with Image.open(io.BytesIO(data)) as picture:
            if picture.width * picture.height > 60_000_000 or min(picture.size) < 40:
                return None
            picture.load()
            if suffix:
                return data, suffix
            out = io.BytesIO()
            picture.convert("RGBA" if "A" in picture.getbands() else "RGB").save(out, "PNG")
            return out.getvalue(), "png"
    except Exception:  # Pillow raises what it likes on broken files
        return None


# One capture.


def _take(request: Request, shelf: _Shelf, raw: _Raw) -> Outcome[Added | None]:
    digest = hashlib.sha256(raw.data).hexdigest()
    known = shelf.by_hash(digest)
    if known and not request.force:
        return Outcome(Added(raw.shown, "known", known, shelf.chapters[known].name))
    read = _read(raw, request.images, request.fetch)
    if read.value is None:
        return read
    found = list(read.diagnostics)
    address = read.value.capture.stated.source or raw.address
    slug = known or (request.force and shelf.by_source(address)) or ""
    old = load(shelf.folder, slug).value if slug else None
    decisions = old.record.decisions if old else ()
    about = old.about if old and old.about.get("sha256") == digest else {}
    try:
        cleaned = clean.clean(read.value.capture, decisions, shelf.script)
    except RecursionError:
        problem = "nested too deeply"
        return Outcome(None, (*found, finding("file.unreadable", Span(raw.shown), problem=problem)))
    shelf.lang = shelf.lang or cleaned.header.lang
    header = _header(cleaned.header, raw, read.value, digest, request.today)
    header["capture"] = about.get("capture", header["capture"])
    taken = slug or shelf.slug_for(cleaned.header.title or Path(raw.name).stem)
    name = shelf.chapters[taken].name if slug else shelf.next_name(taken)
    shown = shelf.folder.show(name)
    if not slug:
        for other, share in shelf.alike(cleaned.body):
            percent = round(100 * share)
            found.append(finding("capture.alike", Span(raw.shown), slug=other, percent=percent))
    found += _lost(cleaned, shelf, taken)
    text = write.chapter(header, cleaned.body)
    record = _Kept(
        cleaned.record,
        {
            "capture": str(header["capture"]),
            "sha256": digest,
            "added": about.get("added", request.today.isoformat()),
            "decoded": read.value.decoded,
            **({"from": list((*raw.hops, raw.address))} if raw.address else {}),
            **(
                {"left_out": dict(sorted(read.value.left_out.items()))}
                if read.value.left_out
                else {}
            ),
            "chapter_sha256": _hash(text),
        },
    )
    pictures = {p: d for p, d in read.value.images.items() if p in cleaned.body}
    try:
        state, file, difference = shelf.place(taken, name, raw, record, text, pictures, bool(slug))
    except OSError as error:
        where = Span(str(error.filename or shown))
        problem = error.strerror or str(error)
        return Outcome(None, (*found, finding("output.unwritable", where, problem=problem)))
    except ValueError as error:
        where = Span(shelf.folder.show("book.yaml"))
        return Outcome(None, (*found, finding("book.not-appendable", where, problem=str(error))))
    if state == "beside":
        found.append(finding("chapter.edited", Span(shown), file=shelf.folder.show(file)))
    questions = _questions(cleaned, read.value, shown, taken)
    found += questions
    return Outcome(
        Added(
            raw.shown,
            state,
            taken,
            shelf.folder.show(file),
            sum(e.kept for e in cleaned.record.entries),
            _by_class(cleaned.record.removed()),
            _by_kind(cleaned.record.mended()),
            len(questions),
            Counter(read.value.left_out),
            raw.hops,
            difference,
        ),
        tuple(found),
    )


def _by_class(rules: Counter[str]) -> Counter[str]:
    out: Counter[str] = Counter()
    for rule, count in rules.items():
        out[rule.split(".")[0]] += count
    return out


def _by_kind(rules: Counter[str]) -> Counter[str]:
    out: Counter[str] = Counter()
    for rule, count in rules.items():
        out[rule.removeprefix("mend.")] += count
    return out


def _header(said: Header, raw: _Raw, read: _Read, digest: str, today: datetime.date) -> dict:
    name = f"captures/{digest[:8]}-{_safe_name(raw.name, read.kind)}"
    return {
        "title": said.title,
        "author": list(said.authors),
        "editor": list(said.editors),
        "publisher": said.publisher,
        "source": said.source or raw.address,
        "published": said.published,
        "published_evidence": said.published_evidence,
        "accessed": read.taken or (today.isoformat() if raw.address else ""),
        "lang": said.lang,
        "capture": name,
        "sha256": digest,
    }


def _safe_name(name: str, kind: Kind) -> str:
    """A capture's name as a file may have it anywhere: letters, digits, a few marks, not too long."""
    stem, suffix = os.path.splitext(name)
    if suffix.lower() not in _CAPTURES - {""}:
        stem, suffix = name, _SUFFIX[kind]
    stem = re.sub(r"[^\w.-]+|\.\.+", "-", stem).strip("-._")[:60]
    while len(stem.encode()) > 120:
        stem = stem[:-1]
    return (stem or "capture") + suffix.lower()


def _questions(cleaned: clean.Cleaned, read: _Read, shown: str, slug: str) -> list[Diagnostic]:
    top = Span(shown, 1, 1, 1, 4)
    out: list[Diagnostic] = []
    maybe = [
        Hint("perhaps", {"quote": q.quote}) for q in cleaned.questions if q.code == "maybe-title"
    ]
    for question in cleaned.questions:
        match question.code:
            case "maybe-title":
                continue
            case "no-title":
                out.append(finding("chapter.untitled", top, *maybe, slug=slug))
            case "no-date":
                out.append(finding("chapter.undated", top))
            case "no-author":
                out.append(finding("chapter.unsigned", top))
            case "no-text":
                out.append(finding("chapter.empty", top, slug=slug))
            case "dates-differ":
                out.append(finding("chapter.differing", top, key="published"))
            case "cut" | "resumed" | "unsure" as code:
                args = {"id": question.id, "slug": slug, "quote": question.quote}
                hint = Hint("record-restore" if code == "cut" else "record-drop", args)
                out.append(finding(_ASKS[code], Span(shown), hint, quote=question.quote))
    keys = {"date": "published", "author": "author", "title": "title"}
    for what in read.differing:
        if not any(d.args.get("key") == keys[what] for d in out):
            out.append(finding("chapter.differing", top, key=keys[what]))
    if any(d.code == "chapter.differing" and d.args["key"] == "published" for d in out):
        out = [d for d in out if d.code != "chapter.undated"]
    return out


_ASKS = {"cut": "ingest.cut", "resumed": "ingest.resumed", "unsure": "ingest.unsure"}


def _lost(cleaned: clean.Cleaned, shelf: _Shelf, slug: str) -> list[Diagnostic]:
    where = Span(shelf.folder.show(f"captures/{slug}.record.yaml"))
    return [
        finding("decision.lost", where, action=d.action, quote=d.quote or d.id)
        for d in cleaned.lost
    ]


# The manuscript's shelf.


@dataclass(frozen=True, slots=True)
class _Kept:
    """A record with what else its file says."""

    record: Record
    about: dict[str, object] = field(default_factory=dict)


def load(folder: Folder, slug: str) -> Outcome[_Kept | None]:
    """Read a chapter's record."""
    name = f"captures/{slug}.record.yaml"
    span = Span(folder.show(name))
    path = folder.file(name)
    if path is None:
        return Outcome(None, (finding("record.missing", span, slug=slug),))
    try:
        data = records.tree(path.read_text("utf-8"))
        plain = data.plain() if data else None
        if not isinstance(plain, dict):
            raise ValueError("not a record")
        record = from_dict(plain)
    except (OSError, ValueError) as error:
        return Outcome(None, (finding("record.broken", span, problem=str(error)),))
    about = {k: v for k, v in plain.items() if k in _ABOUT}
    return Outcome(_Kept(record, about))


_ABOUT = ("capture", "sha256", "added", "decoded", "from", "left_out", "chapter_sha256")
_NOTE = (
    "# What was kept, removed and altered of the capture, and why. See: clipbook record {slug}\n"
)


def _record_text(slug: str, kept: _Kept, lang: str) -> str:
    return _NOTE.format(slug=slug) + write.dump({**kept.about, **to_dict(kept.record, lang)})


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class _Shelf:
    """The manuscript as captures come in."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.chapters: dict[str, _Chapter] = {}
        self.problem: Diagnostic | None = None
        self.lang, self.script, self._book = "", "", ""
        self._shingles: dict[int, list[str]] = {}
        self._sizes: dict[str, int] = {}
        self._read_book()
        for name in source.chapter_names(folder):
            self._remember(name)

    def _read_book(self) -> None:
        outcome = source.read_text(self.folder, "book.yaml")
        path = self.folder.path / "book.yaml"
        try:
            self._book = path.read_bytes().decode("utf-8") if path.exists() else ""
            book = records.tree(self._book)
            said = book.plain() if book else {}
            if not isinstance(said, dict):
                raise ValueError("not keys and values")
        except (OSError, ValueError) as error:
            where = Span(self.folder.show("book.yaml"))
            self.problem = next(
                (d for d in outcome.diagnostics if d.code != "file.control-character"),
                finding("book.not-appendable", where, problem=str(error)),
            )
            return
        self.lang = str(said.get("lang") or "")
        script = str(said.get("script") or "")
        self.script = script if script in ("Hans", "Hant") else ""

    def _remember(self, name: str) -> None:
        file = source.read_text(self.folder, name).value
        parts = source.split_header(file.text) if file else None
        said: object = None
        with suppress(ValueError):
            head = records.tree(parts.header) if parts else None
            said = head.plain() if head else None
        said = said if isinstance(said, dict) else {}
        slug = source.slug_of(name)
        self.chapters.setdefault(
            slug, _Chapter(name, str(said.get("sha256") or ""), str(said.get("source") or ""))
        )
        if parts:
            self._index(slug, parts.body)

    def by_hash(self, digest: str) -> str:
        return next((s for s, c in self.chapters.items() if c.sha256 == digest), "")

    def by_source(self, address: str) -> str:
        return next((s for s, c in self.chapters.items() if address and c.source == address), "")

    def slug_for(self, title: str) -> str:
        return write.slug_from(title, self.chapters)

    def next_name(self, slug: str) -> str:
        return write.next_prefix(c.name for c in self.chapters.values()) + slug + ".md"

    # Likeness: shared runs of eight characters, a sample of them.

    def _index(self, slug: str, body: str) -> None:
        grams = shingles(body)
        self._sizes[slug] = len(grams)
        for gram in grams:
            self._shingles.setdefault(gram, []).append(slug)

    def alike(self, body: str) -> list[tuple[str, float]]:
        """Chapters that share much with a text, and how much of the shorter one."""
        grams = shingles(body)
        if len(grams) < 8:
            return []
        shared = Counter(slug for gram in grams for slug in self._shingles.get(gram, ()))
        likeness = [
            (slug, count / max(1, min(len(grams), self._sizes[slug])))
            for slug, count in shared.items()
            if self._sizes[slug] >= 8
        ]
        return sorted((x for x in likeness if x[1] >= ALIKE), key=lambda x: (-x[1], x[0]))[:3]

    # Writing.

    def place(
        self,
        slug: str,
        name: str,
        raw: _Raw,
        kept: _Kept,
        text: str,
        pictures: dict[str, bytes],
        again: bool,
    ) -> tuple[str, str, str]:
        """Put a capture's files in place, ``book.yaml`` last; what was written before a failure is
        taken away again. Gives the state, the chapter's file and, where the editor's own stands in
        the way, the difference."""
        state, target, difference = "added", name, ""
        if again:
            state, target, difference = self._again(slug, name, text)
        book = self._with(slug)
        record = _record_text(slug, kept, self.lang)
        files: list[tuple[str, bytes]] = [(str(kept.about["capture"]), raw.data)]
        files += sorted(pictures.items())
        if state == "beside":  # the record goes on speaking of the chapter as it was first written
            old = load(self.folder, slug).value
            if old:
                about = {**kept.about, "chapter_sha256": old.about.get("chapter_sha256", "")}
                record = _record_text(slug, replace(kept, about=about), self.lang)
        files.append((f"captures/{slug}.record.yaml", record.encode("utf-8")))
        if state != "same":
            files.append((target, text.encode("utf-8")))
        if book != self._book:
            files.append(("book.yaml", book.encode("utf-8")))
        self._write(files)
        self._book = book
        if not again:
            self.chapters[slug] = _Chapter(
                name, str(kept.about["sha256"]), str(kept.about.get("source", ""))
            )
            self._index(slug, source.split_header(text).body)
        return state, target, difference

    def _again(self, slug: str, name: str, text: str) -> tuple[str, str, str]:
        current = (self.folder.path / name).read_bytes().decode("utf-8", "replace")
        if current == text:
            return "same", name, ""
        old = load(self.folder, slug).value
        if old and old.about.get("chapter_sha256") == _hash(current):
            return "renewed", name, ""
        lines = difflib.unified_diff(
            current.splitlines(), text.splitlines(), name, f"{name}.new", lineterm="", n=1
        )
        return "beside", f"{name}.new", "\n".join(lines)

    def _with(self, slug: str) -> str:
        if self._book.strip():
            return write.append_chapter(self._book, slug)
        title = self.folder.path.resolve().name
        identifier = re.sub(r"[^\w.-]+", "-", title).strip("-.") or "book"
        return write.new_book(identifier, title, self.lang or "zh-Hans", [slug])

    def _write(self, files: Sequence[tuple[str, bytes]]) -> None:
        before: list[tuple[Path, bytes | None]] = []
        try:
            for name, data in files:
                path = self.folder.path / name
                old = path.read_bytes() if path.exists() else None
                if old == data or (
                    name.startswith(("captures/", "images/")) and old and not name.endswith(".yaml")
                ):
                    continue
                before.append((path, old))
                write.put(path, data)
        except BaseException:
            for path, old in reversed(before):
                with suppress(OSError):
                    write.put(path, old) if old is not None else path.unlink(missing_ok=True)
            raise


def shingles(text: str) -> set[int]:
    """A sample of the runs of eight letters in a text, as numbers: the same of any text they are in."""
    bare = re.sub(r"[\W_]+", "", text.casefold())
    hashes = {zlib.crc32(bare[i : i + 8].encode()) for i in range(max(0, len(bare) - 7))}
    return {h for h in hashes if h % 4 == 0} if len(hashes) > 200 else hashes


# The record, and the editor's word on it.


def show(argument: str | None, slug: str) -> Outcome[_Kept | None]:
    """A chapter's record."""
    folder = source.find(argument)
    if folder is None:
        return Outcome(None, (finding("manuscript.missing", Span(argument or "chapters")),))
    return _loaded(folder, slug)


def _loaded(folder: Folder, slug: str) -> Outcome[_Kept | None]:
    slugs = [source.slug_of(n) for n in source.chapter_names(folder)]
    if slug not in slugs and re.sub(r"^\d+-", "", slug.removesuffix(".md")) in slugs:
        slug = re.sub(r"^\d+-", "", slug.removesuffix(".md"))
    if slug not in slugs:
        hint = did_you_mean(slug, slugs)
        return Outcome(None, (finding("chapter.unknown", Span(folder.shown), hint, slug=slug),))
    return load(folder, slug)


def decide(argument: str | None, slug: str, action: str, id: str) -> Outcome[str]:
    """Put an entry of the record back (``keep``) or cut it (``drop``), in the record and in the
    chapter, beside whatever the editor changed there. Gives the words it is about."""
    shown = show(argument, slug)
    kept, folder = shown.value, source.find(argument)
    if kept is None or folder is None:
        return Outcome("", shown.diagnostics)
    slug = (
        re.sub(r"^\d+-", "", slug.removesuffix(".md"))
        if folder.file(f"captures/{slug}.record.yaml") is None
        else slug
    )
    where = Span(folder.show(f"captures/{slug}.record.yaml"))
    full, words = _entry(kept.record, id)
    if not full:
        ids = [e.id for e in kept.record.entries]
        return Outcome("", (finding("record.unknown-id", where, did_you_mean(id, ids), id=id),))
    others = tuple(d for d in kept.record.decisions if d.id != full)
    decision = Decision(action, full, " ".join(words.split())[:60])
    applied = apply(kept.record, (*others, decision))
    name = next(n for n in source.chapter_names(folder) if source.slug_of(n) == slug)
    path = folder.path / name
    text = path.read_bytes().decode("utf-8")
    eol = "\r\n" if "\r\n" in text else "\n"
    text = text.replace("\r\n", "\n")
    parts = source.split_header(text)
    head = text[: len(text) - len(parts.body)]
    merged = merge(markdown.body(kept.record), markdown.body(applied.record), parts.body)
    if merged is None:
        return Outcome(
            "", (finding("chapter.in-the-way", Span(folder.show(name)), quote=words[:40]),)
        )
    out = head + merged
    about = kept.about
    if about.get("chapter_sha256") == _hash(text):
        about = {**about, "chapter_sha256": _hash(out)}
    lang = _language(folder)
    try:
        write.put(
            folder.path / f"captures/{slug}.record.yaml",
            _record_text(slug, _Kept(applied.record, about), lang),
        )
        write.put(path, out.replace("\n", eol))
    except OSError as error:
        problem = error.strerror or str(error)
        return Outcome(
            "", (finding("output.unwritable", Span(folder.show(name)), problem=problem),)
        )
    return Outcome(words)


def _language(folder: Folder) -> str:
    with suppress(OSError, ValueError):
        book = records.tree((folder.path / "book.yaml").read_text("utf-8"))
        return str((book.plain() if book else {}).get("lang") or "")
    return ""


def _entry(record: Record, id: str) -> tuple[str, str]:
    """The full id an editor's (possibly shortened) one means, and its words; empty where none or
    several fit."""
    names = {e.id: e.text for e in record.entries}
    for entry in record.entries:
        names |= {f"{entry.id}:{edit.at}": edit.before for edit in entry.edits}
    if id in names:
        return id, names[id]
    fit = (
        [name for name in names if ":" not in name and name.startswith(id)] if len(id) >= 4 else []
    )
    return (fit[0], names[fit[0]]) if len(fit) == 1 else ("", "")


def merge(old: str, new: str, current: str) -> str | None:
    """What the editor has now, with the change from ``old`` to ``new`` made; None where the editor
    changed the very lines."""
    if current.strip("\n") == old.strip("\n"):
        lead = current[: len(current) - len(current.lstrip("\n"))]
        return lead + new.strip("\n") + "\n"
    a, b, c = (text.strip("\n").split("\n") for text in (old, new, current))
    place: dict[int, int] = {}
    for i, j, size in difflib.SequenceMatcher(None, a, c, autojunk=False).get_matching_blocks():
        place.update((i + k, j + k) for k in range(size))
    changes: list[tuple[int, int, list[str]]] = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if i1 == i2:  # only added: behind the line before it, or ahead of the line after it
            before = next(
                (place[k] + 1 for k in range(i1 - 1, -1, -1) if k in place and a[k].strip()), None
            )
            after = next((place[k] for k in range(i1, len(a)) if k in place and a[k].strip()), None)
            if i1 and a[i1 - 1 :] and i1 - 1 in place:
                at = place[i1 - 1] + 1
            elif i1 in place:
                at = place[i1]
            else:
                at = before if before is not None else after
            if at is None:
                return None
            changes.append((at, at, b[j1:j2]))
        elif all(k in place for k in range(i1, i2) if a[k].strip()):
            spots = [place[k] for k in range(i1, i2) if k in place]
            if not spots or spots != list(range(spots[0], spots[0] + len(spots))):
                return None
            changes.append((spots[0], spots[-1] + 1, b[j1:j2]))
        else:
            return None
    for start, end, lines in reversed(changes):
        c[start:end] = lines
    lead = current[: len(current) - len(current.lstrip("\n"))]
    return lead + "\n".join(c) + "\n"
