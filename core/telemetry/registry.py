"""Owns which sources there are: the built-in ones, those the recorder adds, and plugins."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points

from core.telemetry.adapters.gtfsrt import GtfsrtFactory
from core.telemetry.adapters.ndjson import NdjsonFactory
from core.telemetry.adapters.tcp import TcpFactory
from core.telemetry.source import Source, SourceContext, SourceFactory

PLUGIN_GROUP = "bolan.telemetry_sources"
# What a built-in source's extra brings, to see whether it is there without importing it.
_MODULE_OF_EXTRA = {"gtfs-realtime-bindings": "google.transit"}


class SourceUnavailable(Exception):
    """A source cannot be used here: its plugin is broken or its extra is missing."""

    def __init__(self, uri: str, reason: str) -> None:
        super().__init__(f"{uri}: {reason}")
        self.uri = uri
        self.reason = reason


@dataclass(frozen=True)
class SourceDescription:
    """One kind of source for people: its scheme, URI form, extra, and why it cannot be used."""

    scheme: str
    form: str
    extra: str = ""
    available: bool = True
    why_not: str = ""


# By scheme. None of these needs an entry point: a packaged program may have no metadata.
_factories: dict[str, SourceFactory] = {}


def register(factory: SourceFactory) -> None:
    """Adds a source under its scheme, or replaces it."""
    _factories[factory.scheme] = factory


for _factory in (NdjsonFactory(), TcpFactory(), GtfsrtFactory()):
    register(_factory)


def open_source(uri: str, context: SourceContext) -> Source:
    """The source for a URI, not yet connected to anything.

    Raises ValueError with one line for a bad URI, SourceUnavailable where the source is broken.
    """
    scheme, colon, _ = uri.partition(":")
    if not colon:
        raise ValueError(f"{uri}: not a source (a source is SCHEME:...)")
    factory = _factories.get(scheme)
    if factory is not None:
        if missing := _missing(factory):
            raise SourceUnavailable(uri, missing)
        return factory(uri, context)
    plugins = _plugins()
    for entry in plugins:
        if entry.name == scheme:
            return _open_plugin(entry, uri, context)
    known = ", ".join(sorted({*_factories, *(entry.name for entry in plugins)}))
    raise ValueError(f"{uri}: no source {scheme!r} is installed (there are {known})")


def installed_sources() -> list[SourceDescription]:
    """Every kind of source by scheme, broken plugins with the reason among them."""
    found = {scheme: _described(factory) for scheme, factory in _factories.items()}
    shadowed = []
    for entry in _plugins():
        if entry.name in found:
            shadowed.append(_broken(entry, f"its scheme is that of {found[entry.name].form}"))
        else:
            found[entry.name] = _described_plugin(entry)
    return sorted([*found.values(), *shadowed], key=lambda source: source.scheme)


def _plugins() -> list[EntryPoint]:
    """The plugins' entry points, in an order that does not depend on the module path."""
    return sorted(entry_points(group=PLUGIN_GROUP))


def _open_plugin(entry: EntryPoint, uri: str, context: SourceContext) -> Source:
    try:
        source: Source = _load(entry)(uri, context)
    except ValueError:
        raise
    except (Exception, SystemExit) as error:
        raise SourceUnavailable(uri, _told(error)) from error
    return source


def _load(entry: EntryPoint) -> SourceFactory:
    factory: SourceFactory = entry.load()
    if not callable(factory):
        raise TypeError(f"{entry.value} is no source factory")
    return factory


def _described(factory: SourceFactory) -> SourceDescription:
    why_not = _missing(factory)
    return SourceDescription(factory.scheme, factory.form, factory.extra, not why_not, why_not)


def _described_plugin(entry: EntryPoint) -> SourceDescription:
    try:
        factory = _load(entry)
        return SourceDescription(entry.name, factory.form, factory.extra)
    except (Exception, SystemExit) as error:  # noqa: BLE001  (a plugin may do anything)
        return _broken(entry, _told(error))


def _broken(entry: EntryPoint, why_not: str) -> SourceDescription:
    return SourceDescription(entry.name, f"{entry.name}:", "", False, why_not)


def _missing(factory: SourceFactory) -> str:
    """Why a source's extra keeps it from working; empty when it does not."""
    module = _MODULE_OF_EXTRA.get(factory.extra)
    try:
        if module is None or importlib.util.find_spec(module):
            return ""
    except ModuleNotFoundError:
        pass
    return f"needs {factory.extra} (pip install {factory.extra})"


def _told(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"
