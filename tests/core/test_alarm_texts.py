"""The texts of alarms in other languages: all of them, short enough, honest about who looked."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.alarms.definitions import AlarmDefinitionError, load_definitions
from core.alarms.texts import in_language, languages, load_translation
from core.resources import resource_path

SHIPPED = load_definitions()
OTHERS = [language for language in languages() if language != "en"]


def test_alarms_are_told_in_every_language_of_the_desk() -> None:
    desk = {file.stem.removeprefix("bolan_") for file in resource_path("i18n").glob("*.ts")}
    assert set(OTHERS) == desk == {"fa", "kk", "ps", "ru", "tk", "ur"}


@pytest.mark.parametrize("language", OTHERS)
def test_every_alarm_has_a_name_of_its_own_and_a_message_that_fits(language: str) -> None:
    file = resource_path("alarms", "texts", f"{language}.yaml")
    translation = load_translation(file)
    assert (translation.language, translation.reviewed) == (language, False)
    assert set(translation.alarms) == set(SHIPPED)
    told = in_language(SHIPPED, language)
    assert len({definition.name for definition in told.values()}) == len(SHIPPED)
    for alarm, definition in told.items():
        assert definition.name != SHIPPED[alarm].name
        assert not definition.reviewed


def test_a_message_keeps_place_object_and_figures() -> None:
    values = {"place": "Sukkur", "train": "7UP", "speed_kmh": "120", "limit_kmh": "100"}
    told = in_language(SHIPPED, "ru")["TRN-006"]
    assert told.text(values) == "Sukkur · 7UP · Превышение скорости · 120 km/h (100)"
    assert told.response == SHIPPED["TRN-006"].response


@pytest.mark.parametrize("language", ["ru", "ur"])
def test_what_to_do_at_once_is_told_in_the_language_and_not_called_reviewed(language: str) -> None:
    told = in_language(SHIPPED, language)
    urgent = [alarm for alarm, definition in SHIPPED.items() if definition.priority == 1]
    assert len({told[alarm].response for alarm in urgent}) == len(urgent)
    for alarm in urgent:
        assert told[alarm].response != SHIPPED[alarm].response
        assert not told[alarm].reviewed


def test_what_to_do_that_nobody_wrote_in_a_language_is_english() -> None:
    told = in_language(SHIPPED, "kk")
    assert told["TRN-001"].response == SHIPPED["TRN-001"].response


def test_a_language_that_nobody_wrote_is_english() -> None:
    assert in_language(SHIPPED, "de") == SHIPPED


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("[1]", "Expected `object`"),
        ("language: ru\nreviewed: false\nalarms: {A: {name: ''}}", "`$.alarms[...].name`"),
        ("language: ru\nalarms: {}", "missing required field `reviewed`"),
        ("a: [", "while parsing"),
    ],
)
def test_a_file_that_is_none_says_so_in_one_line(tmp_path: Path, content: str, told: str) -> None:
    file = tmp_path / "ru.yaml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(AlarmDefinitionError) as error:
        load_translation(file)
    assert str(error.value).startswith(f"{file}: ")
    assert told in str(error.value)
    assert "\n" not in str(error.value)
