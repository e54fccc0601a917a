"""Every form of an English word: what `word+` stands for in a wording, and its spelling on the other side of the Atlantic.

Forms are made, not looked up, so some are no words ("invasioned"); they stand in no article and cost nothing.
"""

from __future__ import annotations

from functools import lru_cache

_VERBS = """
arise arose arisen; be am is are was were been; bear bore borne; beat beat beaten; become became become; begin began begun; bend bent;
bet bet; bid bid; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; broadcast
broadcast; build built; burn burned burnt; burst burst; buy bought; cast cast; catch caught; choose chose chosen; cling clung; come
came come; cost cost; creep crept; cut cut; deal dealt; dig dug; do does did done; draw drew drawn; drink drank drunk; drive drove
driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flew flown; forbid
forbade forbidden; forecast forecast; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; forsake forsook
forsaken; freeze froze frozen; get got gotten; give gave given; go goes went gone; grind ground; grow grew grown; hang hung hanged;
have has had; hear heard; hide hid hidden; hit hit; hold held; hurt hurt; keep kept; kneel knelt; know knew known; lay laid; lead led;
leap leapt leaped; learn learned learnt; leave left; lend lent; let let; lie lay lain lied; light lit lighted; lose lost; make made;
mean meant; meet met; mislead misled; mistake mistook mistaken; misunderstand misunderstood; outbid outbid; outdo outdid outdone;
overcome overcame overcome; overrun overran overrun; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew
overthrown; pay paid; plead pleaded pled; prove proved proven; put put; quit quit; read read; rebuild rebuilt; rend rent; repay
repaid; resell resold; rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said; see saw seen; seek sought;
sell sold; send sent; set set; sew sewed sewn; shake shook shaken; shed shed; shine shone shined; shoot shot; show showed shown;
shrink shrank shrunk; shut shut; sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid; slit slit; smell
smelled smelt; sow sowed sown; speak spoke spoken; speed sped; spell spelled spelt; spend spent; spill spilled spilt; spin spun; split
split; spoil spoiled spoilt; spread spread; spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; stride
strode; strike struck stricken; strive strove striven; swear swore sworn; sweep swept; swell swelled swollen; swim swam swum; swing
swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; thrust thrust; undergo underwent
undergone; understand understood; undertake undertook undertaken; undo undid undone; uphold upheld; upset upset; wake woke woken; wear
wore worn; weave wove woven; weep wept; win won; wind wound; withdraw withdrew withdrawn; withhold withheld; withstand withstood;
wring wrung; write wrote written
"""
_NOUNS = """
man men; woman women; child children; person people persons; foot feet; tooth teeth; goose geese; mouse mice; half halves; knife knives;
life lives; wife wives; leaf leaves; loaf loaves; thief thieves; wolf wolves; shelf shelves; self selves; calf calves; crisis crises;
analysis analyses; basis bases; hypothesis hypotheses; oasis oases; thesis theses; axis axes; medium media; datum data; criterion
criteria; phenomenon phenomena; referendum referendums referenda; memorandum memorandums memoranda; stadium stadiums stadia; alumnus alumni;
nucleus nuclei; sheep sheep; fish fish; deer deer; species species; series series; aircraft aircraft; spacecraft spacecraft; craft craft
"""
_VOWELS = frozenset("aeiou")
# words in -our that are -or in American English
_OUR = (
    "neighbour labour colour favour honour harbour behaviour humour rumour vigour armour endeavour saviour odour flavour glamour "
    "parlour rigour splendour tumour vapour valour candour clamour demeanour fervour rancour succour savour"
).split()
_NEVER_ISE = frozenset(
    "advise arise bruise chastise circumcise comprise compromise concise cruise demise despise devise disguise enterprise excise exercise "
    "expertise franchise improvise incise likewise merchandise noise otherwise paradise poise praise precise premise promise raise revise "
    "rise supervise surmise surprise televise treatise turquoise wise prize seize size capsize apprise anise advertise".split()
)
_PAIRS = (
    "centre:center theatre:theater metre:meter kilometre:kilometer litre:liter fibre:fiber calibre:caliber spectre:specter "
    "sombre:somber defence:defense offence:offense licence:license pretence:pretense grey:gray programme:program plough:plow "
    "gaol:jail sceptic:skeptic sceptical:skeptical aluminium:aluminum enrol:enroll fulfil:fulfill catalogue:catalog dialogue:dialog "
    "judgement:judgment ageing:aging acknowledgement:acknowledgment manoeuvre:maneuver analyse:analyze paralyse:paralyze catalyse:catalyze "
    "adviser:advisor paediatric:pediatric tyre:tire cheque:check storey:story kerb:curb counsellor:counselor jewellery:jewelry"
)
_LAST_STRESSED = frozenset(
    "refer prefer confer defer infer transfer deter occur recur incur concur permit admit commit omit submit emit remit regret control "
    "patrol compel expel propel repel rebel dispel equip abhor acquit forget begin".split()
)
_DOUBLED = tuple(
    "travel cancel counsel fuel label level marshal model signal total quarrel channel dial duel equal rival control".split()
)


@lru_cache(maxsize=1)
def _irregular() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for line in f"{_VERBS};{_NOUNS}".split(";"):
        word, *others = line.split()
        table.setdefault(word, []).extend(others)
    return table


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    return frozenset(line.split()[0] for line in _NOUNS.split(";"))


def pasts(word: str) -> tuple[str, ...]:
    """The irregular past and participle of a verb (small letters), in that order; one where they are alike; none for a regular verb."""
    return () if word in _nouns() else tuple(form for form in _irregular().get(word, ()) if form[-1] != "s")


def plurals(word: str) -> tuple[str, ...]:
    """The plurals of a noun (small letters)."""
    return tuple(_irregular()[word]) if word in _nouns() else (_with_s(word),)


_NUMBER = {"is": "are", "was": "were", "has": "have", "does": "do"}


def agreeing(verb: str) -> str:
    """A present form (or `was`, `were`) of a verb for the other number: `has` for `have`, `remain` for `remains`."""
    for one, many in _NUMBER.items():
        if verb in (one, many):
            return many if verb == one else one
    if verb.endswith("s") and not verb.endswith("ss"):
        stem = verb[:-3] + "y" if verb.endswith("ies") else verb[:-1]
        return verb[:-2] if verb.endswith(("ches", "shes", "sses", "xes", "zes", "goes")) else stem
    return _with_s(verb)


def inflections(word: str) -> frozenset[str]:
    """All forms of a word (small letters): plural, third person, past, participles; the word itself is among them."""
    forms = {word, *_irregular().get(word, ())}
    if word in _nouns():
        return frozenset(forms)
    if word not in ("be", "have"):
        forms.add(_with_s(word))
    forms.add(_with_ing(word))
    if word not in _irregular():
        forms.add(_with_ed(word))
    if _ends_cvc(word):
        double = word + word[-1]
        forms.add(f"{double}ing")
        if word not in _irregular():
            forms.add(f"{double}ed")
    return frozenset(forms)


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return f"{word}es"
    if word[-1:] == "y" and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("veto", "echo", "hero", "embargo", "cargo", "torpedo")) else f"{word}s"


def _with_ed(word: str) -> str:
    if word[-1:] == "e":
        return f"{word}d"
    return f"{word[:-1]}ied" if word[-1:] == "y" and word[-2:-1] not in _VOWELS else f"{word}ed"


def _with_ing(word: str) -> str:
    if word.endswith("ie"):
        return f"{word[:-2]}ying"
    if word[-1:] == "e" and word[-2:] not in ("ee", "oe", "ye") and word != "be":
        return f"{word[:-1]}ing"
    return f"{word}ing"


def _ends_cvc(word: str) -> bool:
    return len(word) > 2 and word[-1] not in "aeiouwxy" and word[-2] in _VOWELS and word[-3] not in _VOWELS


def paradigm(word: str, other: str) -> dict[str, str]:
    """The forms of a word and, for each, the like form of another: `goes` of `go` and `does` of `do`. Both in small letters."""
    if word in _nouns() or other in _nouns():
        return {word: other, _plural(word): _plural(other)}
    out: dict[str, str] = {}
    for form, fitting in zip(_principal(word), _principal(other), strict=True):
        out.setdefault(form, fitting)
    return out


def _plural(word: str) -> str:
    return _irregular()[word][-1] if word in _nouns() else _with_s(word)


def _principal(word: str) -> tuple[str, str, str, str, str]:
    """Base, third person (or plural), past, participle, -ing. Of two pasts the first."""
    past = [form for form in _irregular().get(word, ()) if form != _with_s(word)]
    regular = _doubled(word, "ed") if _doubles(word) else _with_ed(word)
    ing = _doubled(word, "ing") if _doubles(word) or (past and _ends_cvc(word)) else _with_ing(word)
    return word, _with_s(word), past[0] if past else regular, past[-1] if past else regular, ing


def _doubled(word: str, ending: str) -> str:
    return f"{word}{word[-1]}{ending}"


def _doubles(word: str) -> bool:
    """Whether the last letter is doubled before an ending: stop, stopped; refer, referred."""
    return word in _LAST_STRESSED or (_ends_cvc(word) and sum(char in _VOWELS for char in word) == 1)


@lru_cache(maxsize=4096)
def every_form(word: str) -> frozenset[str]:
    """The inflections of a word in British and American spelling."""
    return frozenset(spelled for base in spellings(word) for form in inflections(base) for spelled in spellings(form))


@lru_cache(maxsize=8192)
def spellings(word: str) -> frozenset[str]:
    """The word (small letters, any inflection) in British and in American spelling."""
    forms = {word}
    if word.startswith(_starts()):  # most words are spelled one way, and one look tells
        for british, american in _stems():
            if word.startswith(british):
                forms.add(american + word[len(british) :])
            elif word.startswith(american):
                forms.add(british + word[len(american) :])
    if word.endswith(_ISE_ENDINGS):
        forms |= _ise_ize(word)
    if word.startswith(_DOUBLED):
        for stem in _DOUBLED:
            if word.startswith(stem) and len(word) > len(stem) + 1:
                rest = word[len(stem) :]
                forms.add(stem + rest[1:] if rest[0] == "l" else f"{stem}l{rest}" if rest[0] in "ei" else word)
    return frozenset(forms)


@lru_cache(maxsize=1)
def _starts() -> tuple[str, ...]:
    return tuple(stem for pair in _stems() for stem in pair)


@lru_cache(maxsize=1)
def _stems() -> list[tuple[str, str]]:
    pairs = [(word, word.replace("our", "or")) for word in _OUR]
    for pair in _PAIRS.split():
        british, american = pair.split(":")
        pairs.append((british, american))
        if british.endswith("re"):
            pairs.append((f"{british[:-1]}ing", f"{american}ing"))
        elif british.endswith("e") and american.endswith("e"):
            pairs.append((f"{british[:-1]}ing", f"{american[:-1]}ing"))
    return pairs


_ENDINGS = ("e", "ed", "es", "er", "ers", "ing", "ation", "ations", "able")
_ISE_ENDINGS = tuple(middle + ending for middle in ("is", "iz") for ending in _ENDINGS)


def _ise_ize(word: str) -> set[str]:
    """`organise` and `organize` and what is made of them."""
    for one, other in (("is", "iz"), ("iz", "is")):
        for ending in _ENDINGS:
            stem = word.removesuffix(one + ending)
            if stem != word and len(stem) > 2 and f"{stem}ise" not in _NEVER_ISE and f"{stem}ize" not in _NEVER_ISE:
                return {stem + other + ending}
    return set()
