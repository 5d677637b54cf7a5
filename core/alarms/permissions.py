"""Owns who may do what to an alarm (control-room.md 1.2.2), as plain answers.

A role is what the desk's settings say a person is: there is no login, and nothing here is proof.
"""

from __future__ import annotations

ROLES = (
    "dispatcher",
    "supervisor",
    "maintainer",
    "security",
    "engineer",
    "instructor",
    "observer",
)

_DESK = ("dispatcher", "supervisor")
# Latched alarms of priority 1 that the security officer resets.
SECURITY_RESETS = ("SEC-002", "SEC-005")


def acknowledging(role: str, alarm_id: str, training: bool) -> str:
    """Why a role may not acknowledge an alarm; empty where it may. The same below."""
    if role in _DESK:
        return ""
    if role == "security":
        return "" if alarm_id.startswith("SEC-") else "a security officer acknowledges SEC alarms"
    if role == "instructor":
        return "" if training else "an instructor acknowledges in training only"
    return f"a {role} does not acknowledge"


def acknowledging_batch(role: str) -> str:
    """About several at once."""
    return "" if role in _DESK else f"a {role} does not acknowledge several alarms at once"


def shelving(role: str, priority: int) -> str:
    """About shelving; priority 1 is never shelved, by nobody."""
    if priority == 1:
        return "an alarm of priority 1 is never shelved"
    if role not in _DESK:
        return f"a {role} does not shelve"
    if priority == 2 and role != "supervisor":
        return "an alarm of priority 2 is shelved by a supervisor"
    return ""


def unshelving(role: str) -> str:
    """About showing a shelved alarm again."""
    return "" if role in _DESK else f"a {role} does not unshelve"


def resetting(role: str, alarm_id: str, priority: int, inspection: str) -> str:
    """About ending a latched alarm."""
    if priority != 1:
        allowed = (*_DESK, "maintainer")
        return "" if role in allowed else f"a {role} does not reset"
    if role == "supervisor":
        return "" if inspection.strip() else "priority 1 is reset with the inspection's reference"
    if role == "security" and alarm_id in SECURITY_RESETS:
        return ""
    return "an alarm of priority 1 is reset by a supervisor"


def taking_out(role: str, priority: int, operator: str, second: str, second_role: str) -> str:
    """About out of service: a maintainer, and for priority 1 a supervisor who approves."""
    if role != "maintainer":
        return "a maintainer takes an alarm out of service"
    if priority != 1:
        return ""
    return _second(operator, second, second_role, ("supervisor",))


def returning(role: str, operator: str, second: str, second_role: str) -> str:
    """About the return to service: a maintainer, and who has the desk."""
    if role != "maintainer":
        return "a maintainer returns an alarm to service"
    return _second(operator, second, second_role, _DESK)


def silencing(role: str) -> str:
    """About the sound of a desk."""
    return "" if role in (*_DESK, "security", "instructor") else f"a {role} does not silence"


def commenting(role: str) -> str:
    """About remarks."""
    return "an observer only looks" if role == "observer" else ""


def handing_over(role: str) -> str:
    """About giving a desk to somebody else."""
    return "" if role in _DESK else f"a {role} does not hand a desk over"


def _second(operator: str, second: str, second_role: str, roles: tuple[str, ...]) -> str:
    wanted = " or ".join(roles)
    if not second.strip():
        return f"a second person is needed: {wanted}"
    if second.strip() == operator.strip():
        return "the second person is somebody else"
    return "" if second_role in roles else f"the second person is a {wanted}"
