"""Owns the texts of alarms in other languages than English: resources/alarms/texts/*.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from core.alarms.definitions import (
    AlarmDefinition,
    AlarmDefinitionError,
    Text,
    message_problems,
    read_yaml,
)
from core.resources import resource_path


class Translated(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One alarm in another language; what is not said there stays English."""

    name: Text
    says: str = ""
    response: str = ""


class Translation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All alarms in one language, and whether a native speaker has looked at them."""

    language: Text
    reviewed: bool
    alarms: dict[str, Translated]


def languages() -> tuple[str, ...]:
    """The languages that alarms are told in: English and those of the files."""
    return ("en", *sorted(file.stem for file in resource_path("alarms", "texts").glob("*.yaml")))


def load_translation(file: Path) -> Translation:
    """The texts of a file. Raises AlarmDefinitionError with one line."""
    try:
        return msgspec.convert(read_yaml(file), Translation)
    except msgspec.ValidationError as error:
        raise AlarmDefinitionError(f"{file}: {error}") from error


def in_language(
    definitions: Mapping[str, AlarmDefinition], language: str
) -> dict[str, AlarmDefinition]:
    """The definitions with their texts in a language; English where it has none.

    Raises AlarmDefinitionError where a text does not fit its definition.
    """
    if language == "en" or language not in languages():
        return dict(definitions)
    file = resource_path("alarms", "texts", f"{language}.yaml")
    translation = load_translation(file)
    told, problems = dict(definitions), []
    for name, texts in translation.alarms.items():
        if name not in definitions:
            continue
        english = definitions[name]
        told[name] = msgspec.structs.replace(
            english,
            name=texts.name,
            says=texts.says,
            response=texts.response or english.response,
            reviewed=translation.reviewed,
        )
        problems += [f"{file}: {name}: {problem}" for problem in message_problems(told[name])]
    if problems:
        raise AlarmDefinitionError("\n".join(problems))
    return told
