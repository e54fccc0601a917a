"""The report of a run, in one format a module: `render(report) -> str`. A format knows no rules."""
