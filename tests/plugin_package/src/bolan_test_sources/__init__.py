"""Telemetry sources that live outside Bolan and come in by entry point."""
