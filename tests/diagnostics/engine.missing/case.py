import sys

ARGUMENTS = ["build", "m", "-q"]


def prepare(folder):
    folder.mkdir()
    (folder / "book.yaml").write_text("identifier: x\ntitle: X\nlang: en\ncontents: [a]\n")
    (folder / "a.md").write_text("---\ntitle: A\n---\n\nText.\n")


def before(monkeypatch):
    import book.render

    monkeypatch.setitem(sys.modules, "book.render.print", None)
    monkeypatch.delattr(book.render, "print", raising=False)
