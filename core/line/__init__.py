"""The fixed railway: lines, operating points, sections, signals, and how a fix finds its chainage."""
