"""Owns the language of the desk: texts stand in the source in English and are looked up here.

A text is `tr("{count} late", count=3)`; one that depends on a number is
`plural(n, "{n} train", "{n} trains")`; one that is kept in a table is marked where it stands and
translated where it is used: `WORDS = {"up": mark("up")}`, `tr(WORDS[name])`. The translations are
Qt Linguist's files `resources/i18n/bolan_XX.ts`, read as they are; `tools/texts.py` keeps their
list of texts that of the source.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from functools import cache

import msgspec

from core.resources import resource_path

_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


def _two_forms(n: int) -> int:
    return 0 if n == 1 else 1


def _one_form(n: int) -> int:
    return 0


def _russian_forms(n: int) -> int:
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2


class Language(msgspec.Struct, frozen=True):
    """A language of the desk: its code, its own name, and which of its forms goes with a number."""

    code: str
    name: str
    form: Callable[[int], int] = _two_forms
    is_right_to_left: bool = False


ENGLISH = Language("en", "English")
LANGUAGES: Mapping[str, Language] = {
    language.code: language
    for language in (
        ENGLISH,
        Language("ru", "Русский", _russian_forms),
        Language("ur", "اردو", is_right_to_left=True),
        Language("fa", "دری", _one_form, is_right_to_left=True),
        Language("ps", "پښتو", is_right_to_left=True),
        Language("tk", "Türkmençe"),
        Language("kk", "Қазақша"),
    )
}

# The forms of each text in the language in use, by its English.
_language = ENGLISH
_forms: Mapping[str, tuple[str, ...]] = {}


def use(code: str) -> Language:
    """Speaks another language from now on; what is written already stays. KeyError if unknown."""
    global _language, _forms
    _language = LANGUAGES[code]
    _forms = {} if _language is ENGLISH else read_texts(code)
    return _language


def spoken() -> Language:
    """The language in use."""
    return _language


@cache
def read_texts(code: str) -> Mapping[str, tuple[str, ...]]:
    """The translated texts of a language by their English, one form each or one a plural form."""
    tree = ET.parse(resource_path("i18n", f"bolan_{code}.ts"))
    found = {}
    for message in tree.iter("message"):
        source, translation = message.find("source"), message.find("translation")
        assert source is not None
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")]
        forms = forms or [translation.text or ""]
        if all(forms):
            found[source.text or ""] = tuple(forms)
    return found


def mark(text: str) -> str:
    """Marks a text that is kept in a table, to be translated by `tr` where it is used."""
    return text


def tr(text: str, /, **values: object) -> str:
    """The text in the language in use, English where it has none, with `values` put in.

    Where the writing runs from right to left a value keeps its own direction.
    """
    said = _forms.get(text, (text,))[0]
    return _filled(said, values) if values else said


def plural(n: int, one: str, many: str, /, **values: object) -> str:
    """The text that goes with the number `n`, with `n` and `values` put in: `3 trains`."""
    forms = _forms.get(many, (one, many))
    form = _two_forms if len(forms) == 2 and many not in _forms else _language.form
    return _filled(forms[min(form(n), len(forms) - 1)], {"n": n, **values})


def _filled(text: str, values: Mapping[str, object]) -> str:
    return text.format(**{name: isolated(str(value)) for name, value in values.items()})


def isolated_parts(text: str) -> str:
    """A text of parts, `Chaman · C9203 · 157 min`, each of which keeps its own direction."""
    return " · ".join(map(isolated, text.split(" · ")))


def bare(text: str) -> str:
    """Text without the marks of its direction: it may be cut, and isolated again."""
    return text.strip(_ISOLATE + _END_ISOLATE)


def isolated(text: str) -> str:
    """Text that keeps its own direction inside writing from right to left: a time, a `+11`."""
    if not _language.is_right_to_left or not text or _is_isolated(text):
        return text
    return f"{_ISOLATE}{text}{_END_ISOLATE}"


def _is_isolated(text: str) -> bool:
    """Whether one pair of marks is around all of it, not only around its first part."""
    depth = 0
    for at, letter in enumerate(text if text.startswith(_ISOLATE) else ""):
        depth += (letter == _ISOLATE) - (letter == _END_ISOLATE)
        if depth == 0:
            return at == len(text) - 1
    return False
