"""Words that decide how people are called: offices, titles that are kept, suffixes, particles."""

from __future__ import annotations

from lint.annotate.names import PARTICLES as _PARTICLES

SUFFIXES = frozenset("Jr Sr II III IV".split())
# who keeps the title for good, or has no surname
KEPT = frozenset(
    "pope king queen prince princess emperor empress duke duchess earl baron baroness sultan emir sheikh sister brother father mother "
    "saint ayatollah rabbi imam cardinal archbishop bishop reverend doctor".split()
)
# offices that are called out before a name
FORMAL = frozenset(
    "president governor senator representative mayor secretary premier chancellor judge justice commissioner congressman congresswoman "
    "councilman councilwoman councilor councillor alderman delegate supervisor superintendent sheriff ambassador attorney minister "
    "treasurer comptroller chief principal general colonel major captain lieutenant sergeant admiral commander detective inspector "
    "provost dean".split()
)
# small words that begin a surname, or go on with it
PARTICLES = _PARTICLES | frozenset("st abu ben mac o wa".split())
# before a surname that is a family's, or tells of two: "neither Kerrigan", "the elder Kerrigan"
OF_ALL = frozenset("the a both neither either each elder younger older".split())
