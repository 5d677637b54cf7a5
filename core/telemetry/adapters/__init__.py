"""Sources of telemetry, one file per kind. Each imports what it needs beyond the standard late."""
