"""Panels that a person opens for a moment: finding, and the report by telephone."""
