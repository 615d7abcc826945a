"""Captures made ready, here or in processes of their own."""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from book.ingest.arrivals import Raw
from book.ingest.fetch import fetch
from book.intake.ready import MANY, Cleaning, cleaning, ready

TEXT = """青石日报
河边的磨坊又转起来了
作者：顾小满　2024-05-06
河边的磨坊停了很多年，今年春天，它的水轮又转了起来，村里的人几乎都到了，第{}天也是。
木匠把水轮拆成六十四片，每一片都编了号，再照着旧账本一片一片地装回去。
水渠挖通以后，大家发现水量比当年小得多，只能在闸门上想办法。
"""


def raws(many: int) -> list[Raw]:
    texts = [TEXT.format(n).encode() for n in range(many)]
    return [Raw(f"{n}.txt", f"{n}.txt", data, Path(f"{n}.txt")) for n, data in enumerate(texts)]


@pytest.mark.parametrize("cores", [1, 2])
def test_where_a_capture_is_cleaned_changes_nothing_in_it(monkeypatch, cores):
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    some = raws(MANY)
    with cleaning(len(some), False, "", fetch) as place:
        got = [result() for result in place.ahead(place.begin(raw) for raw in some)]
    assert (place._processes is None) == (cores == 1)
    assert got == [ready(raw, False, "") for raw in some]
    assert all(outcome.value.cleaned.header.authors == ("顾小满",) for outcome in got)


def test_few_captures_need_no_processes():
    with cleaning(MANY - 1, False, "", fetch) as place:
        assert place._processes is None


def test_only_as_many_captures_are_drawn_as_there_is_room_for():
    drawn = []
    with cleaning(MANY, False, "", fetch) as place:
        ahead = place.ahead(drawn.append(n) or n for n in range(1000))
        assert next(ahead) == 0
        assert len(drawn) < MANY


def test_a_process_that_dies_takes_no_capture_with_it():
    raw = raws(1)[0]
    with ProcessPoolExecutor(1, get_context("spawn")) as processes:
        place = Cleaning(False, "", fetch, processes)
        doomed = processes.submit(os._exit, 1)
        begun = place.begin(raw)
        assert doomed.exception()
        for result in (begun, place.begin(raw)):
            assert result().value.cleaned.header.title == "河边的磨坊又转起来了"
