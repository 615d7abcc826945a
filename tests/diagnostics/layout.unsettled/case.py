"""Contents that grow by two pages where the preface is on page v, and so put it on vii."""

ARGUMENTS = ["build", "m", "-q", "--to", "pdf"]
