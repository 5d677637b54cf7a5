"""Owns the version of the program, which a store carries and --version prints."""

VERSION = "0.1.0"
