"""The command: verbs, flags, exit codes (0 ok, 1 problems found, 2 usage)."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.console import Console

from book import __version__, pipeline, progress, proposals, report
from book.codes import SEVERITY_WORDS, Wording, wording
from book.diagnostics import Diagnostic, Severity, has_errors
from book.export import FORMATS
from book.manuscript import read, starter
from book.schema import FILES, json_schema

OK, PROBLEMS, USAGE = 0, 1, 2
_COMMA: Wording = {"en": ", ", "zh": "，"}


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; gives its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    args = _parser().parse_args(argv)
    try:
        return args.run(args)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("-q", "--quiet", action="store_true", help="only findings")
    common.add_argument("-v", "--verbose", action="store_true", help="say more")
    common.add_argument("--json", action="store_true", help="print JSON")
    common.add_argument("--strict", action="store_true", help="warnings and questions fail too")
    common.add_argument("--annotate", choices=["github"], help="mark findings for a CI service")
    common.add_argument(
        "--lang", default="", help="language of messages (zh, en); the book's by default"
    )
    parser = argparse.ArgumentParser(prog="clipbook", description="Saved articles become one book.")
    parser.add_argument("--version", action="version", version=f"clipbook {__version__}")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    def verb(
        name: str, run: Callable[[argparse.Namespace], int], about: str
    ) -> argparse.ArgumentParser:
        one = verbs.add_parser(name, parents=[common], help=about, description=about)
        one.set_defaults(run=run)
        return one

    new = verb("new", _new, "make a manuscript that builds at once")
    new.add_argument("folder", metavar="DIR")
    add = verb("add", _add, "captures become chapters")
    add.add_argument(
        "captures", nargs="+", metavar="CAPTURE", help="files, folders, http(s) addresses"
    )
    add.add_argument("--into", type=_named, metavar="MANUSCRIPT", help="the folder they go into")
    add.add_argument("--images", action="store_true", help="take the article's pictures, too")
    add.add_argument("--force", action="store_true", help="read a known capture anew")
    record = verb("record", _record, "what was kept, removed and altered of a capture")
    restore = verb("restore", _decide, "put back what was removed")
    drop = verb("drop", _decide, "cut what was kept")
    for one in (record, restore, drop):
        one.add_argument("slug", metavar="SLUG")
    for one in (restore, drop):
        one.add_argument("id", metavar="ID", help="as `record` shows it")
    for one in (record, restore, drop):
        one.add_argument(
            "--into", type=_named, metavar="MANUSCRIPT", help="the folder the chapter is in"
        )
    suggest = verb("suggest", _suggest, "propose what the chapters hold and a register lacks")
    suggest.add_argument("kind", choices=sorted(proposals.KINDS))
    suggest.add_argument("manuscript", nargs="?", metavar="MANUSCRIPT")
    accept = verb("accept", _accept, "take over the accepted proposals, remember the refused")
    accept.add_argument("manuscript", nargs="?", metavar="MANUSCRIPT")
    accept.add_argument("--undo", action="store_true", help="take the last accept back")
    check = verb("check", _check, "all findings, nothing built")
    check.add_argument("manuscript", nargs="?", metavar="MANUSCRIPT")
    build = verb("build", _build, "make the PDF and the EPUB")
    build.add_argument("manuscript", nargs="?", metavar="MANUSCRIPT")
    build.add_argument("-o", "--output", default="dist", metavar="DIR", help="where to (dist)")
    build.add_argument("--to", type=_formats, default=(), metavar="pdf,epub", help="which formats")
    build.add_argument(
        "--edition", action="append", default=[], metavar="NAME", help="a named edition"
    )
    build.add_argument("--all", action="store_true", help="the book and every edition")
    export = verb("export", _export, "the editor's apparatus for other programs, to the screen")
    export.add_argument("what", choices=sorted(FORMATS))
    export.add_argument("manuscript", nargs="?", metavar="MANUSCRIPT")
    export.add_argument("--csv", action="store_true", help="a table, for spreadsheets")
    export.add_argument("--ics", action="store_true", help="a calendar: what is dated to the day")
    export.add_argument("--edition", default="", metavar="NAME", help="a named edition")
    schema = verb("schema", _schema, "JSON Schema of the manuscript's files")
    schema.add_argument("file", nargs="?", choices=sorted(FILES))
    verb("info", _info, "engines, fonts, what is missing")
    return parser


def _named(text: str) -> str:
    if not text.strip():  # to a path, this very folder
        raise argparse.ArgumentTypeError("names no folder")
    return text


def _formats(text: str) -> tuple[str, ...]:
    formats = tuple(dict.fromkeys(part.strip() for part in text.split(",")))
    if not set(formats) <= {"pdf", "epub"}:
        raise argparse.ArgumentTypeError(f"pdf, epub or both, not {text!r}")
    return formats


# Verbs.


def _new(args: argparse.Namespace) -> int:
    folder = Path(args.folder)
    try:
        starter.write(folder)
    except FileExistsError:
        return _usage(f"{folder} is there already and not empty")
    except OSError as error:
        return _usage(f"{folder}: {error.strerror}")
    if args.json:
        print(json.dumps({"manuscript": str(folder)}))
    elif not args.quiet:
        print(f"{folder}/\n  clipbook build {folder}")
    return OK


def _add(args: argparse.Namespace) -> int:
    from book import intake, ledger  # the extractor and its rules: only to add

    lang = args.lang or read.language(args.into)
    with progress.watcher(args.quiet or args.json, args.verbose, lang) as watcher:
        captures = tuple(args.captures)
        request = intake.Request(captures, args.into, args.images, args.force, watcher=watcher)
        outcome = intake.add(request)
    lang = args.lang or read.language(args.into)  # of the book there is now
    _tell(args, outcome.diagnostics, lang, captures=ledger.as_values(outcome.value))
    if outcome.value and not (args.json or args.quiet):
        ledger.added(_screen(), outcome.value, lang)
    return _code(args, outcome.diagnostics)


def _record(args: argparse.Namespace) -> int:
    from book import intake, ledger
    from book.ingest.record import to_dict

    outcome = intake.show(args.into, args.slug)
    lang = args.lang or read.language(args.into)
    kept = outcome.value
    _tell(args, outcome.diagnostics, lang, record=to_dict(kept.record, lang) if kept else None)
    if kept and not args.json:
        ledger.record(_screen(), kept.record, lang, args.verbose)
    return _code(args, outcome.diagnostics)


def _decide(args: argparse.Namespace) -> int:
    from book import intake

    action = "keep" if args.verb == "restore" else "drop"
    outcome = intake.decide(args.into, args.slug, action, args.id)
    lang = args.lang or read.language(args.into)
    _tell(args, outcome.diagnostics, lang, text=outcome.value)
    if outcome.value and not (args.json or args.quiet):
        print(report.printable(" ".join(outcome.value.split())))
    return _code(args, outcome.diagnostics)


def _suggest(args: argparse.Namespace) -> int:
    outcome = proposals.suggest(args.manuscript, args.kind)
    lang = args.lang or read.language(args.manuscript)
    made = outcome.value
    listed = [p.plain() for p in made.proposals] if made else []
    _tell(args, outcome.diagnostics, lang, file=made and made.path, proposals=listed)
    if made and not (args.json or args.quiet):
        counts = {word: made.statuses[word] for word in ("sure", "likely", "ask")}
        words = wording(_COMMA, lang).join(f"{n} {word}" for word, n in counts.items() if n)
        print(wording(_SUGGESTED, lang).format(file=made.path, n=len(listed), words=words))
        if made.decided:
            print(wording(_WAITING, lang).format(n=made.decided))
    return _code(args, outcome.diagnostics)


_SUGGESTED: Wording = {"en": "{file}: {n} proposals: {words}", "zh": "{file}：{n} 条建议：{words}"}
_WAITING: Wording = {
    "en": "{n} decided already: `clipbook accept` carries them out",
    "zh": "其中 {n} 条已有决定：用 `clipbook accept` 执行",
}


def _accept(args: argparse.Namespace) -> int:
    run = proposals.undo if args.undo else proposals.accept
    outcome = run(args.manuscript)
    lang = args.lang or read.language(args.manuscript)
    done = outcome.value
    _tell(args, outcome.diagnostics, lang, done=done and asdict(done))
    if done and not (args.json or args.quiet):
        for line in _accepted(done, lang):
            print(line)
    return _code(args, outcome.diagnostics)


def _accepted(done: proposals.Accepted, lang: str) -> Iterator[str]:
    """What ``accept`` did, a line for each kind; or which files are as they were."""
    yield from (wording(_UNDONE, lang).format(file=file) for file in done.undone)
    kinds = [kind for kind in proposals.KINDS.values() if kind.name in done.refused]
    for kind in kinds:
        new, joined = len(done.new.get(kind.name, ())), len(done.joined.get(kind.name, ()))
        refused = done.refused[kind.name]
        parts = ((new, "new", "新条目"), (joined, "added to entries", "并入条目"))
        numbers = wording(_COMMA, lang).join(
            f"{n} {wording({'en': en, 'zh': zh}, lang)}"
            for n, en, zh in (*parts, (refused, "refused", "不取"))
            if n
        )
        yield wording({"en": "{file}: {n}", "zh": "{file}：{n}"}, lang).format(
            file=kind.file, n=numbers
        )
    if not kinds and not done.undone:
        yield wording(_UNDECIDED, lang)


_UNDONE: Wording = {"en": "{file} is as it was", "zh": "{file} 已复原"}
_UNDECIDED: Wording = {
    "en": "no proposal has accept: true or false",
    "zh": "没有写明 accept: true 或 false 的建议",
}


def _screen() -> Console:
    return Console(highlight=False, width=None if sys.stdout.isatty() else 240)


def _check(args: argparse.Namespace) -> int:
    if args.manuscript and Path(args.manuscript).suffix in (".pdf", ".epub"):
        return _usage("checking finished files is not available in this version")
    outcome = pipeline.check(args.manuscript)
    lang = _lang(args, outcome.value)
    _tell(args, outcome.diagnostics, lang)
    return _code(args, outcome.diagnostics)


def _build(args: argparse.Namespace) -> int:
    began = time.monotonic()
    lang = args.lang or read.language(args.manuscript)
    with progress.watcher(args.quiet or args.json, args.verbose, lang) as watcher:
        request = pipeline.Request(
            args.manuscript,
            Path(args.output),
            tuple(args.edition) or ("",),
            args.all,
            args.to,
            args.strict,
            watcher,
        )
        outcome = pipeline.build(request)
    products = outcome.value
    seconds = time.monotonic() - began
    _tell(
        args,
        outcome.diagnostics,
        lang,
        seconds=round(seconds, 2),
        products=[
            {
                "edition": p.edition,
                "files": [str(f) for f in p.files],
                "pages": p.pages,
                "names": p.names,
                "events": p.events,
                "sizes": list(p.sizes),
            }
            for p in products
        ],
    )
    if not (args.json or args.quiet):
        for product in products:
            print(_closing(product, lang))
        if products:
            print(wording({"en": f"{seconds:.1f} s", "zh": f"用时 {seconds:.1f} 秒"}, lang))
    return _code(args, outcome.diagnostics)


def _export(args: argparse.Namespace) -> int:
    wanted = [name for name in ("json", "csv", "ics") if getattr(args, name)] or ["json"]
    if len(wanted) > 1:
        return _usage("--json, --csv or --ics, not several at once")
    write = FORMATS[args.what].get(wanted[0])
    if write is None:
        return _usage(f"there is no --{wanted[0]} of {args.what}")
    outcome = pipeline.one(args.manuscript, args.edition)
    lang = args.lang or read.language(args.manuscript)
    args.json = False  # it is what was exported; findings go to the other stream
    _tell(args, outcome.diagnostics, lang)
    if outcome.value and _code(args, outcome.diagnostics) == OK:
        manuscript, book = outcome.value
        sys.stdout.buffer.write(write(book, manuscript.moment).encode())
        sys.stdout.buffer.flush()
    return _code(args, outcome.diagnostics)


def _closing(product: pipeline.Product, lang: str) -> str:
    """The product's files with their sizes, and what there is in it."""
    sized = zip(product.files, product.sizes, strict=True)
    counted = (
        (product.pages, "page", "页"),
        (product.names, "name", "个人名"),
        (product.events, "event", "条大事"),
    )
    numbers = wording(_COMMA, lang).join(
        wording({"en": f"{n} {en}{'s' * (n > 1)}", "zh": f"{n} {zh}"}, lang)
        for n, en, zh in counted
        if n
    )
    return "\n".join([*(f"{path}  {_size(size)}" for path, size in sized), numbers]).rstrip()


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{size / 1000:.0f} kB"


def _schema(args: argparse.Namespace) -> int:
    schemas: Any = (
        json_schema(args.file) if args.file else {name: json_schema(name) for name in FILES}
    )
    print(json.dumps(schemas, ensure_ascii=False, indent=2))
    return OK


def _info(args: argparse.Namespace) -> int:
    from book.render import engines

    parts = engines.parts()
    missing = [part for part in parts if not part.here]
    if args.json:
        print(
            json.dumps(
                {
                    "clipbook": __version__,
                    "parts": [
                        {"kind": p.kind, "name": p.name, "state": p.state, "here": p.here}
                        for p in parts
                    ],
                },
                ensure_ascii=False,
                indent=2,
            )
        )
    else:
        print(f"clipbook {__version__}")
        for part in parts:
            print(
                f"  {'✓' if part.here else '✗'} {part.kind:8} {part.name:20} {part.state}".rstrip()
            )
        if missing:
            print("missing: " + ", ".join(part.name for part in missing))
    return PROBLEMS if missing else OK


# Telling.


def _usage(message: str) -> int:
    print(f"clipbook: {message}", file=sys.stderr)
    return USAGE


def _lang(args: argparse.Namespace, manuscript: Any) -> str:
    return args.lang or (manuscript.metadata.lang if manuscript else "en")


def _tell(args: argparse.Namespace, found: Sequence[Diagnostic], lang: str, **more: object) -> None:
    if args.json:
        print(report.as_json(found, lang, **more))
        return
    if args.annotate == "github":
        for line in report.github(found, lang):
            print(line)
    console = Console(stderr=True, highlight=False, width=None if sys.stderr.isatty() else 10_000)
    report.human(found, console, lang)
    if found and not args.quiet:
        counts = {s: sum(d.severity is s for d in found) for s in Severity}
        console.print(
            wording(_COMMA, lang).join(
                f"{count} {wording(SEVERITY_WORDS[s.value + 's' * (count > 1)], lang)}"
                for s, count in counts.items()
                if count
            )
        )


def _code(args: argparse.Namespace, found: Iterable[Diagnostic]) -> int:
    found = tuple(found)
    return PROBLEMS if has_errors(found) or (args.strict and found) else OK


if __name__ == "__main__":
    sys.exit(main())
