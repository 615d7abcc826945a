"""The order of the rooms and the doors of the libraries, read from the syntax tree."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

BOOK = Path(__file__).parents[1] / "book"
MODULES = {
    ".".join(path.relative_to(BOOK.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(BOOK.rglob("*.py"))
}
# Each room, and the rooms it may ask. Rooms of one line never ask each other.
BASE = {"codes", "diagnostics", "model", "policy", "schema"}
LINE = {"ingest", "manuscript", "enrich", "suggest", "render", "check"}
ROOMS = {
    "codes": set(),
    "diagnostics": {"codes"},
    "schema": set(),
    "model": {"diagnostics"},
    "policy": {"diagnostics", "model"},
    **{room: BASE for room in LINE},
    "output": {"diagnostics"},
    "watcher": set(),
    "cache": BASE,
    "export": BASE,
    "report": BASE,
    "pipeline": BASE | LINE | {"output", "cache", "watcher"},
    "intake": BASE | LINE | {"watcher"},
    "proposals": BASE | LINE,
    "ledger": {"codes", "ingest", "intake", "report"},
    "progress": {"codes", "watcher"},
    "cli": BASE
    | LINE
    | {"pipeline", "output", "cache", "export", "report", "progress"}
    | {"intake", "ledger", "proposals"},
}
DOORS = {
    "yaml": {"book.manuscript.records"},
    "markdown_it": {"book.manuscript.markup"},
    "mdit_py_plugins": {"book.manuscript.markup"},
    "jinja2": {"book.render.view"},
    "markupsafe": {"book.render.view"},
    "weasyprint": {
        f"book.render.{name}"
        for name in "print margins typeset runons tags faces patches engines".split()
    },
    "pydyf": {f"book.render.{name}" for name in ("print", "typeset", "tags", "patches")},
    "ebooklib": {"book.render.package"},
    "pypinyin": {"book.policy.collation"},
    "pypdfium2": {"book.render.pixels"},
    "trafilatura": {"book.ingest.extractor"},
    "opencc": {"book.policy.script"},
    "rjieba": {"book.suggest.segment"},
    "borax": {"book.policy.lunar"},
    "rich": {"book.ledger", "book.report", "book.progress", "book.cli"},
}


def imports(path: Path) -> Iterator[str]:
    """Every module a file imports, whole names, wherever the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(module: str) -> str:
    """The room a dotted name lies in; "" for the package itself (its version)."""
    name = module.split(".")[1] if "." in module else ""
    return "" if name.startswith("__") else name


@pytest.mark.parametrize("module", MODULES)
def test_rooms_only_ask_the_rooms_before_them(module):
    mine = room(module)
    if not mine:
        return
    asked = {room(name) for name in imports(MODULES[module]) if name.split(".")[0] == "book"}
    assert asked - {"", mine} <= ROOMS[mine]


@pytest.mark.parametrize("library", DOORS)
def test_each_library_has_its_door(library):
    users = {
        module
        for module, path in MODULES.items()
        if any(name.split(".")[0] == library for name in imports(path))
    }
    assert users
    assert users <= DOORS[library]


TAG = re.compile(r"</?[A-Za-z][\w:-]*(?:\s[^<>]*)?/?>|<!DOCTYPE|<\?xml")


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Every string literal that is no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes):
            text = node.value if isinstance(node.value, str) else node.value.decode("latin-1")
            if id(node) not in docstrings:
                yield node.lineno, text


@pytest.mark.parametrize("module", MODULES)
def test_markup_is_written_in_templates_only(module):
    """No HTML in Python: what looks like a tag is a finding's wording, XMP, or a named group."""
    allowed = {
        "book.render.tags": r"<\?xpacket|<x:xmpmeta|<rdf:|</",  # the PDF's metadata: no template's
        "book.manuscript.images": r"^holds <",
    }
    wrong = [
        (line, text)
        for line, text in strings(MODULES[module])
        if TAG.search(re.sub(r"\(\?P<\w+>", "", text))
        and not re.search(allowed.get(module, "(?!)"), text)
    ]
    assert wrong == []
