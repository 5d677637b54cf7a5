"""Owns the words for what a person at the desk is."""

from __future__ import annotations

from ui.viewmodels.language import mark

# The roles of core.alarms.permissions.
ROLE_WORDS = {
    "dispatcher": mark("Section dispatcher"),
    "supervisor": mark("Chief controller"),
    "maintainer": mark("Maintainer"),
    "security": mark("Security liaison"),
    "engineer": mark("Alarm engineer"),
    "instructor": mark("Instructor"),
    "observer": mark("Observer"),
}
