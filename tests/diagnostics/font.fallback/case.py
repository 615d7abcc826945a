"""Which font a machine falls back to differs, so one is named."""

ARGUMENTS = ["build", "m", "-q", "--to", "pdf"]


def prepare(folder):
    folder.mkdir()
    (folder / "book.yaml").write_text("identifier: x\ntitle: X\nlang: en\ncontents: [a]\n")
    (folder / "a.md").write_text("---\ntitle: A\n---\n\nText.\n")


def before(monkeypatch):
    from book.render import print

    monkeypatch.setattr(print, "strange_families", lambda layout, book: {"Some Sans": "Text"})
