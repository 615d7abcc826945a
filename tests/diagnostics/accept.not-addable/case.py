ARGUMENTS = ["accept", "m"]
