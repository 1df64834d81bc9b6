"""Recommendations: their numbers, the life of a text, what may be saved as one, and the strength of its words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from wgsec import language
from wgsec.errors import NoSuchThing, Refused, WrongUsage
from wgsec.facts.document import Document, DocumentType
from wgsec.facts.draft import ADOPTED, BY_DECISION, Draft, DraftState, Revision, Scope
from wgsec.facts.language import Wording
from wgsec.facts.text import Blocks, Heading, List, Note, Paragraph
from wgsec.rules import wording

_SIDE = frozenset({DraftState.DEFERRED, DraftState.WITHDRAWN, DraftState.MERGED, DraftState.SPLIT})

NEXT: dict[DraftState, frozenset[DraftState]] = {
    DraftState.OUTLINE: _SIDE | {DraftState.WORKING_DRAFT},
    DraftState.WORKING_DRAFT: _SIDE | {DraftState.CIRCULATED},
    DraftState.CIRCULATED: _SIDE | {DraftState.CONSOLIDATED, DraftState.FINAL},
    DraftState.CONSOLIDATED: _SIDE | {DraftState.CIRCULATED, DraftState.FINAL},
    DraftState.FINAL: _SIDE | BY_DECISION | {DraftState.CONSOLIDATED},
    DraftState.ADOPTED: frozenset({DraftState.TRANSMITTED, DraftState.CONSOLIDATED}),
    DraftState.ADOPTED_WITH_RESERVATIONS: frozenset({DraftState.TRANSMITTED, DraftState.CONSOLIDATED}),
    DraftState.TRANSMITTED: frozenset({DraftState.TRANSLATED}),
    DraftState.TRANSLATED: frozenset({DraftState.PUBLISHED}),
    DraftState.PUBLISHED: frozenset(),
    DraftState.DEFERRED: frozenset({DraftState.WORKING_DRAFT, DraftState.CONSOLIDATED, DraftState.WITHDRAWN}),
    DraftState.WITHDRAWN: frozenset(),
    DraftState.MERGED: frozenset(),
    DraftState.SPLIT: frozenset(),
}
"""Who may follow whom (practice 2.4). A final or adopted text that is reopened is worked on as a consolidated one."""

REVISED: dict[DraftState, DraftState] = {
    DraftState.OUTLINE: DraftState.WORKING_DRAFT,
    DraftState.WORKING_DRAFT: DraftState.WORKING_DRAFT,
    DraftState.CIRCULATED: DraftState.CONSOLIDATED,
    DraftState.CONSOLIDATED: DraftState.CONSOLIDATED,
    DraftState.DEFERRED: DraftState.DEFERRED,
}
"""What a text becomes when it is revised; the states left out are frozen."""

LEADS: dict[DraftState, str] = {
    DraftState.OUTLINE: "revise",
    DraftState.WORKING_DRAFT: "circulate",
    DraftState.CIRCULATED: "freeze",
    DraftState.CONSOLIDATED: "freeze",
    DraftState.FINAL: "reopen",
    DraftState.ADOPTED: "reopen",
    DraftState.ADOPTED_WITH_RESERVATIONS: "reopen",
    DraftState.DEFERRED: "reopen",
}
"""The act (`wgsec draft …`) that leads out of a state, for whoever wished one that may not follow it."""

GONE = frozenset({DraftState.WITHDRAWN, DraftState.MERGED, DraftState.SPLIT})
"""Recommendations that stand in no paper any more; their numbers are not given again."""

_BINDING = {
    "en": r"shall|must",
    "fr": r"doit|doivent|devra|devront",
    "es": r"debe|deben|deberá|deberán",
}
_ADVISING = {
    "en": r"should|may|might",
    "fr": r"devrai(?:t|ent)|peut|peuvent|pourrai(?:t|ent)|conviendrait",
    "es": r"deberían?|puede|pueden|podrían?|convendría",
}
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


def label(typed: str) -> tuple[int, int]:
    """`2.1` as theme and number. WrongUsage for anything else."""
    found = re.fullmatch(r"([1-9]\d{0,2})\.([1-9]\d{0,2})", typed.strip())
    if found is None:
        raise WrongUsage("draft.error.label", typed=typed)
    return int(found[1]), int(found[2])


def is_label(typed: str) -> bool:
    """Whether this is meant as the label of a recommendation, and not as a symbol or another name."""
    return re.fullmatch(r"\d+\.\d+", typed.strip()) is not None


def scope(typed: str) -> Scope:
    """`2.1`, `2` or `all`. WrongUsage for anything else."""
    plain = typed.strip().casefold()
    if plain == "all":
        return Scope()
    if re.fullmatch(r"[1-9]\d{0,2}", plain):
        return Scope(int(plain))
    return Scope(*label(typed))


def within(scopes: Iterable[Scope], drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The recommendations meant, each once, in their order; without those that are gone, unless named by number.

    NoSuchThing for a scope that holds none.
    """
    wished = tuple(scopes)
    for one in wished:
        if not any(_meant(one, draft) for draft in drafts):
            have = tuple(draft.label for draft in drafts if draft.theme == one.theme)
            key = "draft.error.none-in-theme" if one.theme else "draft.error.none-yet"
            if one.number:
                key = "draft.error.none" if have else "draft.error.unknown"
            raise NoSuchThing(key, label=str(one), have=have)
    return tuple(draft for draft in drafts if any(_meant(one, draft) for one in wished))


def original(title: Wording) -> str:
    """The language of a new text when nobody says: that of its only title, else English."""
    langs = tuple(title.texts())
    return langs[0] if len(langs) == 1 else "en"


def next_number(theme: int, drafts: Iterable[Draft]) -> int:
    """One more than the highest number the theme ever gave."""
    return max((draft.number for draft in drafts if draft.theme == theme), default=0) + 1


def check_free(theme: int, number: int | None, drafts: Sequence[Draft]) -> None:
    """Refused for a number that a recommendation of the theme was ever given, naming the next one that is free."""
    if number in {draft.number for draft in drafts}:
        free = next_number(theme, drafts)
        raise Refused("draft.error.number", label=f"{theme}.{number}", free=f"{theme}.{free}")


def are_adopted(drafts: Iterable[Draft]) -> bool:
    """Whether the group has adopted every one of them: until then their paper is a draft."""
    return all(draft.state in ADOPTED for draft in drafts)


def check_step(draft: Draft, to: DraftState) -> None:
    """Refused unless `to` may follow the recommendation's state; what one decision adopted, no other adopts over it."""
    if draft.adopted_by and to in BY_DECISION:
        raise Refused("draft.error.adopted", label=draft.label, by=draft.adopted_by)
    if to not in NEXT[draft.state]:
        raise _refused("step", draft, to=to)


def revised(draft: Draft) -> DraftState:
    """The state after a new revision. Refused for a text that is frozen or gone."""
    if draft.state not in REVISED:
        raise _refused("frozen", draft)
    return REVISED[draft.state]


def check_title(draft: Draft, title: Wording) -> None:
    """Refused as `revised` for another title in the original language: there it is frozen with the text."""
    if title.get(draft.latest.language) != draft.title.get(draft.latest.language):
        revised(draft)


def _refused(what: str, draft: Draft, **facts: object) -> Refused:
    """With the act that comes first, where any leads out of its state."""
    if act := LEADS.get(draft.state):
        what, facts = f"{what}-first", facts | {"act": act}
    return Refused(f"draft.error.{what}", label=draft.label, state=draft.state, **facts)


def text(typed: str) -> str:
    """A text as it is saved: line ends `\\n`, no empty lines around it, one line end at its end.

    WrongUsage as `wording.fault`, if it begins with a heading (its first paragraph is the recommendation itself), and
    if it holds a control character or half of one: they print nowhere and break XML.
    """
    saved = _LINE_ENDS.sub("\n", typed.removeprefix("\ufeff")).strip("\n") + "\n"
    if error := wording.fault(saved):
        raise error
    if isinstance(language.markdown.blocks(saved)[0], Heading):
        raise WrongUsage("draft.error.heading")
    for number, line in enumerate(saved.split("\n"), start=1):
        for sign in line:
            if sign != "\t" and unicodedata.category(sign) in ("Cc", "Cs"):
                raise WrongUsage("draft.error.control", line=number, code=f"U+{ord(sign):04X}")
    return saved


def binding(body: str, lang: str) -> tuple[str, ...]:
    """The words of the text that oblige, in order, each once: the group advises, with should, devrait, debería.

    Source: practice 2.9.
    """
    found = re.findall(rf"\b(?:{_BINDING[lang]})\b", language.bare.text(language.markdown.blocks(body)), re.IGNORECASE)
    return tuple(dict.fromkeys(word.casefold() for word in found))


def parts(body: str) -> tuple[Blocks, Blocks]:
    """The recommendation itself, and why: its first paragraph, with the list of measures that a colon announces."""
    blocks = language.markdown.blocks(body)
    end = 1
    if len(blocks) > 1 and isinstance(blocks[0], Paragraph) and isinstance(blocks[1], List):
        line = (one for one in blocks[0].line if not isinstance(one, Note))
        end += language.bare.line(tuple(line)).rstrip().endswith(":")
    return blocks[:end], blocks[end:]


def advises(body: str, lang: str) -> bool:
    """Whether the recommendation itself says what should or may be done (practice 2.9)."""
    first = language.bare.text(parts(body)[0])
    return re.search(rf"\b(?:{_ADVISING[lang]})\b", first, re.IGNORECASE) is not None


def document_number(scope: Scope, documents: Iterable[Document], year: int, themes: int) -> tuple[int, int]:
    """`(year, number)` of the paper D of a scope: what it has already, else its place in this year.

    Theme 2 is D2, the report of all follows the themes, single recommendations run on after it (practice 2.6).
    """
    ours = [one for one in documents if one.type is DocumentType.DRAFT and not one.void]
    for one in ours:
        if one.subject == subject(scope):
            return one.year, one.number
    taken = {one.number for one in documents if one.type is DocumentType.DRAFT and one.year == year}
    wished = scope.theme if scope.number is None else None
    fixed = themes + 1 if scope.theme is None else wished
    if fixed is not None and fixed not in taken:
        return year, fixed
    return year, max((*taken, themes + 1)) + 1


def named(drafts: tuple[Draft, ...], typed: str) -> Draft:
    """The recommendation of this label. NoSuchThing if there is none."""
    return within((Scope(*label(typed)),), drafts)[0]


def revision(draft: Draft, number: int | None) -> Revision:
    """This revision, without a number the newest. NoSuchThing naming the last there is."""
    if number is None:
        return draft.latest
    if not 1 <= number <= draft.latest.number:
        raise NoSuchThing("draft.error.no-revision", label=draft.label, number=number, last=draft.latest.number)
    return draft.revisions[number - 1]


def subject(scope: Scope) -> str:
    """What the register says a paper is about: `recommendation:2.1`, `theme:2`, `recommendations`."""
    if scope.theme is None:
        return "recommendations"
    return f"theme:{scope}" if scope.number is None else f"recommendation:{scope}"


def scope_of(subject: str) -> Scope:
    """What a paper about this subject holds."""
    return scope(subject.partition(":")[2] or "all")


def _meant(scope: Scope, draft: Draft) -> bool:
    return scope.holds(draft) and (scope.number is not None or draft.state not in GONE)
