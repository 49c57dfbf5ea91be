"""Spanish words that shape minutes. Entries are regular expressions over folded text (lower case, no accents)."""

ATTENDANCE = (
    r"(?:lista de )?(?:asistentes|participantes|asistencia|presentes|miembros presentes|personas presentes)",
    r"asisten(?:tes)?|asistieron|(?:tambien )?estuvieron presentes|tambien presentes",
    r"(?:invitad[oa]s?|observadores|a distancia|en linea|por telefono)(?: presentes)?",
)
ABSENCE = (
    r"no (?:pudieron|pudo|han podido) (?:asistir|participar|estar presentes?)",
    r"(?:ausentes?|ausencias?|excusados?|excusas|disculpas|disculparon su ausencia|no asisten|no asistieron|miembros ausentes)",
)
AGENDA = (r"orden del dia(?: provisional)?", r"(?:proyecto de )?agenda|programa provisional", r"temario")
ACTIONS = (r"(?:puntos? de accion|acciones(?: a seguir| acordadas| pendientes)?|tareas|compromisos|seguimiento)",)
DECISIONS = (r"(?:decisiones|acuerdos|resoluciones)(?: adoptad[ao]s| tomad[ao]s)?",)
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
CHAIRS = (r"president[ea]", r"presidencia")
TITLES = ("sr", "sra", "srta", "don", "dona", "s\\.?e", "excmo")
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
