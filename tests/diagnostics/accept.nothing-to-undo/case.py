ARGUMENTS = ["accept", "m", "--undo"]
