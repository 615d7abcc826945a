"""Root reads everything, so the refusal is made."""

from pathlib import Path


def before(monkeypatch):
    read = Path.read_bytes

    def refuse(self):
        if self.name == "names.yaml":
            raise PermissionError(13, "Permission denied")
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
