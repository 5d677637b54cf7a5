"""The table of trains."""
