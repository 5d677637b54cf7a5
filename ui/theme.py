"""Owns what the desk looks like: colours and fonts by role, the palette and the one style sheet."""

from __future__ import annotations

from functools import cache
from string import Template

import msgspec
import yaml
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from core.resources import resource_path

THEMES = ("night", "day")
# Whose colours the line has (control-room.md 2.12): the desk's own, or those of a railway.
OWN_PROFILE = "desk"
PROFILES = (OWN_PROFILE, "uk", "db", "1520", "subcontinent")

# One sans family for Latin and Cyrillic, with the families that carry Arabic script behind it.
FAMILIES = ("Noto Sans", "Noto Sans Arabic", "Noto Naskh Arabic", "DejaVu Sans", "sans-serif")

# Role -> (pixels at scale 1, weight). The smallest still has capitals of 2.3 mm, 16 arc minutes
# at half a metre, on a screen of 92 dots an inch.
_FONTS: dict[str, tuple[int, QFont.Weight]] = {
    "body": (13, QFont.Weight.Normal),
    "bold": (13, QFont.Weight.DemiBold),
    "secondary": (12, QFont.Weight.Normal),
    "small": (12, QFont.Weight.Normal),
    "title": (14, QFont.Weight.DemiBold),
    "brand": (18, QFont.Weight.Bold),
    "clock": (20, QFont.Weight.DemiBold),
    "headcode": (13, QFont.Weight.Bold),
    "delay": (13, QFont.Weight.Normal),
    "cargo": (12, QFont.Weight.Normal),
    "name": (12, QFont.Weight.Normal),
    "name_major": (12, QFont.Weight.Bold),
    "km": (12, QFont.Weight.Normal),
    "marker": (11, QFont.Weight.Bold),
}

_CAPITAL_SHARE = 0.714
_CAPITAL_MM = 2.3
_MAX_SCALE = 2.5


class _ThemeFile(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    title: str
    colors: dict[str, str]


class Theme:
    """Colours and fonts by role. `name` is night or day; an unknown role is a bug.

    `profile` says whose colours the line has.
    """

    def __init__(
        self,
        name: str,
        title: str,
        colors: dict[str, str],
        scale: float = 1.0,
        profile: str = OWN_PROFILE,
    ) -> None:
        self.name = name
        self.profile = profile
        self.title = title
        self.scale = scale
        self.hex = dict(colors)
        self._colors = {role: QColor(value) for role, value in colors.items()}
        self._fonts = {
            role: _font(pixels * scale, weight) for role, (pixels, weight) in _FONTS.items()
        }

    @property
    def is_day(self) -> bool:
        """True where markers need a dark edge to stand off the background."""
        return self.name == "day"

    def color(self, role: str) -> QColor:
        """The colour of a role; do not change it in place."""
        return self._colors[role]

    def font(self, role: str) -> QFont:
        """The font of a role, with figures of one width; do not change it in place."""
        return self._fonts[role]

    def px(self, pixels: float) -> int:
        """A length that goes with the type: pixels at scale 1 to pixels."""
        return round(pixels * self.scale)

    def at_scale_1(self) -> Theme:
        """The same theme with type of its own size, for what is drawn small and then enlarged."""
        return Theme(self.name, self.title, self.hex, profile=self.profile)

    def style_sheet(self) -> str:
        """The one style sheet with this theme's colours."""
        return Template(_sheet()).substitute(self.hex)


def load_theme(name: str, scale: float = 1.0, profile: str = OWN_PROFILE) -> Theme:
    """The theme night or day, type `scale` times as large, the line in the colours of a profile.

    Raises ValueError for another name.
    """
    if name not in THEMES:
        raise ValueError(f"theme {name!r} does not exist: it is one of {', '.join(THEMES)}")
    text = resource_path("themes", f"{name}.yaml").read_text("utf-8")
    found = msgspec.convert(yaml.safe_load(text), _ThemeFile)
    colors = found.colors | _line_colors(profile, name)
    return Theme(found.name, found.title, colors, scale, profile)


def _line_colors(profile: str, theme: str) -> dict[str, str]:
    if profile == OWN_PROFILE:
        return {}
    text = resource_path("profiles", f"{profile}.yaml").read_text("utf-8")
    return msgspec.convert(yaml.safe_load(text), dict[str, dict[str, str]])[theme]


def apply(app: QApplication, theme: Theme) -> None:
    """Gives the application the theme's palette, font and style sheet."""
    app.setFont(theme.font("body"))
    app.setPalette(_palette(theme))
    app.setStyleSheet(theme.style_sheet())


def set_role(widget: QWidget, role: str) -> None:
    """Marks a widget for the style sheet: panel, raised, secondary, plain or primary."""
    widget.setProperty("role", role)
    # A widget that was never polished would forget the font that it is given after this.
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def type_scale(screen: QScreen) -> float:
    """How much larger type must be on this screen for its smallest capitals to be 2.3 mm high."""
    smallest_px = min(pixels for pixels, _ in _FONTS.values() if pixels > 11)
    capital_mm = smallest_px * _CAPITAL_SHARE / screen.physicalDotsPerInch() * 25.4
    return min(_MAX_SCALE, max(1.0, _CAPITAL_MM / capital_mm / screen.devicePixelRatio()))


@cache
def _sheet() -> str:
    return resource_path("themes", "desk.qss").read_text("utf-8")


def _font(pixels: float, weight: QFont.Weight) -> QFont:
    font = QFont(list(FAMILIES))
    font.setPixelSize(round(pixels))
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    for role, name in (
        (QPalette.ColorRole.Window, "background"),
        (QPalette.ColorRole.Base, "panel"),
        (QPalette.ColorRole.AlternateBase, "panel"),
        (QPalette.ColorRole.Button, "raised"),
        (QPalette.ColorRole.WindowText, "text"),
        (QPalette.ColorRole.Text, "text"),
        (QPalette.ColorRole.ButtonText, "text"),
        (QPalette.ColorRole.ToolTipBase, "raised"),
        (QPalette.ColorRole.ToolTipText, "text"),
        (QPalette.ColorRole.PlaceholderText, "text_secondary"),
        (QPalette.ColorRole.Highlight, "accent"),
        (QPalette.ColorRole.HighlightedText, "accent_text"),
        (QPalette.ColorRole.Link, "accent"),
    ):
        palette.setColor(role, theme.color(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.color("text_disabled"))
    return palette
