"""Weighs the evidence that a part of a page is beside its article."""
