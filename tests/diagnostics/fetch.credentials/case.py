ARGUMENTS = ["add", "-q", "https://me:secret@example.org/", "--into", "m"]
