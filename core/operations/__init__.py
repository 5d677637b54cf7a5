"""Commands to the field and what is in force by them: restrictions, possessions, blocks."""
