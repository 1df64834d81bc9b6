"""The group's own rules: its symbol prefix, its quorum, and the six issues it was asked about."""

from __future__ import annotations

import re

from wgsec.errors import WrongUsage
from wgsec.facts.group import LEAST_SILENCE, QuorumRule
from wgsec.facts.language import Wording
from wgsec.rules import people

THEMES = (
    Wording(
        "Role of the NPMs and the international stakeholders in the setting up of the centre",
        "Rôle des MNP et des parties prenantes internationales dans la mise en place du centre",
        "Papel de los MNP y de las partes interesadas internacionales en la creación del centro",
    ),
    Wording(
        "Legal status, process and modalities for the creation and the gradual development of the centre",
        "Statut juridique, processus et modalités de création et de développement progressif du centre",
        "Estatuto jurídico, proceso y modalidades de creación y desarrollo gradual del centro",
    ),
    Wording(
        "Governance and functioning of the centre",
        "Gouvernance et fonctionnement du centre",
        "Gobernanza y funcionamiento del centro",
    ),
    Wording("Funding of the centre", "Financement du centre", "Financiación del centro"),
    Wording(
        "Contents and modalities of the trainings",
        "Contenus et modalités des formations",
        "Contenidos y modalidades de las formaciones",
    ),
    Wording(
        "Conditions of access to the trainings",
        "Conditions d’accès aux formations",
        "Condiciones de acceso a las formaciones",
    ),
)
"""Practice 4: the English is the brief's own, the French and Spanish are renderings to be cleared."""


def check_prefix(prefix: str) -> None:
    """WrongUsage unless it is 2 to 20 capitals, digits and hyphens: it goes into symbols and file names."""
    if not re.fullmatch(r"[A-Z][A-Z0-9-]{1,19}", prefix):
        raise WrongUsage("group.error.prefix", prefix=prefix)


def check_languages(*sets: tuple[str, ...] | None) -> None:
    """WrongUsage for no language at all, or one named twice; None is always fine."""
    for langs in sets:
        if langs is not None and (not langs or len(set(langs)) < len(langs)):
            raise WrongUsage("group.error.languages", langs=langs)


def check(prefix: str | None, quorum: str | None, silence: int | None, address: str | None) -> None:
    """WrongUsage for the first of these that cannot be; None is always fine."""
    if prefix is not None:
        check_prefix(prefix)
    if quorum is not None and quorum not in tuple(QuorumRule) and not re.fullmatch(r"[1-9][0-9]?", quorum):
        raise WrongUsage("group.error.quorum", quorum=quorum)
    if silence is not None and silence < LEAST_SILENCE:
        raise WrongUsage("group.error.silence", days=silence, least=LEAST_SILENCE)
    if address is not None:
        people.email(address)
