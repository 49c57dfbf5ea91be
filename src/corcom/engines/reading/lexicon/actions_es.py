"""Spanish words of action points."""

LABELS = (
    r"acci(?:ón|ones)(?: a (?:tomar|realizar|seguir)| acordadas?)?",
    r"puntos? de acción",
    r"medidas? (?:por|a) (?:adoptar|tomar)",
    r"tareas?",
    r"(?:por|a) hacer",
    r"próximos pasos",
    r"seguimiento",
    r"pendientes?",
    r"compromisos?",
)
TO = (r"a",)
SHALL = (r"debe(?:n)?", r"deberá(?:n)?", r"se encargará(?:n)? de", r"tendrá(?:n)? que", r"ha(?:n)? de")
UNDERTAKES = (
    r"se encargar(?:á|án)|se encargan?",
    r"(?:acepta|promete|ofrece)n?",
    r"se (?:comprometió|comprometieron|compromete|ofreció|ofrecieron) a",
    r"(?:aceptó|acordó|prometió|aceptaron|acordaron)",
    r"(?:fue|quedó|queda|está) encargad[oa] de",
    r"se encarga de",
)
REQUESTED = (r"(?:fue|fueron) (?:invitad[oa]s?|solicitad[oa]s?) a",)
ASSIGNS = (r"(?:acordó|decidió|resolvió) que", r"(?:encargó|encomendó)")
ASKS = (r"(?:pidió|solicitó|invitó)(?: a)?",)
ROLES = (
    r"(?:co-?|vice-?)?president[ea]s?(?: designad[oa])?",
    r"presidencia",
    r"secretari[oa]s?(?: ejecutiv[oa])?",
    r"secretaría",
    r"coordinador(?:a|es|as)?",
    r"coordinación ejecutiva",
    r"dependencia de apoyo(?: a la aplicación)?",
    r"(?:tod[oa]s )?(?:l[oa]s )?(?:miembros|delegaciones|estados partes|estados|participantes|" r"coordinador[ea]s|partes)",
    r"cada \w+",
    r"relator(?:a)?",
    r"tesorer[oa]",
    r"grupo de trabajo",
    r"todos",
    r"todas",
    r"mesa",
    r"comité",
)
DONE = (
    r"hech[oa]s?",
    r"terminad[oa]s?",
    r"complet(?:ad)?[oa]s?",
    r"cerrad[oa]s?",
    r"realizad[oa]s?",
    r"cumplid[oa]s?",
    r"concluid[oa]s?",
    r"finalizad[oa]s?",
)
OPEN = (
    r"en curso",
    r"pendientes?",
    r"abiert[oa]s?",
    r"aplazad[oa]s?",
    r"en proceso",
    r"por hacer",
    r"sin (?:hacer|iniciar)",
    r"continúa",
    r"en marcha",
)
DROPPED = (r"abandonad[oa]s?", r"cancelad[oa]s?", r"retirad[oa]s?")
HEAD_ACTION = (
    r"acci(?:ón|ones)",
    r"tareas?",
    r"medidas?",
    r"descripción",
    r"puntos? de acción",
    r"qué",
    r"compromisos?",
    r"actividad(?:es)?",
)
HEAD_OWNER = (r"responsables?", r"quién", r"encargad[oa]s?", r"a cargo de", r"asignad[oa] a")
HEAD_DUE = (r"plazos?", r"fechas?(?: límite| prevista)?", r"vencimiento", r"cuándo", r"para cuándo")
HEAD_STATUS = (r"estado", r"situación", r"avance", r"seguimiento", r"observaciones")
HEAD_NUMBER = (r"n[.°ºo]{1,2}", r"núm(?:ero|\.)?", r"ref(?:erencia|\.)?")
DUE_LABELS = (r"plazo", r"fecha límite", r"antes del?", r"para el", r"vence")
OWNER_LABELS = (r"responsables?", r"encargad[oa]s?", r"a cargo de", r"por")
STATUS_LABELS = (r"estado", r"situación")
GIVES = (
    r"distribu\w+",
    r"envi\w+",
    r"env[ií]\w+",
    r"transmit\w+",
    r"remit\w+",
    r"comuni\w+",
    r"present\w+",
    r"circul\w+",
    r"difund\w+",
    r"entreg\w+",
    r"(?:escrib|respond|contest|solicit|pid|ped|propon|recuerd|notific|agradec|devolv|facilit|"
    r"proporcion|ofrec|explic|rend\w* cuentas?)\w*",
    r"cartas?|correos?|invitaci[oó]n(?:es)?|notas?|recordatorios?|cuestionarios?|respuestas?|solicitud(?:es)?",
)
SHARES = (r"(?:compart|habl|discut|confirm|consult|contact|coordin)\w+",)
ASKS_WHOM = (r"(?:inform|invit|contact|consult|recuerd|record|avis|notific|agradec|inst|convoc)(?:ar|a|an|ará|arán|er|e) a",)
TELLS_WHOM = (r"llamar a",)
PEOPLE = (
    r"(?:co-?|vice-?)?president[ae]s?|presidencia|secretari[oa]s?|secretaría|tesorer[oa]|relator(?:a|es)?|coordinador(?:a|es|as)?",
    r"comités?|consejo|junta|mesa|asamblea|comisión|conferencia|pleno|grupos?(?: de trabajo)?|equipos?|unidad de apoyo|dirección",
    r"miembros|estados(?: partes?| miembros)?|partes|delegaciones|delegación|misi(?:ón|ones)|embajadas?|gobiernos?|"
    r"donantes|observadores|expertos|"
    r"puntos de contacto|puntos focales|ministerios?|ministr[oa]",
    r"participantes?|autores|voluntarios|vecinos|usuarios|familias|padres|profesores|maestros|escuelas?|soci[oa]s?|proveedor(?:es)?|ayuntamiento|"
    r"alcald(?:e|esa|ía)|municipio|provincia|banco|aseguradora|policía|prensa|asociaci(?:ón|ones)|empresas?|propietarios?|responsables?",
)
PURPOSES = (
    r"para (?:su )?(?:distribución|discusión|información|aprobación|examen|observaciones|debate|consideración)",
    r"con (?:miras|el fin) a?",
    r"a fin de",
)
OFFICE_VERBS = (
    r"distribuir",
    r"enviar",
    r"preparar",
    r"redactar",
    r"elaborar",
    r"comunicar",
    r"presentar",
    r"organizar",
    r"contactar",
    r"revisar",
    r"finalizar",
    r"informar",
    r"invitar",
    r"convocar",
    r"completar",
    r"verificar",
    r"hacer",
    r"tomar",
    r"proporcionar",
    r"proponer",
    r"escribir",
    r"dirigir",
    r"recopilar",
    r"consultar",
    r"actualizar",
    r"publicar",
    r"reservar",
    r"confirmar",
    r"circular",
    r"remitir",
    r"transmitir",
    r"seguir",
    r"reunirse",
    r"traducir",
    r"compartir",
)
