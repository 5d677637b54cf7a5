"""Owns nothing: this module cannot be imported."""

raise RuntimeError("this plugin was built for another machine")
