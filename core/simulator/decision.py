"""Owns how a decision of the dispatcher is told: who is held where, and what else would cost."""

from __future__ import annotations

from typing import NamedTuple


class Decision(NamedTuple):
    """Who is held where for whom; seconds held, and what the best rejected choice costs more.

    `at_s` is when it was taken, in seconds since 1970; 0 where a whole plan was made at once. One
    that is not held but comes `slowly_s` later passes without a stop, if all goes well.
    """

    train: str
    point: str
    other: str
    held_s: int
    rejected_train: str
    rejected_point: str
    rejected_more_s: int
    at_s: int = 0
    slowly_s: int = 0

    def sentence(self) -> str:
        """The decision in words."""
        if self.slowly_s:
            whom = f" for {self.other}" if self.other else ""
            comes = f"{self.train} comes slowly to {self.point}{whom}"
            return f"{comes}, {self.slowly_s} s later, and passes without a stop."
        said = f"{self.train} is held {self.held_s} s at {self.point} for {self.other}"
        if not self.rejected_train:
            return f"{said}; there was no other choice."
        return (
            f"{said}; holding {self.rejected_train} at {self.rejected_point} "
            f"would have cost {self.rejected_more_s} s more."
        )
