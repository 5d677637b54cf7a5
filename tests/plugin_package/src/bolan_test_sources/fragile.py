"""Owns `fragile:`: a source that reports three times and then fails."""

from collections.abc import Iterator

from core.telemetry.source import RawReport, SourceContext, SourceInfo, StopFlag

REASON = "the antenna fell down"


class FragileSource:
    """Three heartbeats, then an error of a kind that nobody expects."""

    scheme = "fragile"
    form = "fragile:"
    extra = ""

    def __init__(self, uri: str, context: SourceContext) -> None:
        self.info = SourceInfo(name="fragile", uri=uri)

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        for number in range(3):
            heartbeat = {"kind": "heartbeat", "at": f"2026-03-01T10:00:0{number}Z"}
            yield RawReport(heartbeat, seq=number)
        raise KeyError(REASON)
