"""The command: exit codes, flags, and a dist/ that a failure leaves alone."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from book import cli

ROOT = Path(__file__).parents[1]
GOOD = {
    "book.yaml": "identifier: x\ntitle: X\nlang: en\ncontents: [a]\n",
    "a.md": "---\ntitle: A\n---\n\nText.\n",
}
BAD = GOOD | {"book.yaml": GOOD["book.yaml"] + "subtitel: y\n"}
WARNED = GOOD | {"b.md": "---\ntitle: B\n---\n\nText.\n"}
ASKED = GOOD | {"a.md": "Text.\n"}


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder, files):
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")


@pytest.fixture
def run(here, capsys):
    def command(*args, files=None):
        if files is not None:
            write(here / "m", files)
        try:
            status = cli.main(args)
        except SystemExit as left:
            status = left.code
        return status, *capsys.readouterr()

    return command


@pytest.mark.parametrize(
    ("files", "plain", "strict"), [(GOOD, 0, 0), (BAD, 1, 1), (WARNED, 0, 1), (ASKED, 0, 1)]
)
def test_exit_codes(run, files, plain, strict):
    assert run("check", "m", files=files)[0] == plain
    assert run("check", "m", "--strict")[0] == strict


@pytest.mark.parametrize(
    "args",
    [
        (),
        ("biuld",),
        ("build", "--to", "doc"),
        ("build", "--to", ""),
        ("check", "--annotate", "gitlab"),
        ("check", "--nope"),
        ("schema", "nope"),
        ("new",),
        ("check", "book.pdf"),
    ],
)
def test_usage_mistakes_exit_2(run, args):
    status, out, err = run(*args)
    assert status == 2 and out == "" and err and "Traceback" not in err


def test_json_is_json_alone(run):
    status, out, err = run("check", "m", "--json", "--annotate", "github", files=BAD)
    (found,) = json.loads(out)["findings"]
    assert (status, err) == (1, "")
    assert (found["code"], found["line"], found["column"]) == ("key.unknown", 5, 1)
    assert found["hints"] == ['did you mean "subtitle"?']


def test_annotations(run):
    _, out, err = run("check", "m", "--annotate", "github", files=BAD)
    assert out == '::error file=m/book.yaml,line=5,col=1::key.unknown: unknown key "subtitel"\n'
    assert "error[key.unknown]" in err


def test_messages_follow_the_book_and_lang(run):
    chinese = BAD | {"book.yaml": BAD["book.yaml"].replace("en", "zh-Hant", 1)}
    chinese["book.yaml"] = BAD["book.yaml"].replace("lang: en", "lang: zh-Hant")
    assert "没有“subtitel”这个键" in run("check", "m", files=chinese)[2]
    assert "没有“subtitel”这个键" in run("build", "m")[2]
    assert "unknown key" in run("check", "m", "--lang", "en")[2]


def test_the_language_survives_a_mistake_in_book_yaml(run):
    broken = {"book.yaml": "identifier: x\ntitle: a: b\nlang: zh-Hans\ncontents: [a]\n"}
    assert "YAML 有误" in run("check", "m", files=GOOD | broken)[2]


def test_quiet_leaves_only_findings(run):
    assert run("check", "m", "-q", files=GOOD) == (0, "", "")
    assert run("check", "m", "-q", files=BAD)[2].endswith('did you mean "subtitle"?\n')


def test_no_colour_but_on_a_terminal(run, monkeypatch):
    assert "\x1b" not in run("check", "m", files=BAD)[2]
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("check", "m")[2]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in run("check", "m")[2]


def test_no_manuscript(run):
    status, _, err = run("build")
    assert status == 1 and "chapters:1:1: error[manuscript.missing]" in err


def test_new_makes_what_builds_at_once(run, here):
    assert run("new", "mine") == (0, "mine/\n  clipbook build mine\n", "")
    assert run("check", "mine") == (0, "", "")
    assert run("new", "mine")[0] == 2
    status, out, err = run("build", "mine", "--json")
    (product,) = json.loads(out)["products"]
    assert (status, err) == (0, "")
    assert sorted(os.listdir("dist")) == ["mine-0.1.epub", "mine-0.1.pdf"]
    assert [Path(f).name for f in product["files"]] == ["mine-0.1.pdf", "mine-0.1.epub"]


@pytest.mark.parametrize(
    ("lang", "one", "two"),
    [("en", "1 name", "2 names, 1 event"), ("zh", "1 个人名", "2 个人名，1 条大事")],
)
def test_the_closing_lines_give_each_product_its_numbers(lang, one, two):
    def closing(*numbers):
        files = (Path("x.pdf"), Path("x.epub"))
        return cli._closing(cli.pipeline.Product("", files, (1500, 2_500_000), *numbers), lang)

    assert closing(0, 1, 0) == f"x.pdf  2 kB\nx.epub  2.5 MB\n{one}"
    assert closing(0, 2, 1).endswith(f"\n{two}")


def test_the_seconds_are_the_runs(run):
    editions = "editions: {one: {}, two: {}}\n"
    files = GOOD | {"book.yaml": GOOD["book.yaml"] + editions}
    _, out, _ = run("build", "m", "--all", "--to", "epub", files=files)
    *lines, last = out.splitlines()
    assert last.endswith(" s") and len(lines) == 6
    assert not any(line.endswith(" s") for line in lines)


@pytest.mark.parametrize("files", [BAD, WARNED, ASKED])
def test_a_failed_build_leaves_dist_alone(run, here, files):
    write(here / "dist", {"x.pdf": "the last good book", "x.epub": "and its other half"})
    assert run("build", "m", "--strict", files=files)[0] == 1
    assert {p.name: p.read_text() for p in (here / "dist").iterdir()} == {
        "x.pdf": "the last good book",
        "x.epub": "and its other half",
    }


def test_a_template_that_fails_leaves_dist_alone(run, here):
    write(here / "dist", {"x.pdf": "the last good book"})
    write(here / "m", GOOD)
    write(here / "m" / "templates", {"index.xhtml": "{% if %}", "chapter.xhtml": "{{ nobody.x }}"})
    status, _, err = run("build", "m", "-q")
    assert status == 1 and "error[template.error]" in err
    assert os.listdir("dist") == ["x.pdf"]


def test_mistakes_of_all_files_are_shown_together(run):
    files = {
        "book.yaml": "identifier: x\ntitle: a: b\nlang: en\ncontents: [a, c]\ndate: soon\n",
        "a.md": "---\ntitle: A\nsource: nowhere\n---\n\nText[^1] ![x](no.png) [y](z).\n",
        "names.yaml": "- {id: ada, heading: Ada, see: bob}\n- {id: eve}\n",
        "timeline.yaml": "- {date: 2024-13, text: x, evidence: [{chapter: d, quote: y}]}\n",
    }
    _, out, _ = run("check", "m", "--json", files=files)
    assert {d["code"] for d in json.loads(out)["findings"]} == {
        *("yaml.syntax", "contents.unknown-chapter", "value.date", "value.address"),
        *("note.undefined", "image.missing", "link.scheme", "index.see-to-nowhere"),
        *("key.missing", "chapter.unknown"),
    }


def test_schema_and_info(run):
    assert json.loads(run("schema", "book")[1])["title"] == "Clipbook book"
    assert sorted(json.loads(run("schema")[1])) == [
        *("book", "chapter", "decisions", "names", "names.suggested"),
        *("timeline", "timeline.suggested"),
    ]
    status, out, _ = run("info", "--json")
    assert status == (0 if all(p["here"] for p in json.loads(out)["parts"]) else 1)
    assert "Clipbook".lower() in run("info")[1]


def test_build_py_is_the_command(tmp_path):
    write(tmp_path / "m", BAD)
    done = subprocess.run(
        [sys.executable, ROOT / "build.py", "m", "-q"], cwd=tmp_path, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("m/book.yaml:5:1: error[key.unknown]: ")
    assert not (tmp_path / "dist").exists()
