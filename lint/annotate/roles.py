"""The words for what people are: offices, ranks, jobs, kin, parties. Which of them exclude each other is for rules to say."""

from __future__ import annotations

# abbreviation (without its stop) -> the word
ABBREVIATED = {
    "Sen": "senator", "Sens": "senator", "Rep": "representative", "Reps": "representative", "Gov": "governor",
    "Govs": "governor",
    "Lt": "lieutenant", "Col": "colonel", "Gen": "general", "Maj": "major", "Capt": "captain", "Cmdr": "commander",
    "Cdr": "commander",
    "Adm": "admiral", "Sgt": "sergeant", "Cpl": "corporal", "Pvt": "private", "Pfc": "private",
    "Brig": "brigadier", "Supt": "superintendent",
    "Insp": "inspector", "Det": "detective", "Pres": "president", "Atty": "attorney", "Prof": "professor",
    "Dr": "doctor", "Rev": "reverend", "Revd": "reverend",
    "Fr": "father", "Msgr": "monsignor", "Hon": "honorable", "Cllr": "councillor", "Ald": "alderman",
    "Amb": "ambassador", "Asst": "assistant",
    "Spc": "specialist", "MP": "member of parliament", "CEO": "chief executive", "CFO": "chief financial officer",
    "COO": "chief operating officer", "CTO": "chief technology officer", "CIO": "chief information officer",
    "DA": "district attorney", "DCI": "detective chief inspector", "DI": "detective inspector",
    "DSI": "detective superintendent", "DS": "detective sergeant", "DC": "detective constable", "PC": "police constable",
    "Ch": "chief", "TD": "td", "MEP": "mep", "MSP": "msp", "MLA": "mla",
}  # fmt: skip
COURTESY = frozenset("Mr Mrs Ms Mx Miss Sir Dame Lord Lady".split())

# nouns that can end a title, an office, a job or a relation
HEADS = frozenset(
    """
    minister president premier chancellor vice-chancellor vice-president mayor governor senator representative
    congressman congresswoman
    lawmaker legislator councilman councilwoman councillor councilor councilmember alderman assemblyman
    assemblywoman selectman supervisor
    commissioner secretary undersecretary ambassador envoy consul diplomat negotiator spokesman spokeswoman
    spokesperson speaker whip
    director manager executive officer chief chair chairman chairwoman chairperson vice-chair co-chair treasurer
    head leader boss founder
    co-founder owner co-owner partner editor reporter correspondent columnist producer publisher author writer
    poet novelist historian
    sheriff
    deputy marshal constable sergeant lieutenant captain major colonel general admiral commander corporal private
    brigadier superintendent
    inspector detective judge justice magistrate prosecutor attorney lawyer solicitor barrister counsel defender
    principal headteacher
    headmaster headmistress teacher professor lecturer researcher scientist economist analyst strategist biologist
    geologist
    seismologist meteorologist climatologist ecologist chemist physicist astronomer epidemiologist hydrologist
    oceanographer engineer
    doctor physician surgeon nurse midwife paramedic pastor priest bishop archbishop cardinal pope rabbi imam vicar
    canon deacon
    reverend dean provost rector registrar bursar coach trainer goalkeeper striker midfielder winger forward hooker
    prop lock
    flanker fly-half scrum-half full-back fullback centre center wing quarterback pitcher catcher shortstop guard
    linebacker receiver
    batsman batter bowler wicketkeeper umpire referee farmer grower rancher fisherman baker butcher carpenter
    electrician plumber
    mechanic driver pilot skipper conductor organist violinist cellist pianist singer soprano tenor baritone
    guitarist drummer composer
    actor actress comedian dancer choreographer painter sculptor artist photographer curator librarian archivist
    clerk auditor
    assessor coroner comptroller controller accountant bookkeeper broker banker trader investor resident witness
    activist
    campaigner organizer organiser volunteer ranger warden keeper veterinarian vet pharmacist dentist therapist
    psychologist
    architect designer planner surveyor contractor builder developer prince princess king queen duke duchess baron
    baroness earl
    sister brother mother father son daughter uncle aunt cousin wife husband nephew niece grandfather grandmother
    grandson
    granddaughter widow widower fiance fiancee member candidate nominee incumbent democrat republican independent
    trustee regent delegate
    firefighter lineman midshipman astronaut butler chef cook waiter student senior junior sophomore freshman technician
    specialist adviser advisor aide assistant coordinator co-ordinator administrator ombudsman inspector-general
    emir sultan sheikh
    ayatollah king's prime-minister cornerback kicker punter goalie netminder governess juror plaintiff
    defendant runner sprinter cyclist swimmer jockey gymnast footballer cricketer golfer
    forecaster consultant gp paediatrician pediatrician cardiologist oncologist neurologist psychiatrist radiologist pathologist
    anaesthetist anesthesiologist physiotherapist physio radiographer optician optometrist dietitian nutritionist matron carer
    virologist immunologist toxicologist microbiologist zoologist botanist ornithologist entomologist conservationist volcanologist
    glaciologist geographer archaeologist anthropologist criminologist sociologist linguist statistician mathematician
    demographer philosopher theologian agronomist horticulturist arborist naturalist
    archdeacon curate chaplain evangelist preacher abbot abbess monk nun priestess mullah
    trooper policeman policewoman gendarme investigator bailiff jailer warder
    soldier sailor airman commodore ensign cadet paratrooper gunner
    postmistress postmaster harbourmaster harbormaster stationmaster schoolmaster schoolmistress schoolteacher academic tutor instructor
    convenor convener mediator arbitrator regulator lobbyist translator interpreter receptionist auctioneer valuer actuary
    financier businessman businesswoman entrepreneur shopkeeper grocer greengrocer fishmonger publican landlord landlady bartender
    barman hotelier restaurateur caterer housekeeper caretaker janitor cleaner waitress retailer
    undertaker blacksmith brewer winemaker beekeeper gamekeeper forester logger welder joiner roofer bricklayer stonemason
    courier trucker cabbie crofter trawlerman bosun purser stewardess coxswain lifeguard
    neighbour neighbor bystander passer-by eyewitness survivor
    biographer playwright dramatist screenwriter essayist critic blogger broadcaster presenter newsreader commentator
    cameraman animator illustrator cartoonist ceramicist hairdresser stylist
    trumpeter saxophonist bassist keyboardist harpist flautist flutist oboist percussionist fiddler bandleader songwriter rapper
    vocalist soloist librettist ballerina
    boxer wrestler skier skater rower hurdler playmaker outfielder infielder linesman
    left-back right-back centre-half half-back wing-back tighthead
    guide foreman forewoman gardener conservator restorer agent farmhand steward fireman dispatcher shepherd herder machinist
    programmer coder hacker notary paralegal stenographer salesman saleswoman cashier teller labourer laborer docker miner
    seamstress dressmaker watchmaker clockmaker jeweller jeweler goldsmith silversmith locksmith bookseller bookmaker newsagent
    fundraiser childminder nanny zookeeper taxidermist impresario signalman fitter
    porter usher scorer mate executor deckhand stagehand prompter understudy verger churchwarden sexton bellringer handyman
    plasterer glazier decorator upholsterer cobbler thatcher distiller cheesemaker chocolatier florist typesetter bookbinder
    shipwright boatbuilder sailmaker wheelwright diver shearer drover stockman milkman postman stockbroker cartographer inventor
    explorer mountaineer climber navigator co-pilot operator geneticist counsellor counselor worker collector inspector breeder
    spinner leg-spinner off-spinner seamer all-rounder allrounder passenger co-driver cox pleader flyhalf
    mezzo mezzo-soprano contralto countertenor counter-tenor bass-baritone trombonist clarinettist clarinetist bassoonist violist
    timpanist concertmaster accompanist chorister cantor
    tenant landowner laird leaseholder freeholder lessee lessor lodger buyer purchaser seller vendor borrower creditor debtor
    employer employee
    claimant appellant respondent petitioner complainant advocate jurist litigator conveyancer adjudicator liquidator
    paceman jumper thrower putter vaulter decathlete heptathlete triathlete marathoner snowboarder surfer canoeist kayaker showjumper
    archer fencer weightlifter judoka helmsman sweeper setter netballer footballer
    neurosurgeon orthodontist podiatrist chiropractor osteopath homeopath sonographer phlebotomist clinician medic hygienist
    neuroscientist astrophysicist biochemist geneticist mineralogist genealogist classicist psychotherapist psychoanalyst
    journalist photojournalist anchorman anchorwoman newscaster podcaster cinematographer scriptwriter showrunner filmmaker film-maker
    lyricist puppeteer magician conjuror acrobat clown juggler storyteller ventriloquist dramaturg
    politician undersheriff tehsildar headman chieftain mayoress attaché nuncio legate governor-general mufti
    archimandrite patriarch prebendary precentor friar seminarian sacristan missionary swami cleric clergyman
    seaman airwoman bombardier quartermaster adjutant submariner sapper fusilier guardsman rifleman serjeant
    backstroker breaststroker freestyler butterflyer biathlete bobsledder lugeur curler pentathlete powerlifter trampolinist sculler miler
    steeplechaser puncheur rouleur domestique tailender
    barber beautician masseuse tattooist landscaper realtor underwriter arranger deejay docent copywriter sub-editor subeditor
    cabinetmaker woodcarver toolmaker pipefitter driller foundryman cheesemonger embalmer gravedigger ghillie ploughman whaler lobsterman
    oysterman fisherwoman knitter perfusionist dietician diarist memoirist satirist humorist
    official player peer scout kitman groundsman masseur caddie promoter announcer selector obstetrician anesthetist
    teammate team-mate compatriot countryman countrywoman rider racer opponent
    pupil apprentice trainee intern recruit groom farrier saddler huntsman smallholder dairyman herdsman
    tiler scaffolder rigger steelworker quarryman signaller chauffeur concierge doorman sommelier barista confectioner tailor milliner
    apiarist viticulturist vintner angler birdwatcher bodyguard cosmonaut balloonist parachutist aviator
    burgomaster sarpanch prefect taoiseach tánaiste alderwoman burgess
    """.split()
)
# a past, coming or lesser holder: the office is not held now, or not that office
BEFORE_OR_AFTER = frozenset(
    "former ex onetime one-time erstwhile then late retired outgoing ousted departing emeritus elect incoming "
    "next future designate designee "
    "aspiring would-be previous ex-president deposed exiled disgraced longtime-former prospective "
    "current-former".split()
)
LESSER = frozenset(
    "deputy acting interim assistant associate vice under sub lieutenant junior caretaker shadow honorary co".split()
)
# the party as it stands beside a name -> its noun
PARTIES = {
    "Democrat": "democrat", "Democratic": "democrat", "Republican": "republican", "GOP": "republican",
    "Labour": "labour", "Labor": "labour",
    "Conservative": "conservative", "Tory": "conservative", "Nationals": "nationals", "Greens": "green",
    "Green": "green", "SNP": "snp",
    "Liberal": "liberal", "Libertarian": "libertarian", "Independent": "independent",
}  # fmt: skip
# X, who chairs the trustees
VERBS = {
    "chairs": "chair", "leads": "leader", "heads": "head", "captains": "captain", "coaches": "coach",
    "manages": "manager", "edits": "editor",
    "directs": "director", "commands": "commander",
}  # fmt: skip
SAYING = frozenset(
    "said says told tells added adds asked asks replied wrote writes argued argues explained explains noted "
    "notes recalled recalls "
    "warned warns testified declined insisted insists answered joked shouted conceded acknowledged announced "
    "predicted".split()
)
KIN = frozenset(
    "father mother son daughter brother sister wife husband uncle aunt cousin nephew niece grandfather "
    "grandmother grandson granddaughter "
    "widow widower siblings sibling brothers sisters twins twin parents sons daughters couple family namesake "
    "unrelated elder younger "
    "senior junior relation relative relatives stepson stepdaughter stepfather stepmother half-brother "
    "half-sister married marriage "
    "wed spouse fiance fiancee grandchildren children child grandparents heir dynasty brother-in-law "
    "sister-in-law father-in-law".split()
)
