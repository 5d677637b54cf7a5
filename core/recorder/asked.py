"""Owns the reading of what desks ask for: a row of the inbox as a command, within bounds."""

from __future__ import annotations

from core.events import Command, EnterReport, decode_command

# A row longer than this is no command; a note has room for several pages.
MAX_COMMAND_BYTES = 65_536


def read_command(body: bytes) -> Command:
    """The command in a row of the inbox. Raises ValueError with the reason when it is none."""
    if len(body) > MAX_COMMAND_BYTES:
        raise ValueError(f"longer than {MAX_COMMAND_BYTES} bytes")
    try:
        command = decode_command(body)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if isinstance(command, EnterReport):
        for key, value in command.report.items():
            if isinstance(value, dict | list):
                raise ValueError(f"{key!r} of the report is neither a word nor a number")
    return command
