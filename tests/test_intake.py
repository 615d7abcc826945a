# ruff: noqa: E501
"""Captures into a manuscript, from the file to the book."""

import base64
import datetime
import io
import os
import re
from pathlib import Path

import pytest
from PIL import Image

from book import cli, intake, pipeline
from book.diagnostics import Outcome, Span, finding
from book.ingest.fetch import Fetched
from book.intake import kept
from book.manuscript import records, source, write

DAY = datetime.date(2026, 11, 22)
LINES = (
    "河边的磨坊停了很多年，今年春天，它的水轮又转了起来，村里的人几乎都到了。",
    "木匠把水轮拆成六十四片，每一片都编了号，再照着旧账本一片一片地装回去。",
    "水渠挖通以后，大家发现水量比当年小得多，只能在闸门上想办法。",
    "新的闸门比旧的窄三分之一，水头却高了半米，水轮转得很稳。",
)
OTHER = (
    "车站对面的旧书店关了灯，店主还坐在门口看当天的报纸，没有要走的意思。",
    "他说这条街从前很热闹，现在大家都在别处买书，只有学生还来翻一翻旧杂志。",
    "我问他后悔不后悔，他摇摇头，把一本发黄的字典递给我，说这个不要钱。",
)


def page(title="磨坊又转起来了", lines=LINES, extra=""):
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}_青石日报</title>
<meta name="author" content="顾小满"><meta property="article:published_time" content="2024-05-06T08:30:00+08:00">
<link rel="canonical" href="https://example.org/{title}"></head><body><nav><a href="/">首页</a><a href="/n">新闻</a></nav>
<h1>{title}</h1><div class="content">{body}{extra}</div><div class="related"><h3>相关阅读</h3><a href="/x">渡轮票价下月调整</a></div>
<footer>版权所有</footer></body></html>"""


def png(size=80) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (size, size), "red").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def add(*captures, **more):
    return intake.add(intake.Request(tuple(map(str, captures)), "m", today=DAY, **more))


def codes(outcome):
    return [d.code for d in outcome.diagnostics]


def header(name):
    return records.tree(source.split_header(Path(f"m/{name}").read_text("utf-8")).header).plain()


def listed():
    return records.tree(Path("m/book.yaml").read_text("utf-8")).plain()["contents"]


# What comes in.


def test_a_page_becomes_a_chapter_that_builds(here):
    (here / "磨坊 的页.html").write_text(page(), "utf-8")
    outcome = add("磨坊 的页.html")
    assert not outcome.diagnostics
    (one,) = outcome.value
    assert (one.state, one.slug, one.file) == (
        "added",
        "mo-fang-you-zhuan-qi-lai-le",
        f"m/01-{one.slug}.md",
    )
    assert one.kept == 4 and one.removed and one.questions == 0
    head = header(f"01-{one.slug}.md")
    assert head["title"] == "磨坊又转起来了" and head["author"] == "顾小满"
    assert (head["publisher"], head["published"], head["lang"]) == (
        "青石日报",
        "2024-05-06",
        "zh-Hans",
    )
    assert head["published_evidence"].startswith("meta article:published_time")
    assert "accessed" not in head
    assert re.fullmatch(r"captures/[0-9a-f]{8}-磨坊-的页\.html", head["capture"])
    assert (here / "m" / head["capture"]).read_text("utf-8") == page()
    body = source.split_header((here / one.file).read_text("utf-8")).body
    assert body.strip() == "\n\n".join(LINES)
    assert listed() == [one.slug]
    assert not pipeline.check("m").diagnostics


def test_a_record_a_person_can_read(here):
    (here / "p.html").write_text(page(), "utf-8")
    (one,) = add("p.html").value
    path = here / "m" / "captures" / f"{one.slug}.record.yaml"
    plain = records.tree(path.read_text("utf-8")).plain()
    assert plain["added"] == "2026-11-22" and plain["decoded"] == "UTF-8 (declared)"
    states = {s["text"]: next(k for k in ("kept", "removed") if k in s) for s in plain["spans"]}
    assert states[LINES[0]] == "kept" and states["版权所有"] == "removed"
    loaded = kept.load(source.find("m"), one.slug)
    assert not loaded.diagnostics and loaded.value.record.find(plain["spans"][0]["id"])


def test_mhtml(here):
    data = base64.b64encode(page().encode()).decode()
    mail = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.net/deep/p\nDate: Sat, 21 Nov 2026 09:10:11 -0000\n"
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n"
        f"Content-Transfer-Encoding: base64\nContent-Location: https://example.net/deep/p\n\n{data}\n--b--\n"
    )
    (here / "p.mht").write_text(mail)
    outcome = add("p.mht")
    (one,) = outcome.value
    assert not outcome.diagnostics and header(f"01-{one.slug}.md")["accessed"] == "2026-11-21"


def test_markdown(here):
    text = (
        "---\ntitle: 磨坊\nauthor: [甲, 乙]\ndate: 2024-05-06\nurl: https://example.org/m\n---\n\n"
    )
    text += f"{LINES[0]}[^1]\n\n## 水从哪里来\n\n- {LINES[1]}\n- **{LINES[2]}**\n\n> {LINES[3]}\n\n"
    text += "![x](https://example.org/a.png)\n\n[bad](javascript:x) [good](https://example.org/)\n\n[^1]: 注文在此。\n"
    (here / "n.md").write_text(text, "utf-8")
    outcome = add("n.md")
    (one,) = outcome.value
    head = header(f"01-{one.slug}.md")
    assert (head["author"], head["published"], head["source"]) == (
        ["甲", "乙"],
        "2024-05-06",
        "https://example.org/m",
    )
    body = source.split_header((here / one.file).read_text("utf-8")).body
    assert "## 水从哪里来" in body and f"- {LINES[1]}" in body and f"> {LINES[3]}" in body
    assert "[^1]: 注文在此。" in body and "javascript" not in body
    assert "[good](https://example.org/)" in body
    assert not [d for d in pipeline.check("m").diagnostics if d.severity == "error"]


def test_plain_text_asks_what_it_does_not_say(here):
    (here / "t.txt").write_text("\n\n".join(LINES), "gb18030")
    outcome = add("t.txt")
    assert {"chapter.untitled", "chapter.undated", "chapter.unsigned"} <= set(codes(outcome))
    assert outcome.value[0].slug == "t"
    assert not outcome.failed


@pytest.mark.parametrize(("site", "asks"), [("青石日报", True), ("新华社", False)])
def test_a_site_is_no_author_but_an_agency_is(here, site, asks):
    text = page().replace("青石日报", site).replace('<meta name="author" content="顾小满">', "")
    (here / "a.html").write_text(text, "utf-8")
    outcome = add("a.html")
    assert header(Path(outcome.value[0].file).name)["publisher"] == site
    assert ("chapter.unsigned" in codes(outcome)) is asks
    assert codes(pipeline.check("m")) == codes(outcome)


def test_an_address(here):
    asked = []

    def get(address):
        asked.append(address)
        data = (
            png()
            if address.endswith(".png")
            else page(extra='<p><img src="/i/a.png" alt="水轮"></p>').encode()
        )
        return Outcome(
            Fetched(data, "https://example.org/final", ("https://example.org/short",), "utf-8")
        )

    outcome = add("https://example.org/short", fetch=get, images=True)
    (one,) = outcome.value
    assert one.hops == ("https://example.org/short",)
    assert asked == ["https://example.org/short", "https://example.org/i/a.png"]
    head = header(f"01-{one.slug}.md")
    assert head["accessed"] == "2026-11-22"
    images = list((here / "m" / "images").iterdir())
    assert len(images) == 1 and f"![水轮](images/{images[0].name})" in (here / one.file).read_text(
        "utf-8"
    )
    assert not pipeline.check("m").diagnostics


def test_pictures_of_a_saved_page(here):
    folder = here / "p_files"
    folder.mkdir()
    (folder / "a.png").write_bytes(png())
    (here / "secret.png").write_bytes(png(90))
    extra = '<p><img src="p_files/a.png" alt="轮"></p><p><img src="p_files/../secret.png"><img src="https://example.org/b.png"></p>'
    extra += f'<p><img src="data:image/png;base64,{base64.b64encode(png(100)).decode()}"></p>'
    (here / "p.html").write_text(page(extra=extra), "utf-8")

    def never(address):
        raise AssertionError(address)

    add("p.html", images=True, fetch=never)
    assert len(list((here / "m" / "images").iterdir())) == 2
    add("p.html", fetch=never)


def test_a_folder_of_captures(here):
    captures = here / "in"
    (captures / "a_files").mkdir(parents=True)
    (captures / "a.html").write_text(page(), "utf-8")
    (captures / "a_files" / "frame.html").write_text(page("别的"), "utf-8")
    (captures / "b.txt").write_text("\n\n".join(("旧书店", *OTHER)), "utf-8")
    (captures / "c.png").write_bytes(png())
    (captures / ".hidden.html").write_text(page(), "utf-8")
    outcome = add("in")
    assert [a.capture for a in outcome.value] == ["in/a.html", "in/b.txt"]
    assert len(listed()) == 2


# Again, and alike.


def test_the_same_capture_twice(here):
    (here / "a.html").write_text(page(), "utf-8")
    (here / "b.html").write_text(page(), "utf-8")
    assert [a.state for a in add("a.html", "b.html").value] == ["added", "known"]
    before = {p.name: p.read_bytes() for p in (here / "m").glob("*.*")}
    assert [a.state for a in add("b.html").value] == ["known"]
    assert [a.state for a in add("b.html", force=True).value] == ["same"]
    assert {p.name: p.read_bytes() for p in (here / "m").glob("*.*")} == before


def test_a_capture_from_the_shelf_is_known_and_gets_no_second_prefix(here):
    (here / "a.html").write_text(page(), "utf-8")
    (one,) = add("a.html").value
    (name,) = [p.name for p in (here / "m" / "captures").glob("*.html")]
    assert [(a.state, a.file) for a in add("m/captures").value] == [("known", one.file)]
    (here / one.file).unlink()
    assert [a.state for a in add(f"m/captures/{name}").value] == ["added"]
    assert [p.name for p in (here / "m" / "captures").glob("*.html")] == [name]
    (here / name).write_text(page(), "utf-8")
    assert [a.state for a in intake.add(intake.Request((name,), "n", today=DAY)).value] == ["added"]
    assert [p.name for p in (here / "n" / "captures").glob("*.html")] == [name]


def test_nearly_the_same_is_said(here):
    (here / "a.html").write_text(page(), "utf-8")
    (here / "b.html").write_text(page("水轮转了", LINES[:3]), "utf-8")
    (here / "c.html").write_text(page("旧书店", OTHER), "utf-8")
    outcome = add("a.html", "b.html", "c.html")
    assert codes(outcome) == ["capture.alike"]
    assert outcome.diagnostics[0].args["percent"] >= 90
    assert outcome.diagnostics[0].span.path == "b.html"


def test_what_the_editor_wrote_is_never_written_over(here):
    (here / "a.html").write_text(page(), "utf-8")
    (one,) = add("a.html").value
    path = here / one.file
    edited = path.read_text("utf-8").replace("村里的人", "全村的人")
    path.write_text(edited, "utf-8")
    outcome = add("a.html", force=True)
    (again,) = outcome.value
    assert again.state == "beside" and codes(outcome) == ["chapter.edited"]
    assert path.read_text("utf-8") == edited
    assert (here / again.file).read_text("utf-8").count("村里的人") == 1
    assert "-" + LINES[0].replace("村里的人", "全村的人") in again.difference
    assert not [d for d in pipeline.check("m").diagnostics if d.severity == "error"]


def test_a_changed_capture_of_the_same_address(here):
    (here / "a.html").write_text(page(), "utf-8")
    (one,) = add("a.html").value
    intake.decide("m", one.slug, "drop", _id(one.slug, LINES[2]))
    intake.decide("m", one.slug, "drop", _id(one.slug, LINES[1]))
    (here / "a2.html").write_text(page(lines=(*LINES[:2], *OTHER)), "utf-8")
    outcome = add("a2.html", force=True)
    assert [a.slug for a in outcome.value] == [one.slug]
    assert codes(outcome) == ["decision.lost"] and outcome.failed
    body = (here / one.file).read_text("utf-8")
    assert LINES[1] not in body and OTHER[0] in body


# The editor's word.


def _id(slug, text):
    record = kept.load(source.find("m"), slug).value.record
    return next(e.id for e in record.entries if e.text == text)


def test_restore_and_drop(here):
    (here / "a.html").write_text(page(), "utf-8")
    (one,) = add("a.html").value
    path = here / one.file
    path.write_text(
        path.read_text("utf-8")
        .replace("title: 磨坊", "title: 老磨坊")
        .replace("编了号", "编了号码"),
        "utf-8",
    )
    assert not intake.decide("m", one.slug, "drop", _id(one.slug, LINES[3])).diagnostics
    assert not intake.decide("m", one.slug, "keep", _id(one.slug, "版权所有")[:6]).diagnostics
    text = path.read_text("utf-8")
    assert LINES[3] not in text and "版权所有" in text and "编了号码" in text and "老磨坊" in text
    intake.decide("m", one.slug, "keep", _id(one.slug, LINES[3]))
    text = path.read_text("utf-8")
    assert text.index(LINES[2]) < text.index(LINES[3]) < text.index("版权所有")
    outcome = intake.decide("m", one.slug, "drop", _id(one.slug, LINES[1]))
    assert codes(outcome) == ["chapter.in-the-way"]
    assert codes(intake.decide("m", one.slug, "drop", "nonsense")) == ["record.unknown-id"]
    assert codes(intake.decide("m", "nobody", "drop", "x")) == ["chapter.unknown"]


def test_decisions_survive_a_second_reading(here):
    (here / "a.html").write_text(page(), "utf-8")
    (one,) = add("a.html").value
    intake.decide("m", one.slug, "drop", _id(one.slug, LINES[3]))
    text = (here / one.file).read_text("utf-8")
    assert [a.state for a in add("a.html", force=True).value] == ["same"]
    assert (here / one.file).read_text("utf-8") == text


# What goes wrong.


def test_one_bad_capture_does_not_hold_up_the_others(here):
    (here / "a.html").write_text(page(), "utf-8")
    (here / "empty.txt").write_text("")
    (here / "x.pdf").write_bytes(b"%PDF-1.7")
    (here / "b.txt").write_text("\n\n".join(("旧书店", *OTHER)), "utf-8")
    outcome = add("empty.txt", "a.html", "x.pdf", "nowhere.html", "b.txt")
    assert len(outcome.value) == 2 and outcome.failed
    errors = [(d.code, d.span.path) for d in outcome.diagnostics if d.severity == "error"]
    assert errors == [
        ("capture.empty", "empty.txt"),
        ("capture.binary", "x.pdf"),
        ("capture.missing", "nowhere.html"),
    ]


@pytest.mark.parametrize(
    ("end", "found"),
    [("", []), ("<p>", []), ('<p class="a', ["capture.cut"]), ("</di", ["capture.cut"])],
)
def test_a_page_cut_within_a_tag(here, end, found):
    (here / "a.html").write_text(page().replace("</footer></body></html>", end), "utf-8")
    assert codes(add("a.html")) == found


def test_a_failed_address(here):
    def get(address):
        return Outcome(None, (finding("fetch.timeout", Span(address), seconds=30),))

    (here / "a.html").write_text(page(), "utf-8")
    outcome = add("https://example.org/", "a.html", fetch=get)
    assert codes(outcome) == ["fetch.timeout"] and len(outcome.value) == 1


@pytest.mark.parametrize(
    "name",
    [
        "a b'c\"d.html",
        "..html",
        "a..b.html",
        "\u202ehtml.exe",
        "a\nb.html",
        "nul.html",
        "x" * 200,
        "页" * 60 + ".html",
        "-rf",
    ],
)
def test_names_of_all_kinds(here, name):
    (here / "in").mkdir()
    (here / "in" / name).write_text(page(), "utf-8")
    outcome = add(f"in/{name}")
    assert len(outcome.value) == 1
    (kept,) = [p.name for p in (here / "m" / "captures").iterdir() if not p.name.endswith(".yaml")]
    assert (
        re.fullmatch(r"[0-9a-f]{8}-[\w.-]+", kept) and ".." not in kept and len(kept.encode()) < 200
    )
    assert not [d for d in pipeline.check("m").diagnostics if d.severity == "error"]


def test_nothing_half_written(here, monkeypatch):
    (here / "a.html").write_text(page(), "utf-8")
    (here / "b.html").write_text(page("旧书店", OTHER), "utf-8")
    add("a.html")
    before = {p: p.read_bytes() for p in (here / "m").rglob("*") if p.is_file()}
    put = write.put

    def fail(path, data):
        if path.name == "book.yaml":
            raise OSError(28, "No space left", str(path))
        put(path, data)

    monkeypatch.setattr(write, "put", fail)
    outcome = add("b.html")
    assert codes(outcome) == ["output.unwritable"] and not outcome.value
    assert {p: p.read_bytes() for p in (here / "m").rglob("*") if p.is_file()} == before


@pytest.mark.parametrize("text", ["- a\n", "title: [", "a: &x b\nc: *x\n", "contents: *x\n"])
def test_a_book_that_cannot_be_added_to(here, text):
    (here / "m").mkdir()
    (here / "m" / "book.yaml").write_text(text)
    (here / "a.html").write_text(page(), "utf-8")
    outcome = add("a.html")
    assert outcome.failed and not outcome.value
    assert [p.name for p in (here / "m").iterdir()] == ["book.yaml"]
    assert (here / "m" / "book.yaml").read_text() == text


def test_comments_of_the_book_are_kept(here):
    (here / "m").mkdir()
    text = "# mine\nidentifier: x\ntitle: X  # so\nlang: zh-Hans\ncontents:  # in order\n  - one # first\nrights: no\n"
    (here / "m" / "book.yaml").write_text(text)
    (here / "m" / "01-one.md").write_text("---\ntitle: 一\n---\n\n文。\n", "utf-8")
    (here / "a.html").write_text(page(), "utf-8")
    (one,) = add("a.html").value
    after = (here / "m" / "book.yaml").read_text()
    assert after == text.replace("# first\n", f"# first\n  - {one.slug}\n")
    assert one.file == f"m/02-{one.slug}.md"


def test_a_book_of_comments_only_is_begun(here):
    (here / "m").mkdir()
    (here / "m" / "book.yaml").write_text("# mine")
    (here / "a.html").write_text(page(), "utf-8")
    add("a.html")
    assert (here / "m" / "book.yaml").read_text("utf-8").startswith("# mine\n")
    assert not pipeline.check("m").diagnostics


def test_the_book_s_script(here):
    (here / "m").mkdir()
    (here / "m" / "book.yaml").write_text(
        "identifier: x\ntitle: X\nlang: zh-Hant\nscript: Hant\ncontents: []\n"
    )
    (here / "a.html").write_text(page(), "utf-8")
    (one,) = add("a.html").value
    assert "水輪又轉了起來" in (here / one.file).read_text("utf-8")


# The command.


def test_the_command(here, capsys):
    (here / "a.html").write_text(page(), "utf-8")
    assert cli.main(["add", "a.html", "--into", "m"]) == 0
    printed = capsys.readouterr()
    assert (
        "mo-fang-you-zhuan-qi-lai-le" in printed.out
        and "related" in printed.out
        and not printed.err
    )
    slug = listed()[0]
    assert cli.main(["record", slug, "--into", "m"]) == 0
    assert "版权所有" in capsys.readouterr().out
    assert cli.main(["drop", slug, _id(slug, LINES[3]), "--into", "m"]) == 0
    assert cli.main(["restore", slug, _id(slug, LINES[3]), "--into", "m"]) == 0
    capsys.readouterr()
    assert cli.main(["record", slug, "--into", "m", "--json"]) == 0
    assert '"editor.keep"' in capsys.readouterr().out
    assert cli.main(["add", "nowhere.html", "--into", "m"]) == 1
    assert "capture.missing" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["add", "record", "restore"])
def test_a_folder_without_a_name_is_a_slip(here, capsys, verb):
    with pytest.raises(SystemExit) as left:
        cli.main([verb, "x", *(["y"] if verb == "restore" else []), "--into", ""])
    assert left.value.code == 2
    assert "names no folder" in capsys.readouterr().err
    assert not list(here.iterdir())


def test_into_what_is_no_folder(here):
    (here / "a.html").write_text(page(), "utf-8")
    outcome = intake.add(intake.Request(("a.html",), "a.html"))
    assert codes(outcome) == ["output.unwritable"]
    assert [p.name for p in here.iterdir()] == ["a.html"]


def test_a_failed_capture_makes_no_manuscript(here):
    (here / "x.pdf").write_bytes(b"%PDF-1.7")
    assert add("x.pdf", "nowhere.html", "https://127.0.0.1/").failed
    assert [p.name for p in here.iterdir()] == ["x.pdf"]


def test_a_chapter_that_is_no_text_cannot_be_decided_on(here):
    (here / "a.html").write_text(page(), "utf-8")
    (one,) = add("a.html").value
    id = _id(one.slug, LINES[0])
    with open(one.file, "ab") as file:
        file.write(b"\xff\xfe")
    before = {p: p.read_bytes() for p in (here / "m").rglob("*") if p.is_file()}
    assert codes(intake.decide("m", one.slug, "drop", id)) == ["file.encoding"]
    assert {p: p.read_bytes() for p in (here / "m").rglob("*") if p.is_file()} == before


def test_line_ends_of_another_system_are_no_edit(here):
    (here / "a.html").write_text(page(), "utf-8")
    (one,) = add("a.html").value
    path = here / one.file
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert [a.state for a in add("a.html", force=True).value] == ["same"]
    assert not intake.decide("m", one.slug, "drop", _id(one.slug, LINES[3])).diagnostics
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")


def test_the_usual_place(here):
    (here / "a.html").write_text(page(), "utf-8")
    assert cli.main(["add", "-q", "a.html"]) == 0
    assert os.path.isfile("chapters/book.yaml")


# What is open stays open, until it is decided.

ODD = "河湾里的人都来了"
OPEN = f"首页\n新闻\n磨坊又转起来了\n\n{ODD}\n\n作者：顾小满 2024-05-06\n\n" + "\n\n".join(LINES)


def test_check_goes_on_asking_what_add_asked(here):
    (here / "p.txt").write_text(OPEN, "utf-8")
    outcome = add("p.txt")
    (asked,) = [d for d in outcome.diagnostics if d.code.startswith("ingest.")]
    (file,) = (here / "m").glob("*.md")
    lines = file.read_text("utf-8").split("\n")
    assert ODD in lines[asked.span.line - 1]

    assert asked in pipeline.check("m").diagnostics

    kept = file.read_text("utf-8")
    file.write_text(kept.replace(ODD, f"{ODD}。"), "utf-8")
    assert "ingest." not in " ".join(codes(pipeline.check("m")))
    file.write_text(kept, "utf-8")
    (one,) = outcome.value
    assert not intake.decide("m", one.slug, "keep", asked.hints[0].args["id"]).diagnostics
    assert "ingest." not in " ".join(codes(pipeline.check("m")))
    assert ODD in file.read_text("utf-8")
    add("p.txt", force=True)
    assert "ingest." not in " ".join(codes(pipeline.check("m")))


def test_a_markdown_header_is_carried_over_or_on_the_record(here):
    said = "title: 磨坊\npublished: 2020~\nsummary: 它又转了。\ntags: [河, 磨]\nrights: CC BY\ntranslator: 甲\n"
    more = "layout: post\nlang: english\n"
    (here / "p.md").write_text(f"---\n{said}{more}---\n" + "\n\n".join(LINES), "utf-8")
    outcome = add("p.md")
    assert next((d.code, d.span.line, d.span.column) for d in outcome.diagnostics) == (
        "capture.header",
        9,
        7,
    )
    (one,) = outcome.value
    head = header(f"01-{one.slug}.md")
    assert (
        head["published"] == "2020~"
        and head["summary"] == "它又转了。"
        and head["tags"] == ["河", "磨"]
    )
    assert head["rights"] == "CC BY" and head["translator"] == "甲" and head["lang"] == "zh-Hans"
    record = intake.show("m", one.slug).value.record
    assert "layout: post" in [e.text for e in record.entries if e.rule == "header.markdown"]


@pytest.mark.parametrize("line", ["title: a: b: c", 'title: "unclosed', "title: [a, b]"])
def test_a_header_that_cannot_be_read_is_not_lost(here, line):
    (here / "p.md").write_text(f"---\n{line}\n---\n" + "\n\n".join(LINES), "utf-8")
    outcome = add("p.md")
    assert outcome.diagnostics[0].code == "capture.header" and outcome.diagnostics[0].span.line == 2
    (one,) = outcome.value
    record = intake.show("m", one.slug).value.record
    assert record.text.startswith(line) and not record.entries[0].kept


def test_a_chapter_s_body_is_markdown_by_its_name(here):
    (here / "p.md").write_text(
        "\n\n".join((*LINES, "见 x\\[1\\] 与 <https://example.org/a>。")), "utf-8"
    )
    (one,) = add("p.md").value
    assert "见 x\\[1\\] 与 <https://example.org/a>。" in (here / one.file).read_text("utf-8")


def test_lines_without_blanks_between_are_paragraphs_whatever_the_name(here):
    (here / "p.md").write_text("\n".join(LINES), "utf-8")
    (one,) = add("p.md").value
    assert all(f"\n{line}\n" in (here / one.file).read_text("utf-8") for line in LINES)


def test_what_stands_beside_goes_when_the_chapter_says_the_same(here):
    (here / "p.html").write_text(page(), "utf-8")
    (one,) = add("p.html").value
    file = here / one.file
    text = file.read_text("utf-8")
    file.write_text(text + "\n编者的话。\n", "utf-8")
    add("p.html", force=True)
    assert Path(f"{file}.new").exists()
    file.write_text(text, "utf-8")
    assert add("p.html", force=True).value[0].state == "same"
    assert not Path(f"{file}.new").exists()


def test_the_record_has_the_time(here):
    (here / "p.html").write_text(page(), "utf-8")
    (one,) = intake.add(intake.Request(("p.html",), "m")).value
    added = intake.show("m", one.slug).value.about["added"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", added)
