"""wgsec: the secretariat of a working group in one command."""

__version__ = "0.1.0"
