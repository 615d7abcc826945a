ARGUMENTS = ["add", "-q", "https://example.org/", "--into", "m"]


def before(monkeypatch):
    from book.ingest import fetch

    def hop(*_):
        return "https://example.org/"

    monkeypatch.setattr(fetch, "_hop", hop)
