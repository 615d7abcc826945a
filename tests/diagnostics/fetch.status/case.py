ARGUMENTS = ["add", "-q", "https://example.org/", "--into", "m"]


def before(monkeypatch):
    from book.ingest import fetch

    def hop(*_):
        raise fetch._Refused("fetch.status", status="404 Not Found")

    monkeypatch.setattr(fetch, "_hop", hop)
