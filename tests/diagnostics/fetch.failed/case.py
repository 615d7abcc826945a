ARGUMENTS = ["add", "-q", "https://example.org/", "--into", "m"]


def before(monkeypatch):
    from book.ingest import fetch

    def hop(*_):
        raise OSError(113, "No route to host")

    monkeypatch.setattr(fetch, "_hop", hop)
