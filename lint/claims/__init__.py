"""The claim table: what an article asserts. Read here, judged in the checks."""
