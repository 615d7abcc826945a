ARGUMENTS = ["build", "m", "-q", "--to", "pdf"]
