"""Readers of calendar files that share nothing with the writer: our own lint, libical and ical.js."""
