"""English words that shape minutes. Entries are regular expressions over folded text (lower case, no accents)."""

from corcom.engines.reading.lexicon.roll_en import ABSENCE as ABSENCE
from corcom.engines.reading.lexicon.roll_en import ATTENDANCE as ATTENDANCE

AGENDA = (
    r"(?:proposed |draft |provisional |annotated |adopted |final |meeting |revised |today s |tentative "
    r")?agenda(?: items| topics)?(?:(?: and | ?/ ?| )(?:notes?|minutes|discussions?))?",
    r"orders? of (?:business|the day)|agendas|(?:meeting|today s|call) (?:agenda|topics)|agenda (?:of|for) (?:the |this )?"
    r"(?:meeting|day|call|session)",
    r"(?:main |key )?(?:items|topics|subjects) (?:discussed|covered|(?:for|of) discussion)",
    r"(?:agenda )?topics(?: for discussion)?",
    r"items for discussion",
)
ACTIONS = (
    r"(?:summary of |list of |review of |recap of |overview of |record of |agreed |new |open |outstanding |current |resulting |"
    r"key |main |immediate |further |upcoming |follow[- ]up |meeting |board |committee |council |team |group |call |"
    r"our )*(?:the )?"
    r"(?:actions?(?: ?points?| ?items?| ?list| ?register| log| summary| table| plan| tracker)?|to[- ]?dos?|tasks?(?: assignments?)?|"
    r"follow[- ]?up(?:s| items| actions)?|next steps|homework|assignments|things to do|jobs to do)"
    r"(?: arising| agreed| assigned| required| needed| outstanding| to (?:take|be taken)|"
    r" by (?:person|owner|member|name)| list| table| summary| and decisions|"
    r" from (?:this|the|last|previous) (?:meeting|call|telecon)| (?:before|for|until) (?:the )?next (?:meeting|time|call))?"
    r"(?:(?: and | ?/ ?| )(?:next steps|action items?|action points|actions|follow[- ]?ups?|to[- ]?dos?))?(?: s)?",
    r"decisions(?: and | ?/ ?| )(?:next steps|actions?(?: points| items)?)",
    r"(?:actions? |items? )?(?:carried (?:over|forward)|brought forward|outstanding)(?: actions?| items?)?(?: from .{2,40})?",
    r"(?:matters|points|items) for action",
    r"aps",
)
DECISIONS = (
    r"(?:summary of |list of |record of |agreed |key |main |formal )*(?:decisions?|resolutions?|motions?|conclusions|agreements)"
    r"(?: (?:made|taken|adopted|agreed|reached|passed|carried|approved|log|list))?(?: and recommendations)?",
    r"(?:agreed points|points agreed|resolved)",
)
ITEMS = (
    r"(?:introduction|intro|opening|welcome|introductory|preliminary)(?: .{0,60})?",
    r"(?:any )?other (?:business|matters|issues|items)(?: .{0,40})?",
    r"a\.?o\.?b\.?(?: .{0,30})?",
    r"(?:date|time|place|venue|dates|schedule)(?:,? (?:and )?(?:date|time|place|venue|dates))* (?:of|for) (?:the )?(?:next|"
    r"future|following) .{0,40}",
    r"next (?:meetings?|sessions?|calls?|telecons?|telecoms?|teleconferences?)(?: .{0,30})?",
    r"(?:closing|closure|adjournment|adjourn|conclusion|close)(?: .{0,40})?",
    r"call to order",
    r"(?:old|new|unfinished|general) business",
    r"public (?:comments?|participation|forum|session|question time)(?: .{0,30})?",
    r"matters arising(?: .{0,60})?",
    r"declarations? of .{0,60}",
    r"(?:approval|adoption|confirmation|ratification|acceptance|reading) of .{0,80}",
    r"(?:reports?|updates?|statements?|remarks|briefings?) (?:by|from|of|on) .{0,80}",
    r"(?:\w+ ){0,3}(?:report|reports|update|updates)",
    r"consent agenda",
    r"correspondence",
)
CLOSINGS = (r"(?:adjournment|adjourn|close|closure|closing)(?: .{0,30})?",)
BODIES = (
    "committee",
    "sub-?committee",
    "council",
    "board",
    "team",
    "working group",
    "work group",
    "task ?force",
    "task team",
    "panel",
    "commission",
    "conference",
    "assembly",
    "forum",
    "bureau",
    "group",
    "association",
    "society",
    "trustees",
    "governors",
    "directors",
    "congregation",
    "vestry",
    "cabinet",
    "senate",
    "parties",
    "liaison",
    "secretariat",
    "consultations?",
    "tc",
    "[a-z]{0,3}wg",
    "sig",
    "tsc",
    "tac",
    "sc",
    "wg",
    "consortium",
    "union",
    "authority",
    "court",
    "network",
    "chapter",
    "club",
)
MINUTES = (
    r"minutes",
    r"meeting",
    r"highlights",
    r"record of",
    r"record",
    r"notes",
    r"summary",
    r"proceedings",
    r"telecon\w*",
    r"teleconference",
    r"session",
)
OFFICES = (
    r"(?:co-?|vice[- ]|deputy |acting |past |immediate past |sc |tc |board |committee |interim |alternate )*"
    r"(?:chair(?:man|woman|person|men)?s?|president(?:[- ]designate|[- ]elect)?|presidency|rapporteur|convenor|convener|"
    r"facilitator|moderator)",
    r"(?:executive |honorary |hon\.? |recording |corresponding |acting |assistant |deputy |minutes? |minuting )*(?:secretary|"
    r"secretariat|treasurer|"
    r"coordinator|coordinators|director|editor|scribes?|note[- ]?takers?|minute[- ]?takers?|clerk|recorder)",
    r"(?:parish |town |district |county |city )?(?:clerk|mayor|superintendent|principal|rector|vicar|warden|churchwarden|councillor)",
    r"friends? of the president",
    r"(?:student|staff|parent|faculty|union|alumni|graduate) (?:rep|representative)s?",
    r"(?:voting |non-voting )?(?:member|observer|guest|visitor|alternate|delegate)",
    r"executive coordinat(?:or|ion team)",
    r"ambassador|minister|foreign secretary|prime minister|under-?secretary",
)
CHAIRS = (
    r"chair(?:man|woman|person|s)?",
    r"co-?chair(?:man|woman|person|s)?",
    r"president",
    r"presidency",
    r"presiding(?: officer)?",
    r"convenor|convener",
    r"moderator",
    r"chairing",
)
TITLES = (
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "lord",
    "lady",
    "dame",
    "rev",
    "revd",
    "reverend",
    "fr",
    "father",
    "cllr",
    "cllrs",
    "councillor",
    "councillors",
    "(?:county|district|borough|town|parish|city) (?:cllr|councillor)",
    "cr",
    "ald",
    "alderman",
    "hon",
    "amb",
    "ambassador",
    "h\\.?e",
    "messrs",
    "mesdames",
    "(?:wing |air |rear |vice |lieutenant )?(?:commander|commodore|marshal|admiral)",
    "group captain",
    "brigadier",
    "major",
    "lieutenant",
    "capt",
    "captain",
    "col",
    "colonel",
    "gen",
    "lt",
    "senator",
    "judge",
    "pc",
    "sgt",
    "insp",
    "cdr",
    "adm",
    "admiral",
)
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
    "twenty-second": 22,
    "twenty-third": 23,
    "twenty-fourth": 24,
    "twenty-fifth": 25,
    "thirtieth": 30,
}
ORDINALS |= {
    f"{tens}-{unit}": 10 * place + ORDINALS[unit]
    for place, tens in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
    for unit in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
}
PLACES = (
    r"(?:conference |meeting |committee |board |council )?(?:room|hall|chamber|auditorium|palais|palace|building|centre|center|"
    r"office|offices|"
    r"library|school|church|hotel|house|university|headquarters|headquarter|campus|town hall|city hall|village hall|pavilion|salle|maison)",
    r"(?:web-?ex |zoom |teams |google |skype |video |tele|tele-|phone |telephone |web )?(?:tele-?conference|"
    r"telephone conference|telecon|video-?conference|conference call|call|webinar)",
    r"zoom|webex|gotomeeting|go-?to-?meeting|skype|hangouts?|microsoft teams|ms teams|jitsi|bluejeans|slack|irc|online|"
    r"virtual(?:ly)?|by telephone",
)
_VERBS = (
    r"was|were|is|are|has|have|had|will|would|shall|should|can|could|may|might|must|been|being|do|does|did|"
    r"agreed?s?|noted|notes|said|stated|reported|informed|asked|requested|thanked|explained|suggested|proposed|confirmed|"
    r"approved|seconded|moved|expressed|welcomed|recalled|stressed|underlined|announced|presented|recommended|decided|resolved|"
    r"emphasi[sz]ed|mentioned|invited|provided|discussed|reviewed|updated|highlighted|pointed|commented|replied|responded|raised|"
    r"read|gave|called|opened|took|take|takes|made|felt|thought|hoped|wished|needs?|moved|carried|"
    r"going|working|i|we|you|they|he|she|it|let|ok|yes|please|there"
)
VERBS = tuple(_VERBS.split("|"))
ITEM_WORDS = (
    r"agenda item",
    r"minute",
    r"§",
    r"item",
    r"agenda point",
    r"point",
    r"topic",
    r"agenda topic",
    r"order of business",
    r"section",
)
PARTICULARS = (
    r"(?:meeting |start |end |starting )?(?:dates?|times?|day|duration|hours?|started|ended|start|finish)(?: (?:and|&|/) (?:time|"
    r"place|date|location|venue))*",
    r"(?:meeting )?(?:location|place|venue|where|when|room|link|url|zoom|dial[- ]?in.{0,20}|video|recording|medium)",
    r"(?:minutes|notes?|record)(?: (?:by|taken by|taker|taken|prepared by|drafted by|recorded by))+|(?:note|minute)[- ]?takers?|"
    r"(?:taken|prepared|"
    r"drafted|recorded|written|compiled|submitted|reviewed|checked|approved) by|scribes?|recorder|author",
    r"(?:organi[sz]ed|hosted|supported|funded|convened) by|"
    r"purpose|aims?|objectives?|subject|reference|ref|our ref|file|document|distribution|circulation|"
    r"status|version|copy|copies|cc|to|from|type of meeting|"
    r"classification",
    r"chaired by|chair(?:man|woman|person)?|facilitators?|host|moderator|convened by|called by|quorum",
)
