"""Owns `counted:N`: N position reports of one train that moves a kilometre a minute."""

from collections.abc import Iterator

from core.telemetry.source import RawReport, SourceContext, SourceInfo, StopFlag


class CountedSource:
    """The class itself is the factory: it is called with the URI and what may be known."""

    scheme = "counted"
    form = "counted:N"
    extra = ""

    def __init__(self, uri: str, context: SourceContext) -> None:
        text = uri.partition(":")[2]
        if not text.isdecimal():
            raise ValueError(f"{uri}: not of the form {self.form}")
        self.info = SourceInfo(name="counted", uri=uri, interval_s=None)
        self._count = int(text)

    def reports(self, stop: StopFlag) -> Iterator[RawReport]:
        for number in range(self._count):
            if stop.is_set():
                return
            at = f"2026-03-01T{10 + number // 60:02}:{number % 60:02}:00Z"
            report = {"kind": "position", "train": "T1", "at": at, "km": number % 20}
            yield RawReport(report, seq=number)
