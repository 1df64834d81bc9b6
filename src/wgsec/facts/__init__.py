"""THE SHAPES: plain frozen dataclasses and enums of answers, never of a table."""
