"""Languages: every text has its entry, values keep their places, and each script can be read."""

from __future__ import annotations

import string
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontDatabase, QFontMetrics, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication, QTabBar

from core.alarms.definitions import load_definitions
from core.alarms.texts import in_language
from core.state.model import TrainState
from tests.desk_log import Log
from tests.ui.conftest import OpenDesk
from tests.ui.desk_kit import Field
from tools import texts as tool
from ui.alarms.delegate import fit_detail
from ui.app import speak
from ui.main_window import MainWindow
from ui.theme import load_theme
from ui.viewmodels import texts
from ui.viewmodels.alarm_rows import alarm_text
from ui.viewmodels.desk import mode_word
from ui.viewmodels.kpi_rows import target
from ui.viewmodels.language import LANGUAGES, isolated, plural, read_texts, tr, use

TRANSLATED = [code for code in LANGUAGES if code != "en"]
SOURCES = tool.source_texts()


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication):
        speak(application, "en")
    use("en")


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_text_has_an_entry_and_no_entry_is_without_its_text(code: str) -> None:
    """`python tools/texts.py` brings the files up to date."""
    entries = tool.translations(code)
    assert list(entries) == [text.source for text in SOURCES]
    forms = {text.source: tool.FILES[code][1] if text.is_plural else 1 for text in SOURCES}
    assert {source: len(found) for source, found in entries.items()} == forms


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_has_the_values_of_its_text(code: str) -> None:
    for source, forms in read_texts(code).items():
        for form in forms:
            assert fields(form) == fields(source), (source, form)


def test_languages_of_the_tool_and_of_the_desk_are_the_same() -> None:
    assert set(tool.FILES) == set(TRANSLATED)


def test_linguist_takes_the_files(tmp_path: Path) -> None:
    """Qt's own compiler reads them: so does Qt Linguist."""
    for code in TRANSLATED:
        file = tool.FOLDER / f"bolan_{code}.ts"
        compiler = Path(tool.ROOT, ".venv", "bin", "pyside6-lrelease")
        if not compiler.exists():
            pytest.skip("no lrelease in this environment")
        out = tmp_path / f"{code}.qm"
        done = subprocess.run(
            [compiler, file, "-qm", out], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        assert "warning" not in (done.stdout + done.stderr).lower()
        assert out.stat().st_size > 1_000


@pytest.mark.parametrize(
    ("n", "said"), [(1, "1 поезд"), (3, "3 поезда"), (11, "11 поездов"), (21, "21 поезд")]
)
def test_a_number_takes_the_form_that_goes_with_it(n: int, said: str) -> None:
    assert plural(n, "{n} train", "{n} trains") == ("1 train" if n == 1 else f"{n} trains")
    use("ru")
    assert plural(n, "{n} train", "{n} trains") == said


def test_figures_keep_their_direction_in_writing_from_right_to_left() -> None:
    assert isolated("+11") == "+11"
    use("ur")
    assert texts.delay(660) == "\u2068+11\u2069"
    assert texts.km(1_152_400_000) == "\u20681152.4\u2069"
    assert "\u2068F 2099\u2069" in tr("{train} at km {km}", train="F 2099", km="1152.4")


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_letter_of_a_language_is_in_a_font(code: str, qapp: QApplication) -> None:
    if "Noto Sans" not in QFontDatabase.families():
        pytest.skip("fonts-noto-core is not installed: `make system` does it")
    letters = "".join(sorted({c for forms in read_texts(code).values() for f in forms for c in f}))
    layout = QTextLayout(letters, load_theme("night").font("body"))
    layout.beginLayout()
    while layout.createLine().isValid():
        pass
    layout.endLayout()
    for run in layout.glyphRuns():
        font: QRawFont = run.rawFont()
        assert 0 not in run.glyphIndexes(), f"a letter of {code} is not in {font.familyName()}"


def line_from_graph(window: MainWindow) -> int:
    """How far right of the train graph's picture that of the line begins, in pixels."""
    line, graph = window.line_view.canvas, window.train_graph.canvas
    return line.mapTo(window, QPoint()).x() - graph.mapTo(window, QPoint()).x()


def test_a_desk_in_urdu_runs_from_right_to_left_and_its_line_does_not(
    telemetry: Field, open_desk: OpenDesk, qapp: QApplication
) -> None:
    in_english = line_from_graph(open_desk(telemetry.path).window)
    speak(qapp, "ur")
    window = open_desk(telemetry.path).window
    assert line_from_graph(window) == in_english, "a train stands above its own curve"
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert window.inspector.layoutDirection() == right
    assert window.trains.view.layoutDirection() == right
    for on_the_axis in (
        window.line_view.canvas,
        window.overview,
        window.train_graph.canvas,
        window.timeline,
        window.map.canvas,
    ):
        assert on_the_axis.layoutDirection() == left, on_the_axis.accessibleName()
    assert window.trains.name == tr("Trains")
    assert window.trains.name != "Trains"


def test_places_have_their_name_in_the_language() -> None:
    from core.line.loading import open_line
    from ui.viewmodels.places import place_text

    railway = open_line("corridor")
    train = TrainState(id="x", at_point="AF-KDH")
    assert place_text(train, railway) == "Kandahar"
    use("ru")
    assert place_text(train, railway) == "Кандагар"
    use("ur")
    assert place_text(train, railway) != "Kandahar"


def test_the_button_at_the_end_of_time_says_the_mode_as_the_badge_does(
    telemetry: Field, open_desk: OpenDesk, qapp: QApplication
) -> None:
    speak(qapp, "ru")
    desk = open_desk(telemetry.path)
    said, mode = desk.window.timeline.live.text(), desk.link.mode
    assert mode_word(mode) != mode.value
    assert said == f"● {mode_word(mode)}"


def test_figures_of_an_alarm_keep_their_order_in_writing_from_right_to_left(
    qapp: QApplication,
) -> None:
    log = Log()
    log.alarm("TRN-006", "x1", values={"place": "Sukkur", "speed_kmh": "92", "limit_kmh": "80"})
    use("ur")
    found = alarm_text(log.picture().alarms["TRN-006", "x1"], in_language(load_definitions(), "ur"))
    assert found.endswith(" · \u206892 km/h (80)\u2069")
    assert found.startswith("\u2068Sukkur\u2069 · ")
    metrics = QFontMetrics(load_theme("night").font("small"))
    shortened = fit_detail(found, metrics, metrics.horizontalAdvance(found) - 4)
    assert shortened != found
    assert shortened.count("\u2068") == shortened.count("\u2069"), "no direction is left open"


def test_a_target_is_told_in_the_language() -> None:
    use("ru")
    assert target("about 6") == "около 6"
    use("ur")
    assert target("> 2") == "\u2068> 2\u2069"


def test_a_number_of_two_groups_is_one_number_from_right_to_left(qapp: QApplication) -> None:
    use("ur")
    said = texts.number(1_010, "t")
    layout = QTextLayout(said, load_theme("night").font("body"))
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    thousand, ten = line.cursorToX(said.index("1"))[0], line.cursorToX(said.index("010"))[0]
    assert thousand < ten, "the thousands stand left of the rest"


def test_what_begins_with_a_figure_is_isolated_as_a_whole() -> None:
    use("ur")
    aged = tr("{age} old", age="13")
    assert isolated(aged) == f"\u2068{aged}\u2069"
    assert isolated(isolated(aged)) == isolated(aged)
    assert isolated("\u2068Chaman\u2069 25") == "\u2068\u2068Chaman\u2069 25\u2069"


@pytest.mark.parametrize("code", ["ru", "ur", "fa", "ps"])
def test_a_speed_stands_left_of_its_unit_from_right_to_left(qapp: QApplication, code: str) -> None:
    """Unless the unit is in the language's own writing: then it is read from the right."""
    use(code)
    said = texts.kmh(560)
    layout = QTextLayout("\u200f" + said if code != "ru" else said)
    layout.setFont(load_theme("night").font("body"))
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    text = layout.text()
    unit = next(at for at, letter in enumerate(text) if letter.isalpha())
    is_left = line.cursorToX(text.index("5"))[0] < line.cursorToX(unit)[0]
    assert is_left is not ("\u0600" <= text[unit] <= "\u06ff")


def test_what_a_train_of_the_corridor_carries_is_said_in_the_language_in_use() -> None:
    use("ru")
    assert texts.goods("wheat, Kazakhstan to Karachi") == "пшеница"
    assert texts.goods("chrome ore from Bostan/Muslim Bagh; empty tanks") == "хромовая руда"
    assert texts.goods("something else, of somebody") == "something else"


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_tab_of_the_panels_is_cut_where_all_of_them_stand(
    telemetry: Field, open_desk: OpenDesk, qapp: QApplication, code: str
) -> None:
    speak(qapp, code)
    desk = open_desk(telemetry.path, size=(1_366, 768))
    desk.window.raise_panel(desk.window.keys)
    QApplication.processEvents()
    bar = max(desk.window.findChildren(QTabBar), key=lambda bar: bar.count())
    assert bar.count() == 8
    # Each tab as wide as its words and what is around them.
    assert bar.sizeHint().width() <= bar.width()
