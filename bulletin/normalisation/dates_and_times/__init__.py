"""Dates, years, fiscal years, clock times and spans of time."""
