"""Readers: bytes of a file to an `Article`."""
