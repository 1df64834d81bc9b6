"""Recommendations on paper: one, those of a theme, and the report of all six."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wgsec import language, rules
from wgsec.facts.document import Imprint
from wgsec.facts.draft import Draft, DraftDossier, Scope
from wgsec.facts.group import Theme
from wgsec.facts.language import Wording
from wgsec.facts.member import Member
from wgsec.facts.text import Blocks
from wgsec.language.words import Words
from wgsec.papers import masthead, original, people
from wgsec.papers.masthead import Masthead
from wgsec.papers.minutes import Statement
from wgsec.papers.participants import ParticipantGroup, ParticipantLine


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A recommendation: its lasting `number` (2.1), `title`, `text`, why (`reasons`), and its `status` in words."""

    number: str
    title: str
    text: Blocks
    reasons: Blocks = ()
    status: str = ""
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """The recommendations of one theme, after an `opening`."""

    number: str
    title: str
    opening: Blocks
    recommendations: tuple[Recommendation, ...]


@dataclass(frozen=True, slots=True)
class RecommendationSheet:
    """One recommendation, or those of one theme; `status` says how far the text is (working draft 2, circulated)."""

    masthead: Masthead
    status: str
    chapter: Chapter


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """The consolidated report of all themes: a `foreword`, the `chapters`, and the members in an annex."""

    masthead: Masthead
    status: str
    foreword: Blocks
    chapters: tuple[Chapter, ...]
    participants: tuple[ParticipantGroup, ...] = ()


def title(dossier: DraftDossier, scope: Scope) -> Wording:
    """What the register calls a paper of recommendations."""
    return Wording.by(lambda lang: _titled(dossier, scope, language.words.paper(lang)))


def compose(dossier: DraftDossier, scope: Scope, imprint: Imprint, words: Words) -> RecommendationSheet:
    """One recommendation, or those of one theme, in the words' language. Refused while a translation is incomplete."""
    drafts = rules.draft.within((scope,), dossier.drafts)
    theme = next(one for one in dossier.themes if one.number == drafts[0].theme)
    alone = scope.number is not None
    kind = _kind("recommendation" if alone else "theme", drafts, words)
    return RecommendationSheet(
        masthead=_masthead(dossier, scope, imprint, words, kind),
        status=_status(drafts[0], words) if alone else "",
        chapter=_chapter(dossier, theme, drafts, words, with_status=not alone),
    )


def compose_report(dossier: DraftDossier, scope: Scope, imprint: Imprint, words: Words) -> ReportSheet:
    """The report of all themes, with the members in an annex."""
    drafts = rules.draft.within((scope,), dossier.drafts)
    chapters = [(theme, [one for one in drafts if one.theme == theme.number]) for theme in dossier.themes]
    return ReportSheet(
        masthead=_masthead(dossier, scope, imprint, words, _kind("report", drafts, words)),
        status=words("draft.report-status", n=len(drafts)),
        foreword=language.markdown.blocks(words("draft.foreword")),
        chapters=tuple(_chapter(dossier, theme, under, words, with_status=True) for theme, under in chapters),
        participants=_members(dossier.members, words),
    )


def status(draft: Draft, words: Words) -> str:
    """How far a recommendation is: `Working draft`."""
    return words(f"draft.state.{draft.state}")


def _kind(scope: str, drafts: Sequence[Draft], words: Words) -> str:
    return words(f"draft.kind.{scope}.adopted" if rules.draft.are_adopted(drafts) else f"draft.kind.{scope}")


def _status(draft: Draft, words: Words) -> str:
    return words("draft.status", state=status(draft, words), revision=draft.latest.number)


def _titled(dossier: DraftDossier, scope: Scope, words: Words) -> str:
    if scope.theme is None:
        return words("draft.title.report")
    if scope.number is None:
        theme = next(one for one in dossier.themes if one.number == scope.theme)
        return words("paper.theme", number=theme.number, title=theme.title.best(words.lang))
    draft = next(one for one in dossier.drafts if scope.holds(one))
    own = draft.title.best(words.lang)
    return words("draft.title.one" if own else "paper.recommendation", number=draft.label, title=own)


def _masthead(dossier: DraftDossier, scope: Scope, imprint: Imprint, words: Words, kind: str) -> Masthead:
    """Under the masthead the paper's own headings name theme and recommendation in full."""
    short = words("draft.title.report")
    if scope.theme is not None:
        labels = [one.label for one in rules.draft.within((scope,), dossier.drafts)]
        short = words("draft.title.some", n=len(labels), labels=language.dates.listing(labels, words.lang))
    return masthead.compose(dossier.group, imprint, words, kind=kind, title=short)


def _chapter(
    dossier: DraftDossier, theme: Theme, drafts: Sequence[Draft], words: Words, *, with_status: bool
) -> Chapter:
    return Chapter(
        number=str(theme.number),
        title=theme.title.best(words.lang),
        opening=() if drafts else language.markdown.blocks(words("draft.none")),
        recommendations=tuple(_recommendation(dossier, draft, words, with_status=with_status) for draft in drafts),
    )


def _recommendation(dossier: DraftDossier, draft: Draft, words: Words, *, with_status: bool) -> Recommendation:
    said, reasons = rules.draft.parts(rules.rendering.text(rules.rendering.of(draft, words.lang, dossier.memory)))
    return Recommendation(
        number=draft.label,
        title=draft.title.best(words.lang),
        text=said,
        reasons=reasons,
        status=_status(draft, words) if with_status else "",
        statements=_statements(dossier, draft, words),
    )


def _statements(dossier: DraftDossier, draft: Draft, words: Words) -> tuple[Statement, ...]:
    """The reservations to a recommendation, in the language they were made in."""
    return tuple(
        Statement(
            author=people.institution(made.seat, dossier.members, words),
            subject=original.remarked(_subject(decision.label, made.on, words), made.language, words),
            text=language.markdown.blocks(made.text),
            lang=made.language,
        )
        for decision, made in rules.reservation.standing(draft, dossier.decisions)
    )


def _subject(label: str, on: str | None, words: Words) -> str:
    """The decision it was made to, and what of it where that is more or less than whole recommendations."""
    if on is None or rules.reservation.only(on):
        return words("draft.reservation", number=label)
    return words("minutes.reservation-to-part", number=label, on=on)


def _members(members: Sequence[Member], words: Words) -> tuple[ParticipantGroup, ...]:
    lines = tuple(
        ParticipantLine(
            institution=one.seat.institution.best(words.lang),
            country=people.country(one.seat, words.lang),
            name=one.holder.name if one.holder else "",
            role=people.role(one, words.lang),
        )
        for one in people.ordered(rules.member.seated(members), words.lang)
    )
    return (ParticipantGroup(words("draft.members"), lines),) if lines else ()
