"""French words of action points."""

LABELS = (
    r"actions?(?: à (?:entreprendre|mener|suivre)| requises?)?",
    r"points? d['’]action",
    r"mesures? à prendre",
    r"[àa] faire",
    r"suites? à donner",
    r"mesures? de suivi",
    r"prochaines? étapes?",
    r"suivi",
    r"tâches?",
)
TO = (r"à",)
SHALL = (
    r"doit",
    r"doivent",
    r"devra",
    r"devront",
    r"est chargée? de",
    r"sont chargé(?:e?s) de",
    r"se charge(?:ra|nt)? de",
    r"est invitée? à",
    r"sont invité(?:e?s) à",
)
UNDERTAKES = (
    r"se charge(?:ra|nt|ront)?",
    r"(?:accepte|promet|promettent|acceptent)",
    r"s['’](?:est|était) engagée?",
    r"s['’]engage(?:nt)?",
    r"s['’]occupe(?:nt|ra|ront)?",
    r"a (?:accepté|proposé|promis|offert)",
    r"ont (?:accepté|proposé|promis|offert)",
    r"a été chargée?",
    r"ont été chargé(?:e?s)",
)
REQUESTED = (r"(?:a|ont) été (?:priée?s?|invitée?s?)", r"est priée?", r"sont priée?s")
ASSIGNS = (r"(?:a|ont) (?:décidé|convenu|chargé) (?:que|de)?", r"(?:a|ont) chargé")
ASKS = (r"(?:a|ont) (?:demandé|prié|invité)",)
ROLES = (
    r"(?:co-?|vice-?)?présidente?s?(?:[ -]désignée?)?",
    r"présidence",
    r"secrétaires?(?: exécutif| exécutive)?",
    r"secrétariat",
    r"coordonn(?:ateur|atrice)s?",
    r"coordination exécutive",
    r"unité d['’]appui(?: à l['’]application)?",
    r"(?:tous |toutes )?(?:les )?(?:membres|délégations|états parties|états|participants|coordonnateurs|" r"coordonnatrices|parties)",
    r"chaque \w+",
    r"rapporteurs?",
    r"greffier",
    r"trésori(?:er|ère)",
    r"groupe de travail",
    r"tous",
    r"toutes",
    r"bureau",
    r"comité",
)
DONE = (r"faite?s?", r"terminée?s?", r"achevée?s?", r"clos(?:e|es)?", r"réalisée?s?", r"effectuée?s?", r"exécutée?s?")
OPEN = (
    r"en cours",
    r"en attente",
    r"à faire",
    r"ouverte?s?",
    r"reportée?s?",
    r"reconduite?s?",
    r"non (?:faite?|réalisée?)",
    r"en suspens",
    r"à suivre",
)
DROPPED = (r"abandonnée?s?", r"annulée?s?", r"retirée?s?")
HEAD_ACTION = (
    r"actions?(?: à (?:mener|entreprendre|suivre|prendre|faire))?",
    r"actions? (?:de suivi|prévues?|recommandées?|correctives?)",
    r"tâches?",
    r"mesures?(?: à prendre)?",
    r"description",
    r"points? d['’]action",
    r"quoi",
)
HEAD_OWNER = (r"responsables?", r"qui", r"chargée?s? de l['’]action", r"pilote", r"par qui", r"attribuée? à")
HEAD_DUE = (r"échéances?", r"délais?", r"dates?(?: limite)?", r"quand", r"pour le")
HEAD_STATUS = (r"statut", r"état(?: d['’]avancement)?", r"suivi", r"avancement", r"observations?")
HEAD_NUMBER = (r"n[°o]", r"numéro", r"réf(?:érence|\.)?")
DUE_LABELS = (r"échéance", r"délai", r"date limite", r"avant le", r"d['’]ici(?: au| le)?", r"pour le")
OWNER_LABELS = (r"responsables?", r"pilote", r"qui", r"par")
STATUS_LABELS = (r"statut", r"état", r"suivi")
GIVES = (
    r"diffus\w+",
    r"transm\w+",
    r"envo\w+",
    r"distribu\w+",
    r"communi\w+",
    r"soum\w+",
    r"présent\w+",
    r"remet\w*",
    r"adress\w+",
    r"confirm\w+",
    r"fourni\w*",
    r"écri\w+",
    r"(?:cour)?riels?|e-?mails?|mails?|courriers?|lettres?|invitations?|relances?|rappels?|questionnaires?|réponses?",
    r"(?:répond|demand|propos|signal|rappel|parl|partag|rend\w* compte|renvo|livr|donn|suggér|recommand|expliqu|notifi|pos)\w*",
)
SHARES = (r"(?:partag|discut|parl|confirm|échang)\w+",)
ASKS_WHOM = (
    r"(?:inform|invit|contact|consult|remerci|préven|avert|sollicit|relanc|pri|avis|interrog|félicit|encourag|convoqu|alert)(?:er|e|ent|ir|it|era|eront)",
)
TELLS_WHOM = (r"appeler",)
PEOPLE = (
    r"(?:co-?|vice-?)?présidente?s?|présidence|secrétaires?|secrétariat|trésori(?:er|ère)|greffier|rapporteurs?|coordonn(?:ateur|atrice)s?",
    r"comités?|conseil|bureau|assemblée|commission|conférence|plénière|groupes?(?: de travail)?|équipes?|unité d['’]appui|direction",
    r"membres|états(?: parties| membres)?|parties|délégations?|délégués|missions?|ambassades?|gouvernements?|"
    r"donateurs|bailleurs|observateurs|"
    r"experts|points de contact|points focaux|ministères?|ministre",
    r"participants?|auteurs?|adhérents?|bénévoles|habitants|usagers|familles|parents|élèves|enseignants?|professeurs?|entra[iî]neurs?|écoles?|"
    r"partenaires?|sponsors?|fournisseurs?|prestataires?|mairie|maire|préfecture|commune|département|région|banque|assureur|police|presse|"
    r"associations?|sociétés?|entreprises?|services?|propriétaires?|locataires?|candidats?|responsables?",
)
PURPOSES = (r"pour (?:diffusion|discussion|information|approbation|examen|observations|adoption)", r"en vue d[eu']", r"afin de")
OFFICE_VERBS = (
    r"diffuser",
    r"transmettre",
    r"envoyer",
    r"préparer",
    r"rédiger",
    r"établir",
    r"communiquer",
    r"soumettre",
    r"présenter",
    r"organiser",
    r"contacter",
    r"élaborer",
    r"réviser",
    r"finaliser",
    r"distribuer",
    r"informer",
    r"inviter",
    r"convoquer",
    r"compléter",
    r"vérifier",
    r"mettre",
    r"faire",
    r"prendre",
    r"fournir",
    r"proposer",
    r"écrire",
    r"adresser",
    r"recueillir",
    r"consulter",
    r"actualiser",
    r"publier",
    r"réserver",
    r"confirmer",
    r"rendre",
    r"relancer",
    r"suivre",
    r"rencontrer",
    r"traduire",
)
