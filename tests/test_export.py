"""Timeline and names for other programs, read back by readers of the formats' own rules."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
from pathlib import Path

import pytest

from book import cli

FILES = {
    "book.yaml": "identifier: x\ntitle: 书，其一\nlang: zh-Hans\ndate: 2026-01-02\nversion: 1\n"
    "contents: [one]\neditions: {short: {timeline: key}}\n",
    "one.md": "---\ntitle: 题\n---\n\n甲来了，乙走了，丙“笑”了；丁也在。\n",
    "names.yaml": "- {id: jia, heading: 甲某, variants: [甲来]}\n",
    "timeline.yaml": """\
- id: came
  date: 2023-05-06
  time: 10:30
  zone: 北京时间
  text: 甲来了，说：\\n; "好", 就走
  names: [jia]
  key: true
  evidence: [{chapter: one, quote: 甲来了}, {chapter: one, quote: 乙走了}]
- {date: 2023-05-07/2023-05-09, text: 三天, evidence: [{chapter: one, quote: 甲来了}]}
- {date: 2023-05, text: 月, evidence: [{chapter: one, quote: 甲来了}]}
- {date: 2023-05-10~, text: 约, evidence: [{chapter: one, quote: 甲来了}]}
- {date: 2023-05-11?, text: 疑, evidence: [{chapter: one, quote: 甲来了}]}
- {date: 2023-05-11/.., text: 起, evidence: [{chapter: one, quote: 甲来了}]}
- {date: 0744-01-01, text: 古, evidence: [{chapter: one, quote: 甲来了}]}
- {date: 9999-12-31, text: 末, evidence: [{chapter: one, quote: 甲来了}]}
- {date: 198X, text: 年代, said: 从前, anchor: "1990", evidence: [{chapter: one, quote: 甲来了}]}
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def exported(folder, capfdbinary):
    def run(*options: str) -> bytes:
        assert cli.main(["export", "timeline", str(folder), *options]) == 0
        return capfdbinary.readouterr().out

    return run


def test_json_has_every_key_of_every_entry(exported):
    data = json.loads(exported("--json"))
    assert (data["identifier"], data["lang"], data["edition"]) == ("x", "zh-Hans", "")
    assert [e["text"] for e in data["events"]][:3] == ["古", "年代", "月"]
    assert len({tuple(event) for event in data["events"]}) == 1
    came = next(e for e in data["events"] if e["id"] == "came")
    assert came["names"] == [{"id": "jia", "heading": "甲某", "kind": "person"}]
    assert [p["quote"] for p in came["evidence"]] == ["甲来了", "乙走了"]
    assert came["evidence"][0]["title"] == "题"
    decade = data["events"][1]
    assert (decade["id"], decade["earliest"], decade["precision"]) == ("", "1980-01-01", "decade")
    assert (decade["shown"], decade["said"], decade["anchor"]) == ("20世纪80年代", "从前", "1990")
    assert next(e for e in data["events"] if e["text"] == "起")["latest"] is None
    assert exported() == exported("--json")


def test_csv_is_read_back_whole(exported):
    data = exported("--csv")
    assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    assert len(rows) == 9
    came = next(row for row in rows if row["id"] == "came")
    assert came["text"] == '甲来了，说：\\n; "好", 就走'
    assert (came["key"], came["quotes"]) == ("true", "甲来了 | 乙走了")


# iCalendar ---------------------------------------------------------------------------------------


def calendar(data: bytes) -> list[dict[str, str]]:
    """The events, read as strictly as RFC 5545, section 3, is written."""
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    for line in data.split(b"\r\n"):
        line.decode()  # no character is cut
    lines = data.decode().replace("\r\n ", "").split("\r\n")[:-1]
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert "VERSION:2.0" in lines and any(line.startswith("PRODID:") for line in lines)
    events, current = [], None
    for line in lines[1:-1]:
        name, value = re.fullmatch(r'([A-Z-]+(?:;[A-Z-]+=[^;:,"]+)*):(.*)', line).groups()
        if name == "BEGIN":
            current = {}
        elif name == "END":
            events.append(current)
            current = None
        elif current is not None:
            assert name not in current
            current[name] = value
            if name.startswith(("SUMMARY", "DESCRIPTION")):
                assert not re.search(r"(?<!\\)(?:\\\\)*[,;]", value)
                assert not re.search(r"(?<!\\)(?:\\\\)*\\[^\\,;nN]", value)
    return events


def plain(text: str) -> str:
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], text)


def test_a_calendar_has_what_is_dated_to_the_day_for_certain(exported):
    events = calendar(exported("--ics"))
    tag = ";LANGUAGE=zh-Hans"
    texts = [plain(event[f"SUMMARY{tag}"]) for event in events]
    assert texts == ["古", '甲来了，说：\\n; "好", 就走', "三天", "末"]
    days = [(e["DTSTART;VALUE=DATE"], e.get("DTEND;VALUE=DATE")) for e in events]
    assert days[0] == ("07440101", "07440102")
    assert days[1:3] == [("20230506", "20230507"), ("20230507", "20230510")]
    assert days[3] == ("99991231", None)
    assert {event["DTSTAMP"] for event in events} == {"20260102T000000Z"}
    assert len({event["UID"] for event in events}) == 4
    assert plain(events[1][f"DESCRIPTION{tag}"]).startswith("10:30 北京时间\n题: 甲来了")
    assert events[1][f"CATEGORIES{tag}"] == "甲某"


def test_ids_in_a_calendar_outlive_edits_elsewhere(exported, folder):
    def ids() -> set[str]:
        return {event["UID"] for event in calendar(exported("--ics"))}

    before = ids()
    path = folder / "timeline.yaml"
    entry = "- {date: 2020-01-01, text: 新, evidence: [{chapter: one, quote: 丁}]}\n"
    path.write_text(entry + path.read_text("utf-8"), "utf-8")
    assert before < ids()


def test_long_lines_are_folded_between_characters(exported, folder):
    path = folder / "timeline.yaml"
    path.write_text(path.read_text("utf-8").replace("三天", "三天" * 200), "utf-8")
    events = calendar(exported("--ics"))
    assert "三天" * 200 in {event["SUMMARY;LANGUAGE=zh-Hans"] for event in events}


def test_an_edition_gives_what_it_prints(exported):
    data = json.loads(exported("--edition", "short"))
    assert data["edition"] == "short" and [e["id"] for e in data["events"]] == ["came"]


def test_mistakes_give_nothing(folder, capfd):
    assert cli.main(["export", "timeline", str(folder), "--csv", "--ics"]) == 2
    assert cli.main(["export", "timeline", str(folder), "--edition", "none"]) == 1
    out, err = capfd.readouterr()
    assert out == "" and "edition.unknown" in err
    (folder / "one.md").write_text("---\ntitle: 题\n---\n\n无。\n", "utf-8")
    assert cli.main(["export", "timeline", str(folder)]) == 1
    out, err = capfd.readouterr()
    assert out == "" and "evidence.not-found" in err


def test_the_same_manuscript_gives_the_same_bytes(exported):
    assert exported("--ics") == exported("--ics")
    assert datetime.date(2026, 1, 2).strftime("%Y%m%d").encode() in exported("--ics")


NAMES = {
    "book.yaml": "identifier: x\ntitle: 书\nlang: zh-Hans\ncontents: [one, two]\n",
    "one.md": "---\ntitle: 題\n---\n\n奥特曼与奧特曼，“Sam, Altman”。[^1]\n\n[^1]: 奥特曼。\n",
    "two.md": "---\ntitle: 又\n---\n\n奥特曼。公司。\n",
    "names.yaml": """\
- id: altman
  heading: 奥特曼
  latin: Sam Altman
  variants: [奧特曼, "Sam, Altman", {form: 山姆, only: [one]}]
  subheadings: [{heading: 后来, chapters: [two]}]
- {id: co, heading: 公司, kind: organisation}
- {id: sam, heading: 萨姆, see: altman}
""",
    "timeline.yaml": "- {date: 2020, text: 某事, names: [altman], "
    "evidence: [{chapter: two, quote: 公司}]}\n",
}


@pytest.fixture
def register(tmp_path: Path) -> Path:
    for name, text in NAMES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_names_as_json(register, capsys):
    assert cli.main(["export", "names", str(register), "--json"]) == 0
    whole = json.loads(capsys.readouterr().out)
    altman, co, sam = whole["names"]
    assert (altman["id"], altman["latin"], sam["see"]) == ("altman", "Sam Altman", "altman")
    counts = {form["form"]: form["count"] for form in altman["forms"]}
    assert counts == {"奥特曼": 3, "Sam Altman": 0, "奧特曼": 1, "Sam, Altman": 1, "山姆": 0}
    assert [(m["chapter"], m["place"], m["subheadings"]) for m in altman["mentions"]] == [
        *[("one", "text", [])] * 3,
        ("one", "note", []),
        ("two", "text", ["后来"]),
        ("", "timeline", []),
    ]
    assert (altman["count"], co["count"], co["kind"]) == (6, 1, "organisation")


def test_names_as_csv(register, capsys):
    assert cli.main(["export", "names", str(register), "--csv"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))
    found = [(row["id"], row["form"], row["chapter"], row["count"]) for row in rows]
    assert found == [
        ("altman", "奥特曼", "one", "2"),
        ("altman", "奥特曼", "two", "1"),
        ("altman", "Sam Altman", "", "0"),
        ("altman", "奧特曼", "one", "1"),
        ("altman", "Sam, Altman", "one", "1"),
        ("altman", "山姆", "", "0"),
        ("co", "公司", "two", "1"),
        ("sam", "萨姆", "", "0"),
    ]


def test_names_are_no_calendar(register, capsys):
    assert cli.main(["export", "names", str(register), "--ics"]) == 2
    assert "--ics" in capsys.readouterr().err
