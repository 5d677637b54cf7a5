"""The second, slow reading of the alarm engine: second by second, everything looked at every time.

It knows nothing of wakes, heaps or indexes; what a trigger does it asks tests.alarm_table.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.alarm_table import LETTERS, Case, read

UNACKNOWLEDGED_S = {1: 60, 2: 180, 3: 600}
REMINDER_S = {1: 300, 2: 900}
LOST_RULE_S, BACK_S, FORWARD_S, SHIFT_S = 30, 10, 30, 43_200


@dataclass(frozen=True)
class Kind:
    """What a literal reader needs of a definition; `parents` hide it."""

    id: str
    priority: int
    on_s: int = 0
    off_s: int = 0
    latching: bool = False
    count: int = 0
    window_s: int = 0
    parents: tuple[str, ...] = ()


@dataclass
class Input:
    """What the world says of one type and key now."""

    truth: bool | None = False
    suppressed: bool | None = False
    guarded: bool = False
    gone: bool = False


@dataclass
class Member:
    """One type of a thing: its input, its delay and its passages."""

    kind: Kind
    input: Input = field(default_factory=Input)
    holds: bool = False
    since_s: int | None = None
    raw: bool = False
    passages: list[int] = field(default_factory=list)
    was_guarded: bool = False

    @property
    def is_quiet(self) -> bool:
        """Nothing of it could make a row."""
        said = self.input
        quiet = said.truth is False and not (said.guarded or said.gone or self.was_guarded)
        return quiet and not self.holds and self.since_s is None and not self.passages

    def begin(self) -> None:
        self.since_s, self.raw, self.passages, self.was_guarded = None, False, [], False


@dataclass
class Thing:
    """One instance: a type, or a family of them from mild to severe, on one key."""

    key: str
    members: list[Member]
    letter: str = "A"
    flags: frozenset[str] = frozenset()
    held: bool = False
    number: int = 0
    id: str = ""
    priority: int = 0
    poor: set[str] = field(default_factory=set)
    raised_s: int = 0
    acked_s: int = 0
    reminded_s: int | None = None
    escalated: bool = False
    shelf_s: int = 0
    once: bool = False
    work_s: int = 0
    expired_s: int | None = None
    parent: tuple[str, str] | None = None
    rule: str = ""
    lost_s: int | None = None

    @property
    def exists(self) -> bool:
        return self.letter != "A" or bool(self.flags) or self.held

    @property
    def cond(self) -> bool:
        return self.letter in "BC"

    def member(self, name: str) -> Member:
        return next(m for m in self.members if m.kind.id == name)

    @property
    def level(self) -> int:
        return max((i for i, m in enumerate(self.members) if m.holds), default=-1)


class Reader:
    """The whole desk. `rows` are what the journal would say, in seconds."""

    def __init__(self, things: list[Thing]) -> None:
        self.things = things
        self.by_instance = {(m.kind.id, t.key): t for t in things for m in t.members}
        self.now_s = 0
        self.rows: list[tuple[object, ...]] = []
        self.queue: dict[int, tuple[str, int]] = {}
        self.shown: list[int] = []
        self.returned: dict[tuple[str, str], int] = {}

    def thing(self, name: str, key: str) -> Thing:
        return self.by_instance[name, key]

    def instances(self) -> list[tuple[str, str]]:
        return sorted(self.by_instance)

    # What happens

    def wait(self, seconds: int) -> None:
        for _ in range(seconds):
            self.now_s += 1
            for name, key in self.instances():
                self.attend(name, key)
            self.settle()

    def say(self, name: str, key: str, said: Input) -> None:
        thing = self.thing(name, key)
        thing.member(name).input = said
        self.look(thing, thing.member(name))
        self.settle()

    def restart(self) -> None:
        self.queue, self.shown, self.returned = {}, [], {}
        for thing in self.things:
            # The journal says which of a family holds: the milder are taken to hold with it.
            level = thing.level
            for number, member in enumerate(thing.members):
                member.begin()
                member.holds = number <= level
            thing.poor, thing.lost_s = set(), None
        standing = [t for t in self.things if t.exists]
        for thing in standing:
            self.step(thing, "restart")
            thing.poor = {m.kind.id for m in thing.members}
        for name, key in self.instances():
            self.attend(name, key)
        self.settle()

    # What a person asks: True where it is done

    def acknowledge(self, thing: Thing, number: int) -> bool:
        done = thing.exists and thing.number == number and thing.letter in "BDE"
        return self.asked(thing, "acknowledge", done)

    def reset(self, thing: Thing) -> bool:
        return self.asked(thing, "reset", thing.letter == "F" and not thing.held)

    def shelve(self, thing: Thing, minutes: int, once: bool) -> bool:
        priority = thing.priority if thing.exists else thing.members[0].kind.priority
        gone = thing.members[0].input.gone
        done = priority != 1 and "SHELVED" not in thing.flags and not gone
        if done:
            thing.shelf_s, thing.once = self.now_s + minutes * 60, once
        return self.asked(thing, "shelve", done)

    def unshelve(self, thing: Thing) -> bool:
        return self.asked(thing, "unshelve", "SHELVED" in thing.flags)

    def take_out(self, thing: Thing, seconds: int) -> bool:
        gone = thing.members[0].input.gone
        done = "OUT_OF_SERVICE" not in thing.flags and not gone
        if done:
            thing.work_s, thing.expired_s = self.now_s + seconds, None
        return self.asked(thing, "out_of_service", done)

    def put_back(self, thing: Thing) -> bool:
        return self.asked(thing, "in_service", "OUT_OF_SERVICE" in thing.flags)

    def asked(self, thing: Thing, trigger: str, done: bool) -> bool:
        if done:
            self.step(thing, trigger)
            for member in thing.members:
                self.look(thing, member)
        self.settle()
        return done

    # One instance at one second

    def attend(self, name: str, key: str) -> None:
        thing = self.thing(name, key)
        if not thing.exists and thing.member(name).is_quiet:
            return
        if thing.exists and thing.id == name:
            self.timers(thing)
            if thing.exists and thing.parent is not None and not self.hides(thing.parent):
                self.show(thing, "unsuppress")
        self.look(thing, thing.member(name))

    def timers(self, thing: Thing) -> None:
        if thing.flags:
            flags = thing.flags
            if "SHELVED" in flags and self.now_s >= thing.shelf_s:
                self.show(thing, "shelf_over")
            if "OUT_OF_SERVICE" in flags:
                told = thing.expired_s
                if self.now_s >= (thing.work_s if told is None else told + SHIFT_S):
                    self.step(thing, "expire")
                    thing.expired_s = self.now_s
        elif thing.letter == "B":
            limit_s = UNACKNOWLEDGED_S.get(thing.priority)
            late = limit_s is not None and self.now_s >= thing.raised_s + limit_s
            if late and not thing.escalated:
                self.step(thing, "unacknowledged")
                thing.escalated = True
        elif thing.letter == "C":
            since_s = thing.acked_s if thing.reminded_s is None else thing.reminded_s
            every_s = REMINDER_S.get(thing.priority)
            if every_s is not None and self.now_s >= since_s + every_s:
                self.step(thing, "remind")
                thing.reminded_s = self.now_s

    def look(self, thing: Thing, member: Member) -> None:
        said = member.input
        if said.gone:
            self.gone(thing, member)
            return
        if said.guarded and not member.was_guarded:
            self.rows.append((self.now_s, member.kind.id, thing.key, "GUARDED"))
        member.was_guarded = said.guarded
        truth = False if said.guarded else said.truth
        if thing.exists:
            if thing.held and truth is not None:
                self.good(thing, member)
                return
            self.rule(thing, said.suppressed)
        if truth is None:
            self.bad(thing, member)
        elif self.is_over(member, truth):
            self.turn(thing, member)

    def is_over(self, member: Member, truth: bool) -> bool:
        kind, at_once = member.kind, False
        if kind.count:
            if truth and not member.raw:
                member.passages = [*member.passages, self.now_s][-kind.count :]
            member.raw = truth
            full = len(member.passages) == kind.count
            if full and self.now_s < member.passages[0] + kind.window_s:
                truth = at_once = True
        if truth == member.holds:
            member.since_s = None
            return False
        if member.since_s is None:
            member.since_s = self.now_s
        delay_s = kind.on_s if truth else kind.off_s
        if self.now_s < member.since_s + delay_s and not (truth and at_once):
            return False
        member.since_s = None
        return True

    def turn(self, thing: Thing, member: Member) -> None:
        before = thing.level
        member.holds = not member.holds
        after = thing.level
        stands = -1
        if thing.exists:
            stands = next(i for i, m in enumerate(thing.members) if m.kind.id == thing.id)
        if after == before:
            return
        if after < 0:
            self.returns(thing)
        elif before < 0 and not (thing.exists and thing.flags and after > stands):
            self.raises(thing, thing.members[after])
        elif after > before:
            live = thing.members[after].kind
            self.step_up(thing, thing.members[max(after, stands)].kind.id, live.priority)
        else:
            self.step(thing, "step_down")

    def raises(self, thing: Thing, member: Member) -> None:
        kind = member.kind
        if kind.priority != 1 and "BY_DESIGN" not in thing.flags:
            parent = self.parent_of(kind)
            if member.input.suppressed:
                self.name(thing, kind.id, kind.priority)
                thing.rule = thing.id
                self.step(thing, "suppress")
            elif parent is not None:
                self.name(thing, kind.id, kind.priority)
                thing.parent = parent
                self.step(thing, "suppress")
        thing.id, thing.priority = kind.id, kind.priority
        self.step(thing, "true")
        self.stands(thing)

    def name(self, thing: Thing, name: str, priority: int) -> None:
        if not thing.exists:
            thing.id = name
        thing.priority = priority

    def step_up(self, thing: Thing, name: str, priority: int) -> None:
        thing.id, thing.priority = name, min(priority, thing.priority)
        self.step(thing, "step_up", into_p1=priority == 1)
        self.stands(thing)

    def returns(self, thing: Thing) -> None:
        kind = thing.member(thing.id).kind
        self.step(
            thing,
            "false",
            latching=kind.latching,
            auto_ack=thing.priority >= 4,
            once=thing.once,
        )
        self.over(thing)

    def gone(self, thing: Thing, member: Member) -> None:
        member.begin()
        if thing.exists:
            for each in thing.members:
                each.holds = False
            self.step(thing, "close")
            self.over(thing)
            thing.number = 0

    def bad(self, thing: Thing, member: Member) -> None:
        was_due, member.since_s = member.since_s is not None, None
        stands = thing.exists and (member.holds or member.kind.id == thing.id)
        if not stands and not was_due:
            return
        thing.poor.add(member.kind.id)
        if not thing.held:
            known = thing.priority if thing.exists else member.kind.priority
            self.name(thing, member.kind.id, known)
            self.step(thing, "bad")

    def good(self, thing: Thing, member: Member) -> None:
        thing.poor.discard(member.kind.id)
        if thing.poor:
            return
        self.step(thing, "good")
        for each in thing.members:
            each.since_s = None
        for each in thing.members:
            self.look(thing, each)

    # Hiding

    def rule(self, thing: Thing, suppressed: bool | None) -> None:
        if thing.rule and suppressed is None:
            thing.lost_s = self.now_s if thing.lost_s is None else thing.lost_s
            if self.now_s >= thing.lost_s + LOST_RULE_S:
                self.show(thing, "lost_rule")
            return
        thing.lost_s = None
        if thing.rule and not suppressed:
            self.show(thing, "unsuppress")
        elif suppressed and thing.rule:
            self.queue.pop(id(thing), None)
        elif thing.letter == "A":
            return  # a normal one is hidden when it is about to be raised
        elif suppressed and "BY_DESIGN" not in thing.flags and thing.priority != 1:
            thing.rule = thing.id
            self.step(thing, "suppress")

    def parent_of(self, kind: Kind) -> tuple[str, str] | None:
        for name in kind.parents:
            for thing in self.things:
                if thing.members[0].kind.id == name and self.hides((name, thing.key)):
                    return name, thing.key
        return None

    def hides(self, parent: tuple[str, str]) -> bool:
        thing = self.thing(*parent)
        returned_s = self.returned.get(parent)
        return thing.cond or (returned_s is not None and self.now_s < returned_s + BACK_S)

    def stands(self, thing: Thing) -> None:
        me = (thing.id, thing.key)
        self.returned.pop(me, None)
        for child in self.things:
            if (
                child.exists
                and child.id != thing.id
                and thing.id in child.member(child.id).kind.parents
                and child.cond
                and "BY_DESIGN" not in child.flags
                and child.raised_s >= self.now_s - FORWARD_S
            ):
                child.parent = me
                self.step(child, "regroup")

    def over(self, thing: Thing) -> None:
        me = (thing.id, thing.key)
        self.returned[me] = self.now_s
        for child in self.things:
            if child.parent == me:
                self.show(child, "unsuppress")

    def show(self, thing: Thing, trigger: str) -> None:
        if thing.cond and len(thing.flags) == 1:
            self.queue.setdefault(id(thing), (trigger, self.now_s))
        else:
            self.step(thing, trigger)

    def settle(self) -> None:
        """What is shown may have been due for long: its times are looked at once more."""
        self.surface()
        for thing in self.things:
            if thing.exists:
                self.timers(thing)
        self.surface()

    def surface(self) -> None:
        queue, self.queue = self.queue, {}
        found = []
        for thing in self.things:
            trigger, due_s = queue.get(id(thing), ("", 0))
            if trigger and thing.exists and self.is_due(thing, trigger):
                found.append((thing.priority, due_s, (thing.id, thing.key), trigger, thing))
        for _, due_s, _, trigger, thing in sorted(found, key=lambda f: f[:4]):
            calls = thing.cond and len(thing.flags) == 1
            if calls and sum(at > self.now_s - 1 for at in self.shown) >= 3:
                self.queue[id(thing)] = (trigger, due_s)
                continue
            self.step(thing, trigger)
            if calls:
                self.shown.append(self.now_s)

    def is_due(self, thing: Thing, trigger: str) -> bool:
        if trigger == "shelf_over":
            return "SHELVED" in thing.flags and thing.shelf_s <= self.now_s
        if "BY_DESIGN" not in thing.flags:
            return False
        return thing.parent is None or not self.thing(*thing.parent).cond

    # The table

    def step(self, thing: Thing, trigger: str, **facts: bool) -> None:
        case = Case(thing.letter, thing.flags, thing.held, trigger, **facts)
        result = read(case)
        assert result is not None, (thing.id, thing.key, case)
        if not thing.exists and not thing.id:
            thing.id = thing.members[0].kind.id
        if not thing.exists and trigger in ("shelve", "out_of_service"):
            thing.id = thing.members[0].kind.id
            thing.priority = thing.members[0].kind.priority
        thing.letter, thing.flags, thing.held = result.letter, result.flags, result.held
        if result.raises:
            thing.number += 1
            thing.raised_s = self.now_s
        if result.code == "ACK" or result.row == "T24":
            thing.acked_s = self.now_s
        if result.raises or result.code == "ACK" or result.row == "T24":
            thing.escalated = False
        if thing.letter not in "CF" or result.raises:
            thing.reminded_s = None
        if "SHELVED" not in thing.flags:
            thing.once = False
        if "BY_DESIGN" not in thing.flags:
            thing.parent, thing.rule = None, ""
        self.rows.append(
            (
                self.now_s,
                thing.id,
                thing.key,
                result.code,
                result.row,
                LETTERS[result.letter],
                tuple(sorted(result.flags)),
                thing.number,
            )
        )
