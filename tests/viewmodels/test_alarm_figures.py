"""The figures behind an alarm: each the catalogue can show has a name, a unit and words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from core.alarms.compiled import compile_definition
from core.alarms.definitions import AlarmDefinition, load_definitions
from core.alarms.terms import Number, Word
from core.line.quantities import STATE_UNIT, quantities
from tests.desk_log import Log
from tests.viewmodels.test_inspector import facts, shown
from ui.viewmodels import texts
from ui.viewmodels.alarm_figures import NAMES, figure_name, figure_text, units
from ui.viewmodels.alarm_rows import alarm_text
from ui.viewmodels.language import LANGUAGES, bare, isolated, read_texts, use

DEFINITIONS = load_definitions()
TRANSLATED = [code for code in LANGUAGES if code != "en"]
# Beside its figures, where an alarm is, and what one of a train has of itself.
OWN = {"km", "place"}
# How the end of a name is written as a unit.
ENDINGS = {"kmh": "km/h", "mps": "m/s", "pct": "%", "c": "°C", "kn": "kN", "kv": "kV"}
PLAIN = {"km", "m", "mm", "min", "s", "h", "t"}


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    use("en")


def shown_names() -> set[str]:
    figures = {name for definition in DEFINITIONS.values() for name in definition.figures}
    return figures | OWN


def state_words(definition: AlarmDefinition) -> set[str]:
    parts = compile_definition(definition, [])
    assert parts is not None
    types = [figure.type for figure in parts.figures.values()]
    return {word.lower() for kind in types if isinstance(kind, Word) for word in kind.words}


def test_every_figure_of_the_catalogue_has_a_name_and_no_name_is_of_none() -> None:
    assert set(NAMES) == shown_names()


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_name_unit_and_word_is_there_in_every_language(code: str) -> None:
    said = read_texts(code)
    use(code)
    for name in NAMES:
        assert NAMES[name] in said, name
        assert figure_name(name) == said[NAMES[name]][0]
    for definition in DEFINITIONS.values():
        for unit in set(units(definition).values()) - {""}:
            assert unit in said, (definition.id, unit)
        for word in state_words(definition):
            assert figure_text(word, "") in {form for forms in said.values() for form in forms}, (
                word
            )
    assert set(texts.UNITS) <= set(said)


def test_a_figure_has_the_unit_that_the_end_of_its_name_says() -> None:
    for definition in DEFINITIONS.values():
        found = units(definition)
        for name in definition.figures:
            ending = name.rpartition("_")[2]
            wanted = ending if ending in PLAIN else ENDINGS.get(ending, "")
            if "_" in name and wanted:
                assert found.get(name) == wanted, (definition.id, name)


def test_a_number_without_a_unit_is_a_count() -> None:
    """One with a unit that stands nowhere would be read as another."""
    counts = {"dead", "free", "lost", "new", "received", "sent", "shelved", "stale", "trains"}
    for definition in DEFINITIONS.values():
        parts = compile_definition(definition, [])
        assert parts is not None
        found = units(definition)
        for name, figure in parts.figures.items():
            if isinstance(figure.type, Number) and not found.get(name):
                assert name in {*counts, "waiting"}, (definition.id, name)


def test_every_unit_of_what_is_measured_can_be_said() -> None:
    measured = {quantity.unit for quantity in quantities().values()} - {STATE_UNIT, "1"}
    alarms = {unit for d in DEFINITIONS.values() for unit in units(d).values()} - {""}
    assert measured | alarms <= set(texts.UNITS)


def test_a_figure_and_its_limit_are_of_one_unit_and_said_in_the_language() -> None:
    log = Log()
    log.alarm("ENV-006", "x1", values={"rate": "4.2", "limit": "3"})
    log.alarm("CGO-004", "w1", values={"temp_c": "-4", "set_c": "-18"})
    assert facts(shown(log, "alarm", "ENV-006/x1"))["Limit"] == "3 cm/h"
    assert facts(shown(log, "alarm", "CGO-004/w1"))["Set temperature"] == "-18 °C"
    use("ru")
    assert facts(shown(log, "alarm", "ENV-006/x1"))["Интенсивность"] == "4.2 см/ч"


def test_the_row_of_an_alarm_says_units_and_states_in_the_language() -> None:
    log = Log()
    log.alarm("ENV-006", "x1", values={"rate": "4.2", "limit": "3"})
    log.alarm("BDR-004", "AF-KDH", values={"reason": "no_power", "place": "normal"})
    snow, border = log.picture().alarms["ENV-006", "x1"], log.picture().alarms["BDR-004", "AF-KDH"]
    assert "4.2 cm/h (3)" in bare(alarm_text(snow, DEFINITIONS))
    assert "no power" in alarm_text(border, DEFINITIONS)
    use("ru")
    assert "4.2 см/ч (3)" in bare(alarm_text(snow, DEFINITIONS))
    assert "нет питания" in alarm_text(border, DEFINITIONS)
    # What is no figure is a name, whatever word it is.
    assert alarm_text(border, DEFINITIONS).startswith(isolated("normal"))


def test_a_state_behind_an_alarm_is_said_in_words() -> None:
    log = Log()
    log.alarm("BDR-004", "AF-KDH", values={"reason": "no_power"})
    assert facts(shown(log, "alarm", "BDR-004/AF-KDH"))["Reason"] == "no power"
    use("ru")
    assert facts(shown(log, "alarm", "BDR-004/AF-KDH"))["Причина"] == "нет питания"


def test_what_has_only_a_number_for_a_key_is_named_by_its_kind() -> None:
    log = Log()
    log.alarm("ALM-001", "1")
    assert facts(shown(log, "alarm", "ALM-001/1"))["Object"] == "Desk 1"
    assert re.fullmatch("Desk 1 · normal now", shown(log, "alarm", "ALM-002/1").subtitle)
