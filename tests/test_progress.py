"""The bar: titles are text, it never runs past its end, and what is done at once has none."""

import time

from book import progress
from book.progress import Bar


def test_a_title_is_no_markup(monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    bar = Bar("zh")
    with bar:
        bar._bar.start()
        bar.plan(1)
        bar.step("pages", "[/INST] 提示词")
        bar._bar.refresh()


def test_the_bar_ends_where_the_work_does():
    bar = Bar("en")
    bar.plan(2)
    for _ in range(3):
        bar.step("pages", "x")
    (task,) = bar._bar.tasks
    assert (task.completed, task.total) == (3, 3)


def test_a_bar_only_for_what_takes_a_while(monkeypatch, capsys):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setattr(progress, "PATIENCE", 0.1)
    for wait, shown in ((0, False), (0.4, True)):
        with Bar("en") as bar:
            bar.plan(1)
            bar.step("add", "mill.html")
            time.sleep(wait)
        assert ("mill.html" in capsys.readouterr().err) is shown
