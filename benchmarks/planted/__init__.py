"""Slips planted in clean articles: how many of each class are found.

    python -m benchmarks.planted FOLDER... [--seed 7] [--every 1] [--only CLASS] [--misses] [--markdown]

Each slip stands alone in an otherwise unchanged article. Where to plant one is found with plain means (regular expressions and the
annotations), never by asking a check. A slip is found when a rule of its class's family says, at warning or above, something that it does
not say of the unchanged article, about the changed place or the other place of the contradiction. Seeded by article and class: the same
folder and seed plant the same slips, whatever else is planted.
"""
