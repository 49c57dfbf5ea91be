"""How records say that something was decided, as patterns: labels, motions, votes, sentences that agree."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from corcom.engines.reading.pattern_family import Family
from corcom.engines.reading.quick_look import searched
from corcom.engines.reading.rules.decision_forms_abroad import ABROAD

MOTION = re.compile(
    r"(?:A )?[Mm]otion (?:was made )?(?:by [^.;]{2,60}?,? )?(?:to|that)\b(?!.{0,200}\b(?:failed|lost|defeated|withdrawn|tabled)\b)"
)
SUGGESTED = re.compile(
    r"\b(?:takes?|took) it(?:,? [^.;]{0,60}?,)? that\s+(?:(?:the )?(?:\w+ ){1,3}(?:wish(?:ed|es)|agree[ds]|want(?:ed|s)|"
    r"decide[ds])\s+to\s+)?|"
    r"\b(?:suggested|proposed|moved|recommended|requested|felt|thought|considered)\s+that\s+"
)
_LEAD = r"(?:the )?(?:(?-i:[A-Z][a-z]+|[a-z]+) ){0,3}?"
_BODY = (
    rf"{_LEAD}"
    r"(?:committee|bureau|council|board|meeting|group|team|assembly|"
    r"conference|plenary|commission|members|states parties|parties|delegates|"
    r"participants|attendees|audience|majority|everybody|those present|forum|workshop|network|consortium|"
    r"delegations|councillors|cllrs|commissioners|shareholders|homeowners|partners|stakeholders|panel|trustees|directors|governors|TC|SC|EC|(?-i:TSC|TOC|TAC|PMC|WG|SWG|SIG|IAB|IESG|AGM|GA|EB|MC|ExCo|"
    r"ExCom|COP|COW|CMP|MOP|MSP|SBI|SBSTA|"
    r"CST|CRIC|INCD?|PrepCom)(?:-\d{1,2})?|association|society|parish council|all|we|everyone|it was|there was|"
    r"supervisors|selectmen|aldermen|officers|executive(?: committee)?|quorum|it (?=also|further|then))"
    r"(?: present(?: at the meeting)?)?,?"
)
LABEL = re.compile(
    r"[\s*_\[(>#•\-–=→✅:'’]{0,8}(?P<label>(?:(?:Final|Key|Board|Council|Committee|Group|Team|TSC|TOC|TC|SC|WG|Formal|Main|"
    r"FINAL) )?(?:RESOLVED|DECISION|Decision|Decided|DECIDED|AGREED|Agreed|Resolved|"
    r"Resolution|RESOLUTION|Agreement|AGREEMENT|Elected|ELECTED|Conclusion|Consensus|CONSENSUS|Approved|APPROVED|Adopted|ADOPTED|"
    r"Décision|Decisión|Acuerdo|Outcome|Verdict|DÉCISION|DECISIÓN|ACUERDO|RÉSOLUTION|(?:MOTION|Motion)"
    r"(?: (?:Passed|PASSED|Carried|CARRIED|Approved|APPROVED|Adopted|ADOPTED))?|Validé|"
    r"Adopté|Approuvé|Aprobado|Decidido|Acordado|Résolution|Resolución)s?(?: (?:[Tt]aken|[Mm]ade|[Rr]eached|prises?|tomadas?))?)"
    r"(?:[ \-]?(?P<number>(?:[nN][o°º]\.? ?|#)?[A-Z]{0,4}[-/]?\d{1,4}(?:[./\-]\d{1,4}){0,3}))?[\])*_]{0,3}\s{0,2}(?:[:–—]|"
    r"\.(?=[\s*])|\s-(?=\s)|(?<=[RD\]])\s(?!BY\b|by\b)|(?<=N)\s(?=(?:to|that)\s)|(?<=DECISION)\s(?=[A-Z\d]))[*_]{0,3}\s*"
)
INSIDE = re.compile(r"(?<=[.!?)]\s)(?=\*\*(?:Decision|Decided|Agreed|Resolved)s?\*{0,2}\s?:)")
CLOSING = re.compile(
    r"\b(?:levanta(?:n|ndo)? la sesi[oó]n|se levant[oó] la sesi[oó]n|s[ée]ance (?:est |a été )?lev[ée]e|l[èe]ve la s[ée]ance|"
    r"no further business|"
    r"sin m[aá]s asuntos|(?:meeting|session|call) (?:was |then |is )?(?:closed|adjourned|ended)|closed the (?:meeting|session))\b",
    re.IGNORECASE,
)
_SO = (
    r"\W{0,3}(?:(?:It|This|That)(?: was| is| being)? (?:then |therefore |thereupon |unanimously )?so (?:decided|agreed|ordered|resolved|"
    r"approved|determined)|(?:The )?(?:\w+ ){1,3}?(?:then |thereupon )?so (?:decided|agreed|resolved|ordered)|"
    r"So (?:decided|agreed|resolved|ordered)|Il en est ainsi décidé|Así (?:queda|se) (?:acordado|acuerda|decide))\W*"
)
DECISIONS_TAKEN = re.compile(
    r"\b(?:decision|resolution|conclusion|agreement)s? (?:was|were|have been) (?:then )?(?:taken|made|reached|adopted|passed|drawn)\b|"
    r"\b(?:took|made|adopted|passed|reached) the following (?:\w+ )?(?:decision|resolution|conclusion|agreement)s?\b",
    re.IGNORECASE,
)
ASSENTS_ABOVE = re.compile(
    rf"{_SO}|(?:This|That) (?:was |is )?(?:then |also |generally |unanimously )?(?:agreed|approved|adopted|accepted)\W*"
)
SAID_SO = re.compile(
    rf"{_SO}|"
    r"(?:This|That|It|Th(?:e|is|at) (?:proposal|suggestion|recommendation|motion|amendment|request|course))(?: (?:was|were|is|"
    r"having been))? "
    r"(?:(?:then|also|duly|generally|unanimously|thereupon|subsequently) )?(?:seconded by [^;]{3,60}? and [^.;]{0,30}?)?"
    r"(?:agreed|accepted|approved|adopted|carried|endorsed|supported|passed)(?: (?:to by|by|upon|unanimously|without|nem|"
    r"with)\b[^.;]{0,60})?\.?|"
    r"(?:Unanimously |All |Generally |This was )?(?:[Aa]greed|[Aa]pproved|[Aa]dopted|[Cc]arried|[Aa]ccepted|[Pp]assed|[Ee]ndorsed|"
    r"[Rr]atified)"
    r"(?: (?:unanimously|by all|nem\.? ?con|(?:by|with) (?:unanimous|general|full|common)?\s?(?:consent|consensus|acclamation|agreement)|"
    r"by (?:an? )?(?:\w+ )?(?:majority|vote|show of hands)|with(?:out)? (?:thanks|objections?|dissent|amendments?)|as amended|"
    r"in principle))?\.?|"
    r"(?:All|Every(?:one|body)|(?:All )?[Mm]embers) (?:(?:was|were|are) )?(?:in favou?r|in agreement|happy|content)"
    r"(?: (?:with|of) (?:this|that|it))?\.?|"
    r"(?:Validé|Adopté|Approuvé|Accepté|Voté)e?s?(?: à l['’]unanimité)?\.?|(?:Aprobad|Aceptad|Adoptad|Acordad)[oa]s?(?: por unanimidad)?\.?"
)
AFTER_MOVERS = re.compile(
    r"(?=.{0,60}\b(?:[Mm]ov|[Mm]otion|MOVED|[Pp]ropos|PROPOSED))"
    r".{4,120}?\b(?:[Ss]econd(?:ed|ing)?|SECONDED)\b(?:,? by\b)?[^;:]{0,60}?(?:,|\sand|,\sand)\s+"
    r"(?=(?:it was|unanimously|duly|all|(?:was )?(?:RESOLVED|resolved|AGREED|agreed|carried|decided)|(?:and )?the \w+ (?:\w+ ){0,2}?"
    r"(?:voted|approved|agreed|resolved|decided|accepted|adopted|elected|appointed))\b)"
)
SUPPORTED = re.compile(
    r"(?:The )?(?:\w+ ){1,3}(?:supported|agreed (?:to|with)|accepted|endorsed|adopted|approved|welcomed) (?:the|this|that) "
    r"(?:proposal|idea|suggestion|motion|request)\W*"
)
PROPOSED = re.compile(r"\b(?:propos|suggest|request|offer|mov|recommend)(?:ed|es|s|ing)\b")
CARRIED = re.compile(
    r"\b(?:carri(?:ed|es)|pass(?:ed|es)|approved|adopted|agreed|unanimous\w*|all in favou?r|no objections?)\b", re.IGNORECASE
)
PASSED = re.compile(
    r"The vote was unanimous\W*|"
    r"(?:(?:[Uu]pon|[Oo]n|[Bb]y|[Aa]fter|[Ff]ollowing) [^,.;]{3,40}, |[Nn]o (?:objections?|discussion|further discussion)[;,.] )?"
    r"(?:[Tt]he )?[Mm]otion (?:was |is )?(?:then |duly |unanimously )*(?:carri(?:ed|es)|pass(?:ed|es)|approved|adopted|agreed|accepted)"
    r"(?: (?:unanimously|with(?:out)?|nem|by)\b[^.;]{0,50}|,? "
    r"\(?\d{1,3}\s?[-\u2013/:]\s?\d{1,3}(?:\s?[-\u2013/:]\s?\d{1,3})?\)?)?(?: \([^()]{2,60}\))?\W*"
)
OPERATIVE = re.compile(  # "1. Adopts the text of the annex;": a paragraph of a resolution
    r"[*_]{0,3}(?:Decides|Adopts|Approves|Endorses|Agrees|Resolves|Authori[sz]es|Appoints|Elects|Establishes|Accepts|Recommends|Requests|"
    r"Instructs|Invites|Takes note|D[ée]cide|Adopte|Approuve|Prie|Decide|Adopta|Aprueba|Pide)"
    r"(?: also| further)?[*_]{0,3}(?=\s(?:that|to|the|an?|all|its|on|of|de|que|qu|l[ae]s?|el|los|[A-Z\d]))"
)
SECONDS_IT = re.compile(r"(?:\w+\W+){1,4}[Ss]econd(?:ed|s) (?:the|this|that|his|her|it)\b")
OF_ANOTHER_BODY = re.compile(
    r"\b(?P<kind>county|borough|district|city|state|national|federal|regional|provincial|hospital|university|school|security|parish|town) "
    r"(?:council|board|committee|assembly|commission)\b",
    re.IGNORECASE,
)
NOTHING_DECIDED = re.compile(
    r"\W*(?:<?https?://\S+|"
    r"none|nil|n/?a|tb[acd]|nothing|pending|no (?:formal |new )?(?:decisions?|motions?|resolutions?|agreements?|votes?)\b.{0,40}|"
    r"none[.,;:].{0,80}|none (?:\w+ )?(?:taken|made|needed|required|adopted|reached|recorded|at this (?:time|meeting|point)).{0,20}|"
    r"(?:still )?(?:to be|not yet) (?:made|taken|decided|confirmed|determined|discussed|agreed|reached)\b.{0,60}|aucune?|néant|ninguna)\W*",
    re.IGNORECASE | re.DOTALL,
)
PUTS_MOTION = re.compile(
    r"\b(?:[Mm]otion(?:s|ed)?\b(?! (?:was(?! made)|is|carri|pass|approved|seconded))|[Mm]ove[sd]?\b(?! on\b)|[Pp]ropose[sd]\b)"
)
NUMBERED = re.compile(r"[\s*_\[(]{0,4}(?P<number>(?:D|DEC|Dec)[ \-.]?\d{1,4}(?:[./\-]\d{1,4}){0,3})[\])*_]{0,3}\s{0,2}[:.–—-]\s*")
_YES = r"(?:(?:votes? )?(?:for|in favou?r|ayes?|yes|yeas?|agree(?:d|s)?|pour|oui|a favor))"
_NO = r"(?:(?:votes? )?(?:against|opposed|noe?s?(?!\.)|nays?|abst\w*|disagree(?:d|s)?|contre|non|en contra))"
TALLY = re.compile(
    rf"\b\d{{1,4}}\s*[-:]?\s*{_YES}\b[^.;]{{0,40}}?\b(?:\d{{1,4}}|none|nobody|zero|nil)\s*[-:]?\s*{_NO}\b|"
    r"\b(?:a )?unanimous vote (?:was )?(?:taken|cast|held) (?:to|that|on)\b|"
    rf"\b{_YES}\s*[-:=]?\s*\d{{1,4}}\b[^.]{{0,30}}?\b{_NO}\s*[-:=]?\s*(?:\d{{1,4}}|none|nil)\b|"
    r"\bvot(?:e|es|ed|ing)\b[^.;]{0,60}?\b\d{1,3} to \d{1,3} (?:in favou?r|to)\b|"
    r"\bvot(?:e|es|ed|ing)\b[^.;]{0,60}?\b\d{1,3}\s?[-\u2013:]\s?\d{1,3}\b(?!\s?[-/.]\d)|\bno votes against\b",
    re.IGNORECASE,
)
_RESULT = (
    r"(?:unanimously |all |provisionally )?(?:agreed|approved|carried|accepted|adopted|endorsed|passed|ratified|(?:approuv|adopt|"
    r"accept|valid|vot)ée?s?|"
    r"(?:aprobad|aceptad|adoptad|acordad)[oa]s?)"
    r"(?: (?:unanimously|in principle|as amended|with thanks|for payment|by all|by consensus|nem\.? con|à l['’]unanimité|por unanimidad|"
    r"(?:up)?on(?: without (?:a )?vot(?:e|ing))?|without (?:an? |any )?(?:vote|voting|objections?|dissent|discussion)))?"
)
_NO_CLAUSE = (
    r"(?:(?!\b(?:was|were|is|are|be|been|being|has|have|had|will|would|shall|should|must|can|could|may|might|that|which|who|to be|"
    r"not|if|when|"
    r"delegat\w+|representatives?|members?|chair\w*|ministers?|governments?|he|she|they|it|we|said|est|sont|sera|seront|"
    r"été|ont|fue|ha|han|que|qui)\b)[^.;:?!])"
)
FORMS = (
    r"\A\W{0,4}(?:effective|with (?:immediate )?effect)(?: immediately| (?:from|as of|of) [^,]{3,30})?, ",
    rf"(?:(?<=.{{25}})\s[-\u2013\u2014]|(?<=.{{8}})(?:\s?\u2192|\s?[-=]+>|\s?\(|(?<!status):))\s?{_RESULT}\W*\Z",
    rf"\A(?-i:\W{{0,4}}[A-ZÀ-Þ])(?=[^.;]{{0,80}}?(?-i:\s[a-zà-ÿ]{{3}})){_NO_CLAUSE}{{4,110}}?(?<=\w)(?:\s(?:received |presented )?(?:and )?"
    r"(?:approved|accepted|adopted|endorsed|ratified|(?:approuv|adopt|valid)ée?s?|(?:aprobad|aceptad|adoptad)[oa]s?)|"
    r" (?:received|presented|discussed|considered|noted|reviewed|examined) and agreed)"
    r"(?: (?:unanimously|in principle|as amended|with thanks|for payment|by all|by consensus|nem\.? con|à l['’]unanimité|"
    r"por unanimidad))?\W*\Z",
    rf"\b{_BODY} (?:also |then |further |therefore |generally |all |unanimously |has |have |had )?(?:supported (?:the|this|"
    rf"that) (?:proposal|idea|"
    rf"suggestion|plan|"
    r"motion|request|nomination|recommendation|approach)|(?:was|were) (?:content|happy|unanimously in favou?r|unanimous|"
    r"in agreement|agreeable) "
    r"(?:with|to|that|of|in|for)|g[ai]ves? (?:its|their) (?:\w+ )?(?:approval|consent|agreement|assent|backing|blessing)|"
    r"(?:had|has|have|raised|raises|made) no objections?\b|g[ai]ves? (?:the|a) (?:go-?ahead|green light)|"
    r"(?:objects?|objected) to (?=the|this)|directed (?=that)|"
    r"supports? (?:the|this) application|(?:established|created|set up|constituted|"
    r"granted|admitted|instructed|mandated|postponed|deferred|dissolved)(?= (?:an?|its|two|three|the (?!past|year|"
    r"last))\b)|signed off|opposed (?=the|this|any)|rejected|declined|turned down|noted with approval|settled on|opted (?:for|to)|selected|"
    r"(?:set|fixed) the|awarded|took (?:the|a) decision|recommends (?:that|to|this|the|adoption)|recommended (?:that|to adopt|adoption))\b",
    r"\b(?:was|were)(?: (?:then|also|unanimously|duly|formally|therefore))* (?:rejected|turned down|signed off|"
    r"awarded to|noted with approval|chosen|selected)\b(?! as (?:an? )?example)",
    r"\b(?:dates?|times?|fees?|price|rate|subscriptions?|dues|deadline|budget|quorum|venue|term|limit)\b[^.;]{0,60}? "
    r"(?:was|were) (?:\w+ly )?(?:confirmed|set|fixed) (?:for|at|as|to be|on)\b",
    r"\b(?:approval|consent) (?:was|is|has been) (?:given|granted) (?:to|for)\b|\ball (?:were |candidates (?:were )?)?(?:re-?)?elected\b|"
    r"\bthe vote was unanimous\b|\bdeclared (?:it |them )?(?:adopted|approved|elected|carried)\b|\bdeclared the \w+ (?:adopted|"
    r"approved|carried)\b|"
    r"\bno objections? (?:was|were|being|having been)? ?(?:raised|made|received)?,? (?:and|so|to)\b|"
    r"\bthe (?:chair\w*|president) ruled that\b",
    r"\A(?=.{50}).{0,200}?\b(?:proposed|moved)\b(?:,? by)?:? [^;]{2,60}?\bseconded\b(?!.{0,200}\b(?:lost|defeated|withdrawn|fell)\b)",
    rf"\b{_BODY}(?: (?:(?:also|then|further|therefore|had|has|have|\w+ly),?|"
    rf"\w+ed (?:[\w,'\u2019\-]+ ){{0,12}}?and))* "
    r"(?:agree[ds]|agree(?= (?:on|that|to)\b)|decide[ds]|resolve[ds]|adopt(?:ed|s)|approve[ds]|endorse[ds]|accepted|elected|"
    r"appointed|(?<!it was )confirmed|ratified|determined|concluded(?! (?:at|with|by|its|on)\b|\W*\Z)|authori[sz]ed|chose|"
    r"voted (?:[\w\-/]+ ){0,3}?(?:to|for|in favou?r))\b",
    r"\bvote (?:was )?(?:taken|held) to (?:accept|approve|adopt|elect)\b|\b(?:le comité|la réunion|"
    r"la conférence|le groupe|le bureau|le conseil|"
    r"l['\u2019]assemblée) (?:décide|convient|approuve|adopte|accepte|retient)\b|\bse (?:acuerda|decide|aprueba|resuelve|adopta)\b|"
    r"\bel (?:comité|consejo|grupo) (?:acuerda|decide|aprueba|resuelve|adopta|acepta)\b|\bla (?:junta|reunión|asamblea) "
    r"(?:acuerda|decide|aprueba|resuelve|adopta|acepta)\b|\bquedan? aprobad[oa]s?\b",
    r"\b(?:was|were|has been|have been)(?: (?:then|also|unanimously|duly))* (?:designated|named|nominated) "
    r"(?:as )?(?:the )?(?:co-?|vice-?)?(?:chair|president|rapporteur|coordinator)",
    r"\b(?:was|were|is|are|(?:has|have)(?: also| now| \w+ly)? been|be)(?: (?:then|also|hereby|all|therefore|\w+ly|\w+ed and))* "
    r"(?:agreed|decided|resolved|adopted|approved|endorsed|carried(?! (?:out|over|forward|on|away)\b)|"
    r"passed(?! (?:on|to|along|round|over)\b)|"
    r"elected|re-elected|appointed|accepted|authori[sz]ed to)\b",
    r"\A(?-i:[A-Z][\w./&]*(?:(?:,|/| &| and)? ?[A-Z][\w./&]*){0,4}\s{1,2}[-\u2013\u2014]\s{1,2})"
    r"(?:it was |we )?(?:unanimously )?(?:agreed|decided)"
    r"(?: (?:that|to|on|in principle|not|discuss)\b|\s?[-\u2013\u2014:]\s)",
    r"\A\W{0,4}M ?/? ?S ?/? ?C\b[:.]? ",
    r"\b(?:moved|motioned),? (?:and )?seconded,? (?:and )?(?:unanimously )?(?:carried|passed|approved)\b",
    r"\A\W{0,4}(?:up)?on (?:a )?motion (?:of|by|from|made by) [^;]{2,60}?,? (?:and )?second(?:ed)?\b[^;]{0,60}?, ",
    r"\b(?:applications?|requests?|permission|appeal|petition|leave|consent) (?:was|were) (?:\w+ly )?(?:granted|refused|denied|declined)\b",
    r", (?:which|and this|this) was (?:also |then |\w+ly )?(?:agreed|accepted|approved|carried|adopted)\W*\Z",
    r"\b(?:voted in as|recommend(?:ed|s)? (?:for )?(?:approval|refusal))\b",
    r"\A\W{0,6}(?-i:Approved|Adopted|Endorsed|Ratified|Elected|Appointed|Authori[sz]ed|Selected|Accepted) "
    r"(?!(?:by|in|at|with|as|for|via|on|from)\b)(?-i:[a-z\d$£€])",
    r"\bit had (?:therefore|thus|accordingly|consequently|now|\w+ly) been (?:agreed|decided|resolved)\b",
    r"\A(?:It|They) (?:also |further |then |therefore |subsequently )?(?:agreed|decided|resolved|approved|adopted|endorsed)\b",
    rf"\b{_BODY} (?:had |has |have )?reached (?:a )?(?:consensus|agreement) (?:on|that|to)\b",
    r"\b(?:(?:all|everyone|everybody) (?:\w+ ){0,2}?|the meeting |those present )(?:was|were) in favou?r\b|"
    r"\bthe (?:sense|consensus|general view|general feeling) (?:of|in) the (?:room|meeting|group|committee|board|floor) (?:was|is) "
    r"(?:that|to)\b|\bthe (?:meeting|committee|group|board|council|bureau|conference) (?:was|were) of the (?:view|opinion) that\b|"
    r"\bthe (?:chair\w*|president) (?:then )?(?:concluded|summed up) that (?!(?:he|she|it|they)\b)|"
    r"\b(?:was|were) put to (?:the|a) vote and (?:was |were )?(?:carried|adopted|approved|passed|accepted)\b",
    r"\b(?:the conclusion was (?:that|to)|(?:was|were) in agreement (?:that|to)|"
    r"it was the (?:general |unanimous )?(?:view|consensus|feeling|opinion|sense|conclusion) of (?:the|all) [\w ]{3,30}? that|"
    r"consensus (?:decision )?(?:was|is) (?:that|to|for))\b",
    r"\A\W{0,6}(?:(?:(?:rough|general|broad|full|clear|group|overall) )?(?:consensus|agreement) (?:(?:is|was|has been) )?"
    r"(?:reached |achieved )?(?:to|that|(?<=reached )on)\b|(?:there (?:were|was|are|is) )?no objections? to\b|"
    r"decision (?:is |was )?(?:to|that)\b)",
    r"(?:\A\W{0,6}|; )(?-i:[A-Z][\w.'\u2019-]+(?: [A-Z][\w.'\u2019-]+){0,3}) "
    r"(?:re-?)?(?:elected|appointed|accepted|confirmed|chosen) (?:as|to be)\b",
    r"\A(?:[A-Z][\w]{1,12} )?\W{0,6}(?:unanimously|all (?:\w+ )?) ?in favou?r\b",
    r"\b(?:sub-?)?(?:committee|(?:working|task|sub|study|ad hoc) ?-?(?:group|force|team)|panel)"
    r"(?: (?:on|for|of|to) [^.;,]{3,60})? (?:was|were|will be|is to be|is) "
    r"(?:formed|set up|established|created|constituted)\b(?! (?:at|in|by|during|last|under)\b)",
    r"\b(?:item|matter|motion|discussion|vote|election|proposal|decision|question|topic|it) (?:was|were|is|be) "
    r"(?:deferred|postponed|tabled|held over|adjourned|put off)(?= (?:to|until|till)\b)",
    r"\A\W{0,6}(?:deferred|postponed|tabled|held over)(?= (?:to|until|till)\b)",
    rf"\A(?:[A-Z][^,.;]{{3,60}}, )?{_BODY} (?!.{{0,200}}\b(?:he|she|who|they)\b)[^.;]{{10,200}}?\b(?:and|but)"
    r"(?P<from> (?:also |then |\w+ly )?"
    r"(?:agreed|decided|resolved) (?:that|to|on)\b)",
    r"\A[^.;]{10,160}, it(?P<from> (?:also |then |\w+ly )?(?:agreed|decided|resolved) (?:that|to)\b)",
    r"\A\W{0,6}(?:unanimously |all |provisionally )?(?:agreed?|decided|resolved|approved|"
    r"adopted)\b(?:[:,]? (?:that|to|the|on|by(?!:| (?-i:[A-Z]))|as|a|this|with(?! (?-i:[A-Z]))|minutes|agenda|there|not)\b| all\b)",
    r"\b(?:payments?|expenditure|spending|purchases?|cheques|invoices|transfers?|loan)\b[^.;]{0,60}? (?:was|were) authori[sz]ed\b",
    r"\b(?:minutes|draft|remit|budget|appointments?|terms|rules|by-?laws|constitution|policy|accounts|plan|statutes)\b[^.;]{0,60}? "
    r"(?:was|were|has been|have been) (?:\w+ly )?ratified\b|\b(?:votes? à l['’]unanimité|por unanimidad)\b",
    r"\b(?:motion|proposal|resolution|amendment|vote (?:to|on|for))\b.{0,80}\b(?:carried|passed|approved|adopted|agreed|accepted)\b",
    r"\b(?:agreement was reached(?! with\b)|(?:there was (?:an? )?|there is (?:currently|now) )(?:general |broad "
    r"|wide |full )?(?:agreement|consensus)|decision (?:was|"
    r"is) (?:taken|made)|decision to (?=(?-i:[a-z]))(?!the\b|an?\b|this\b|our\b)|we have a decision|by consensus|"
    r"approved by (?:all\b|the (?:\w+ )?(?:committee|meeting|members|board|group|council|"
    r"assembly|conference|plenary)\b)|agreed by (?:all|the|everyone)|all (?:agreed|approved|in favou?r))\b",
    r"\b(?:a|ont|avait) (?:décidé|approuvé|adopté|convenu|accepté)\b|\b(?:il a été|est|sont|"
    r"été) (?:décidé|approuvée?s?|adoptée?s?|convenu)\b",
    *ABROAD,
    r"\b(?:acordó|decidió|aprobó|adoptó|resolvió|acordaron|decidieron|aprobaron)\b|\bse (?:acordó|decidió|"
    r"aprobó|adoptó|resolvió)\b|\b(?:fue|fueron|quedó|quedaron) (?:aprobad[oa]s?|adoptad[oa]s?)\b",
)
ELSEWHERE = re.compile(r"\W{0,3}(?:at|during) (?:its|their|the last|the previous|that)\b", re.IGNORECASE)
BY_OTHERS = re.compile(
    r"\W{0,2}(?:hier )?(?:par|por) (?:(?:le|la|el|los|les) )?(?!(?:le|la|el|los|les|gt|groupe|grupo|copil|cotech|ca|cd|ag|équipe|"
    r"commission|panel|participants|présents|asistentes|presentes|miembros|tous|toutes|todos|\d+|unanimidad|mayoría|comité|conseil|bureau|"
    r"assemblée|"
    r"assembl|membres|majorité|consensus|acclamation|vote|junta|asamblea|consejo|asentimiento|consenso)\b)(?=[a-zà-ÿ\d']+ )|"
    r"[^.;]{0,40}?(?<!seconded)(?<!proposed)(?<!moved)(?<!supported) by (?!\w+ votes\b)(?!(?:the |our |this )?(?:all|"
    r"(?:\w+ )?(?:committee|meeting|members|board|group|participants|everyone|council|delegates|"
    r"assembly|partners|attendees|councillors|homeowners|shareholders|delegations|owners)|"
    r"consensus|acclamation|a majority|majority|vote|(?:a )?show of hands|those present|participants)\b)",
    re.IGNORECASE,
)
STEMS = re.compile(
    r"agree|consens|s formed|e formed|m/s|msc|refus|denied|object|directed|voted|tabled|"
    r"conclu|establ|creat|set up|constit|grant|admit|instruct|mandat|postpon|defer|exten|dissolv|sense|feeling|"
    r"of the view|of the opinion|summed up|acuerd|aprueb|acept|second|decid|décid|decis|resol|adopt|approv|approuv|aprob|endors|"
    r"accept|elect|"
    r"appoint|confirm|ratif|determin|conclud|designat|nominat|authori|carried|passed|chose|"
    r"vote|vot|reject|declin|turned|content|happy|unanim|support|approval|gave|give|opted|settl|select|chosen|award|signed off|fixed|set |"
    r"recommend|ruled|objection|effect|d'accord|d’accord|accord|favorable|unanime|retien|retenu|élu|éli|fix|arrêt|refus|rejet|donne|"
    r"mandat|entérin|acuerdo|"
    r"rechaz|elige|elegi|eligi|fija|fijó|autori|consenso|decisión|tom|valid|consensus|favo|conven|convien|acord"
)  # a quick look before the forms: a sentence without any of these stems decides nothing
UNSURE = re.compile(
    r"\b(?:not (?:yet |been )?(?:agreed|decided|approved|adopted|accepted|carried|passed|endorsed|ratified|resolved|elected)|"
    r"no (?:decision|agreement|(?:\w+ ){0,2}?(?:plans?|date|vote|motion|position) (?:has|have|was|were))|if|whether|until|"
    r"once|to be (?:agreed|decided|approved|adopted|accepted)|asked|should be|"
    r"could be|may be|might be|can be|need to be|must be|would be|will be|has to be|previously|"
    r"last meeting it|not been|t(?:ake|akes|ook) it that|how (?:we|they|to)|pas encore|if agreed|unless)\b",
    re.IGNORECASE,
)
ASIDE = re.compile(
    r", (?:for example|for instance|such as|e\.g\.)| in order to | with a view to |,? because |, since (?!\d)|, given (?:that|the)\b|"
    r", as (?:there|it|this|that|the|need|we|they|no|several|some)\b| as (?:although|there (?:is|was|were)|it (?:is|was))\b"
)
SPEAKER = re.compile(r"[A-Z][\w./&]*(?:(?:,|/| &| and)? ?[A-Z][\w./&]*){0,4}\s{1,2}[-\u2013\u2014]\s{1,2}(?=[a-zA-Z])")
_RECORDS = r"(?:minutes|agenda|actas?|proc[èe]s-verbal|proc[èe]s-verbaux|compte-rendu|ordre du jour|orden del d[ií]a)"
_TAKES = r"(?:approv|accept|adopt|confirm|ratif|agree|endors|approuv|valid|aprob|aprueb|acept|acord)\w*"
OF_FORM = re.compile(  # the agenda, earlier minutes, closing: what every meeting decides
    rf"\badjourn|\b(?:close|end) the meeting|\b(?:(?!agree|acord){_TAKES}|amend\w*)\W+(?:\w+\W+){{0,5}}?{_RECORDS}\b|"
    rf"\b{_RECORDS}\b(?:(?! (?:and|that|but|so|which)\b)[^.;:]){{0,120}}?\b(?:was|were|be|is|are|been|est|sont|été|fue|fueron|"
    rf"quedan?|quedó)?\b[^.;:]{{0,50}}?\b{_TAKES}|\btaken as read\b",
    re.IGNORECASE,
)
ONLY_OUTCOME = re.compile(
    r"\W*(?:(?P<passed>(?:the )?(?:motion |proposal |vote )?(?:was |is )?(?:passed|pass|carried|approved|adopted|agreed|accepted|"
    r"unanimous(?:ly)?|yes|"
    r"aprobad[oa]|adopté|approuvé))|postponed|deferred|failed|fails|rejected|withdrawn|tabled|lost|defeated|pending|no|open|closed|none)"
    r"(?: (?:unanimously|with(?:out)? [^.;]{3,40}|by [^.;]{3,40}|\W?\d{1,3}\W\d{1,3}(?:\W\d{1,3})?\W?))?\W*",
    re.IGNORECASE,
)


class DecisionForm(NamedTuple):
    """A form of sentences that decide, and what it holds in any case that is found faster."""

    pattern: re.Pattern[str]
    held: re.Pattern[str] | None

    def found_in(self, flat: str, lowered: str) -> re.Match[str] | None:
        """Its first match in a sentence, whose small letters are known."""
        return self.pattern.search(flat) if self.held is None or searched(self.held, flat, lowered) else None


@cache
def decision_forms() -> Family[DecisionForm]:
    """The forms of sentences that decide, surest first."""
    return Family((form, form.pattern) for form in map(_decision_form, FORMS))


def _decision_form(form: str) -> DecisionForm:
    """What begins with any words before a body is tried from each word on, so the body itself is looked for first."""
    lead = rf"\b{_LEAD}"
    held = _compiled(rf"\b{form.removeprefix(lead)}") if form.startswith(lead) else None
    return DecisionForm(_compiled(form), held)


def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(form, re.IGNORECASE | re.DOTALL)
