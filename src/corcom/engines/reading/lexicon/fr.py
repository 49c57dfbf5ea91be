"""French words that shape minutes. Entries are regular expressions over folded text (lower case, no accents)."""

_MEETING = r"(?: (?:a|au|aux|dans) (?:la |cette |le )?(?:reunion|seance|assemblee|comite|conseil|debats|travaux|visioconference))?"
_PERSONS = (
    r"(?:elu|conseiller|membre|delegue|titulaire|suppleant|administrateur|representant|personne|adherent|associe|societaire|expert|parent|"
    r"enseignant|etudiant|benevole|salarie|commissaire|adjoint)e?s"
)
_BODIES = (
    r"(?:organisation|structure|partenaire|agence|association|commune|institution|service|entreprise|syndicat|delegation|etat|ong|federation)s"
    r"|pays|ong"
)
ATTENDANCE = (
    rf"(?:{_PERSONS}|{_BODIES})(?: [\w-]+){{0,3}} (?:present|participant)e?s(?: (?:et|ou) representee?s)?",
    rf"(?:{_BODIES})(?: [\w-]+){{0,2}} representee?s|presente?s (?:et|ou) representee?s",
    r"(?:assist|particip)(?:aient|ait|ent)(?: (?:egalement|aussi|en outre))?" + _MEETING,
    r"ont (?:(?:egalement|aussi) )?(?:assiste|participe|pris part)(?: (?:egalement|aussi))?" + _MEETING,
    r"(?:sont |etaient )?(?:egalement |aussi )?(?:invitee?s|conviee?s|en visio\w*|en presentiel|en distanciel)|par (?:visio\w*|telephone)",
    r"autres (?:participante?s|personnes presentes|presente?s|invitee?s)|listes? de(?:s)? (?:presences?|presents|participants)",
    r"personnes (?:invitees|conviees|participantes|assistant" + _MEETING + r")|equipe presente",
    r"(?:sont |etaient )?present(?:e?s)(?: et present(?:e?s))?|assistent a la (?:reunion|seance)",
    r"membres (?:du (?:bureau|conseil|comite|ca)|de la commission|de l assemblee) presents",
    r"(?:ont|avaient) (?:pris part|participe|assiste)(?: a .{2,30})?",
    r"(?:etaient |membres |personnes |delegations |etats )?present(?:e?s)?(?: a la reunion)?",
    r"(?:liste des )?(?:participants|presences|personnes presentes)",
    r"(?:feuille de presence|presents|ont participe)",
    r"(?:etaient |egalement |aussi |etaient (?:egalement|aussi) )(?:presente?s|la)",
    r"(?:presents?|participants?|membres presents|personnes presentes) .{0,30}(?:reunion|seance|bureau|conseil|comite)",
    r"(?:invitee?s?|observat(?:eur|rice)s?|a distance|en ligne|par telephone)(?: presents?)?",
)
ABSENCE = (
    r"(?:absente?s? )?(?:(?:et )?excusee?s? )?(?:ayant|avec|ont) (?:donne )?(?:pouvoirs?|procurations?)(?: a)?|procurations?(?: donnees?)?",
    rf"(?:{_PERSONS}|{_BODIES})(?: [\w-]+){{0,2}} (?:absente?s|excusee?s|non representee?s)(?: (?:et )?excusee?s)?",
    r"(?:s etaient|se sont) (?:fait )?(?:excuser|excusee?s)|non excusee?s|(?:etaient|sont) excusee?s",
    r"(?:se sont|s est) (?:fait )?excuse[re]s?|ont donne pouvoir|pouvoirs?(?: donnes?)?|(?:absente?s? )?(?:et )?representee?s?",
    r"(?:etaient |sont |se sont )?(?:absente?s? (?:non excusee?s?|sans excuse)|absents?|absentes?|excuses?|excusees?|"
    r"absents? (?:et )?excuses?|absences?|"
    r"membres (?:absents|excuses))",
    r"(?:membres |personnes )?non presente?s?",
    r"(?:n ont pas pu|n a pas pu) (?:participer|assister|etre presents?|venir)(?: a la reunion)?",
)
AGENDA = (
    r"(?:points|sujets|themes|questions) (?:abordee?s|traitee?s|a l ordre du jour|discutee?s)",
    r"(?:projet d )?(?:l )?ordre du jour(?: provisoire| adopte| suivant| propose| de la (?:reunion|seance))?",
)
ACTIONS = (
    r"(?:points? d actions?(?: identifies| retenus| convenus| du .{4,60})?|actions?(?: a (?:mener|entreprendre|suivre|prendre|faire))?|"
    r"suivi(?: des actions)?|liste des actions|releve d actions|"
    r"taches|a faire|prochaines etapes)",
)
DECISIONS = (
    r"(?:il est |il a ete )?(?:decide|convenu)(?: ce qui suit| a l unanimite)?|(?:le |la )?(?:conseil|comite|bureau|assemblee)"
    r" (?:decide|adopte|approuve)(?: a l unanimite)?",
    r"(?:releve (?:de|des) )?decisions?(?: prises)?",
    r"resolutions?",
)
ITEMS = (
    r"(?:ouverture|mot de bienvenue|introduction|remarques liminaires)(?: .{0,60})?",
    r"(?:divers|questions diverses|autres (?:questions|points|sujets))",
    r"(?:prochaine|date de la prochaine) (?:reunion|seance)(?: .{0,30})?",
    r"(?:cloture|levee)(?: .{0,40})?",
    r"(?:adoption|approbation) (?:de|du) .{0,60}",
)
CLOSINGS = (r"(?:cloture|levee)(?: .{0,40})?",)
BODIES = ("comite", "conseil", "commission", "groupe de travail", "assemblee", "bureau", "conference")
MINUTES = (r"proces-?verbal", r"compte[- ]rendu", r"reunion", r"seance")
OFFICES = (
    r"(?:vice-|co-)?president(?:e|s)?(?: designe)?|presidence",
    r"secretaire(?: general)?|secretariat|tresorier|rapporteur|coordinat(?:eur|rice|eurs|rices)|observateurs?",
)
CHAIRS = (r"preside", r"presidente?", r"presidence", r"president de seance")
TITLES = ("m", "mme", "mlle", "mm", "me", "s\\.?e", "monsieur", "madame", "mademoiselle", "messieurs", "mesdames")
ORDINALS = {
    "premiere": 1,
    "premier": 1,
    "deuxieme": 2,
    "seconde": 2,
    "troisieme": 3,
    "quatrieme": 4,
    "cinquieme": 5,
    "sixieme": 6,
    "septieme": 7,
    "huitieme": 8,
    "neuvieme": 9,
    "dixieme": 10,
}
PLACES = (r"salle|palais|maison|mairie|siege|visioconference|en ligne",)
VERBS = (
    "est",
    "sont",
    "etait",
    "etaient",
    "a",
    "ont",
    "sera",
    "seront",
    "avait",
    "propose",
    "informe",
    "indique",
    "rappelle",
    "demande",
    "remercie",
    "souligne",
    "precise",
    "presente",
    "approuve",
)
ITEM_WORDS = (r"point", r"point de l ordre du jour", r"point no", r"question")
PARTICULARS = (
    r"(?:date|heure|lieu|jour|duree|debut|fin|objet|reference|diffusion|destinataires|lien)(?: (?:de|et) .{2,30})?",
    r"(?:prise de notes|relecture|redaction|redige par|redacteur|redactrice|compte[- ]rendu (?:redige )?par|secretaire de seance|animation|"
    r"president de seance|presidence)",
)
