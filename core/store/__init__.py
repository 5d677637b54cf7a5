"""The log on disk. SQLite lives in this package alone."""
