"""How minutes say where a State stands with a treaty: patterns by stage, the most telling first, for English, French and Spanish.

The codes are those of the schema of readings; `joined` is used where the text does not say by which act.
"""

from __future__ import annotations

_TREATY = (
    r"(?:the |this |its |la |el |le )?(?:\w+ ){0,2}?(?:convention|treaty|protocol|statute|covenant|"
    r"agreement|CCM|APMBC|CCW|NPT|convenio|convención|tratado|traité|accord|protocole)"
)

STAGES: tuple[tuple[str, str], ...] = (
    (
        "in_progress",
        r"(?:reported|spoke|commented|informed\s\w+|gave\s\w+\s\w+)\s(?:\w+\s)?(?:on|about)\s(?:its|"
        r"their)\s(?:\w+\s)?(?:ratification|accession)\s(?:process|procedures?|efforts?)",
    ),
    (
        "in_progress",
        r"(?:would|will|is\sto|was\sto)\s(?:debate|vote\son|consider|examine)\s(?:the\s|a\s)?(?:\w+\s)?(?:bill|law|ratification|accession)",
    ),
    (
        "ratified",
        r"(?:highlight(?:ed|ing)|recall(?:ed|ing)|mention(?:ed|ing)|point(?:ed|ing)\sto|celebrat(?:ed|ing))\s(?:its|"
        r"their)\s(?:recent\s|own\s)?"
        r"(?:ratification|accession)\sof\b",
    ),
    (
        "in_progress",
        r"(?:has|have|had)\s(?:taken|begun|started)\s(?:\w+\s){0,2}?steps\s(?:towards?|to)\s(?:ratif\w+|acce(?:ssion|de)|join\w*)",
    ),
    (
        "final_stage",
        r"(?:est|sont)\ssur\sle\spoint\sde\s(?:ratifier|adhérer|signer|déposer)|(?:está|están)\sa\spunto\sde\s(?:ratificar|"
        r"adherir\w*|firmar|depositar)",
    ),
    ("expected", r"(?<=[-\u2013\u2014:]\s)(?:ratification|accession|signature|deposit)\s(?:is\s)?(?:expected|foreseen|planned|due)\b"),
    (
        "not_party",
        r"no\s(?:tiene|tienen|tenía|tenían|prevé|prevén|piensa|piensan)\s(?:previsto\s|intención\sde\s|planes\sde\s)?(?:adherir|"
        r"ratificar|firmar)\w*|"
        r"n['’](?:envisage|envisagent|a|ont)\spas\s(?:l['’]intention\s)?(?:de\s|d['’])?(?:adhérer|ratifier|signer)",
    ),
    (
        "expected",
        r"devrai(?:t|ent)\s(?:\w+\s)?(?:ratifier|adhérer|signer|déposer|achever)|(?:debería|deberían|prevé|prevén|tiene\sprevisto|"
        r"tienen\sprevisto)\s"
        r"(?:\w+\s)?(?:ratificar|adherir\w*|firmar|depositar)",
    ),
    *(
        (code, rf"(?:(?<=[-–—:(]\s)|(?<=[:(])){word}(?=\s*[,;.)]|\s(?:on|in|\d)|\s*\Z)")
        for code, word in (("ratified", "ratified"), ("acceded", "acceded"), ("signed", "signed"), ("joined", "joined"))
    ),
    ("final_stage", r"(?:given|gave|granted)\s(?:its\s|their\s)?(?:consent|assent|approval)\sto\s(?:\w+\s)?(?:ratif\w+|accession|joining)"),
    (
        "final_stage",
        r"signed\s(?:the|a)\s(?:law|bill|act|decree)\s(?:of|on|for|approving|authori[sz]ing)\s(?:\w+\s){0,2}?(?:ratification|accession)|"
        r"signed\sthe\s(?:ratification|accession)\s(?:law|bill|act|decree)",
    ),
    ("ratified", r"(?<!be\s)(?<!to\s)deposited\s(?:last|this|yesterday|recently|on|in)\b"),
    (
        "in_progress",
        r"(?:parliament|congress|senate|assembly|legislature|cabinet)\s(?:would|will|is\sto|was\sto|is\sdue\sto|"
        r"is\sexpected\sto)\s(?:\w+\s)?"
        r"(?:vote\son|consider|debate|discuss|examine|take\sup)\s(?:\w+\s){0,2}?(?:bill|law|convention|treaty|ratification|accession)",
    ),
    (
        "not_party",
        r"(?:has\s|have\s|had\s)?with(?:drew|drawn)\s(?:its|their|the)\s(?:\w+\s){0,2}?(?:announcement|promise|intention|"
        r"notification|bill)",
    ),
    ("final_stage", r"instrument\s(?:\w+\s){0,3}?(?:was|were|has\sbeen|had\sbeen)\s(?:\w+\s)?(?:received|sent|lodged|signed)"),
    ("in_progress", r"(?:is\s|are\s|was\s|were\s)?still\s(?:thinking|considering|undecided|studying|looking\sat|debating)"),
    (
        "in_progress",
        r"(?:papers?|bill|file|dossier|documents?|law)\s(?:go(?:es)?|went|goes\sto|moved?|moves|passes|"
        r"will\sgo)\s(?:on\s)?to\s(?:the\s)?(?:parliament|cabinet|senate|"
        r"congress|government|ministry)",
    ),
    (
        "final_stage",
        r"(?:law|bill|act|decree)\s(?:\w+\s){0,3}?(?:waits?|waited|awaits?|awaited|awaiting|waiting)\s(?:\w+\s){0,2}?"
        r"(?:promulgation|signature|publication|the\spresident)",
    ),
    ("final_stage", r"(?:accession|ratification)\s(?:has|had)\s(?:now\s)?been\s(?:approved|authori[sz]ed|voted)"),
    (
        "final_stage",
        r"(?:sent|forwarded|dispatched|transmitted)\s(?:its|their|the)\s(?:\w+\s){0,2}?(?:accession|ratification)\s"
        r"(?:papers|documents|instruments?)",
    ),
    (
        "not_party",
        r"favou?r(?:s|ed)?\s(?:\w+\s){0,2}?(?:accession|ratification|joining)[^.;]{0,30}\b(?:but|though)\sno\s(?:bill|law|draft)",
    ),
    ("not_party", r"(?:gave|given|gives|give)\sno\s(?:\w+\s)?(?:indication|answer|date|sign)\s[^.;]{0,40}?(?:accession|ratif\w+|joining)"),
    (
        "final_stage",
        r"(?:ratification\sprocess|process\sof\s(?:ratification|accession)|(?:ratification|accession|domestic|internal|parliamentary)\s"
        r"(?:process|procedures?)|process)\s(?:has\s|had\s|have\s)?(?:now\s)?(?:been\s|was\s|were\s|is\s)(?:\w+\s)?(?:complete[d]?|"
        r"concluded|finali[sz]ed|"
        r"finished)",
    ),
    (
        "final_stage",
        r"(?:completion|conclusion)\sof\s(?:its|their|the|all)\s(?:\w+\s){0,2}?(?:process|procedures?|formalities|requirements)",
    ),
    (
        "in_progress",
        r"(?:process\sof\s(?:ratification|accession)|(?:ratification|accession)\s(?:process|procedures?))\s(?:has\s|had\s|have\s|"
        r"was\s|were\s)(?:\w+\s){0,2}?"
        r"(?:been\s)?(?:set\sin\smotion|under\s?way|begun|started|initiated|launched|opened)",
    ),
    (
        "expected",
        r"(?:will|would|shall|expects?\sto|expected\sto|hopes?\sto|hoped\sto|plans?\sto|planned\sto)\s(?:\w+\s){0,2}?(?:complete|"
        r"conclude|finali[sz]e|finish)\s"
        r"(?:\w+\s){0,3}?(?:ratification|accession)",
    ),
    (
        "expected",
        r"(?:ratification|accession)\s(?:\w+\s){0,2}?(?:should|could|might|will|would)\sbe\s(?:\w+\s)?(?:finali[sz]ed|completed|"
        r"concluded|finished|deposited)",
    ),
    (
        "in_progress",
        r"(?:ratification|accession)\s(?:process(?:es)?|procedures?)\s(?:has\s|have\s|had\s)?(?:\w+\s)?(?:started|begun|began|commenced)",
    ),
    ("expected", r"(?:will|would|shall)\shave\s(?:\w+\s)?(?:ratified|acceded|joined|deposited|completed)"),
    (
        "in_progress",
        r"(?:cabinet|government|ministry|president|council\sof\sministers)\s(?:has\s|had\s)?(?:\w+\s)?(?:sent|submitted|tabled|"
        r"forwarded|transmitted)\s(?:\w+\s){0,3}?"
        r"(?:bill|law|draft|ratification|accession|convention|treaty)\b",
    ),
    ("signed", r"(?:has|have|had)\ssigned\sonly|(?:has|have|had)\s(?:so\sfar\s)?only\ssigned|signed\sbut\s(?:not|has|have|had)\b"),
    (
        "ratified",
        r"(?:announce[ds]?|announcing|said|confirm(?:ed|s)|report(?:ed|s)|recalled|noted)\s(?:\w+\s)?(?:its|their|his\scountry['’]s|"
        r"her\scountry['’]s)\s(?:\w+\s)?ratification(?!\s(?:process|procedures?|efforts?|plans?|bill))",
    ),
    ("expected", r"(?:is|are|was|were)\s(?:to|due\sto|set\sto|about\sto)\s(?:\w+ly\s)?(?:ratify|accede|deposit)"),
    ("expected", r"(?:is|are|was|were)\sto\s(?:begin|start|open|launch)\s(?:\w+\s){0,3}?(?:ratif\w+|accession|joining)"),
    ("expected", r"(?:announced|gave|named|set)\sa\s(?:\w+\s)?date\sfor\s(?:\w+\s)?(?:ratification|accession|joining|signature)"),
    ("expected", r"aim(?:s|ed|ing)?\sat\s(?:\w+\s)?(?:joining|ratif\w+|acced\w+|accession|signing)"),
    ("not_party", r"(?<!if\s)not\s(?:yet\s)?(?:a\s)?(?:state\s)?part(?:y|ies)(?=\s*[,.;)]|\s*\Z|\sto\s" + _TREATY + r")"),
    (
        "in_progress",
        r"(?:review|stud(?:y|ies)|examination|inter-?ministerial\s\w+|consultations?)\s(?:\w+\s){0,5}?(?:has|have|had|was|were)\s"
        r"(?:\w+\s)?(?:started|begun|launched|initiated)",
    ),
    ("not_signed", r"(?:would|will|could|can)\s?not\s(?:\w+\s){0,2}sign\b"),
    ("not_party", r"(?:has|have|had)\s(?:yet\sto|still\sto)\s(?:ratify|accede|join|become)"),
    ("not_signed", r"(?:has|have|had)\s(?:yet\sto|still\sto)\ssign\b"),
    (
        "final_stage",
        r"(?:law|bill|act|decree)\s(?:\w+\s){0,3}?(?:was|were|is|has\sbeen|had\sbeen)\s(?:\w+\s)?(?:signed|"
        r"promulgated|enacted|gazetted|published)",
    ),
    ("final_stage", r"finali[sz](?:ed|ing|es)\s(?:\w+\s){0,3}?(?:process|procedures?|ratification|accession|formalities)"),
    (
        "final_stage",
        r"(?:close|near|very\sclose)\sto\s(?:\w+\s)?(?:ratif\w+|acced\w+|accession|joining|complet\w+)|" r"about\sto\s(?:do\sso|follow)",
    ),
    ("final_stage", r"instruments?\s(?:of\s\w+\s)?(?:is\s|was\s|were\s)?(?:now\s)?(?:ready|signed\sand\sready|prepared)"),
    (
        "expected",
        r"(?:commitment|intention|intent|willingness|readiness|determination|wish|desire|"
        r"plans?)\sto\s(?:\w+ly\s)?(?:ratify|accede|join|sign|adhere|deposit|become)",
    ),
    ("in_progress", r"(?:interest|interested)\sin\s(?:\w+\s)?(?:joining|acceding|ratifying|signing|accession|ratification|becoming)"),
    (
        "in_progress",
        r"(?:considering|studying|examining|reviewing|stud(?:y|ies)|assessing)\s(?:the\s|its\s|"
        r"this\s)?(?:\w+\s)?(?:convention|treaty|matter|question|issue|position|possibility|implications)",
    ),
    ("signed", r"(?:remain(?:s|ed)?|still)\s(?:a\s|an\s)?signator(?:y|ies)"),
    (
        "ratified",
        r"deposit(?:ed|ing)?\sinstruments?\sof\s(?:ratification|acceptance|approval)|"
        r"deposited\s(?:in\s[A-Z]\w+\s)?(?:the|its|their)\sinstruments?(?!\sof\sacc)",
    ),
    ("joined", r"(?:has|have|had)\s(?:\w+\s)?joined(?=\s?[,.;]|\s(?:in|on|since|recently)\b|\s*\Z)"),
    ("signed", r"(?:has|have|had)\s(?:\w+\s)?signed,?\sbut\b|avait?\ssigné,?\smais|había\sfirmado,?\spero"),
    (
        "not_signed",
        r"(?:did|does|do)\s(?:not|n['’]t)\s(?:\w+\s)?(?:intend|plan|wish|expect|envisage|want)\w*\sto\ssign|"
        r"not\s(?:yet\s)?in\sa\sposition\sto\ssign|no\sestá\sen\scondiciones\sde\sfirmar|"
        r"n['’]est\spas\sen\smesure\sde\ssigner",
    ),
    (
        "not_party",
        r"(?:did|does|do)\s(?:not|n['’]t)\s(?:\w+\s)?(?:intend|plan|wish|expect|envisage|" r"want)\w*\sto\s(?:join|ratify|accede|adhere)",
    ),
    ("instrument_signed", r"sign(?:ed|ing)\s(?:the|its|an|their)\s(?:\w+\s)?instruments?(?:\sof\s\w+)?"),
    ("instrument_signed", r"instruments?\s(?:of\s\w+\s)?(?:has|have|had|was|were)\s(?:\w+\s)?(?:been\s)?signed"),
    ("instrument_signed", r"(?:avait|a)\ssigné\sl['’]instrument|(?:había|ha)?\s?firmado\sel\sinstrumento|firmó\sel\sinstrumento"),
    (
        "not_signed",
        r"(?:has|have|had|did|does)\s?(?:not|n['’]t|never)\s(?:yet\s)?sign(?:ed)?\b|(?:non[- ]signator(?:y|"
        r"ies)|not\s(?:yet\s)?(?:a\s)?signator(?:y|ies))",
    ),
    ("not_signed", r"n['’](?:a|ont|avait|avaient)\spas\s(?:encore\s)?signé|no\s(?:ha|han|había|habían)\s(?:aún\s)?firmado"),
    (
        "not_party",
        r"(?:has|have|had)\s(?:not|n['’]t)\s(?:yet\s)?(?:ratified|acceded|joined|approved|accepted|become|" r"adhered|deposited)",
    ),
    (
        "not_party",
        r"(?:is|are|was|were|remains?|remained)\s(?:still\s)?(?:not\s(?:yet\s)?(?:a\s|an\s)?(?:(?:state|"
        r"contracting)\s)?part(?:y|ies)|outside\s" + _TREATY + r")",
    ),
    (
        "not_party",
        r"(?:had|has|have)\sno\s(?:immediate\s|current\s)?(?:plans?|intentions?)\s(?:to|of)\s(?:join|ratify|"
        r"acced|sign)\w*|not\sin\sa\sposition\sto\s(?:join|ratify|accede|sign)",
    ),
    (
        "not_party",
        r"(?:would|will|could|can)\s?not\s(?:\w+\s){0,2}(?:join|ratify|accede|sign|adhere)|"
        r"not\s(?:yet\s)?ready\sto\s(?:join|ratify|accede|sign)",
    ),
    (
        "not_party",
        r"n['’](?:est|était|sont)\spas\s(?:encore\s)?partie|n['’](?:a|ont)\spas\s(?:encore\s)?(?:ratifié|"
        r"adhéré)|no\s(?:es|era|son)\s(?:\w+\s)?(?:estado\s)?parte|no\s(?:ha|han)\s(?:aún\s)?(?:ratificado|"
        r"adherido)",
    ),
    ("in_progress", r"advanced\s(?:stages?|phases?)"),
    ("not_party", r"no\s(?:\w+\s)?(?:plans?|intentions?)\s(?:to|of)\s(?:join|ratify|acced|sign|adher)\w*"),
    (
        "final_stage",
        r"(?:final|last|closing|concluding|third)\s(?:stages?|steps?|phases?|readings?)|about\sto\s(?:ratify|"
        r"accede|join|deposit|complete)|(?:ratification|accession|deposit)\s(?:was|is|"
        r"were)\s(?:\w+\s)?imminent",
    ),
    (
        "final_stage",
        r"instruments?\s(?:of\s\w+\s)?(?:has\s|have\s|had\s|was\s|were\s|is\s|are\s|would\s|"
        r"will\s)?(?:\w+\s){0,2}?(?:been\s|be\s)?(?:forwarded|sent|transmitted|on\s(?:its|the)\sway|"
        r"in\stransit|dispatched|to\sbe\sdeposited|being\s(?:sent|transmitted|forwarded|prepared)|"
        r"deposited\s(?:shortly|soon|in\sthe\s(?:coming|next)))",
    ),
    ("final_stage", r"(?:would|will|shall|expects?\sto|hopes?\sto|is\sto|are\sto)\s(?:\w+\s){0,2}?deposit\b"),
    (
        "final_stage",
        r"complet\w+\s(?:all\s)?(?:of\s)?(?:its\s|the\s|their\s)?(?:necessary\s)?(?:domestic|internal|"
        r"national|constitutional|parliamentary)\s(?:\w+\s)?(?:process|procedures?|requirements|steps|"
        r"formalities)",
    ),
    (
        "final_stage",
        r"(?:parliament|cabinet|senate|congress|national assembly|lower house|upper house|chamber\sof\s\w+|"
        r"council\sof\sministers|legislature|government|both houses)\s(?:\w+\s){0,4}?(?:adopted|approved|"
        r"passed|voted|endorsed|authori[sz]ed|ratified)",
    ),
    (
        "final_stage",
        r"(?:adopted|approved|passed|endorsed)\sby\s(?:the\s|its\s|both\s)?(?:\w+\s)?(?:parliament|senate|"
        r"congress|national assembly|chambers?|houses?|legislature|cabinet)",
    ),
    (
        "final_stage",
        r"only\s(?:the\s)?(?:\w+\s){1,4}(?:is|was|are|were|remains?|remained)\s(?:lacking|missing|outstanding|"
        r"left)|il\sne\smanque\s(?:plus\s)?que|sólo\sfalta|solo\sfalta",
    ),
    (
        "in_progress",
        r"(?:bill|law|draft\slaw)\s(?:\w+\s){0,4}?(?:had\s|has\s)?passed\s(?:its\s|the\s|both\s)?(?:first|second|lower|national|house|"
        r"senate|assembly|parliament)|(?:asked|requested)\s(?:for\s)?(?:a\s)?legal\s(?:opinion|advice)|"
        r"cabinet\sapproval\s(?:has\s|had\s)?(?:been\s|was\s)?(?:given|granted|obtained)|awaiting\s(?:parliamentary|cabinet)\sapproval|"
        r"(?:projet|"
        r"proposition)\sde\sloi\s.{0,40}?(?:parlement|assemblée|sénat|gouvernement|examen)|"
        r"proyecto\sde\sley\s.{0,60}?(?:senado|congreso|parlamento|asamblea|gobierno|trámite)",
    ),
    (
        "final_stage",
        r"loi\s(?:de\sratification\s)?(?:est|a\sété)\s(?:\w+\s)?(?:votée|adoptée)|"
        r"ley\s(?:de\sratificación\s)?(?:fue|ha\ssido)\s(?:aprobada|adoptada)",
    ),
    (
        "in_progress",
        r"(?:étudie(?:nt)?|examine(?:nt)?|envisage(?:nt)?|estudia(?:n)?|examina(?:n)?|"
        r"considera(?:n)?)\s(?:\w+\s){0,3}?(?:adhésion|ratification|adhesión|ratificación)",
    ),
    (
        "final_stage",
        r"(?:bill|law|draft\slaw)\s(?:\w+\s){0,4}?(?:had\s|has\s)?passed\s(?:its\s|the\s)?(?:third|final|last|upper)|"
        r"(?:waits?|waiting|waited|awaits?|awaiting|awaited)\s(?:for\s)?(?:the\s)?(?:signature|promulgation|publication)",
    ),
    ("not_party", r"remain(?:s|ed)\soutside"),
    (
        "expected",
        r"want(?:s|ed)\sto\s(?:join(?=\s(?:the\s(?:convention|treaty|protocol)|but\b))|ratify|accede)|(?:instrument|ratification|"
        r"accession)\sof\s[^.;,]{3,40}?\s(?:is|was)\sexpected",
    ),
    ("final_stage", r"(?:phase|étape|stade)\sfinale?|dernière\sétape|etapa\sfinal|última\setapa|fase\sfinal"),
    (
        "in_progress",
        r"(?:in\s(?:the\s)?(?:process|course)\sof|working\s(?:on|towards?)|moving\stowards?|"
        r"proceeding\s(?:with|towards?)|preparing\s(?:to|for|its)|(?:taking|took)\ssteps\s(?:to|"
        r"towards?))\s(?:\w+\s){0,4}?(?:ratif\w+|acced\w+|accession|join\w*|sign\w*|adher\w+|approv\w+)",
    ),
    (
        "in_progress",
        r"(?:ratification|accession|approval|joining|signature|adherence|process)\s(?:\w+\s){0,6}?(?:is|are|"
        r"was|were|had\sbeen|has\sbeen)\s(?:\w+\s){0,2}?(?:under\s?way|on-?going|in\sprogress|advanc\w+|"
        r"initiated|started|begun|launched|pending|progressing|proceeding|under\s\w+|being\s\w+|before\s)",
    ),
    (
        "in_progress",
        r"(?:bill|law|legislation|draft|instrument|proposal|package|dossier|file|document\w*|convention|"
        r"treaty|matter|ratification|accession)\s(?:\w+\s){0,6}?(?:before|submitted\sto|tabled\s(?:in|before)|"
        r"sent\sto|presented\sto|with|to|in)\s(?:the\s|its\s)?(?:\w+\s)?(?:parliament|cabinet|senate|congress|"
        r"national assembly|council of ministers|legislature|ministry|ministries|government|attorney|"
        r"committee|chamber)",
    ),
    (
        "in_progress",
        r"(?:considering|studying|examining|reviewing|discussing|started|begun|began|initiated|launched|"
        r"continu\w+|progress\w*)\s(?:\w+\s){0,5}?(?:ratif\w+|acced\w+|accession|joining|adher\w+|signature|"
        r"signing|becoming\sa)",
    ),
    (
        "in_progress",
        r"(?:ratification|accession|signature|joining)\s(?:\w+\s){0,3}?under\s(?:active\s)?(?:consideration|"
        r"study|review|examination|preparation)",
    ),
    (
        "in_progress",
        r"(?:en\s(?:cours|voie|train)\sd[e'’]\s?(?:ratif\w+|adh\w+)|processus\sde\sratification|"
        r"en\s(?:proceso|vías)\sde\s(?:ratif\w+|adh\w+)|proceso\sde\s(?:ratificación|adhesión))",
    ),
    (
        "expected",
        r"(?:expects?|expected|hopes?|hoped|intends?|intended|plans?|planned|aims?|aimed|wish(?:es|ed)?|"
        r"promised|committed|pledged|undertook|anticipates?|anticipated|proposes?|proposed|foresees?|likely|"
        r"scheduled|ready|willing|prepared)\s(?:\w+\s){0,4}?(?:to\s(?:\w+ly\s)?(?:\w+\s){0,2}?(?:ratify|"
        r"accede|join|sign|adhere|become\sa|be\sa|complete|accept|approve)|(?:ratification|accession|"
        r"signature))",
    ),
    (
        "expected",
        r"would\slike\sto\s(?:\w+\s)?(?:sign|ratify|accede|join)|(?:is|was|are|were)\sexpected\sto\s(?:follow|" r"do\sso|complete)",
    ),
    (
        "expected",
        r"(?:will|would|shall)\s(?:\w+\s){0,4}?(?:ratify|accede|join\s(?:the\s)?(?:convention|treaty|CCM)|"
        r"adhere|sign\s" + _TREATY + r"|become\sa\s(?:state\s)?party)",
    ),
    (
        "expected",
        r"(?:ratification|accession)\s(?:\w+\s){0,4}?(?:is|was|are|were)\s(?:\w+\s)?(?:expected|foreseen|"
        r"anticipated|planned|envisaged|scheduled|likely)",
    ),
    (
        "expected",
        r"(?:ratifierait|ratifiera|adhérera|adhérerait|compte\s(?:ratifier|adhérer|déposer)|"
        r"espère\s(?:ratifier|adhérer|déposer)|ratificaría|ratificará|espera\s(?:ratificar|adherir\w*|"
        r"depositar)|se\sadheriría)",
    ),
    ("acceded", r"(?:has|have|had|having)\s(?:\w+\s){0,2}?acceded|acceded(?=\s(?:to|on|in|since)|[\s]*[,.;)]|\s*\Z)"),
    (
        "acceded",
        r"deposit(?:ed|ing)?\s(?:of\s)?(?:its|their|the|an|his)\sinstruments?\sof\saccession|"
        r"instruments?\sof\saccession\s(?:\w+\s){0,3}?deposited|(?:announced|completed)\s(?:its|"
        r"their)\saccession|on\s(?:its|their)\s(?:recent\s)?accession",
    ),
    ("acceded", r"(?:a|ont|avait|avaient|est)\sadhéré|se\s(?:ha\s)?adhir(?:ió|ieron|ido)|(?:ha|han|había|habían)\sadherido"),
    (
        "ratified",
        r"(?:has|have|had|having)\s(?:\w+\s){0,3}?ratified|ratified(?=\s(?:"
        + _TREATY
        + r"|it\b|on\b|in\b|recently|last|this|and|since)|[\s]*[,.;)]|\s*\Z)",
    ),
    ("ratified", r"(?:has|have|had)\s(?:\w+\s)?deposited(?=\s*[,.;)]|\s*\Z|\s(?:on|last|this)\s)"),
    (
        "ratified",
        r"deposit(?:ed|ing)?\s(?:of\s)?(?:its|their|the|an|his|her)\s(?:instruments?\sof\s)?(?:ratification|"
        r"acceptance|approval|instruments?)s?\b|instruments?\sof\s(?:ratification|acceptance|"
        r"approval)\s(?:\w+\s){0,3}?deposited",
    ),
    (
        "ratified",
        r"completed\s(?:ratification|its\sratification)|(?:announced|confirmed|reported|welcomed|finali[sz]ed)\s(?:its|their|"
        r"the)\s(?:recent\s)?ratification|on\s(?:its|their)\s(?:recent\s)?ratification|(?:accepted|approved)\s" + _TREATY,
    ),
    (
        "ratified",
        r"(?:a|ont|avait|avaient)\s(?:\w+\s)?ratifié|(?:ha|han|había|habían)\s(?:\w+\s)?ratificado|ratificó|"
        r"ratificaron|(?:a|ont|avait)\sdéposé\s(?:son|leur|leurs|ses)\sinstruments?|depositó\ssu\sinstrumento|"
        r"(?:ha|había)\sdepositado\ssu\sinstrumento",
    ),
    (
        "joined",
        r"(?:joined|adhered\sto)\s" + _TREATY + r"|(?:became|become|becoming)\s(?:a\s|the\s)?(?:\w+\s){0,2}?(?:state\s)?part(?:y|"
        r"ies)\b(?!\sto\sthe\s(?:team|group))|(?:became|becoming)\s(?:the\s)?(?:new\s|\d+\w*\s)(?:state|"
        r"member)",
    ),
    ("joined", r"(?:est|sont)\sdevenue?s?\s(?:état\w*\s)?partie|(?:es|son|pasó\sa\sser)\sestado\sparte"),
    (
        "signed",
        r"(?:has|have|had|having)\s(?:\w+\s){0,2}?signed(?=\s(?:and\sratified\s)?(?:"
        + _TREATY
        + r"|it\b|but\b|on\b|in\b)|[\s]*[,.;)]|\s*\Z)|signed\s"
        + _TREATY
        + r"|(?<!was\s)(?<!were\s)(?<!been\s)signed\s(?:on|in|at)\s(?!behalf)|(?:is|are|was|were|remains?)\s(?:a\s|already\s|"
        r"both\s)?signator(?:y|ies)",
    ),
    (
        "signed",
        r"(?:a|ont|avait|avaient)\ssigné\s(?:la|le)\s(?:convention|traité)|(?:ha|han|había|"
        r"habían)\sfirmado\s(?:la|el)\s(?:convención|convenio|tratado|acuerdo)|firmó\s(?:la|"
        r"el)\s(?:convención|convenio|tratado|acuerdo)",
    ),
)

BY = (
    ("ratified", r"entered\sinto\sforce\sfor\s(?:the\s)?|entry\sinto\sforce\sfor\s(?:the\s)?"),
    ("signed", r"signatures?\s?:\s?(?:the\s)?"),
    (
        "not_party",
        r"(?:no|little)\s(?:new\s|further\s|particular\s)?(?:progress|news|movement|change|"
        r"developments?)\s(?:to\sreport\s)?(?:from|in|on|by)\s(?:the\s)?|nothing\s(?:had|"
        r"has)\s(?:\w+\s)?(?:moved|changed|happened)\sin\s(?:the\s)?",
    ),
    (
        "not_party",
        r"aucun\s(?:progrès|changement).{0,30}?\s(?:en|au|aux|à)\s(?:la\s)?|ningún\s(?:avance|cambio|"
        r"progreso).{0,30}?\sen\s(?:la\s|el\s)?",
    ),
    ("ratified", r"(?:ratifications?|approvals?|acceptances?)\s(?:of\s" + _TREATY + r"\s)?(?:by|of|from)\s(?:the\s)?"),
    ("acceded", r"accessions?\s(?:to\s" + _TREATY + r"\s)?(?:by|of|from)\s(?:the\s)?"),
    (
        "ratified",
        r"ratified\s(?:recently\s)?by\s(?:the\s)?|(?:newest|new|latest)\sstates?\spart(?:y|"
        r"ies)[\s:,–-]+(?:the\s|namely\s)?|ratifications?\s*:\s*",
    ),
    ("acceded", r"accessions?\s*:\s*"),
    ("signed", r"signed\sby\s(?:the\s)?|signatures?\s(?:of\s" + _TREATY + r"\s)?by\s(?:the\s)?"),
    ("joined", r"welcom\w+\s(?:the\s)?(?:new\s)?states\sparties[\s:,–-]+(?:the\s)?"),
)

OTHER_SUBJECT = (
    r"\b(?:\d+|several|many|some|all|most|other|more|few|no|two|three|four|five|six|seven|eight|nine|ten|"
    r"which|how\smany|those|these|any|remaining|every|each|states|countries)"
    r"\s(?:\w+\s){0,3}?(?:states?|countr(?:y|ies)|part(?:y|ies)|signator(?:y|ies)|governments?|members?|"
    r"that|who|which|not|have|had|to)\b"
)
WISHED = (
    r"\b(?:encourag\w+|urg(?:ed|es|ing)|call(?:ed|s|ing)\s(?:up)?on|invit\w+|ask(?:ed|s|ing)|appeal\w*|if|"
    r"whether|when|should|remind\w*|persuad\w+|convinc\w+|lobby\w*)\b"
)
DENIED = r"\b(?:wrongly|falsely|mistakenly|erroneously|incorrectly|not\s(?:true|correct|the\scase)|denied|error)\b"
TREATY_WORDS = (
    r"\b(?:ratif\w+|acced\w+|accession|adh[eé]\w+|signator\w+|depositary|instrument|convention|treaty|"
    r"protocol|join\w*|sign(?:ed|ing|ature)?|part(?:y|ies)|universali[sz]ation|deposit\w*|firm\w+|sign[ée]\w*|"
    r"tratado|traité|convenci[oó]n)\b"
)
TOPIC = r"\b(?:ratif\w+|acced\w+|accession|universali[sz]ation|signator\w+|adhésion|adhesión|firmado\sel|instruments?\sof)\b"
# A quick look before the stages: a sentence without any of these stems says none.
STEMS = (
    r"sign|force|ratif|acced|access|adh[eé]|join|part(?:y|ies|ie|es)\b|instrument|stage|step|phase|"
    r"parliament|parlem|senat|sénat|cabinet|congre|assembl|chamber|house|"
    r"bill|law|\bloi|\bley|deposit|dépos|complet|process|plan|intent|position|expect|progress|progrès|"
    r"avance|news|moved|chang|lacking|missing|manque|falta|étap|"
    r"etapa|fase|final|firm|étud|estud|examin|approv|accept|becom|became|deven|compte|espère|espera|"
    r"movement|develop|papers|thinking|undecided|debating|prev|previsto|devrai|pens|envisag|motion|conclu|finish|underway|under way|"
    r"happened|interest|commit|ready|prepared|review|stud(?:y|i)|matter|close|advanced|"
    r"imminent|outside"
)
