"""Owns how a row of the alarm journal reads: when, which alarm, what was decided, by whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import tzinfo

import msgspec

from core.alarms.definitions import AlarmDefinition
from core.events import AlarmTransitioned, Logged
from ui.viewmodels.alarm_figures import message
from ui.viewmodels.clocks import time_text
from ui.viewmodels.language import mark, tr

CODE_WORDS = {
    "RAISE": mark("raised"),
    "RAISE_HIDDEN": mark("raised, hidden"),
    "RTN": mark("returned to normal"),
    "RTN+AUTOACK": mark("returned to normal"),
    "RTN_HIDDEN": mark("returned to normal, hidden"),
    "ACK": mark("acknowledged"),
    "RESET": mark("reset"),
    "REJECT": mark("refused"),
    "ESCALATE": mark("severer"),
    "ESCALATE_HIDDEN": mark("severer, hidden"),
    "DEESCALATE": mark("milder"),
    "ESC_UNACK": mark("nobody acknowledged"),
    "REMIND": mark("still there"),
    "HOLD": mark("held: no good data"),
    "UNHOLD": mark("data good again"),
    "SHELVE": mark("shelved"),
    "UNSHELVE": mark("unshelved"),
    "UNSHELVE_AUTO": mark("shelf over"),
    "SUPPRESS": mark("hidden by its cause"),
    "REGROUP": mark("hidden by its cause"),
    "UNSUPPRESS": mark("shown again"),
    "UNSUPPRESS_LOSTRULE": mark("shown again: the rule cannot tell"),
    "GUARDED": mark("not raised: its guard holds"),
    "OOS_ON": mark("out of service"),
    "OOS_OFF": mark("back in service"),
    "OOS_EXPIRED": mark("work over its time"),
    "COMMENT": mark("comment"),
    "SILENCE": mark("sound silenced"),
    "HANDOVER": mark("desk handed over"),
    "RECOVER": mark("kept over a restart"),
    "RULE_CHANGE": mark("rule changed"),
    "CLOSE": mark("closed, its object is gone"),
}


class JournalRow(msgspec.Struct, frozen=True):
    """One decision of the alarm engine."""

    seq: int
    instance: tuple[str, str]
    time: str
    priority: str
    name: str
    about: str
    what: str
    who: str

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        return f"{self.time}, {self.name}, {self.about}, {self.what}, {self.who}"


def journal_row(
    logged: Logged,
    definitions: Mapping[str, AlarmDefinition],
    name_of: Callable[[str], str],
    now_us: int,
    zone: tzinfo,
) -> JournalRow:
    """The row of one logged transition; `name_of` says what an object is called."""
    event = logged.event
    assert isinstance(event, AlarmTransitioned)
    definition = definitions.get(event.alarm)
    name = definition.name if definition is not None else event.alarm
    text = (
        message(definition, event.values)
        if definition and event.values
        else event.values.get("text")
    )
    words = tr(CODE_WORDS.get(event.code, event.code))
    detail = event.reason or event.parent or text or ""
    who = " · ".join(part for part in (event.actor, event.second) if part)
    return JournalRow(
        seq=logged.seq,
        instance=(event.alarm, event.key),
        time=time_text(event.event_us, now_us, zone),
        priority=str(event.priority) if event.priority else "",
        name=name or tr("Desk {name}", name=event.desk),
        about=name_of(event.key),
        what=f"{words} · {detail}" if detail else words,
        who=who,
    )
