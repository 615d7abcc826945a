"""The version from git: the tag's, and nothing of the repository's configuration is run."""

import subprocess

import pytest

from book.diagnostics import Span
from book.manuscript import version


@pytest.fixture
def tagged(tmp_path):
    def repository(tag):
        def git(*args):
            who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
            subprocess.run(("git", *who, *args), cwd=tmp_path, check=True, capture_output=True)

        git("init", "-b", "main")
        (tmp_path / "a.md").write_text("a")
        git("add", "a.md")
        git("commit", "-m", "x")
        git("tag", tag)
        return tmp_path, git

    return repository


@pytest.mark.parametrize(
    ("tag", "wanted"), [("v1.2", "1.2"), ("volume-1", "volume-1"), ("a/b", "a-b"), ("3", "3")]
)
def test_a_tag_gives_the_version(tagged, tag, wanted):
    assert version.resolve("git", tagged(tag)[0], Span("b")).value == wanted


def test_the_repository_runs_nothing(tagged):
    folder, git = tagged("v1")
    (folder / ".gitattributes").write_text("*.md filter=own\n")
    git("config", "core.fsmonitor", "touch ran-monitor; false")
    git("config", "filter.own.clean", "touch ran-filter; cat")
    (folder / "a.md").write_text("b")
    assert version.resolve("git", folder, Span("b")).value == "1"
    assert not list(folder.glob("ran-*"))


def test_nothing_is_fetched(tagged):
    folder, git = tagged("v1")
    for _ in range(2):
        git("commit", "--allow-empty", "-m", "y")
    name = (folder / ".git" / "refs" / "heads" / "main").read_text().strip()
    git("commit", "--allow-empty", "-m", "z")
    (folder / ".git" / "objects" / name[:2] / name[2:]).unlink()  # as in a clone of a part
    for key, value in (
        ("core.repositoryformatversion", "1"),
        ("extensions.partialClone", "o"),
        ("remote.o.promisor", "true"),
        ("remote.o.url", f"ext::sh -c touch% {folder}/ran-fetch"),
        ("protocol.ext.allow", "always"),
    ):
        git("config", key, value)
    version.resolve("git", folder, Span("b"))
    assert not list(folder.glob("ran-*"))
