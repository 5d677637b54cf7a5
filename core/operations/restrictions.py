"""Owns what a command restricts: the stretch, the words of it, and when it was lifted again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from core.line.model import Railway
from core.operations.model import CommandState, Restriction, RestrictionKind, restriction_id
from core.units import km_to_mm

LIFTS = ("lift_tsr", "end_possession", "unblock_section")


def made_by(command: CommandState, railway: Railway) -> Restriction | None:
    """The restriction that a command asks for; None for one that asks for none."""
    match command.command:
        case "impose_tsr":
            return _stretch(command, "tsr", kmh=round(command.body["kmh"]))
        case "grant_possession":
            return _stretch(command, "possession")
        case "block_section":
            return _block(command, railway)
    return None


def lifted(
    commands: Mapping[int, CommandState], railway: Railway
) -> Iterator[tuple[Restriction, int]]:
    """The restrictions that are no more in force, each with when it was lifted.

    As far back as commands are known: of older ones the log tells.
    """
    for command in commands.values():
        if command.command not in LIFTS or command.state != "CONFIRMED":
            continue
        name = command.body["restriction"]
        maker = commands.get(int(name.rpartition("-")[2]))
        made = made_by(maker, railway) if maker is not None else None
        if maker is None or made is None or command.ended_us is None:
            continue
        # One that the field never confirmed was never known to be in force.
        if maker.state == "CONFIRMED" and made.id == name:
            yield replace(made, state="active", active_us=maker.ended_us), command.ended_us


def _stretch(command: CommandState, kind: RestrictionKind, kmh: int | None = None) -> Restriction:
    body = command.body
    low, high = sorted((km_to_mm(body["from_km"]), km_to_mm(body["to_km"])))
    return Restriction(
        id=restriction_id(kind, command.id),
        kind=kind,
        state="asked",
        line=body["line"],
        from_mm=low,
        to_mm=high,
        order=command.id,
        operator=command.operator,
        reason=body["reason"],
        asked_us=command.sent_us,
        until_us=body.get("until_us"),
        kmh=kmh,
    )


def _block(command: CommandState, railway: Railway) -> Restriction:
    section = railway.sections[command.body["section"]]
    return Restriction(
        id=restriction_id("block", command.id),
        kind="block",
        state="asked",
        line=section.line,
        from_mm=section.start_mm,
        to_mm=section.end_mm,
        order=command.id,
        operator=command.operator,
        reason=command.body["reason"],
        asked_us=command.sent_us,
        section=section.id,
    )
