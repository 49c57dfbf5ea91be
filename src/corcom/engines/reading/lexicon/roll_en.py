"""English labels of lists of those present and missed. Entries are regular expressions over folded text (lower case, no accents)."""

_BY = (
    r"(?: (?:in|on|of|at|to|via|by|over|from) (?:the |this |a )?(?:call|phone|telephone|zoom|teams|skype|webex|meeting|telecon|"
    r"teleconference|line|video|"
    r"room|session|conference call|person|video conference|videoconference))?"
)
_CALL = r"(?:(?:telecon|teleconference|conference|conference call|video conference|phone|zoom|webinar|session|meeting|call) )?"
_GROUP = (
    r"(?:(?!(?:at|of|for|to|by|from|no|none|nobody|not|number|total|anyone|time|risks?|issues?|problems?) )[\w&/-]+ ){0,3}"
    r"(?:(?!(?:risk|issue|problem|challenge|time)s)[a-z][\w-]+s|team|committee|board|council|staff|group|secretariat|delegation|people) "
)
_LINE = (
    r"(?:(?:tele|video)?-?(?:phone|conference|link|call)|video|(?:video|conference|phone) (?:link|call|conference)|teams|zoom|webex|"
    r"skype|meet|remote)"
)
ATTENDANCE = (
    _GROUP + r"(?:present|represented|in attendance|attending|participating)(?: (?:today|online|remotely|virtually|in person))?",
    r"(?!(?:number|total|no) )(?:(?!of |for |to |from |by )[\w-]+ ){1,3}(?:participants|attendees|panell?ists)",
    r"(?:participants?|attendees?|attendance|presence|guest|sign-in) (?:list|register|sheet)",
    r"(?:list of )?(?:those|persons|people|members|delegates) (?:present|attending|in attendance|who (?:attended|were present))",
    r"(?:by|on|via|over|through) (?:the |a )?" + _LINE + r"|virtually|physically|participated|took part|checked in",
    r"(?:present|attending) (?:councillors|trustees|directors|delegates|representatives|delegations)|guest speakers|present in the chair",
    r"(?:record(?:ing)?|register|note) of attendance|attendance (?:record|register)|(?:welcome|introductions) and attendance",
    _CALL + r"(?:attendees|participants|participation)" + _BY,
    r"(?:also )?(?:in attendance|attending|participating|joined|joining|connected|present|those present|those attending|"
    r"members present)" + _BY,
    r"(?:attending|participating|present) (?:board |committee |council |voting |non-voting )?members" + _BY,
    r"(?:those |people |members |persons |participants )?(?:on|in) (?:the |this )?(?:call|line|telecon|teleconference|zoom|phone)",
    r"(?:joined|attended) by|(?:the )?(?:meeting|call|session|telecon) (?:was )?(?:attended|joined) by|people|who",
    r"(?:members|persons|people|those|representatives|delegates) (?:who|that) (?:attended|participated|joined|were present|"
    r"were there|took part)",
    r"members of the (?:board|committee|council|bureau|group) (?:present|attending|in attendance)|present (?:this meeting|today|"
    r"on the day)",
    r"trustees|directors|representatives|governors|commissioners",
    r"(?:(?:the )?(?:board|committee|council|staff|team|executive|bureau|officers|trustees|directors|management|members|"
    r"councillors)(?: members?)? )"
    r"(?:present|attending|participating|in attendance)",
    r"present (?:by (?:tele)?phone|by video|via \w+|in (?:person|the room)|on (?:the )?(?:call|phone|line|zoom|site)|online|"
    r"remotely)|in the chair|presiding|taking part",
    r"(?:who )?(?:were|was) (?:also )?(?:present|in attendance)|present (?:were|was)",
    r"(?:list of |other |additional |further )?(?:attendees|participants|attendance|attending|delegations|delegates)(?: (?:list|"
    r"present|attending|in person|"
    r"online|remotely))?",
    r"(?:in|also in|those in|others in|staff in|officers in) attendance",
    r"(?:also |those |persons |people |others |guests? |staff |officers? |officials? |visitors? |observers? |public )?present",
    r"(?:[\w-]+ ){0,3}(?:non-)?(?:members?|councillors?|directors?|trustees?|governors?|commissioners?|representatives?|"
    r"delegates?|officers?|staff|"
    r"guests?|observers?|delegations?|states|parties|people|persons)(?: (?:who|that|which))?(?: (?:were|was))? (?:present|"
    r"in attendance|attending|participating)"
    r"(?: (?:were|was|included?))?",
    r"(?:present|attending|participating)(?: (?:at|in|for) the (?:meeting|call|session|conference))?",
    r"(?:meeting |call )?(?:attendees|participants|attendance|roster)",
    r"(?:the )?(?:following|those) (?:\w+ ){0,3}(?:were present|attended|participated|were in attendance|present)",
    r"attended(?: by)?",
    r"sign-in(?: sheet| list)?|signed in",
    r"roll ?call(?: of (?:members|attendance))?",
    r"(?:committee |board |council |persistent |individual |associate |affiliate |full |regular |corporate |founding |voting |"
    r"non-voting |ex officio |other )*members(?: present)?",
    r"(?:\w+ ){0,3}(?:attending|participating|joining|present|connected) (?:in person|remotely|online|"
    r"virtually|by \w+|via \w+|on ?site|in the room)",
    r"others",
    r"(?:other )?(?:observers?|speakers|guests?|visitors?|staff|officers|officials|invitees|invited guests|others?(?: attending| present|"
    r" in attendance)|remote|by telephone|online|via \w+)",
    r"present and (?:voting|participating)",
    r"(?:state|states|country|countries|organi[sz]ations?) (?:present|represented|attending)",
    r"(?:who (?:was |is )?)?(?:there|here)",
    r"(?:people |those |also )?(?:on|in) the (?:call|room|line|meeting)",
    r"(?:dial(?:led|ling)?|call|phon)(?:ed|ing)?[- ]?ins?",
    r"(?:those |members |persons |people |delegations )?(?:taking part|connected|logged in|signed in|around the table)",
    r"represented(?: at the meeting)?",
    r"(?:list of )?(?:those |people |persons )?who (?:attended|came|joined|took part)",
    r"(?:members |those )?(?:present|attending|attendees|participants|joining|participating) (?:for|from) (?:the )?\w+(?: \w+){0,3}",
    r"(?:(?:committee|board|council|group|bureau|panel|working group) )?(?:members|representatives|delegates) (?:attending|"
    r"on the call|online)",
    r"(?:also |others? |people )?(?:joining|joined|attending|participating)"
    r"(?: (?:remotely|online|by (?:phone|telephone|video)|in person))?",
    r"(?:remotely|in person|invited(?: guests)?|by invitation|ex officio)",
)
ABSENCE = (
    r"(?:absent|excused|missing|non-attending|inactive) (?:(?:board|committee|council) )?(?:members|directors|councillors|trustees|"
    r"delegates|"
    r"representatives|states|agencies|organi[sz]ations)",
    r"(?:leave of absence|apologies|regrets) (?:(?:was|were|had been|have been) )?(?:granted|received|tendered|accepted|sent)(?: (?:to|"
    r"from|by))?",
    r"invited but (?:unable to attend|not (?:present|attending)|absent|did not attend)|declined",
    r"(?:(?:board|committee|council|staff|team|executive|trustees|directors|councillors)(?: members?)? )(?:absent|excused|missing|"
    r"apologies|not present)",
    r"who (?:was|is|were) (?:not|n t)(?: there| here| present)?|who (?:was|were|is)n t(?: there| here)?",
    r"(?:were|was) (?:absent|excused|missing|not present)",
    r"(?:\w+ ){0,2}apolog(?:y|ies)(?: (?:for absence|received|for non-attendance|of absence|from|for absence received|"
    r"for inability to attend|"
    r"were received from|were received|and absences?|and regrets|given))*",
    r"(?:\w+ ){0,2}absen(?:t|ce|ces|tees)(?: with(?:out)? (?:apolog(?:y|ies)|excuse|leave|notice))?",
    r"(?:[\w-]+ ){0,4}(?:not|non)[ -](?:present|attending|in attendance|attendees|attendance|participating|able to attend|represented)",
    r"(?:members? )?(?:with|sending|sent) regrets|unexcused(?: absences?)?|on leave(?: of absence)?|(?:members? )?on leave|no shows?",
    r"(?:members? |persons? |those )?(?:excused|unable to attend|unable to be present|not able to attend|did not attend|"
    r"not in attendance|missing)",
    r"(?:could not|cannot|were unable to|not able to|unable to|did not) (?:come|attend|be present|join|participate|make it)",
    r"not (?:represented|available)(?: at the meeting| for the \w+)?",
    r"(?:with )?regrets(?: (?:received|from))?",
    r"(?:not|wasn t|weren t|isn t|aren t) (?:there|here|on the call|in the room)",
    r"(?:can t|couldn t|can ?not|could not|won t|unable to) (?:make it|come|join|attend)",
    r"(?:missing|away|sent (?:apologies|regrets)|no[- ]shows?)",
    r"excused absences?",
    r"(?:no|without) (?:reply|response|answer|notice)",
    r"(?:not|un)[ -]?represented",
    r"(?:members )?(?:sending|who sent|having sent) (?:apologies|regrets)",
    r"(?:absences?|apologies) (?:notified|noted|recorded)",
    r"(?:request for )?leave of absence",
)
