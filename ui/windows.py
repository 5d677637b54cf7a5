"""Owns further windows of one desk: on the same instant, or each with a time of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.ids import Mode
from core.session import StoreSession
from core.store import StoreError
from ui.desk_link import DeskLink

if TYPE_CHECKING:
    from ui.desk_flow import DeskFlow


def another_window(flow: DeskFlow, *, own: bool) -> DeskFlow | None:
    """Opens a window beside one: with the same link, or (`own`) a session of its own.

    So two windows go through time together, or one stays at the end of the log while the other
    replays. None where the store cannot be opened, which is then said.
    """
    link = flow.link
    if own:
        at_us = link.session.at_us if link.mode is Mode.REPLAY else None
        try:
            link = DeskLink(StoreSession.open(link.session.path, at_us), link.operator)
        except StoreError as error:
            flow.window.message_line.say(str(error))
            return None
    other = flow.beside(link)
    flow.others.append(other)

    def let_go() -> None:
        flow.others.remove(other)
        # What it still asks for in the background must not outlive it.
        other.window.kpi.feed.stop()
        other.window.deleteLater()
        other.deleteLater()
        if own:
            link.session.close()
            link.deleteLater()

    # First the window's own flow lets go of the link, then the window of the flow.
    other.window.closed.connect(let_go)
    other.window.resize(flow.window.size())
    other.window.show()
    link.start()
    return other
