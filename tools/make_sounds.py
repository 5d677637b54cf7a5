"""Makes the alarm sounds in resources/sounds/, the same bytes every time.

Run `python tools/make_sounds.py` after changing the recipe below. Tones lie between 500 and
3,000 Hz with two quiet overtones, so that small loudspeakers carry them, and each note rises and
falls softly, so that it calls without startling.
"""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

RATE_HZ = 22_050
PEAK = 0.45
RISE_S, FALL_S = 0.025, 0.06
OVERTONES = ((1, 1.0), (2, 0.28), (3, 0.10))

# File name -> notes as (frequency in Hz, 0 for silence; seconds). The repetition is the desk's.
RECIPES: dict[str, tuple[tuple[float, float], ...]] = {
    # Two tones, changing 2.5 times a second; played in a loop until acknowledged.
    "priority-1.wav": ((880.0, 0.2), (660.0, 0.2)) * 5,
    # Three rising notes; played again every 10 s.
    "priority-2.wav": ((587.3, 0.18), (0.0, 0.05), (740.0, 0.18), (0.0, 0.05), (880.0, 0.3)),
    # One note, once.
    "priority-3.wav": ((659.3, 0.35),),
    # One low short note, once; also for an alarm that returned unseen.
    "priority-4.wav": ((523.3, 0.2),),
    # Falling, unlike any alarm: the system itself does not record.
    "system.wav": ((987.8, 0.22), (0.0, 0.06), (740.0, 0.22), (0.0, 0.06), (523.3, 0.5)),
}


def _envelope(at_s: float, length_s: float) -> float:
    """Raised cosine at both ends of a note."""
    rise = min(1.0, at_s / RISE_S)
    fall = min(1.0, max(0.0, length_s - at_s) / FALL_S)
    return (1 - math.cos(math.pi * rise)) * (1 - math.cos(math.pi * fall)) / 4


def _note(frequency_hz: float, length_s: float) -> list[int]:
    total = sum(share for _, share in OVERTONES)
    samples = []
    for number in range(round(length_s * RATE_HZ)):
        at_s = number / RATE_HZ
        value = sum(
            share * math.sin(2 * math.pi * frequency_hz * order * at_s)
            for order, share in OVERTONES
        )
        samples.append(round(32_767 * PEAK * _envelope(at_s, length_s) * value / total))
    return samples


def write_sound(path: Path, notes: tuple[tuple[float, float], ...]) -> None:
    """Writes one mono 16-bit WAV file."""
    samples = [sample for note in notes for sample in _note(*note)]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))


def main() -> None:
    """Writes every sound beside the other resources."""
    folder = Path(__file__).resolve().parent.parent / "resources" / "sounds"
    folder.mkdir(parents=True, exist_ok=True)
    for name, notes in RECIPES.items():
        write_sound(folder / name, notes)


if __name__ == "__main__":
    main()
