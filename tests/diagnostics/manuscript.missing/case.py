ARGUMENTS = ["check", "nowhere"]
