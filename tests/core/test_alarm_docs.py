"""The page on alarm definitions has the vocabulary and the counts as they are."""

from __future__ import annotations

from pathlib import Path

from tools.alarm_words import missing, words

PAGE = (Path(__file__).parents[2] / "docs" / "alarm-definitions.md").read_text("utf-8")


def test_the_page_has_the_vocabulary_as_it_is() -> None:
    assert "\n".join(words()) in PAGE


def test_the_page_names_what_nothing_feeds_yet() -> None:
    assert PAGE.endswith("\n".join(missing()) + "\n")
