"""How French and Spanish records say that something was decided, as patterns."""

from __future__ import annotations

_FR_BODY = (
    r"(?:(?:le |la |les |l['’]|tous les |toutes les |l['’]ensemble (?:des|du) )(?:\w+ ){0,2}?(?:comité|réunion|conférence|groupe|"
    r"bureau|conseil|"
    r"assemblée|commission|panel|équipe|CA|CD|AG|COPIL|membres|participants|administrateurs|adhérents|présents|parties|délégués)"
    r"(?: (?:municipal|général|d['’]administration|de direction|de travail|directeur|exécutif|générale|syndical|présents|communautaire|"
    r"de pilotage|parties|présentes)){0,2}|on|nous|tous|chacun|l['’]unanimité)"
)
_FR_ADVERB = r"(?:,? ?(?:à l['’]unanimité|également|ensuite|donc|alors|par ailleurs|en outre|aussi|unanimement),? ?)?"
_FR_PAST = (
    r"(?:décid|approuv|adopt|accept|valid|rejet|refus|autoris|vot|fix|arrêt|ratifi|entérin)ée?s?|"
    r"convenue?s?|élue?s?|retenue?s?|reconduit[es]?s?"
)
FRENCH = (
    rf"\b{_FR_BODY}(?: |(?<=['’])){_FR_ADVERB}\s?(?:(?:n['’]|ne )?(?:décid|approuv|adopt|accept|valid|rejett?|refus|autoris|vot|fix|"
    rf"arrêt|ratifi|"
    r"entérin)(?:e|ent|ons)|conv(?:ient|iennent|enons)|reti(?:ent|ennent)|éli(?:t|sent)|cho?isi(?:t|ssent)|tranche|mandatent?|"
    r"donne(?:nt)? (?:son|leur|un) (?:accord|aval|avis favorable|approbation|quitus)|"
    r"(?:se mettent|se met|tombent?|sont|est) (?:tous )?d['’]accord|(?:sont|est) (?:favorables?|unanimes?)|prend(?:nent)? la décision)\b",
    rf"\b(?:est|sont|a été|ont été|(?<!avoir )(?<!ayant )(?<!aient )été)"
    rf"(?: (?:donc|alors|également|ainsi|ensuite|unanimement))? (?:{_FR_PAST})(?!\w)(?! (?:avec|"
    rf"hier|depuis))",
    r"\b(?:conseil|comité|bureau|assemblée|commission|syndicat|CA|CD)\b[^.;:]{0,80}?, (?:après [^.;:]{3,80}?,? )?(?:et )?"
    r"(?:à l['’]unanimité[^.;:]{0,30}?,? )?(?:décide|approuve|adopte|valide|autorise|accepte|émet un avis)\b",
    r"\A\W{0,6}(?:accord|d['’]accord) pour\b",
    r"\b(?:ré)?élue?s?\b[^.;]{0,30} à l['’]unanimité|\bréélue?s?\b",
    r"\A\W{0,6}(?:décide|approuve|adopte|valide|accepte|autorise) (?=d['’e]|l[ae']|les|à|qu)",
    r"\A(?-i:[A-ZÀ-Þ])[^:;.]{3,100} ?: ?(?:adopté|approuvé|validé|accepté|voté|rejeté)e?s?(?: à l['’]unanimité| par [^.;:]{3,40})?\W*\Z",
    r"\A\W{0,6}(?:adopté|approuvé|validé|accepté|voté)e?s?(?: à l['’]unanimité)? ?: ",
)

_ES_BODY = (
    r"(?:(?:el|la|los|las|todos los|todas las) (?:\w+ ){0,1}?(?:comité|consejo|grupo|junta|reunión|asamblea|mesa|comisión|pleno|"
    r"equipo|miembros|"
    r"asistentes|presentes|participantes|vocales|delegados|partes|soci[oa]s)(?: (?:directiva|general|rectora|de trabajo|rector|"
    r"ejecutiv[oa]|"
    r"presentes)){0,2}|todos|nosotros)"
)
SPANISH = (
    rf"\b{_ES_BODY} (?:también |además |luego |entonces |por unanimidad )?(?:(?:acuerda|decide|aprueba|resuelve|adopta|acepta|"
    rf"ratifica|rechaza|"
    r"autoriza|elige|fija|opta|respalda)n?|vota[n]? (?:a favor|por)|(?:acord|aprob|adopt|acept|ratific|rechaz|autoriz|fij|vot)(?:ó|aron)|"
    r"(?:decid|resolv|elig)(?:ió|ieron)|(?:est[áa]n?|est[áu]v\w+|se muestran?|se mostr\w+) (?:todos )?de acuerdo|"
    r"(?:llega|toma)n? (?:a(?:l)? |un |la )*(?:acuerdo|decisión))\b",
    r"\bse (?:rechaza|elige|fija|autoriza|ratifica|acepta|valida|opta por|rechazó|eligió|fijó|autorizó|ratificó|aceptó|optó por|"
    r"acuerda|aprueba)n?\b",
    r"\bse (?:toma|tomó|llega|llegó) (?:al?|la|el|un)? ?(?:decisión|acuerdo) (?:de|que)\b|\bhay (?:consenso|acuerdo|"
    r"unanimidad) (?:en|para|sobre)\b|"
    r"\b(?:es|son|fue|fueron|queda|quedan|quedó) (?:re)?elegid[oa]s?\b",
    r"\A(?-i:[A-ZÀ-Þ])[^:;.]{3,100} ?: ?(?:aprobad|aceptad|adoptad|rechazad)[oa]s?(?: por unanimidad| por [^.;:]{3,40})?\W*\Z",
    r"\A\W{0,6}(?:aprobad|aceptad|adoptad|acordad)[oa]s?(?: por unanimidad)? ?: ",
)
ABROAD = (*FRENCH, *SPANISH)
