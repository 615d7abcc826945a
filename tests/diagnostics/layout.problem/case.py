ARGUMENTS = ["build", "m", "-q", "--to", "pdf"]


def prepare(folder):
    folder.mkdir()
    (folder / "book.yaml").write_text("identifier: x\ntitle: X\nlang: en\ncontents: [a]\n")
    (folder / "a.md").write_text("---\ntitle: A\n---\n\nText.\n")


def before(monkeypatch):
    from weasyprint.logger import LOGGER

    from book.render import print

    write = print.write_pdf

    def warn(layout, epoch):
        LOGGER.error("No anchor #nowhere for internal URI reference")
        return write(layout, epoch)

    monkeypatch.setattr(print, "write_pdf", warn)
