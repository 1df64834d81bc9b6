"""What may have been meant by a noun or verb that is not there: near spellings, synonyms, and the French words."""

from collections.abc import Sequence
from difflib import get_close_matches
from unicodedata import category, normalize

from wgsec.cli.tongue import say, words
from wgsec.errors import WrongUsage

SYNONYMS = {
    "action": ("task", "todo", "follow-up", "suite", "tache", "mesure"),
    "add": ("new", "create", "insert", "ajouter", "creer", "nouveau"),
    "agenda": ("odj", "oj", "ordre-du-jour", "programme", "item", "point", "topic"),
    "backup": ("save", "dump", "sauvegarde", "sauvegarder", "sauver", "archive"),
    "build": ("make", "print", "generate", "produce", "pdf", "word", "docx", "produire", "imprimer", "generer"),
    "cancel": ("annuler", "call-off"),
    "check": ("doctor", "verify", "lint", "fsck", "verifier", "controler", "controle"),
    "close": ("end", "finish", "clore", "cloturer"),
    "decision": ("resolution",),
    "diff": ("compare", "comparer", "difference"),
    "document": ("paper", "file", "register", "registre", "cote", "symbol", "papier"),
    "done": ("finish", "complete", "fait", "terminer"),
    "draft": ("recommendation", "text", "recommandation", "avis", "projet", "texte"),
    "edit": ("change", "modify", "update", "set", "modifier", "changer", "corriger"),
    "export": ("exporter",),
    "find": ("search", "grep", "chercher", "trouver", "rechercher"),
    "group": ("wg", "committee", "groupe", "comite", "config", "settings", "parametres", "reglages"),
    "import": ("load", "importer", "charger"),
    "init": ("start", "new", "create", "setup", "creer", "commencer"),
    "invitation": ("invite", "convocation", "ics", "mail", "rsvp", "inviter"),
    "list": ("ls", "all", "lister", "liste", "index"),
    "log": ("history", "journal", "historique", "audit"),
    "meeting": ("reunion", "session", "seance", "schedule"),
    "member": ("membre", "people", "person", "seat", "participant", "siege", "personne", "liste"),
    "minutes": ("pv", "proces-verbal", "compte-rendu", "cr", "notes", "record", "report", "summary", "releve"),
    "move": ("mv", "deplacer", "reorder"),
    "next": ("todo", "suivant", "prochain", "a-faire"),
    "remove": ("rm", "delete", "del", "drop", "supprimer", "retirer", "enlever", "effacer"),
    "restore": ("recover", "retablir", "restaurer"),
    "schedule": ("plan", "add", "new", "fixer", "planifier", "programmer"),
    "show": ("view", "get", "cat", "see", "info", "voir", "montrer", "afficher"),
    "status": ("state", "overview", "dashboard", "etat", "bilan", "tableau"),
    "template": ("layout", "modele", "gabarit"),
    "theme": ("topic", "subject", "issue", "sujet", "question"),
    "translation": ("translate", "traduction", "traduire", "traduccion", "xliff"),
    "undo": ("revert", "rollback", "defaire", "retour"),
}
"""Words that people type for ours; folded: lower case, no accents."""


def unknown(typed: str, there: Sequence[str], command: str) -> WrongUsage:
    """The refusal of a command `typed` that is not among those `there`."""
    meant = near(typed, there)
    if not meant:
        return WrongUsage("cli.error.no-command", what=typed, command=command)
    return WrongUsage("cli.error.no-command-near", what=typed, near=_either(meant), command=command)


def near(typed: str, there: Sequence[str]) -> list[str]:
    """Those that may be meant, the likeliest first: synonyms, else near spellings of names and synonyms."""
    folded = fold(typed)
    known = {name: (name, *SYNONYMS.get(name, ())) for name in there}
    one = folded.removesuffix("s")
    if sure := [name for name, spellings in known.items() if folded in spellings or one in spellings]:
        return sure
    if close := get_close_matches(folded, there, n=2, cutoff=0.7):
        return close
    spelt = {spelling: name for name, spellings in known.items() for spelling in spellings}
    return list(dict.fromkeys(spelt[spelling] for spelling in get_close_matches(folded, spelt, n=2, cutoff=0.75)))


def fold(text: str) -> str:
    """Lower case, without accents, blanks as hyphens."""
    bare = "".join(one for one in normalize("NFD", text.lower()) if category(one) != "Mn")
    return bare.replace(" ", "-").replace("_", "-")


def _either(meant: list[str]) -> str:
    first, *second = map(_glossed, meant)
    return say("cli.either", first=first, second=second[0]) if second else first


def _glossed(name: str) -> str:
    """`minutes (procès-verbal)`: the word in the field's other language, where it is another one."""
    key = f"root.gloss.{name}"
    return say("cli.glossed", name=name, gloss=say(key)) if key in words() else name
