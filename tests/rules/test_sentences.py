"""Where sentences end in recommendations: a hand-made set, every paragraph of it right."""

from __future__ import annotations

import pytest

from wgsec import rules
from wgsec.facts.translation import Tag

GOLD = {
    "en": [
        ["Members shall act, cf. Art. 8, para. 2 of the Charter.", "The report is due on 1 Jan. 2027.",
         "See doc. A/RES/77/245."],
        ["The target is approx. 4.1 years (see No. 12).", "Dr. M. Oyelaran chaired the session."],
        ["“Is it needed?”", "The answer is yes.", "It was adopted by consensus (i.e. without a vote)."],
        ["The U.N. Charter applies.", "E.g. members may derogate."],
        ["It grew by 3.5%.", "This is high."],
        ["Costs, fees, etc. should be published.", "Members agree!", "Why?", "Because 12 members asked."],
        ["The Working Group met on 3 May.", "5 members were absent."],
    ],
    "fr": [
        ["Voir l’art. 8, par. 2, de la Charte.", "Le rapport est dû le 1er janv. 2027."],
        ["M. Martin préside la séance.", "Mme L. Dupont est rapporteuse."],
        ["« Est-ce nécessaire\u202f? »", "La réponse est oui."],
        ["Le délai est de 30 jours (p. ex. pour les recours).", "Il peut être prolongé."],
        ["Les frais, les taxes, etc. sont publiés.", "Cf. doc. WG/2025/R.7.", "Le n° 12 est réservé."],
        ["Adoptée à l’unanimité\u00a0!", "Qui vote\u202f?", "Les 41 membres."],
    ],
    "es": [
        ["Véase el art. 8, párr. 2, de la Carta.", "El informe se presentará el 1 de enero."],
        ["El Sr. Pérez preside la sesión.", "La Dra. L. Gómez es relatora."],
        ["¿Es necesario?", "La respuesta es sí.", "¡Adoptada!"],
        ["El plazo es de 30 días (p. ej. para los recursos).", "Puede prorrogarse."],
        ["En su 12.º período de sesiones, el Grupo decidió.", "Los gastos, las tasas, etc. se publican."],
        ["EE. UU. votó a favor.", "El n.º 12 está reservado."],
    ],
}  # fmt: skip
OWN = {
    "en": [
        ["The answer is no.", "The Group agrees."],
        ["This is the state of the art.", "Members follow it."],
        ["It publishes fees, costs, etc.", "The Group agrees."],
        ["See sec. IV of the rules.", "It applies in Dec. 2027 and Jan. 2028."],
        ["A report (see p. 12) follows.", "Is that all… ", "Yes."],
    ],
    "fr": [
        ["« Adoptée. »", "Elle entre en vigueur le 1er janv. 2027."],
        ["Voir le chap. IV, fig. 2.", "Rien d’autre."],
    ],
    "es": [["Se aprobó en dic. 2027.", "¿Cuándo?", "«Pronto.»", "Nada más."]],
}
CASES = [(lang, told) for told_of in (GOLD, OWN) for lang, all_told in told_of.items() for told in all_told]


def split(text: str, lang: str) -> list[str]:
    return [segment.plain for block in rules.segmentation.parse(text, lang) for segment in block.segments]


@pytest.mark.parametrize(("lang", "told"), CASES, ids=lambda value: value if isinstance(value, str) else value[0][:25])
def test_a_paragraph_falls_into_its_sentences(lang: str, told: list[str]) -> None:
    told = [sentence.strip() for sentence in told]
    assert split(" ".join(told), lang) == told


def test_the_gold_set_has_nineteen_paragraphs() -> None:
    assert sum(map(len, GOLD.values())) == 19


def test_another_language_has_other_abbreviations() -> None:
    assert split("El Sr. Pérez preside.", "en") == ["El Sr.", "Pérez preside."]


def test_an_unknown_language_still_has_sentences() -> None:
    assert split("Eins. Zwei.", "de") == ["Eins.", "Zwei."]


def test_no_sentence_ends_inside_a_pair_of_marks() -> None:
    block = rules.segmentation.parse("One. **Two. Three.** Four. [Five. Six](u). Seven.", "en")[0]
    assert [segment.plain for segment in block.segments] == ["One.", "Two. Three.", "Four.", "Five. Six.", "Seven."]
    for segment in block.segments:
        kinds = [part.kind for part in segment.parts if isinstance(part, Tag)]
        assert kinds in ([], ["open", "close"])


def test_a_note_after_the_full_stop_stays_with_its_sentence() -> None:
    block = rules.segmentation.parse("One.[^1] Two.\n\n[^1]: Note.\n", "en")[0]
    assert [segment.plain for segment in block.segments] == ["One.", "Two."]
    assert isinstance(block.segments[0].parts[-1], Tag)


@pytest.mark.parametrize(
    "text", ["." * 20_000, "A." + "\u00a0»" * 5_000, "A." + "\u00a0" * 15_000, "A. " + "(" * 15_000]
)
def test_no_text_takes_for_ever(text: str) -> None:
    """Each of these once held a pattern that tried every way of splitting it."""
    assert "".join(split(text, "fr")).strip() == text.strip()
