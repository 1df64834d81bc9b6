"""The minutes of a meeting as the screen shows them: what was said, with decisions and actions in their places."""

from __future__ import annotations

from dataclasses import dataclass

from wgsec import language, rules
from wgsec.facts.dossier import Dossier
from wgsec.facts.minutes import Action, Decision, MinutesText
from wgsec.facts.notes import Place
from wgsec.language.words import Words
from wgsec.papers import decisions, people


@dataclass(frozen=True, slots=True)
class ItemText:
    """One item in CommonMark; `number` is None for what comes before the first. The labels are those `text` holds."""

    number: int | None
    title: str
    text: str
    decisions: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()


def compose(dossier: Dossier, words: Words) -> tuple[ItemText, ...]:
    """What the minutes say in the language of `words`, item by item; nothing of an item without a text in it."""
    said = {text.item_id: text for text in dossier.texts if text.language == words.lang and text.body}
    if None in said and not rules.places.spoken(said[None].body):
        del said[None]
    items: dict[int | None, int] = {
        item.id: number for number, item in rules.agenda.numbered(dossier.items).items() if item.id in said
    }
    opening = [_item(None, "", said[None], dossier, words)] if None in said else []
    titles = {item.id: item.title.best(words.lang) for item in dossier.items}
    return (*opening, *(_item(number, titles[key or 0], said[key], dossier, words) for key, number in items.items()))


def _item(number: int | None, title: str, said: MinutesText, dossier: Dossier, words: Words) -> ItemText:
    taken = {one.label: one for one in dossier.decisions if one.stands}
    given = {one.label: one for one in dossier.actions}
    pieces = rules.places.pieces(said.body)
    placed = [piece.label for piece in pieces if isinstance(piece, Place)]
    # As on the paper: what no text places comes last.
    placed += [one.label for one in taken.values() if one.item_id == said.item_id and one.label not in placed]
    boxes = {label: _decision(taken[label], dossier, words) for label in placed if label in taken}
    boxes |= {label: _action(given[label], dossier, words) for label in placed if label in given}
    texts = [piece if isinstance(piece, str) else boxes.pop(piece.label, "") for piece in pieces]
    return ItemText(
        number,
        title,
        "\n\n".join(text for text in (*texts, *boxes.values()) if text),
        tuple(label for label in placed if label in taken),
        tuple(label for label in placed if label in given),
    )


def _decision(one: Decision, dossier: Dossier, words: Words) -> str:
    mode, text = decisions.mode(one, words), one.wording.best(words.lang)
    heads = ((decisions.reserved(made, dossier, words), made.text) for made in one.reservations)
    notes_ = (words("minutes-text.reservation", head=head, text=text) for head, text in heads)
    return _quoted((words("minutes-text.decision", number=one.label, mode=mode, text=text), *notes_))


def _action(one: Action, dossier: Dossier, words: Words) -> str:
    due = language.dates.long(one.due, words.lang) if one.due else ""
    owner = people.owner(one.owner, dossier.members, words)
    key = "minutes-text.action-by" if due else "minutes-text.action"
    return _quoted((words(key, number=one.label, owner=owner, due=due, text=one.wording.best(words.lang)),))


def _quoted(texts: tuple[str, ...]) -> str:
    """Set off from what was said, as CommonMark does it."""
    return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(texts).split("\n"))
