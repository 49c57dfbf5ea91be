"""Spanish words that shape minutes. Entries are regular expressions over folded text (lower case, no accents)."""

_ALSO = r"(?:tambien|asimismo|igualmente|ademas)"
_MEETING = r"(?: (?:a|en|de) (?:la|el|esta) (?:reunion|sesion|junta|asamblea|acto|consejo))?"
_PERSONS = (
    r"(?:soci|vocal|concejal|consejer|delegad|director|integrante|representante|miembr|persona|señor|senor|organizacion|institucion|entidad|"
    r"empresa|estado|pais|agencia|asociad|patron|academic|comisionad|invitad|participante|funcionari|profesor|estudiante)[oae]?(?:s|es)"
)
ATTENDANCE = (
    _PERSONS + r"(?: [\w-]+){0,2} (?:presentes|asistentes|participantes|concurrentes|representad[oa]s)" + _MEETING,
    rf"(?:{_ALSO} )?(?:asist(?:en|e|ieron)|particip(?:an|a|aron)|concurren|est(?:an|uvieron) presentes)(?: {_ALSO})?" + _MEETING,
    r"(?:asistente|participante)s?(?: virtuales| presenciales)?" + _MEETING + r"|integrantes|conectad[oa]s|vocales|convocad[oa]s",
    r"de (?:forma|manera) (?:presencial|virtual|remota|telematica)|(?:por|via) (?:video-?(?:conferencia|llamada)|telefono|zoom|teams)",
    r"(?:sres|senores|sras)(?: y (?:sras|senoras))? asistentes|invitad[oa]s(?: especiales| presentes)?",
    r"(?:asisten|asistieron|participan|participaron)(?: a la (?:reunion|sesion))?(?: l[oa]s siguientes (?:miembros|soci[oa]s|"
    r"representantes|personas))?",
    r"con la (?:presencia|asistencia|participacion) de(?: l[oa]s siguientes (?:miembros|soci[oa]s|representantes|personas))?",
    r"participan|participaron|tomaron parte|concurren|concurrieron|comparecen|asistieron a la (?:reunion|sesion)",
    r"(?:lista de )?(?:asistentes|participantes|asistencia|presentes|miembros presentes|personas presentes)",
    r"(?:l[oa]s )?siguientes (?:miembros|soci[oa]s|personas|representantes|integrantes|vocales)(?: .{0,50})? "
    r"(?:estuvieron|estaban|se encontraban|fueron) presentes(?: .{0,30})?",
    r"tambien estuvieron(?: presentes)?|(?:los )?senores|(?:las )?senoras|sres|concurrentes",
    r"(?:relacion|listado) de (?:asistentes|participantes)|(?:miembros |personas )?(?:asistentes|reunidos|reunidas)",
    r"asisten(?:tes)?|asistieron|(?:tambien )?estuvieron presentes|tambien presentes",
    r"(?:invitad[oa]s?|observador(?:a|es|as)?|a distancia|en linea|por telefono)(?: presentes)?",
)
ABSENCE = (
    _PERSONS + r"(?: [\w-]+){0,2} (?:ausentes|excusad[oa]s|inasistentes|no asistentes)",
    r"(?:ausentes?|ausencias?|inasistencias?)(?: (?:justificad|excusad|avisad)[oa]s?)|inasistentes?|inasistencias?|justificad[oa]s",
    r"no (?:asistentes|presentes)|se (?:excusan|disculpan|excusaron|disculparon)|con (?:excusa|justificacion|aviso)",
    r"(?:excusan?|excuso|excusaron|disculpan?|disculparon|(?:han |ha )?(?:excusado|disculpado))(?:(?: su)? (?:asistencia|ausencia|"
    r"presencia))?",
    r"no (?:pudieron|pudo|han podido) (?:asistir|participar|estar presentes?)",
    r"ausentes? (?:con|sin) (?:aviso|excusa)",
    r"(?:ausentes?|ausencias?|excusados?|excusas|disculpas|disculparon su ausencia|no asisten|no asistieron|faltan|faltaron|"
    r"sin excusa|miembros ausentes)",
)
AGENDA = (
    r"(?:(?:con|segun) (?:el|arreglo al) )?(?:siguiente )?orden del dia(?: provisional| siguiente| propuesto)?",
    r"(?:proyecto de )?agenda|programa provisional",
    r"temario|(?:temas|puntos|asuntos) (?:tratados|a tratar|del orden del dia|discutidos)",
)
ACTIONS = (r"(?:puntos? de accion|acciones(?: a seguir| acordadas| pendientes)?|tareas|compromisos|seguimiento)",)
DECISIONS = (
    r"(?:se )?(?:acuerdan?|acordo|acordaron|resuelven?|deciden?)(?: por (?:unanimidad|mayoria|consenso)| lo siguiente)*",
    r"(?:decisiones|acuerdos|resoluciones)(?: adoptad[ao]s| tomad[ao]s| alcanzad[ao]s)?|puntos acordados",
)
ITEMS = (
    r"(?:apertura|bienvenida|introduccion|palabras)(?: .{0,60})?",
    r"(?:otros asuntos|asuntos varios|varios|ruegos y preguntas)",
    r"(?:proxima|fecha de la proxima) (?:reunion|sesion)(?: .{0,30})?",
    r"(?:clausura|cierre)(?: .{0,40})?",
    r"(?:aprobacion|adopcion) (?:de|del) .{0,60}",
)
CLOSINGS = (r"(?:clausura|cierre)(?: .{0,40})?",)
BODIES = ("comite", "consejo", "comision", "grupo de trabajo", "asamblea", "junta", "conferencia")
MINUTES = (r"acta", r"minuta", r"reunion", r"sesion")
OFFICES = (
    r"(?:vice|co-?)?president[ea]s?(?: designado)?|presidencia",
    r"secretari[oa]|secretaria|tesorer[oa]|relator|coordinador(?:a|es|as)?|observador(?:es)?",
)
CHAIRS = (r"president[ea]", r"presidencia", r"preside")
TITLES = ("sr", "sra", "srta", "sres", "sras", "senor", "senora", "senores", "don", "dona", "s\\.?e", "excmo")
ORDINALS = {
    "primera": 1,
    "primer": 1,
    "segunda": 2,
    "tercera": 3,
    "tercer": 3,
    "cuarta": 4,
    "quinta": 5,
    "sexta": 6,
    "septima": 7,
    "octava": 8,
    "novena": 9,
    "decima": 10,
}
PLACES = (r"sala|salon|palacio|sede|ayuntamiento|videoconferencia|en linea|virtual",)
VERBS = (
    "es",
    "son",
    "era",
    "eran",
    "fue",
    "fueron",
    "ha",
    "han",
    "sera",
    "seran",
    "propuso",
    "informo",
    "indico",
    "recordo",
    "pidio",
    "agradecio",
    "subrayo",
    "presento",
    "aprobo",
    "solicito",
)
ITEM_WORDS = (r"punto", r"punto del orden del dia", r"tema", r"asunto")
PARTICULARS = (
    r"(?:fecha|hora|lugar|duracion|inicio|fin|asunto|referencia|distribucion|enlace)(?: (?:de|y) .{2,30})?",
    r"(?:redaccion|redactad[oa] por|levanta acta|elaborad[oa] por|toma de notas|preside|modera|convoca)",
)
