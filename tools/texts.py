"""Brings the translation files up to date: every text of the desk, and none that is gone.

Run without arguments: `python tools/texts.py` rewrites `resources/i18n/bolan_XX.ts`. Translations
that stand in them are kept; a new text is entered as unfinished, for Qt Linguist or any editor.
"""

from __future__ import annotations

import ast
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "i18n"
# Linguist's name of each language, and how many forms it has with a number.
FILES: Mapping[str, tuple[str, int]] = {
    "ru": ("ru_RU", 3),
    "ur": ("ur_PK", 2),
    "fa": ("fa_AF", 1),
    "ps": ("ps_AF", 2),
    "tk": ("tk_TM", 2),
    "kk": ("kk_KZ", 2),
}
_CALLS = {"tr": 0, "mark": 0, "plural": 2}


class Text(NamedTuple):
    """A text of the source, where it stands first, and whether it goes with a number."""

    source: str
    place: str
    is_plural: bool


def texts_of(code: str, name: str) -> Iterator[Text]:
    """The texts in one source file. Raises ValueError where one is not written out."""
    for node in ast.walk(ast.parse(code)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        index = _CALLS.get(node.func.id)
        if index is None or len(node.args) <= index:
            continue
        said = node.args[index]
        if isinstance(said, ast.Constant) and isinstance(said.value, str):
            yield Text(said.value, name, node.func.id == "plural")
        elif node.func.id != "tr":
            raise ValueError(f"{name}:{node.lineno}: {node.func.id}() needs its text written out")


def source_texts() -> list[Text]:
    """Every text of the desk, once, in the order of files and lines."""
    found: dict[str, Text] = {}
    for path in sorted((ROOT / "ui").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        for text in texts_of(path.read_text("utf-8"), name):
            found.setdefault(text.source, text)
    return list(found.values())


def translations(code: str) -> dict[str, list[str]]:
    """What a translation file says, by the English text: one form, or one a plural form."""
    path = FOLDER / f"bolan_{code}.ts"
    if not path.exists():
        return {}
    said = {}
    for message in ET.parse(path).iter("message"):
        source, translation = message.find("source"), message.find("translation")
        assert source is not None
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")]
        said[source.text or ""] = forms or [translation.text or ""]
    return said


def write(code: str, texts: list[Text], said: Mapping[str, list[str]]) -> None:
    """Writes a translation file, in the order of the source."""
    language, forms = FILES[code]
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = "desk"
    for text in texts:
        attributes = {"numerus": "yes"} if text.is_plural else {}
        message = ET.SubElement(context, "message", attributes)
        ET.SubElement(message, "location", filename=f"../../{text.place}")
        ET.SubElement(message, "source").text = text.source
        wanted = forms if text.is_plural else 1
        found = said.get(text.source, [])
        found = found if len(found) == wanted else [""] * wanted
        translation = ET.SubElement(message, "translation")
        if not all(found):
            translation.set("type", "unfinished")
        if text.is_plural:
            for form in found:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = found[0]
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    (FOLDER / f"bolan_{code}.ts").write_text(f"{head}{body}\n", "utf-8")


def main() -> None:
    """Rewrites every file and says how much of it is translated."""
    texts = source_texts()
    for code in FILES:
        said = translations(code)
        write(code, texts, said)
        done = sum(all(said.get(text.source, [""])) for text in texts)
        sys.stdout.write(f"{code}: {done} of {len(texts)} texts\n")


if __name__ == "__main__":
    main()
