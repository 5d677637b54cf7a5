"""The fold of telemetry: trains, sections, signals, points, measures, sources."""
