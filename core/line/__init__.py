"""The fixed railway: lines, operating points, sections, signals, and how fixes are matched."""
