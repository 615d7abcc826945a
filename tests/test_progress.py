"""The bar: titles are text, and it never runs past its end."""

from book.progress import Bar


def test_a_title_is_no_markup(monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    bar = Bar("zh")
    with bar:
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
