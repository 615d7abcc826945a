ARGUMENTS = ["add", "-q", "nowhere.html", "--into", "m"]
