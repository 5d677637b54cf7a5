"""Definitions, conditions and the engine that decides alarms."""
