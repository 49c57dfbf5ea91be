"""English words of action points."""

from corcom.engines.reading.lexicon.office_verbs_en import OFFICE_VERBS as OFFICE_VERBS

LABELS = (
    r"actions?(?:[ -](?:points?|items?|required|needed|requested|agreed|arising))?(?:\(s\))?",
    r"action ?points?\(s\)",
    r"(?:new |follow[ -]?up |agreed |key |main |immediate |further )actions?(?: items?| points?)?",
    r"to[ -]?do",
    r"tasks?",
    r"AP",
    r"AIs?",
    r"follow[ -]?up",
)
TO = (r"[Tt]o",)
SHALL = (r"will", r"shall", r"should", r"must", r"would", r"is to", r"are to", r"was to", r"were to", r"needs? to", r"has to", r"have to")
UNDERTAKES = (
    r"(?:has |have |had )?(?:kindly |also |further )?(?:agreed|undertook|undertaken|"
    r"volunteered|offered|promised|committed|pledged|accepted)",
    r"(?:has|have|had|took|takes|got|gets) (?:on )?(?:an? |the )?(?:action|task|job|AI|AP)(?: item| point)?",
    r"(?:kindly |also |further )?(?:agrees?|undertakes?|volunteers?|offers?)",
    r"(?:has been|have been|had been|was|were|is|are) (?:tasked|instructed|mandated|assigned|"
    r"authori[sz]ed|directed|charged|appointed|entrusted|delegated)",
)
REQUESTED = (r"(?:has been|have been|had been|was|were|is|are) (?:kindly )?(?:asked|requested|invited|encouraged|urged|reminded)",)
ASSIGNS = (
    r"(?:agreed|decided|resolved|determined|concluded) that",
    r"(?:was|we|all) (?:agreed|decided)(?= (?-i:[A-Z]))",
    r"(?:directed|instructed|tasked|mandated|assigned|authori[sz]ed|entrusted|charged|delegated)",
)
ASKS = (r"(?:requested|asked|invited|encouraged|urged|called (?:up)?on)",)
ROLES = (
    r"(?:co-?|vice-?|deputy |acting )?chair(?:man|woman|person|s)?",
    r"(?:co-?|vice-?)?presidents?(?:[ -]designate)?",
    r"presidency",
    r"(?:executive |permanent |interim |meeting |technical |recording |deputy |assistant |parish |town |"
    r"scientific )*(?:(?-i:[A-Z][\w-]{1,12}) ){0,2}(?:secretar(?:y|ies|iat)|coord(?:inator|ination)?s?"
    r"|director|officers?|clerk|treasurer|editors?|manager|committee|council|board|team|liaison)",
    r"(?:working|task|drafting|sub-?|expert|study) ?groups?|task ?forces?|sub-?committees?",
    r"(?:an? )?(?:small |ad hoc |drafting |editing |editorial |contact |joint )*(?:group|panel|bureau)",
    r"sec(?=\b)",
    r"(?:representatives?|delegates?|delegations?) (?:of|from|for) (?:the )?(?-i:[A-Z])[\w.'\u2019-]+(?: (?-i:[A-Z])[\w.'\u2019-]+){0,3}",
    r"rapporteurs?|convenors?|conveners?|facilitators?|moderators?|friends? of the (?:chair|president)",
    r"ISU|IMPLEMENTATION SUPPORT UNIT|depositary",
    r"(?:all |the |other |remaining |interested |concerned )*(?:members?|delegations?|delegates|"
    r"participants|coordinators?|parties|part(?:y|ies) to the \w+|"
    r"states? parties|state party|states|member states|governments|donors|observers|experts|co-?authors|"
    r"authors|contributors|reviewers|attendees|councillors|"
    r"trustees|partners|stakeholders|volunteers|staff|users|implementers|countries|contracting parties|"
    r"signator(?:y|ies)(?: states)?|contributing states)",
    r"(?:every|each) (?:member|delegation|coordinator|state|party|delegate|participant|state party|group|partner|country)",
    r"(?!\w+ (?:for|of|to|that|by|with|on)\b)(?:(?-i:[A-Z])[\w.&/-]{0,15} ){0,2}(?-i:[A-Z][\w.&/-]{0,15}) (?:support |help )?"
    r"(?:members?|team|unit|office|bureau|group|committee|board|chairs?|secretariat|"
    r"coordinators?|reps?|representatives?|leads?|editors?|co-?chairs?)",
    r"all|everyone|everybody|all of us|all present|whole team|we|both|nobody|group|anyone",
)
DONE = (
    r"done",
    r"decided (?:not|none|against)\b.{0,120}",
    r"fixed",
    r"sent",
    r"ready",
    r"closed?",
    r"completed?",
    r"finished",
    r"achieved",
    r"resolved",
    r"carried out",
    r"implemented",
    r"fulfilled",
    r"discharged",
    r"actioned",
    r"delivered",
    r"DONE",
    r"ok",
)
OPEN = (
    r"open",
    r"pending",
    r"on-?going",
    r"outstanding",
    r"in progress",
    r"in hand",
    r"in process",
    r"under ?way",
    r"not (?:yet )?(?:done|started|complete|completed|closed)",
    r"to be done",
    r"carr(?:y|ied|ies) (?:over|forward)",
    r"(?:action )?carr(?:ied|ies)",
    r"deferred",
    r"postponed",
    r"incomplete",
    r"partially (?:done|complete|completed)",
    r"remains? open",
    r"continu(?:es|ing|ed)",
    r"still (?:open|pending|outstanding|to be done)",
    r"work in progress",
    r"WIP",
    r"to do",
    r"started",
    r"new",
    r"overdue",
    r"awaiting .{1,40}",
    r"no progress(?: .{1,40})?",
    r"standing(?: (?:action|item))?",
    r"(?:not )?(?:yet )?assigned",
    r"recurring",
    r"active",
    r"under (?:review|discussion|consideration)",
    r"delayed",
    r"on hold",
    r"draft(?:ed)?",
)
DROPPED = (r"dropped", r"withdrawn", r"cancelled", r"canceled", r"superseded", r"obsolete", r"no longer (?:needed|required|relevant)")
HEAD_ACTION = (
    r"(?:agreed |key |required |new |open |outstanding )?actions?(?: ?points?| ?items?| to be taken|"
    r" required| needed| agreed| to take)?(?: description)?",
    r"tasks?",
    r"what",
    r"descriptions?(?: of (?:the )?(?:action|task)s?)?",
    r"to[ -]?dos?",
    r"activit(?:y|ies)",
    r"action steps?",
    r"recommended actions?",
    r"issue",
    r"subject",
    r"details?",
    r"action/decision",
    r"follow[- ]?up(?: action)?s?",
)
HEAD_OWNER = (
    r"responsib\w+(?: (?:party|person|parties|persons|entity|organi[sz]ation|state|for action))?",
    r"(?:action )?owners?",
    r"who(?:m)?",
    r"by whom",
    r"lead(?:s|er)?",
    r"assigned(?: to)?",
    r"assignees?",
    r"action (?:by|on)",
    r"resp\.?",
    r"person(?:s)?(?: responsible)?",
    r"actors?",
    r"holder",
    r"name",
    r"by",
    r"in charge",
    r"coordinators?",
    r"focal points?",
    r"actionee",
)
HEAD_DUE = (
    r"(?:target |completion |due |end )?dates?(?: due)?",
    r"deadlines?",
    r"due(?: by| on)?",
    r"(?:by )?when",
    r"time(?:line|frame|scale|table)?(?:s)?",
    r"target",
    r"due/deadline",
    r"delivery",
    r"completion",
    r"by",
)
HEAD_STATUS = (
    r"status(?: update)?",
    r"state(?: of play)?",
    r"now",
    r"progress",
    r"comments?",
    r"remarks?",
    r"updates?",
    r"done\??",
    r"outcome",
    r"completed?\??",
    r"notes?",
    r"result",
)
HEAD_NUMBER = (
    r"n[o°º]\.?",
    r"#",
    r"number",
    r"ref(?:erence|\.)?",
    r"id",
    r"item(?: no\.?| number)?",
    r"action (?:no|number|id|ref|item no|#)\.?",
    r"ap",
    r"ser(?:ial)?",
    r"agenda item",
    r"code",
    r"key",
)
DUE_LABELS = (r"deadline", r"due(?: date| by| on)?", r"target(?: date)?", r"by when", r"when", r"timeline", r"by", r"no later than")
OWNER_LABELS = (
    r"owners?",
    r"responsib(?:le|ility|les)",
    r"lead",
    r"assigned to",
    r"assignees?",
    r"who",
    r"action (?:by|on|for)",
    r"by",
    r"resp\.?",
    r"for action by",
)
STATUS_LABELS = (r"status", r"state", r"update", r"progress")
GIVES = (
    r"circulat\w+",
    r"send(?:s|ing)?",
    r"sent",
    r"distribut\w+",
    r"report(?:s|ing)? back",
    r"report(?:s|ing)?",
    r"submit\w*",
    r"forward\w*",
    r"present\w*",
    r"shar(?:e|es|ing)",
    r"provid\w+",
    r"circulation",
    r"distribution",
    r"transmit\w*",
    r"transmission",
    r"communicat\w+",
    r"email\w*",
    r"write",
    r"letter",
    r"(?:re)?draft(?:ing)?(?= (?:\w+ ){0,3}(?:letter|telegram|note|request|reply|message|e-?mail|invitation|answer|memo\w*|statement)\b)",
    r"identif(?:y|ies|ying)",
    r"updat\w+(?= (?:\w+ )?(?:information|details|figures|data)\b)",
    r"hand(?:s|ing)? over",
    r"note of thanks|reply|hand-over note|accounts|elements",
    r"respond",
    r"reply",
    r"feedback",
    r"deliver\w*",
    r"pass",
    r"propos\w+",
    r"hand\w*",
    r"submission",
    r"feed(?:s|ing)? back",
    r"(?:reach|get)(?:es|s|ing)? (?:back|out)",
    r"post(?:s|ed|ing)?",
    r"mention\w*",
    r"suggest\w*",
    r"(?:speak|talk|apply|appeal|complain|turn|refer)(?:s|ing)?",
    r"rais(?:e|es|ed|ing)",
    r"relay\w*",
    r"repl(?:y|ies|ying)(?: back)?",
    r"announce\w*",
    r"return\w*",
    r"recommend\w*",
    r"explain\w*",
    r"demonstrat\w+",
    r"introduc\w+",
    r"mail\w*",
    r"make \w+ ?(?:\w+ )?available",
    r"available",
    r"issu(?:e|es|ed|ing)",
    r"offer\w*",
    r"show\w*",
    r"giv(?:e|es|en|ing)",
    r"questionnaires?|surveys?|notes?|d[ée]marches?|ideas|requests?|reminders?|invitations?|messages?|notice|news|thanks|advice|reports?|"
    r"repl(?:y|ies)|answers?|comments|copy|copies",
    r"reported|passed|pass(?:es|ing)?|writes|wrote|written|writing|lett?ers|put|tak(?:e|es|en|ing)",
)
SHARES = (
    r"shar(?:e|es|ed|ing)",
    r"circulat\w+",
    r"discuss(?:es|ing)?",
    r"(?:speak|talk|liaise|consult)(?:s|ing)?",
    r"confirm(?:s|ed|ing)?",
    r"rais(?:e|es|ed|ing)",
    r"(?:connect|push|check|follow(?:ing|s)? up|get in touch|in touch|touch base|coordinat\w+)(?:s|ing)?",
)
ASKS_WHOM = (
    r"(?:ask|invite|remind|inform|notify|tell|contact|approach|consult|thank|urge|brief|warn|ping|apprise|advise|alert|chase|"
    r"call(?: up)?on|congratulate|encourage|phone|nudge|suggest)(?:s|d|ing)?",
    r"(?:invit|appris|advis|urg|chas|congratulat|encourag)ing|notifies",
)
TELLS_WHOM = (r"(?:send|give|show|offer|lend|e-?mail|mail|query|request|write|update|provide|call|pay)(?:s|ing)?",)
PEOPLE = (
    r"(?:co-?|vice-?)?(?:presidents?|chair(?:man|woman|person|s)?)|presidency|secretar(?:y|ies|iat)|treasurer|clerk|editors?|rapporteurs?",
    r"(?:sub-?)?committees?|council|bureau|board|senate|parliaments?|cabinet|assembly|plenary|panel|commission|conference|congress",
    r"(?:task )?(?:teams?|forces?)|(?:working |steering |expert |drafting )*groups?|WGs?|TC|SC|units?|mailing lists?|full list|ISU|CorCom",
    r"members?(?:ship| states)?|states?(?: part(?:y|ies))?|part(?:y|ies)|signator(?:y|ies)|governments?|delegations?|delegates?|missions?|"
    r"embass(?:y|ies)|capitals|countries|donors?|observers?|experts?|coordinators?|focal points?|contact points?|ministr(?:y|ies)|minister",
    r"participants?|attendees|authors?|co-?authors|contributors?|reviewers?|referees?|users?|implementers|volunteers?|staff|colleagues|"
    r"folks|people|everyone|everybody|community|communities|partners?|stakeholders?|sponsors?|vendors?|customers|subscribers|trustees|"
    r"directors?|deputies|councillors|residents|famil(?:y|ies)|parents|pupils|teachers?|schools?|landowners?|tenants|neighbours|villagers",
    r"departments?|offices?|authorit(?:y|ies)|agenc(?:y|ies)|institutes?|institutions?|universit(?:y|ies)|cent(?:re|er)s?|museums?|"
    r"organi[sz]ations?|companies|company|firms?|contractors?|suppliers?|printers?|publishers?|hosts?|hotel|bank|auditors?|lawyers?|"
    r"solicitors?|insurers?|police|press|public|mayor|governor|owners?|representatives?|reps|leads?|leaders|liaison|depositary|"
    r"consultants?|clients?|managers?|officers?|developers?|maintainers?|operators?|applicants?|candidates?|victims?|survivors?",
    r"list(?=\s+by\b|\s*[.,;]|\s*\Z)|co-coordinators?|"
    r"successors?|villages?|(?:host )?towns?|(?:trust )?funds?|foundations?|(?:mailing |e-?mail )lists?|churches|"
    r"clubs?",
)
PURPOSES = (
    r"for (?:further |first |final |broad |wide |early )*(?:circulation|discussion|consideration|"
    r"information|info|approval|comments?|presentation|adoption|review|decision|endorsement|agreement|"
    r"consultations?|feedback|publication|inclusion|distribution|use)",
    r"in (?:order|time) (?:to|for)",
    r"so (?:that|as to)",
    r"in preparation (?:for|of)",
    r"in view of",
    r"with a view to",
)
