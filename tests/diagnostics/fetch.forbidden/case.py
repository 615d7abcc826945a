ARGUMENTS = ["add", "-q", "http://127.0.0.1/", "--into", "m"]
