"""Words that say that there are two sides: what one side has with, does to or wins over another.

Small letters, base forms of nouns; verbs in the forms in which a clause between two names has them. Collected by hand from what news copy
writes about states, teams, companies and candidates.
"""

from __future__ import annotations

# with, between, against, to, over, by, from …: nouns of what two sides have
NOUNS = frozenset(
    "approach accord agreement alliance argument armistice arrangement attack ballot battle bid boundary bout border case ceasefire clash "
    "complaint collision combat competition conflict confrontation contest contract cooperation correspondence deal debate defeat derby "
    "dialogue difference dispute divide duel embargo encounter engagement exchange exports export extradition federation feud fight "
    "final fixture friction friendship friendly frontier fusion game gap handover hostility imports import independence invasion "
    "kinship lawsuit lead liaison link loss majority margin marriage match meeting merger negotiations negotiation offer offensive "
    "opposition pact parity partnership peace playoff quarrel quarterfinal quarter-final race relations relationship rematch replay "
    "rift rivalry row runoff sanctions secession semifinal semi-final separation series settlement showdown sale shootout skirmish spat "
    "split standoff stalemate strife struggle suit summit surplus deficit swap takeover talks tariffs tension tensions tie ties trade "
    "transfer treaty triumph truce tug-of-war tussle union venture victory vote war win wins winner winners losses defeats victories "
    "visit invitation appeal aid loan gift challenge comeback advantage edge cup final resemblance similarity contrast contacts "
    "communications protest access consulate embassy ambassador envoy mission delegation consul legation debts debt supplies shipments "
    "sales purchase acquisition annexation buyout road route highway railway motorway recognition occupation conquest criticism pursuit "
    "shelling bombardment blockade liberation".split()
)
# the noun and “of” before the second side, said of the first
OF_NOUNS = frozenset(
    "takeover purchase acquisition annexation buyout recognition occupation conquest invasion shelling bombardment blockade liberation "
    "pursuit ahead short instead".split()
)
# the noun and “for” before the second side
FOR_NOUNS = frozenset("bid offer visas".split())
# verbs that bring two things together, set them apart or against each other: `joins A to A`, `divides A from A`
JOIN = frozenset(
    "add annex ally attach border bind bridge coupled combine combining compare comparing confuse connect contrast couple divide "
    "distinguish exchange fold fuse integrate join joining link linking liken marry match merge merging mistake pair part pit pitting "
    "pits prefer pitted separate set sets setting split swap subordinate sold tie tying trade twin twinning unite unify unifying wed "
    "choose chose favor favored favour favoured pick picked transfer transferring return ceding cede handing hand restore lose lost".split()
)
# the agents that a country or body acts through: `the Peruvian government`, `negotiators for Peru`
AGENTS = frozenset(
    "government governments president premier minister ministers ministry parliament police troops soldiers army navy forces military "
    "jets warplanes officials diplomats negotiators lawmakers prosecutors authorities court judge leader leaders cabinet king queen "
    "emperor sultan chancellor officers guards warships planes artillery gunners delegation delegates envoy envoys team captain board "
    "executives managers directors lawyers lawyer shareholders regime rulers legislators governor mayor ambassador side investigators "
    "exporters traders women men hurlers footballers cricketers players side reserves girls boys striker forwards batsmen bowlers town "
    "city village people hurler farmers importers companies firms state country nation republic kingdom council".split()
)
# “from A” is the other side of these
PARTING = frozenset(
    "borrow borrowed buy bought buying buys import imported imports split secede seceded separate separated separates break broke "
    "withdraw withdrew differ differs demand demanded demands win won seek sought receive received receives stole steal rented "
    "recovered recall recalled recalls independence secession separation imports gained took summoned expelled evicted bought acquired "
    "purchased".split()
)
# these stand for “and” or “against” between two names: `A, unlike A`, `A along with A`
BESIDE = frozenset(
    ("unlike", "like", "together with", "along with", "alongside", "as well as", "facing", "against", "versus", "followed by", "not",
    "bordering", "rather than", "instead of", "opposite", "ahead of", "behind"),
)  # fmt: skip
