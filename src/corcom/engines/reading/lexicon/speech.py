"""Words of reported speech in English, French and Spanish: the verbs that make a sentence a statement, and what kind it is."""

INFORMATION = (
    r"said|stated|reported|informed|announced|noted|explained|stressed|emphasi[sz]ed|underlined|underscored|recalled|indicated|confirmed|mentioned|"
    r"pointed out|commented|added|presented|expressed|observed|thanked|congratulated|clarified|highlighted|shared|briefed|"
    r"updated|described|"
    r"outlined|supported|opposed|objected|felt|considered|believed|argued|maintained|warned|remarked|declared|acknowledged|"
    r"recogni[sz]ed|welcomed that|"
    r"could not|promised|undertook|put|described|summari[sz]ed|reminded|showed|warned|insisted|conceded|admitted|agreed|doubted|feared|"
    r"accepted|assured|concluded|continued|corrected|criticised|criticized|defended|demanded|deplored|echoed|endorsed|introduced|listed|"
    r"named|pledged|praised|quoted|read|rejected|repeated|responded|resumed|reviewed|seconded|submitted|talked|thought|took the view|"
    r"volunteered|wanted|wished|would like|questioned|disagreed|regretted|hoped|preferred|favou?red|gave|provided|advised|"
    r"welcomed|raised (?:the|a|an|concerns?|objections?|questions?)|went through|did not (?:agree|object|support)|"
    r"had no (?:objections?|comments?)|"
    r"(?:was|were) of the (?:view|opinion)|would prefer|withdrew|lamented|took the floor|"
    r"(?:was|were) (?:concerned|pleased) (?:that|about|to)|"
    r"reiterated|affirmed|told|spoke|referred|drew attention|"
    r"informa|indique|souligne|rappelle|a (?:dit|fait|offert|promis|averti|confirme|ajoute|regrette|resume|donne|lu|appuye|"
    r"declare|informe|indique|souligne|rappele|precise|remercie|presente|annonce|explique)|"
    r"informo|indico|senalo|recordo|subrayo|explico|anuncio|agradecio|manifesto|dijo|presento|resumio|respaldo|apoyo|ofrecio|advirtio|"
    r"aclaro|confirmo|reitero|dio|lamento|expreso|agrego|comunico"
)
PROPOSAL = r"suggested|proposed|recommended|offered|moved|a (?:propose|suggere|recommande)|propose|propuso|sugirio|recomendo"
QUESTION = (
    r"asked (?:\w+ ){0,6}?(?:whether|if|what|when|who|how|why|where|which)|enquired|inquired|wondered|wished to know|queried|"
    r"a demande si|pregunto|consulto"
)
REQUEST = (
    r"(?<!\bbe )(?:asked|requested|urged|called (?:on|upon|for)|invited|appealed|encouraged|sought)|"
    r"a demande|demande|pidio|solicito|insto"
)
ANSWER = r"replied|answered|responded|a repondu|repond|respondio|contesto"
KINDS = (("answer", ANSWER), ("question", QUESTION), ("request", REQUEST), ("proposal", PROPOSAL), ("information", INFORMATION))
