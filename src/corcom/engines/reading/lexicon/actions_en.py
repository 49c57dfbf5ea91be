"""English words of action points."""

LABELS = (
    r"actions?(?:[ -](?:points?|items?|required|needed|requested|agreed|arising))?(?:\(s\))?",
    r"action ?points?\(s\)",
    r"(?:new |follow[ -]?up )actions?(?: items?| points?)?",
    r"to[ -]?do",
    r"tasks?",
    r"AP",
    r"AIs?",
    r"follow[ -]?up",
)
TO = (r"[Tt]o",)
SHALL = (r"will", r"shall", r"should", r"must", r"would", r"is to", r"are to", r"was to", r"were to", r"needs? to", r"has to", r"have to")
UNDERTAKES = (
    r"(?:has |have |had )?(?:agreed|undertook|undertaken|volunteered|offered|promised|committed|pledged|accepted)",
    r"(?:kindly |also |further )?(?:agrees?|undertakes?|volunteers?|offers?)",
    r"(?:has been|have been|had been|was|were|is|are) (?:tasked|instructed|mandated|assigned|authori[sz]ed|directed|charged|appointed|entrusted|delegated)",
)
REQUESTED = (r"(?:has been|have been|had been|was|were|is|are) (?:kindly )?(?:asked|requested|invited|encouraged|urged|reminded)",)
ASSIGNS = (
    r"(?:agreed|decided|resolved|determined|concluded) that",
    r"(?:directed|instructed|tasked|mandated|assigned|authori[sz]ed|entrusted|charged|delegated)",
)
ASKS = (r"(?:requested|asked|invited|encouraged|urged|called (?:up)?on)",)
ROLES = (
    r"(?:co-?|vice-?|deputy |acting )?chair(?:man|woman|person|s)?",
    r"(?:co-?|vice-?)?presidents?(?:[ -]designate)?",
    r"presidency",
    r"(?:executive |permanent |interim |meeting |technical |recording |deputy |assistant |parish |town |scientific )*(?:secretar(?:y|ies|iat)|coord(?:inator|ination)?s?"
    r"|director|officers?|clerk|treasurer|editors?|manager|committee|council|board|team|liaison)",
    r"(?:working|task|drafting|sub-?|expert|study) ?groups?|task ?forces?|sub-?committees?",
    r"(?:an? )?(?:small |ad hoc |drafting |editing |editorial |contact |joint )*(?:group|panel|bureau)",
    r"rapporteurs?|convenors?|conveners?|facilitators?|moderators?|friends? of the (?:chair|president)",
    r"ISU|IMPLEMENTATION SUPPORT UNIT|depositary",
    r"(?:all |the |other |remaining |interested |concerned )*(?:members?|delegations?|delegates|participants|coordinators?|parties|part(?:y|ies) to the \w+|"
    r"states? parties|state party|states|member states|governments|donors|observers|experts|co-?authors|authors|contributors|reviewers|attendees|councillors|"
    r"trustees|partners|stakeholders|volunteers|staff|users|implementers|countries|contracting parties|signator(?:y|ies)(?: states)?|contributing states)",
    r"(?:every|each) (?:member|delegation|coordinator|state|party|delegate|participant|state party|group|partner|country)",
    r"(?:[A-Z][\w.&/-]{0,15} ){1,3}(?:members?|team|group|committee|board|chairs?|secretariat|coordinators?|reps?|representatives?|leads?|editors?|co-?chairs?)",
    r"all|everyone|everybody|all of us|all present|whole team|we|both|nobody|group|anyone",
)
DONE = (
    r"done", r"decided (?:not|none|against)\b.{0,120}", r"fixed", r"sent", r"ready", r"closed?", r"completed?", r"finished", r"achieved", r"resolved", r"carried out", r"implemented", r"fulfilled", r"discharged",
    r"actioned", r"delivered", r"DONE", r"ok",
)  # fmt: skip
OPEN = (
    r"open", r"pending", r"on-?going", r"outstanding", r"in progress", r"in hand", r"in process", r"under ?way", r"not (?:yet )?(?:done|started|complete|completed|closed)",
    r"to be done", r"carr(?:y|ied|ies) (?:over|forward)", r"(?:action )?carr(?:ied|ies)", r"deferred", r"postponed", r"incomplete", r"partially (?:done|complete|completed)",
    r"remains? open", r"continu(?:es|ing|ed)", r"still (?:open|pending|outstanding|to be done)", r"work in progress", r"WIP", r"to do", r"started", r"new", r"overdue",
    r"awaiting .{1,40}", r"no progress(?: .{1,40})?", r"delayed", r"on hold", r"draft(?:ed)?",
)  # fmt: skip
DROPPED = (r"dropped", r"withdrawn", r"cancelled", r"canceled", r"superseded", r"obsolete", r"no longer (?:needed|required|relevant)")
HEAD_ACTION = (
    r"(?:agreed |key |required |new |open |outstanding )?actions?(?: ?points?| ?items?| to be taken| required| needed| agreed)?(?: description)?", r"tasks?", r"what",
    r"descriptions?(?: of (?:the )?(?:action|task)s?)?", r"to[ -]?dos?", r"activit(?:y|ies)", r"issue", r"subject", r"details?", r"action/decision", r"follow[- ]?up(?: action)?s?",
)  # fmt: skip
HEAD_OWNER = (
    r"responsib\w+(?: (?:party|person|parties|persons|entity|organi[sz]ation|state|for action))?", r"(?:action )?owners?", r"who(?:m)?", r"by whom", r"lead(?:s|er)?", r"assigned(?: to)?",
    r"assignees?", r"action (?:by|on)", r"resp\.?", r"person(?:s)?(?: responsible)?", r"actors?", r"holder", r"name", r"by", r"in charge", r"coordinators?", r"focal points?", r"actionee",
)  # fmt: skip
HEAD_DUE = (
    r"(?:target |completion |due |end )?dates?(?: due)?", r"deadlines?", r"due(?: by| on)?", r"(?:by )?when", r"time(?:line|frame|scale|table)?(?:s)?", r"target", r"due/deadline", r"delivery",
    r"completion", r"by",
)  # fmt: skip
HEAD_STATUS = (
    r"status(?: update)?",
    r"state",
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
    r"circulat\w+", r"send(?:s|ing)?", r"sent", r"distribut\w+", r"report(?:s|ing)? back", r"report(?:s|ing)?", r"submit\w*", r"forward\w*", r"present\w*", r"shar(?:e|es|ing)", r"provid\w+",
    r"circulation", r"distribution", r"transmit\w*", r"transmission", r"communicat\w+", r"email\w*", r"write", r"letter", r"respond", r"reply", r"feedback", r"deliver\w*", r"pass",
    r"propos\w+", r"hand\w*", r"submission", r"notify", r"inform", r"invite", r"remind", r"contact", r"ask",
)  # fmt: skip
PURPOSES = (
    r"for (?:further |first |final |broad |wide |early )*(?:circulation|discussion|consideration|information|info|approval|comments?|presentation|adoption|review|decision|endorsement|agreement|"
    r"consultations?|feedback|publication|inclusion|distribution|use)",
    r"in (?:order|time) (?:to|for)", r"so (?:that|as to)", r"in preparation (?:for|of)", r"in view of", r"with a view to",
)  # fmt: skip
OFFICE_VERBS = (
    r"circulate", r"send", r"prepare", r"draft", r"contact", r"follow up", r"report", r"arrange", r"write", r"share", r"distribute", r"organi[sz]e", r"submit", r"produce", r"provide", r"update",
    r"schedule", r"convene", r"liaise", r"finali[sz]e", r"compile", r"publish", r"post", r"invite", r"set up", r"create", r"investigate", r"obtain", r"review", r"revise", r"check", r"upload",
    r"forward", r"collect", r"book", r"draw up", r"develop", r"coordinate", r"email", r"e-mail", r"look into", r"find out", r"put together", r"propose", r"open", r"add", r"ask", r"remind",
    r"confirm", r"make", r"present", r"consult", r"work", r"bring", r"host", r"help", r"file", r"merge", r"test", r"clarify", r"approach", r"speak", r"discuss", r"complete", r"continue",
    r"raise", r"communicate", r"inform", r"notify", r"identify", r"call", r"meet", r"seek", r"take", r"get", r"give", r"keep", r"look", r"conduct", r"draft", r"announce", r"ensure", r"explore",
    r"issue", r"start", r"translate", r"join", r"lead", r"act", r"consider", r"assist", r"include", r"maintain", r"move", r"monitor", r"plan", r"purchase", r"order", r"pay", r"register", r"request",
    r"resend", r"respond", r"reply", r"return", r"summari[sz]e", r"talk", r"try", r"verify", r"correct", r"amend", r"change", r"close", r"define", r"describe", r"deliver", r"examine", r"install",
    r"evaluate", r"implement", r"integrate", r"launch", r"mail", r"nominate", r"note", r"pass", r"pursue", r"put", r"read", r"re-?draft", r"re-?write", r"run", r"search", r"see", r"tell", r"use",
)  # fmt: skip
