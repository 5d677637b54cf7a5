"""The alarm list: its rows, their painting, its sounds."""
