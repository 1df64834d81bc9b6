"""The house style of the shipped templates: what build.py puts the papers together from."""
