"""Findings: the records, and the steps that they pass through on their way to a report."""
