"""Proposals from the chapters to the register and back: whole runs over a small manuscript."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from book import cli, proposals
from book.manuscript import records, write

TEXT = (
    "首席科学家伊利亚·苏茨克维（Ilya Sutskever）离开了。苏茨克维说，他还会回来。\n\n"
    "奧特曼（Sam Altman）没有回答。《银河铁道》的作者马里奥·罗西也在场。\n"
)
NAMES = """\
# 人名录
- id: altman      # 第一条
  heading: 山姆·阿特曼
  latin: Sam Altman
  variants: [Altman]   # 写法

# 末尾的话
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    made = tmp_path / "m"
    made.mkdir()
    (made / "book.yaml").write_text("identifier: x\ntitle: X\nlang: zh\ncontents: [one]\n", "utf-8")
    (made / "one.md").write_text(f"---\ntitle: 一\n---\n\n{TEXT}", "utf-8")
    (made / "names.yaml").write_text(NAMES, "utf-8")
    return made


def suggested(folder: Path) -> list[dict]:
    text = (folder / "names.suggested.yaml").read_text("utf-8")
    tree = records.tree(text)
    return tree.plain() if tree else []


def decide(folder: Path, **decisions: str) -> None:
    """Set ``accept`` on the proposals with these ids (``_`` for a dash)."""
    path = folder / "names.suggested.yaml"
    text = path.read_text("utf-8")
    for name, word in decisions.items():
        entry = next(
            part
            for part in text.split("\n\n")
            if f"  id: {name.replace('_', '-')}\n" in f"{part}\n"
        )
        text = text.replace(entry, entry.replace("- accept:", f"- accept: {word}"))
    path.write_text(text, "utf-8")


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def run(*arguments: str) -> int:
    return cli.main([*arguments, "m"])


def ids(folder: Path) -> list[str]:
    return [entry["id"] for entry in suggested(folder)]


def test_what_is_proposed_stands_as_the_entry_it_would_become(folder: Path) -> None:
    assert run("suggest", "names") == 0
    entry = next(e for e in suggested(folder) if e["id"] == "ilya-sutskever")
    assert entry == {
        "accept": None,
        "id": "ilya-sutskever",
        "heading": "伊利亚·苏茨克维",
        "latin": "Ilya Sutskever",
        "kind": "person",
        "variants": ["苏茨克维"],
        "rule": "gloss",
        "status": "sure",
        "count": "3",
        "quote": "首席科学家伊利亚·苏茨克维（Ilya Sutskever）离开了。",
        "chapter": "one",
        "line": "5",
    }
    same = next(e for e in suggested(folder) if e.get("same_as"))
    assert (same["heading"], same["same_as"], same["same_as_status"]) == (
        "奧特曼",
        "altman",
        "sure",
    )
    assert (folder / "names.yaml").read_text("utf-8") == NAMES


def test_accepted_go_over_with_comments_and_order_kept(folder: Path, capsys) -> None:
    run("suggest", "names")
    same = next(e["id"] for e in suggested(folder) if e.get("same_as"))
    decide(folder, ilya_sutskever="true", **{same: "true"})
    assert run("accept") == 0
    assert (folder / "names.yaml").read_text("utf-8") == (
        "# 人名录\n"
        "- id: altman      # 第一条\n"
        "  heading: 山姆·阿特曼\n"
        "  latin: Sam Altman\n"
        "  variants: [Altman, 奧特曼]   # 写法\n"
        "- id: ilya-sutskever\n"
        "  heading: 伊利亚·苏茨克维\n"
        "  latin: Ilya Sutskever\n"
        "  kind: person\n"
        "  variants: [苏茨克维]\n"
        "\n"
        "# 末尾的话\n"
    )
    assert "ilya-sutskever" not in ids(folder)
    assert not (folder / "decisions.yaml").exists()
    assert "names.yaml：1 新条目，1 并入条目" in capsys.readouterr().out


def test_refused_are_remembered_and_never_return(folder: Path) -> None:
    run("suggest", "names")
    decide(folder, ilya_sutskever="false")
    run("accept")
    assert "ilya-sutskever" not in ids(folder)
    run("suggest", "names")
    assert not any("苏茨克维" in str(entry) for entry in suggested(folder))
    assert "form: Ilya Sutskever" in (folder / "decisions.yaml").read_text("utf-8")


def test_a_refused_identity_leaves_the_form_to_be_an_entry_of_its_own(folder: Path) -> None:
    (folder / "one.md").write_text("伊利亚·苏茨克沃说，是的。\n", "utf-8")
    (folder / "names.yaml").write_text("- {id: ilya, heading: 伊利亚·苏茨克维}\n", "utf-8")
    run("suggest", "names")
    [entry] = suggested(folder)
    assert (entry["same_as"], entry["same_as_status"]) == ("ilya", "likely")
    decide(folder, **{entry["id"].replace("-", "_"): "false"})
    run("accept")
    run("suggest", "names")
    [entry] = suggested(folder)
    assert entry["heading"] == "伊利亚·苏茨克沃"
    assert "same_as" not in entry


def test_decisions_not_carried_out_outlive_a_new_run(folder: Path) -> None:
    run("suggest", "names")
    decide(folder, ilya_sutskever="true")
    path = folder / "names.suggested.yaml"
    text = path.read_text("utf-8").replace(
        "heading: 伊利亚·苏茨克维", "heading: 苏茨克维，伊利亚  # 改"
    )
    path.write_text(text, "utf-8")
    run("suggest", "names")
    assert path.read_text("utf-8") == text
    (folder / "one.md").write_text("什么也没有。\n", "utf-8")
    run("suggest", "names")
    [entry] = suggested(folder)
    assert entry["heading"] == "苏茨克维，伊利亚"


def test_running_twice_writes_the_same_bytes(folder: Path) -> None:
    run("suggest", "names")
    once = files(folder)
    run("suggest", "names")
    assert files(folder) == once


def test_undo_restores_every_byte(folder: Path) -> None:
    (folder / "names.yaml").write_bytes(("\ufeff" + NAMES.replace("\n", "\r\n")).encode())
    run("suggest", "names")
    first, *rest = ids(folder)
    decide(folder, **{first: "true"}, **{name: "false" for name in rest[:1]})
    before = files(folder)
    assert run("accept") == 0
    assert {"decisions.yaml", ".last-accept.json"} < files(folder).keys()
    assert run("accept", "--undo") == 0
    assert files(folder) == before
    assert run("accept", "--undo") == 1  # only the last one


WORDS = st.text(alphabet="甲乙丙 :#,-'[]a1", min_size=1, max_size=8).filter(
    lambda text: any(c.isalnum() for c in text)
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(WORDS, st.sampled_from(["", "true", "false"])), max_size=5))
def test_whatever_is_accepted_is_taken_back_to_the_byte(tmp_path: Path, decided: list) -> None:
    names = "# 头\n" + write.dump([{"id": "a", "heading": "甲"}]) + "\n# 尾\n"
    (tmp_path / "names.yaml").write_text(names, "utf-8")
    waiting = [
        {"accept": None, "id": f"n{i}", "heading": word, **({"same_as": "a"} if i % 2 else {})}
        for i, (word, _) in enumerate(decided)
    ]
    text = "".join(write.dump([entry]) + f"# {i}\n\n" for i, entry in enumerate(waiting))
    for word in (word for _, word in decided):
        text = text.replace("- accept:\n", f"- accept: {word or '~'}\n", 1)
    (tmp_path / "names.suggested.yaml").write_text(text, "utf-8")
    before = files(tmp_path)
    done = proposals.accept(str(tmp_path))
    assert done.diagnostics == ()
    assert "# 头" in (tmp_path / "names.yaml").read_text("utf-8")
    if any(word for _, word in decided):
        assert proposals.undo(str(tmp_path)).diagnostics == ()
    assert files(tmp_path) == before


def test_undo_takes_back_only_its_own_where_the_editor_wrote_on(folder: Path) -> None:
    run("suggest", "names")
    decide(folder, ilya_sutskever="true")
    waiting = (folder / "names.suggested.yaml").read_text("utf-8")
    run("accept")
    path = folder / "names.yaml"
    edited = path.read_text("utf-8").replace("# 第一条", "# 首条") + "- {id: x, heading: 某人}\n"
    path.write_text(edited, "utf-8")
    assert run("accept", "--undo") == 0
    assert path.read_text("utf-8") == (
        NAMES.replace("# 第一条", "# 首条") + "- {id: x, heading: 某人}\n"
    )
    assert (folder / "names.suggested.yaml").read_text("utf-8") == waiting


def test_undo_gives_the_proposals_back_to_a_file_written_anew(folder: Path) -> None:
    run("suggest", "names")
    decide(folder, ilya_sutskever="true")
    run("accept")
    run("suggest", "names")
    with (folder / "one.md").open("a", encoding="utf-8") as chapter:
        chapter.write("\n简·雅各布斯说，好。\n")
    run("suggest", "names")
    assert run("accept", "--undo") == 0
    assert ids(folder)[0] == "ilya-sutskever"
    assert (folder / "names.yaml").read_text("utf-8") == NAMES


def test_undo_refuses_where_the_same_lines_were_edited(folder: Path, capsys) -> None:
    run("suggest", "names")
    decide(folder, ilya_sutskever="true")
    run("accept")
    path = folder / "names.yaml"
    path.write_text(path.read_text("utf-8").replace("Ilya Sutskever", "I. Sutskever"), "utf-8")
    before = files(folder)
    assert run("accept", "--undo") == 1
    assert "error[accept.edited-since]" in capsys.readouterr().err
    assert files(folder) == before


def test_a_mistake_anywhere_stops_the_whole_accept(folder: Path, capsys) -> None:
    run("suggest", "names")
    decide(folder, ilya_sutskever="true")
    path = folder / "names.suggested.yaml"
    path.write_text(path.read_text("utf-8").replace("- accept:\n", "- accept: maybe\n", 1), "utf-8")
    before = files(folder)
    assert run("accept") == 1
    assert "error[value.flag]" in capsys.readouterr().err
    assert files(folder) == before


@pytest.mark.parametrize("name", ["names.yaml", "decisions.yaml", "names.suggested.yaml"])
def test_nothing_is_written_where_a_file_is_no_yaml(folder: Path, name: str, capsys) -> None:
    (folder / name).write_text("- id: [\n", "utf-8")
    before = files(folder)
    assert run("suggest", "names") == 1
    assert "error[" in capsys.readouterr().err
    assert files(folder) == before


def test_one_may_be_accepted_as_a_spelling_of_another_that_is(folder: Path) -> None:
    (folder / "names.suggested.yaml").write_text(
        "- {accept: true, id: b, heading: 乙, same_as: a}\n- {accept: true, id: a, heading: 甲}\n",
        "utf-8",
    )
    assert run("accept") == 0
    added = records.tree((folder / "names.yaml").read_text("utf-8")).plain()[-1]
    assert added == {"id": "a", "heading": "甲", "variants": ["乙"]}


def test_a_failure_to_write_leaves_all_as_it_was(folder: Path, monkeypatch, capsys) -> None:
    run("suggest", "names")
    first, second = ids(folder)[:2]
    decide(folder, **{first.replace("-", "_"): "true", second.replace("-", "_"): "false"})
    before, put = files(folder), proposals.write.put

    def failing(path: Path, data: bytes) -> None:
        if path.name == "decisions.yaml":
            raise OSError(28, "No space left on device", str(path))
        put(path, data)

    monkeypatch.setattr(proposals.write, "put", failing)
    assert run("accept") == 1
    assert "error[output.unwritable]" in capsys.readouterr().err
    assert files(folder) == before


def test_nothing_decided_is_no_mistake(folder: Path, capsys) -> None:
    run("suggest", "names")
    before = files(folder)
    assert run("accept") == 0
    assert "accept: true" in capsys.readouterr().out
    assert files(folder) == before


def test_json(folder: Path, capsys) -> None:
    assert cli.main(["suggest", "names", "m", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["file"] == "m/names.suggested.yaml"
    assert {"heading", "rule", "status", "count", "line"} <= said["proposals"][0].keys()
    decide(folder, ilya_sutskever="true")
    assert cli.main(["accept", "m", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["done"]["new"] == {"names": ["ilya-sutskever"]}


def test_quiet_says_nothing(folder: Path, capsys) -> None:
    assert cli.main(["suggest", "names", "m", "-q"]) == 0
    assert cli.main(["accept", "m", "-q"]) == 0
    assert capsys.readouterr().out == ""
