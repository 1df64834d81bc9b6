"""`wgsec find`: words and phrases in everything on record, with the command that shows each place."""

from typing import Annotated

import typer

from wgsec import papers, rules, store
from wgsec.cli import complete, options, show
from wgsec.cli.caller import Caller
from wgsec.cli.options import Json
from wgsec.cli.tongue import commands, lang, printable, say
from wgsec.facts.search import Hit

app = options.verb()

SHOWN = 30
"""Places shown on the screen; `--json` has them all."""

Words = Annotated[list[str], typer.Argument(metavar="text", help=say("find.argument.text"))]
In = Annotated[list[str] | None, typer.Option("--in", help=say("find.option.in"), autocompletion=complete.places)]


@options.command(app, "find.find")
def find(ctx: typer.Context, words: Words, in_: In = None, as_json: Json = False) -> None:
    """Every place that holds all the words."""
    caller: Caller = ctx.obj
    wanted, kinds = rules.search.terms(" ".join(words)), rules.search.kinds(in_ or ())
    with caller.office.reading() as archive:
        survey = store.survey.the(archive)
    hits = papers.find.compose(survey, wanted, kinds, lang())
    if as_json:
        show.data([_plain(hit) for hit in hits])
        return
    if not hits:
        show.note("find.none")
    for hit in hits[:SHOWN]:
        _show(hit)
    if len(hits) > SHOWN:
        show.note("find.more", n=len(hits) - SHOWN)


def _plain(hit: Hit) -> dict[str, object]:
    passage, snippet = hit.passage, hit.snippet
    return {
        "kind": passage.kind.value,
        "reference": passage.reference,
        "revision": passage.revision,
        "language": hit.language,
        "before": snippet.before,
        "match": snippet.match,
        "after": snippet.after,
        "command": commands(passage.command),
    }


def _show(hit: Hit) -> None:
    passage, snippet = hit.passage, hit.snippet
    key = f"find.kind.{passage.kind.value}"
    named = say(key, reference=passage.reference, revision=passage.revision)
    before, match, after = map(printable, (snippet.before, snippet.match, snippet.after))
    typer.echo(f"{printable(named):<32}  {show.styled(commands(passage.command), dim=True)}".rstrip())
    typer.echo(f"    {before}{show.styled(match, bold=True)}{after}")
