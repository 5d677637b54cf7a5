"""Prints the words of alarm conditions and what nothing feeds yet, for docs/alarm-definitions.md.

python -m tools.alarm_words
"""

from __future__ import annotations

from collections.abc import Iterator

from core.alarms.definitions import load_definitions
from core.alarms.rules import unfed_alarms
from core.alarms.vocabulary import LETTERS, vocabulary


def words() -> Iterator[str]:
    """The fields that something feeds: a table a kind of object."""
    known = vocabulary()
    for kind, fields in known.kinds.items():
        fed = {name: field for name, field in fields.items() if field.fed}
        if not fed:
            continue
        letters = [f"`{letter}`" for letter, path in LETTERS.get(kind, {}).items() if not path]
        yield f"**{kind.replace('_', ' ')}** ({', '.join(letters)})"
        yield ""
        yield "| field | is | what |"
        yield "|---|---|---|"
        for name, field in sorted(fed.items()):
            if not name.endswith(("_q", "_ts")):
                yield f"| `{name}` | {field.type} | {field.doc} |"
        yield ""


def missing() -> Iterator[str]:
    """The alarms that nothing feeds yet, with the fields that they miss."""
    definitions = load_definitions()
    unfed = unfed_alarms(definitions)
    yield (
        f"{len(definitions)} alarms: {len(definitions) - len(unfed)} are live, "
        f"{len(unfed)} are not fed yet."
    )
    yield ""
    yield "| alarm | name | misses |"
    yield "|---|---|---|"
    for alarm, fields in sorted(unfed.items()):
        names = ", ".join(f"`{name}`" for name in fields)
        yield f"| {alarm} | {definitions[alarm].name} | {names} |"


if __name__ == "__main__":
    print("\n".join([*words(), *missing()]))
