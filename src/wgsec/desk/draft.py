"""Writing recommendations, and issuing them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from wgsec import language, papers, records, rules, store
from wgsec.desk import press, sheets
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.change import Rewording
from wgsec.facts.document import Distribution, Document, DocumentType, Imprint, Issued
from wgsec.facts.draft import Draft, DraftDossier, DraftState, Scope
from wgsec.facts.language import Wording
from wgsec.facts.minutes import Decision

if TYPE_CHECKING:
    from wgsec.store.rows import Asker
    from wgsec.store.transaction import Transaction


ACTS = {
    DraftState.CIRCULATED: "circulate",
    DraftState.FINAL: "freeze",
    DraftState.CONSOLIDATED: "reopen",
    DraftState.DEFERRED: "defer",
    DraftState.WITHDRAWN: "withdraw",
}
"""The states that somebody takes a text into, and what the act is called."""


@dataclass(frozen=True, slots=True)
class NewDraft:
    """A new recommendation of a theme; without a `number` it takes the next one. `text` is CommonMark in `language`."""

    theme: int
    text: str
    number: int | None = None
    language: str = "en"
    title: Wording = Wording()
    note: str | None = None
    outline: bool = False


@dataclass(frozen=True, slots=True)
class Revising:
    """A new text for a recommendation, in the language of the one before if none is named.

    With `after`, the number of the revision it was made from, it is refused if another one was saved meanwhile.
    """

    text: str
    language: str | None = None
    note: str | None = None
    after: int | None = None


def new(office: Office, plan: NewDraft) -> Draft:
    """Enters a recommendation, and gives it its number for ever: a working draft, or an outline.

    NoSuchThing for an unknown theme, Refused for a number that was ever given, WrongUsage as `rules.draft.text`.
    """
    body, title = rules.draft.text(plan.text), plan.title
    with office.change("draft.new", lambda asker: f"draft {plan.theme}.{_number(asker, plan)}") as tx:
        theme, number = store.group.theme(tx, plan.theme), _number(tx, plan)
        drafts = store.draft.all_(tx, plan.theme)
        rules.draft.check_free(plan.theme, number, drafts)
        state = DraftState.OUTLINE if plan.outline else DraftState.WORKING_DRAFT
        record = tx.add(records.Draft(theme_id=theme.id, number=number, title=title, state=state))
        _enter(office, tx, record.id or 0, 1, plan.language, body, plan.note)
        return store.draft.by_label(tx, f"{plan.theme}.{number}")


def _number(asker: Asker, plan: NewDraft) -> int:
    return plan.number or rules.draft.next_number(plan.theme, store.draft.all_(asker, plan.theme))


def revise(office: Office, label: str, revising: Revising) -> Draft | None:
    """Saves a new revision; the state follows `rules.draft.REVISED`. None if the text is the newest one already.

    Refused for a text that is frozen or gone, or that moved on since `after`; WrongUsage as `rules.draft.text`.
    """
    body = rules.draft.text(revising.text)
    with office.change("draft.revise", f"draft {label}") as tx:
        draft = store.draft.by_label(tx, label)
        latest = draft.latest
        if (body, revising.language or latest.language) == (latest.body, latest.language):
            return None
        state = rules.draft.revised(draft)
        if revising.after not in (None, latest.number):
            raise _moved("moved", draft)
        tx.one(records.Draft, id=draft.id).state = state
        _enter(office, tx, draft.id, latest.number + 1, revising.language or latest.language, body, revising.note)
        return store.draft.by_label(tx, label)


def _moved(what: str, draft: Draft) -> Refused:
    return Refused(f"draft.error.{what}", label=draft.label, revision=draft.latest.number, author=draft.latest.author)


def retitle(office: Office, label: str, title: Rewording) -> Draft | None:
    """Another title, or none in a language; None if that changes nothing. Refused as `rules.draft.check_title`."""
    with office.change("draft.edit", f"draft {label}") as tx:
        draft = store.draft.by_label(tx, label)
        record = tx.one(records.Draft, id=draft.id)
        record.title = title.over(draft.title)
        rules.draft.check_title(draft, record.title)
        return None if record.title == draft.title else store.draft.by_label(tx, label)


def advance(office: Office, scopes: tuple[Scope, ...], to: DraftState) -> tuple[Draft, ...]:
    """Takes recommendations into their next state, all of them or none; those that changed.

    Refused where `rules.draft.NEXT` does not let it follow; NoSuchThing for a scope that holds none.
    """
    with office.change(f"draft.{ACTS[to]}", _subject(scopes)) as tx:
        drafts = rules.draft.within(scopes, store.draft.all_(tx))
        return tuple(_take(tx, draft, to, None) for draft in drafts if draft.state is not to)


def adopt(
    office: Office, scopes: tuple[Scope, ...], by: str, *, seen: Mapping[str, int] | None = None
) -> tuple[Draft, ...]:
    """The group adopts frozen texts, by a decision on record (3/1); those that changed.

    Each stands with reservations if any was made to it. Refused as `advance` and as `rules.adoption.by`; with
    `seen`, the number of the revision that was looked at of each, also if one is another by now.
    """
    with office.change("draft.adopt", _subject(scopes)) as tx:
        decisions = store.minutes.decisions(tx)
        decision = rules.adoption.by(by, decisions)
        drafts = rules.adoption.due(rules.draft.within(scopes, store.draft.all_(tx)), decision)
        for draft in drafts:
            if seen is not None and seen.get(draft.label) != draft.latest.number:
                raise _moved("adopting-moved", draft)
        return tuple(
            _take(tx, draft, rules.adoption.state(replace(draft, adopted_by=decision.label), decisions), decision)
            for draft in drafts
        )


def _take(tx: Transaction, draft: Draft, to: DraftState, by: Decision | None) -> Draft:
    rules.draft.check_step(draft, to)
    record = tx.one(records.Draft, id=draft.id)
    record.state, record.adopted_by_id = to, by.id if by else None
    return replace(draft, state=to, adopted_by=by.label if by else None)


def _subject(scopes: tuple[Scope, ...]) -> str:
    """What the journal says an act on several recommendations is about."""
    if len(scopes) > 1 or scopes[0].theme is None:
        return "recommendations"
    return f"{'theme' if scopes[0].number is None else 'draft'} {scopes[0]}"


def issue(
    office: Office, scope: Scope, langs: tuple[str, ...], *, force: bool = False, out: Path | None = None
) -> tuple[Issued, ...]:
    """The recommendation, the theme or the report of all themes (D), in these languages.

    NoSuchThing for a scope that holds none; Refused for a language in which sentences are missing, and for a file
    edited by hand unless `force`.
    """
    with press.printing(
        office, "draft.build", rules.draft.subject(scope).replace(":", " "), force=force, out=out
    ) as printer:
        dossier = store.draft.dossier(printer.tx)
        documents = store.document.all_(printer.tx)
        year = office.today(dossier.group.zone).year
        return printer.issue(order(dossier, documents, scope, langs, year))


def order(
    dossier: DraftDossier, documents: tuple[Document, ...], scope: Scope, langs: tuple[str, ...], year: int
) -> sheets.Order:
    """What is issued for a scope; `year` is that of a paper which is not in the register yet."""
    drafts = rules.draft.within((scope,), dossier.drafts)
    compose = papers.draft.compose if scope.theme else papers.draft.compose_report
    year, number = rules.draft.document_number(scope, documents, year, len(dossier.themes))

    def sheet(imprint: Imprint, lang: str) -> object:
        rules.rendering.refuse_lacking(drafts, lang, dossier.memory)
        return compose(dossier, scope, imprint, language.words.paper(lang))

    return sheets.Order(
        type=DocumentType.DRAFT,
        year=year,
        number=number,
        subject=rules.draft.subject(scope),
        title=papers.draft.title(dossier, scope),
        originals=tuple(sorted({one.latest.language for one in drafts})),
        distribution=Distribution.MEMBERS,
        template="recommendation" if scope.theme else "report",
        folder="recommendations",
        languages=langs,
        compose=sheet,
        is_complete=lambda lang: not rules.rendering.todo(drafts, lang, dossier.memory),
        running=scope.number is not None,
    )


def _enter(office: Office, tx: Transaction, draft: int, number: int, lang: str, body: str, note: str | None) -> None:
    tx.add(
        records.Revision(
            draft_id=draft,
            number=number,
            language=lang,
            body=body,
            sha256=hashlib.sha256(body.encode()).hexdigest(),
            author=office.actor,
            created=office.instant,
            note=(note or "").strip() or None,
        )
    )
