"""Sheets of every paper in three languages, as a secretary would see them; all invented."""

# ruff: noqa: E501 - a sentence stays on its line

from __future__ import annotations

from datetime import date

from wgsec.facts.text import Blocks
from wgsec.language import markdown
from wgsec.papers.actions import ActionLine, ActionsSheet
from wgsec.papers.agenda import AgendaLine, AgendaSheet, AnnotatedAgendaSheet, AnnotatedItem, LocalLine
from wgsec.papers.cited import PaperLine
from wgsec.papers.decisions import DecisionLine, DecisionsSheet
from wgsec.papers.draft import Chapter, Recommendation, RecommendationSheet, ReportSheet
from wgsec.papers.masthead import Masthead
from wgsec.papers.minutes import MinutesItem, MinutesPart, MinutesSheet, Statement
from wgsec.papers.participants import ParticipantGroup, ParticipantLine, ParticipantsSheet
from wgsec.papers.translation import BilingualRow, BilingualSheet

LANGUAGES = ("en", "fr", "es")
DAY = date(2027, 4, 14)


def say(lang: str, en: str, fr: str, es: str) -> str:
    return {"en": en, "fr": fr, "es": es}[lang]


def text(lang: str, en: str, fr: str, es: str) -> Blocks:
    return markdown.blocks(say(lang, en, fr, es))


def masthead(lang: str, symbol: str, kind: tuple[str, str, str], notice: bool = True) -> Masthead:
    return Masthead(
        lang=lang,
        organisation=say(lang, "Association for the Training Centre", "Association pour le centre de formation", "Asociación para el Centro de Formación"),
        body=say(lang, "International Training Centre Working Group", "Groupe de travail sur le centre international de formation", "Grupo de trabajo sobre el centro internacional de formación"),
        short_body=say(lang, "Training centre", "Centre de formation", "Centro de formación"),
        symbol=symbol,
        title=say(lang, "Third meeting", "Troisième réunion", "Tercera reunión"),
        kind=say(lang, *kind),
        subtitle=say(lang, "Wednesday 14 April 2027, 14:00–16:30 (Paris; 12:00–14:30 UTC), by videoconference",
                     "Mercredi 14 avril 2027, 14 h 00 – 16 h 30 (Paris ; 12 h 00 – 14 h 30 UTC), par visioconférence",
                     "Miércoles, 14 de abril de 2027, 14:00–16:30 (París; 12:00–14:30 UTC), por videoconferencia"),
        short_title=say(lang, "Third meeting", "Troisième réunion", "Tercera reunión"),
        day=DAY,
        date_text=say(lang, "31 March 2027", "31 mars 2027", "31 de marzo de 2027"),
        distribution=say(lang, "Distribution: members and observers", "Distribution : membres et observateurs", "Distribución: miembros y observadores"),
        original=say(lang, "Original: English", "Original : anglais", "Original: inglés"),
        author=say(lang, "Secretariat", "Secrétariat", "Secretaría"),
        notice=say(lang, "Example – invented group, invented persons", "Exemple – groupe et personnes fictifs", "Ejemplo – grupo y personas ficticios") if notice else "",
    )  # fmt: skip


def lines(lang: str) -> tuple[AgendaLine, ...]:
    d = say(lang, "for decision", "pour décision", "para decisión")
    i = say(lang, "for information", "pour information", "para información")
    e = say(lang, "for discussion", "pour débat", "para debate")
    t = (lambda clock: clock.replace(":", " h ")) if lang == "fr" else (lambda clock: clock)
    return (
        AgendaLine("1", t("14:00"), say(lang, "Opening of the meeting; quorum", "Ouverture de la réunion ; quorum", "Apertura de la reunión; quórum"), i, "5 min", say(lang, "Chair", "Présidente", "Presidenta")),
        AgendaLine("2", t("14:05"), say(lang, "Adoption of the agenda", "Adoption de l'ordre du jour", "Aprobación del orden del día"), d, "3 min", "", (PaperLine("ITC-WG(2027)OJ3 Rev.1", say(lang, "Provisional agenda", "Projet d'ordre du jour", "Orden del día provisional")),)),
        AgendaLine("3", t("14:08"), say(lang, "Minutes of the second meeting", "Procès-verbal de la deuxième réunion", "Acta de la segunda reunión"), d, "5 min", "", (PaperLine("ITC-WG(2027)R2", say(lang, "Draft minutes", "Projet de procès-verbal", "Proyecto de acta")),)),
        AgendaLine("4", t("14:13"), say(lang, "Action points", "Points d'action", "Puntos de acción"), i, "7 min"),
        AgendaLine("5", t("14:20"), say(lang, "Theme 2 – Legal status, process and modalities for the creation and the gradual development of the centre", "Thème 2 – Statut juridique, processus et modalités de création et de développement progressif du centre", "Tema 2 – Estatuto jurídico, proceso y modalidades de creación y desarrollo gradual del centro"), d, "45 min", say(lang, "Rapporteur (Switzerland)", "Rapporteure (Suisse)", "Relatora (Suiza)"), (PaperLine("ITC-WG(2027)D2 CD.2", say(lang, "Recommendations 2.1 to 2.3", "Recommandations 2.1 à 2.3", "Recomendaciones 2.1 a 2.3")), PaperLine("ITC-WG(2027)INF4", say(lang, "Disposition of 23 comments", "Suites données à 23 observations", "Tratamiento de 23 observaciones")))),
        AgendaLine("", t("15:05"), say(lang, "Break", "Pause", "Pausa"), "", "10 min"),
        AgendaLine("6", t("15:15"), say(lang, "Theme 3 – Governance and functioning of the centre", "Thème 3 – Gouvernance et fonctionnement du centre", "Tema 3 – Gobernanza y funcionamiento del centro"), e, "50 min", say(lang, "Rapporteur (Morocco)", "Rapporteur (Maroc)", "Relator (Marruecos)"), (PaperLine("ITC-WG(2027)D3 WD.1", say(lang, "First working draft", "Premier avant-projet", "Primer anteproyecto")),)),
        AgendaLine("7", t("16:05"), say(lang, "Any other business", "Questions diverses", "Otros asuntos"), i, "15 min"),
        AgendaLine("8", t("16:20"), say(lang, "Next meeting; closing", "Prochaine réunion ; clôture", "Próxima reunión; clausura"), i, "10 min"),
    )  # fmt: skip


def local_times(lang: str) -> tuple[LocalLine, ...]:
    return (
        LocalLine(say(lang, "Africa and the Middle East", "Afrique et Moyen-Orient", "África y Oriente Medio"), "Dakar, Lomé", "12:00–14:30"),
        LocalLine(say(lang, "Africa and the Middle East", "Afrique et Moyen-Orient", "África y Oriente Medio"), say(lang, "Cape Town", "Le Cap", "Ciudad del Cabo"), "14:00–16:30"),
        LocalLine(say(lang, "Americas", "Amériques", "América"), "San José", "06:00–08:30"),
        LocalLine(say(lang, "Americas", "Amériques", "América"), "Buenos Aires", "09:00–11:30"),
        LocalLine(say(lang, "Asia and the Pacific", "Asie et Pacifique", "Asia y el Pacífico"), "Almaty", "17:00–19:30"),
        LocalLine(say(lang, "Asia and the Pacific", "Asie et Pacifique", "Asia y el Pacífico"), "Wellington", say(lang, "Thu 15 April, 00:00–02:30", "jeu. 15 avril, 0 h 00 – 2 h 30", "jue. 15 de abril, 00:00–02:30")),
        LocalLine(say(lang, "Europe", "Europe", "Europa"), "Paris, Strasbourg, Zagreb", "14:00–16:30"),
    )  # fmt: skip


def agenda(lang: str, notice: bool = True) -> AgendaSheet:
    opening = text(
        lang,
        "The meeting is held by videoconference, with simultaneous interpretation between English and French. Written comments are welcome until **7 April** at [secretariat@example.org](mailto:secretariat@example.org).",
        "La réunion se tient par visioconférence, avec interprétation simultanée entre l'anglais et le français. Les observations écrites sont les bienvenues jusqu'au **7 avril** à [secretariat@example.org](mailto:secretariat@example.org).",
        "La reunión se celebra por videoconferencia, con interpretación simultánea entre inglés y francés. Se agradecerán observaciones por escrito hasta el **7 de abril** en [secretariat@example.org](mailto:secretariat@example.org).",
    )
    return AgendaSheet(masthead(lang, "ITC-WG(2027)OJ3 Rev.1", ("Provisional agenda", "Projet d'ordre du jour", "Orden del día provisional"), notice), opening, lines(lang), "2 h 30" if lang == "fr" else "2 h 30 min", local_times(lang))  # fmt: skip


def annotated_agenda(lang: str) -> AnnotatedAgendaSheet:
    plain = agenda(lang)
    notes = text(
        lang,
        "The Rapporteur will introduce the second consolidated draft. Of the comments received,\n\n1. **editorial** comments are proposed for acceptance *en bloc*;\n2. **substantive** comments are before the group:\n   - the legal form (2.1),\n   - the three stages (2.2);\n3. general comments need no action.",
        "La rapporteure présentera le deuxième projet consolidé. Parmi les observations reçues :\n\n1. les observations **rédactionnelles** sont proposées pour acceptation *en bloc* ;\n2. les observations **de fond** sont soumises au groupe :\n   - la forme juridique (2.1),\n   - les trois étapes (2.2) ;\n3. les observations générales n'appellent pas de suite.",
        "La relatora presentará el segundo proyecto consolidado. De las observaciones recibidas:\n\n1. se propone aceptar *en bloque* las observaciones **de redacción**;\n2. se someten al grupo las observaciones **de fondo**:\n   - la forma jurídica (2.1),\n   - las tres etapas (2.2);\n3. las observaciones generales no requieren medidas.",
    )
    proposal = text(
        lang,
        "The working group **adopts** *ad referendum* recommendations 2.1 to 2.3 as set out in document D2 CD.2, and **instructs** the secretariat to open a silence procedure.",
        "Le groupe de travail **adopte** *ad referendum* les recommandations 2.1 à 2.3 telles qu'elles figurent dans le document D2 CD.2 et **charge** le secrétariat d'ouvrir une procédure de silence.",
        "El grupo de trabajo **aprueba** *ad referéndum* las recomendaciones 2.1 a 2.3 que figuran en el documento D2 CD.2 y **encarga** a la secretaría que inicie un procedimiento de silencio.",
    )
    outcome = say(
        lang,
        "The working group is invited to decide.",
        "Le groupe de travail est invité à prendre une décision.",
        "Se invita al grupo de trabajo a adoptar una decisión.",
    )
    items = tuple(
        AnnotatedItem(line.number, line.title, f"{line.time}, {line.length}", line.purpose, line.presenter, line.papers, notes if line.number == "5" else text(lang, "The Chair will open the item.", "La présidente ouvrira ce point.", "La Presidenta abrirá este punto."), outcome, proposal if line.number == "5" else ())
        for line in plain.lines
        if line.number
    )  # fmt: skip
    head = masthead(lang, "ITC-WG(2027)AA3", ("Annotated agenda", "Ordre du jour annoté", "Orden del día anotado"))
    return AnnotatedAgendaSheet(head, plain.opening, plain.lines, plain.total, items, plain.local_times)


def decision_lines(lang: str) -> tuple[DecisionLine, ...]:
    label = say(lang, "Decision", "Décision", "Decisión")
    five = say(lang, "Item 5 – Theme 2", "Point 5 – Thème 2", "Punto 5 – Tema 2")
    return (
        DecisionLine("3/1", f"{label} 3/1", say(lang, "consensus, with one reservation", "consensus, avec une réserve", "consenso, con una reserva"), five, text(
            lang,
            "The working group **adopted** *ad referendum* recommendations 2.1 to 2.3 as amended.[^1]\n\n[^1]: Reservation of Switzerland on recommendation 2.1; the text is annexed.",
            "Le groupe de travail **a adopté** *ad referendum* les recommandations 2.1 à 2.3 telles que modifiées.[^1]\n\n[^1]: Réserve de la Suisse sur la recommandation 2.1 ; le texte figure en annexe.",
            "El grupo de trabajo **aprobó** *ad referéndum* las recomendaciones 2.1 a 2.3 en su forma enmendada.[^1]\n\n[^1]: Reserva de Suiza a la recomendación 2.1; el texto figura en el anexo.",
        )),
        DecisionLine("3/2", f"{label} 3/2", say(lang, "consensus", "consensus", "consenso"), five, text(
            lang,
            "The working group **instructed** the secretariat:\n\n1. to open a silence procedure from 19 to 26 April 2027, 18:00 UTC;\n2. to notify its result within one working day.",
            "Le groupe de travail **a chargé** le secrétariat :\n\n1. d'ouvrir une procédure de silence du 19 au 26 avril 2027, 18 h 00 UTC ;\n2. d'en notifier le résultat dans un délai d'un jour ouvrable.",
            "El grupo de trabajo **encargó** a la secretaría:\n\n1. que iniciara un procedimiento de silencio del 19 al 26 de abril de 2027, 18:00 UTC;\n2. que notificara su resultado en el plazo de un día hábil.",
        )),
        DecisionLine("3/3", f"{label} 3/3", say(lang, "noted", "pris note", "se tomó nota"), say(lang, "Item 6 – Theme 3", "Point 6 – Thème 3", "Punto 6 – Tema 3"), text(
            lang,
            "The working group **agreed to revert** to recommendation 3.1 at its fourth meeting.",
            "Le groupe de travail **est convenu de revenir** sur la recommandation 3.1 à sa quatrième réunion.",
            "El grupo de trabajo **acordó volver a tratar** la recomendación 3.1 en su cuarta reunión.",
        )),
    )  # fmt: skip


def actions(lang: str) -> tuple[ActionLine, ...]:
    return (
        ActionLine("A3.1", text(lang, "Open silence procedure CP2", "Ouvrir la procédure de silence CP2", "Iniciar el procedimiento de silencio CP2"), say(lang, "Secretariat", "Secrétariat", "Secretaría"), say(lang, "19 April 2027", "19 avril 2027", "19 de abril de 2027"), say(lang, "open", "en cours", "abierta")),
        ActionLine("A3.2", text(lang, "Submit two options for regional seats", "Présenter deux options pour les sièges régionaux", "Presentar dos opciones para las sedes regionales"), say(lang, "Rapporteur, theme 3", "Rapporteur, thème 3", "Relator, tema 3"), say(lang, "30 April 2027", "30 avril 2027", "30 de abril de 2027"), say(lang, "open", "en cours", "abierta")),
        ActionLine("A2.3", text(lang, "Comparative table of legal forms", "Tableau comparatif des formes juridiques", "Cuadro comparativo de formas jurídicas"), say(lang, "France", "France", "Francia"), say(lang, "12 May 2027", "12 mai 2027", "12 de mayo de 2027"), say(lang, "carried over", "reporté", "aplazada")),
    )  # fmt: skip


def groups(lang: str) -> tuple[ParticipantGroup, ...]:
    present, excused = say(lang, "present", "présent", "presente"), say(lang, "excused", "excusé", "excusado")
    return (
        ParticipantGroup(say(lang, "Members", "Membres", "Miembros"), (
            ParticipantLine(say(lang, "National Preventive Mechanism of Senegal", "Observateur national des lieux de privation de liberté", "Observador Nacional de los Lugares de Privación de Libertad"), say(lang, "Senegal", "Sénégal", "Senegal"), "Mme Awa Example-Diop", say(lang, "Member", "Membre", "Miembro"), present),
            ParticipantLine(say(lang, "National Commission for the Prevention of Torture", "Commission nationale de prévention de la torture", "Comisión Nacional para la Prevención de la Tortura"), say(lang, "Switzerland", "Suisse", "Suiza"), "Ms Lea Example-Keller", say(lang, "Rapporteur, theme 2", "Rapporteure, thème 2", "Relatora, tema 2"), present),
            ParticipantLine(say(lang, "Ombudsman of New Zealand", "Médiateur de Nouvelle-Zélande", "Defensor del Pueblo de Nueva Zelandia"), say(lang, "New Zealand", "Nouvelle-Zélande", "Nueva Zelandia"), "Mr Tane Example", say(lang, "Member", "Membre", "Miembro"), excused),
        )),
        ParticipantGroup(say(lang, "Secretariat", "Secrétariat", "Secretaría"), (
            ParticipantLine(say(lang, "Association for the Training Centre", "Association pour le centre de formation", "Asociación para el Centro de Formación"), "", "Mme Claire Example", say(lang, "Chair", "Présidente", "Presidenta"), present),
        )),
    )  # fmt: skip


def minutes(lang: str, items: int = 1) -> MinutesSheet:
    attendance = text(
        lang,
        "The Chair opened the meeting at 14:04 (12:04 UTC). **Ten of fifteen members** were present, one of them by an alternate; three sent apologies. The quorum of eight was met and checked again before items 5 and 6.\n\nInterpretation was provided between English and French. No recording was made.",
        "La présidente ouvre la réunion à 14 h 04 (12 h 04 UTC). **Dix membres sur quinze** sont présents, dont un par suppléant ; trois sont excusés. Le quorum de huit est atteint et vérifié de nouveau avant les points 5 et 6.\n\nL'interprétation est assurée entre l'anglais et le français. Aucun enregistrement n'est fait.",
        "La Presidenta abrió la reunión a las 14:04 (12:04 UTC). Estaban presentes **diez de quince miembros**, uno de ellos mediante suplente; tres se excusaron. El quórum de ocho se alcanzó y se verificó de nuevo antes de los puntos 5 y 6.\n\nHubo interpretación entre inglés y francés. No se hizo grabación.",
    )
    five = text(
        lang,
        "The Rapporteur presented 23 comments: 4 general, 11 substantive and 8 editorial.\n\nSeveral members\n\n1. preferred to start as an association under French law;\n2. asked that the form be reviewed:\n   1. after three years, or\n   2. before the second stage.\n\nOne member warned against fixing the form too early:\n\n> Form should follow function.[^1]\n\nThe Chair summed up as follows.\n\n| Stage | Begins | Reviewed |\n|---|---|---|\n| Pilot courses | 2028 | 2029 |\n| Permanent secretariat | 2030 | 2033 |\n\nThe text was amended accordingly.\n\n[^1]: Statement circulated as [INF5](https://example.org/INF5).",
        "La rapporteure présente 23 observations : 4 générales, 11 de fond et 8 rédactionnelles.\n\nPlusieurs membres\n\n1. préfèrent commencer par une association de droit français ;\n2. demandent que la forme soit réexaminée :\n   1. après trois ans, ou\n   2. avant la deuxième étape.\n\nUn membre met en garde contre un choix trop précoce :\n\n> La forme doit suivre la fonction.[^1]\n\nLa présidente résume comme suit.\n\n| Étape | Début | Réexamen |\n|---|---|---|\n| Cours pilotes | 2028 | 2029 |\n| Secrétariat permanent | 2030 | 2033 |\n\nLe texte est modifié en conséquence.\n\n[^1]: Déclaration distribuée sous la cote [INF5](https://example.org/INF5).",
        "La relatora presentó 23 observaciones: 4 generales, 11 de fondo y 8 de redacción.\n\nVarios miembros\n\n1. preferían empezar como asociación de derecho francés;\n2. pidieron que la forma se revisara:\n   1. a los tres años, o\n   2. antes de la segunda etapa.\n\nUn miembro advirtió contra fijar la forma demasiado pronto:\n\n> La forma debe seguir a la función.[^1]\n\nLa Presidenta resumió como sigue.\n\n| Etapa | Inicio | Revisión |\n|---|---|---|\n| Cursos piloto | 2028 | 2029 |\n| Secretaría permanente | 2030 | 2033 |\n\nEl texto se modificó en consecuencia.\n\n[^1]: Declaración distribuida como [INF5](https://example.org/INF5).",
    )
    two = text(
        lang,
        "The agenda was adopted with one addition under any other business.",
        "L'ordre du jour est adopté avec un ajout aux questions diverses.",
        "El orden del día se aprobó con una adición en otros asuntos.",
    )
    plain, decided = agenda(lang).lines, decision_lines(lang)
    said = [
        MinutesItem("2", plain[1].title, plain[1].papers, (MinutesPart(two),)),
        MinutesItem("5", plain[4].title, plain[4].papers, (MinutesPart(five, decided[:2]),)),
        MinutesItem("6", plain[6].title, plain[6].papers, (MinutesPart(two, decided[2:]),)),
    ]
    closing = text(
        lang,
        "The next meeting is on Wednesday 26 May 2027 at 14:00 (12:00 UTC). The Chair closed the meeting at 16:28.",
        "La prochaine réunion se tiendra le mercredi 26 mai 2027 à 14 h 00 (12 h 00 UTC). La présidente lève la séance à 16 h 28.",
        "La próxima reunión será el miércoles 26 de mayo de 2027 a las 14:00 (12:00 UTC). La Presidenta levantó la sesión a las 16:28.",
    )
    return MinutesSheet(
        masthead(lang, "ITC-WG(2027)R3 prov.", ("Draft minutes", "Projet de procès-verbal", "Proyecto de acta")),
        say(lang, "Draft for adoption at the fourth meeting", "Projet à adopter à la quatrième réunion", "Proyecto que se someterá a la cuarta reunión"),
        attendance, tuple(said * items), closing, actions(lang),
        (Statement(say(lang, "Switzerland", "Suisse", "Suiza"), say(lang, "recommendation 2.1", "recommandation 2.1", "recomendación 2.1"), markdown.blocks("La Suisse émet une réserve : la forme juridique ne devrait pas être figée avant l'évaluation de la phase pilote."), "fr"),),
        groups(lang),
    )  # fmt: skip


def decisions(lang: str) -> DecisionsSheet:
    opening = text(
        lang,
        "Decisions taken at the third meeting, with ten of fifteen members present (quorum: eight).",
        "Décisions prises à la troisième réunion, dix membres sur quinze étant présents (quorum : huit).",
        "Decisiones adoptadas en la tercera reunión, con diez de quince miembros presentes (quórum: ocho).",
    )
    return DecisionsSheet(
        masthead(lang, "ITC-WG(2027)LD3", ("List of decisions", "Relevé des décisions", "Lista de decisiones")),
        opening,
        decision_lines(lang),
    )


def action_points(lang: str) -> ActionsSheet:
    opening = text(
        lang,
        "Owners report to the secretariat **one week** before the next meeting.",
        "Les responsables font rapport au secrétariat **une semaine** avant la prochaine réunion.",
        "Los responsables informan a la secretaría **una semana** antes de la próxima reunión.",
    )
    every = actions(lang)
    return ActionsSheet(
        masthead(lang, "ITC-WG(2027)AP3", ("Action points", "Points d'action", "Puntos de acción")),
        opening,
        every[:2],
        every[2:],
    )


def participants(lang: str) -> ParticipantsSheet:
    opening = text(
        lang,
        "Ten of fifteen members present; quorum met.",
        "Dix membres sur quinze présents ; quorum atteint.",
        "Diez de quince miembros presentes; hay quórum.",
    )
    return ParticipantsSheet(
        masthead(lang, "ITC-WG(2027)LP3", ("List of participants", "Liste des participants", "Lista de participantes")),
        opening,
        groups(lang),
    )


def chapter(lang: str, number: str = "2") -> Chapter:
    reasons = text(
        lang,
        "An association can be set up quickly and at low cost. It leaves open:\n\n1. a later change of form;\n2. a seat in another country.\n\nThe consultations showed *broad support* for a gradual start.",
        "Une association peut être créée vite et à peu de frais. Elle laisse ouverts :\n\n1. un changement de forme ultérieur ;\n2. un siège dans un autre pays.\n\nLes consultations ont montré un *large soutien* pour un démarrage progressif.",
        "Una asociación puede crearse con rapidez y a bajo costo. Deja abiertos:\n\n1. un cambio de forma posterior;\n2. una sede en otro país.\n\nLas consultas mostraron un *amplio apoyo* a un inicio gradual.",
    )
    one = text(
        lang,
        "The centre should first be set up as an association under French law and be reviewed after three years.",
        "Le centre devrait d'abord être créé sous la forme d'une association de droit français et faire l'objet d'un réexamen après trois ans.",
        "El centro debería crearse primero como asociación de derecho francés y revisarse a los tres años.",
    )
    two = text(
        lang,
        "Creation should proceed in three stages: pilot courses, permanent secretariat, regional hubs.",
        "La création devrait se faire en trois étapes : cours pilotes, secrétariat permanent, pôles régionaux.",
        "La creación debería realizarse en tres etapas: cursos piloto, secretaría permanente, centros regionales.",
    )
    adopted = say(
        lang,
        "Adopted by consensus, with one reservation (decision 8/2, 24 November 2027)",
        "Adoptée par consensus, avec une réserve (décision 8/2, 24 novembre 2027)",
        "Aprobada por consenso, con una reserva (decisión 8/2, 24 de noviembre de 2027)",
    )
    reserve = Statement(
        say(lang, "Switzerland", "Suisse", "Suiza"),
        say(lang, "reservation", "réserve", "reserva"),
        markdown.blocks("La forme juridique ne devrait pas être figée trop tôt."),
        "fr",
    )
    return Chapter(
        number,
        say(lang, "Legal status, process and modalities for the creation and the gradual development of the centre", "Statut juridique, processus et modalités de création et de développement progressif du centre", "Estatuto jurídico, proceso y modalidades de creación y desarrollo gradual del centro"),
        text(lang, "This theme was taken at the second, third and seventh meetings.", "Ce thème a été traité aux deuxième, troisième et septième réunions.", "Este tema se trató en las reuniones segunda, tercera y séptima."),
        (
            Recommendation(f"{number}.1", say(lang, "An association to begin with", "Une association pour commencer", "Una asociación para empezar"), one, reasons, adopted, (reserve,)),
            Recommendation(f"{number}.2", say(lang, "Three stages", "Trois étapes", "Tres etapas"), two, reasons, adopted),
        ),
    )  # fmt: skip


def recommendation(lang: str) -> RecommendationSheet:
    return RecommendationSheet(
        masthead(
            lang,
            "ITC-WG(2027)D2 CD.2",
            ("Draft recommendations", "Projet de recommandations", "Proyecto de recomendaciones"),
        ),
        say(lang, "Circulated draft 2", "Projet distribué 2", "Proyecto distribuido 2"),
        chapter(lang),
    )


def report(lang: str) -> ReportSheet:
    foreword = text(
        lang,
        "The working group met eight times in 2027. It adopted these recommendations by consensus.",
        "Le groupe de travail s'est réuni huit fois en 2027. Il a adopté ces recommandations par consensus.",
        "El grupo de trabajo se reunió ocho veces en 2027. Aprobó estas recomendaciones por consenso.",
    )
    return ReportSheet(
        masthead(lang, "ITC-WG(2027)REC1", ("Recommendations", "Recommandations", "Recomendaciones"), notice=False),
        "",
        foreword,
        tuple(chapter(lang, str(n)) for n in range(1, 7)),
        groups(lang),
    )


def bilingual(lang: str) -> BilingualSheet:
    target = "es" if lang == "fr" else "fr" if lang == "en" else "en"
    readme = text(
        lang,
        "Please write in the column **Target** only. Marks such as ⟦1⟧ … ⟦/1⟧ stand for bold, italics, links and notes: keep each of them.",
        "Merci de n'écrire que dans la colonne **cible**. Les marques comme ⟦1⟧ … ⟦/1⟧ tiennent lieu de gras, d'italique, de liens et de notes : conservez-les toutes.",
        "Escriba solo en la columna **destino**. Las marcas como ⟦1⟧ … ⟦/1⟧ representan negrita, cursiva, enlaces y notas: consérvelas todas.",
    )
    source = {
        "en": "The centre should ⟦1⟧first⟦/1⟧ be set up as an association.",
        "fr": "Le centre devrait ⟦1⟧d'abord⟦/1⟧ être créé : une association ?",
        "es": "El centro debería crearse ⟦1⟧primero⟦/1⟧ como asociación.",
    }
    rows = tuple(
        BilingualRow(
            f"2.1 3fa94c{n:03}",
            f"2.1-{n:02}",
            say(lang, "Paragraph, block 1", "Paragraphe, bloc 1", "Párrafo, bloque 1"),
            source[lang],
            source[target] if n % 2 else "",
            say(lang, "Theme 2", "Thème 2", "Tema 2") if n == 1 else "",
        )
        for n in range(1, 31)
    )
    return BilingualSheet(
        masthead(lang, "ITC-WG(2027)D2 CD.2", ("Translation table", "Tableau de traduction", "Tabla de traducción")),
        readme,
        lang,
        target,
        {"en": "English", "fr": "français", "es": "español"}[lang],
        {"en": "English", "fr": "français", "es": "español"}[target],
        rows,
    )


PAPERS = {
    "agenda": agenda, "annotated-agenda": annotated_agenda, "minutes": minutes, "decisions": decisions, "actions": action_points,
    "participants": participants, "recommendation": recommendation, "report": report, "bilingual": bilingual,
}  # fmt: skip
