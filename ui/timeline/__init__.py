"""The time line: one strip from the past to the forecast that says which instant the desk shows."""
