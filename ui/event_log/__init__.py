"""The event log with its free notes."""
