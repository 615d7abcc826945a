"""`clipbook new` makes a manuscript without a fault, whatever its folder is called."""

import pytest

from book import pipeline
from book.manuscript import starter


@pytest.mark.parametrize("name", ["book", "我的书", 'odd "name": #1', "-", "a b", "no", "2024"])
def test_a_new_manuscript_has_no_errors(tmp_path, name):
    starter.write(tmp_path / name)
    outcome = pipeline.check(str(tmp_path / name))
    assert outcome.diagnostics == ()
    assert outcome.value.metadata.title == name


def test_nothing_is_overwritten(tmp_path):
    (tmp_path / "mine.txt").write_text("words")
    with pytest.raises(FileExistsError):
        starter.write(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]
