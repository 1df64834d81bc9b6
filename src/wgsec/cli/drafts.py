"""How recommendations are shown: one by its fields, what became of several, and what stands against their papers."""

from collections.abc import Iterable

from wgsec import rules
from wgsec.cli import show
from wgsec.cli.tongue import named, say
from wgsec.facts.draft import Draft, DraftDossier, Revision, Scope


def moved(drafts: tuple[Draft, ...]) -> None:
    """Tells the state that each has come to."""
    for draft in drafts:
        show.note("draft.moved", label=draft.label, state=say(f"draft.state.{draft.state}"))
    if not drafts:
        show.note("cli.unchanged")


def lacking(
    dossier: DraftDossier, scope: Scope, langs: Iterable[str]
) -> dict[str, "tuple[rules.rendering.Rendering, ...]"]:
    """What is missing in each of these languages, and tells it."""
    drafts = rules.draft.within((scope,), dossier.drafts)
    found = {lang: rules.rendering.todo(drafts, lang, dossier.memory) for lang in langs}
    for lang, short in found.items():
        n = sum(len(one.missing) for one in short)
        if short:
            show.note("draft.not-built", n=n, lang=lang, labels=", ".join(one.draft.label for one in short))
    return found


def saved(draft: Draft, key: str) -> None:
    """Tells what its newest text is, and whether that reads as a recommendation."""
    latest = draft.latest
    words = rules.translation.word_count(
        rules.translation.segments_of(rules.segmentation.parse(latest.body, latest.language))
    )
    state = say(f"draft.state.{draft.state}")
    show.note(key, label=draft.label, revision=latest.number, state=state, lang=named(latest.language), n=words)
    if not rules.draft.advises(latest.body, latest.language):
        show.note(f"draft.not-advising.{latest.language}")
    if binding := rules.draft.binding(latest.body, latest.language):
        show.note(f"draft.binding.{latest.language}", words=", ".join(binding))


def row(draft: Draft, revision: Revision) -> dict[str, object]:
    """A recommendation by its fields, with one of its texts."""
    return {
        "label": draft.label,
        "title": draft.title,
        "state": draft.state,
        "revision": revision.number,
        "language": revision.language,
        "created": revision.created,
    }
