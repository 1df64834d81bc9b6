"""Bad input: the texts that are put everywhere, and a call of every command that takes a text.

NUL is not among them: no system hands it over in an argument; files that hold it are tried on their own floors.

A mark stands before each text of a call that a person types freely: `theme edit 4 --en ‡Funding`.
"""

from __future__ import annotations

from typing import NamedTuple

MARK = "‡"

TEXTS = {
    "a template's value": "{{ 7*7 }}",
    "a template's loop": "{% for x in y %}",
    "a template's way out": "{{ ''.__class__.__mro__ }}",
    "Word's XML": "</w:t></w:r></w:p><w:p/>",
    "entities": "&amp;&#0;&lol;<!DOCTYPE x>",
    "a bell": "a\ab",
    "escape sequences": "\x1b[2J\x1b]0;title\x07\x9b31m",
    "a line separator": "a\u2028b\u2029c\x85d",
    "a bidi override": "a\u202etxt.exe\u202c\u2066b",
    "half a sign": "a\udce9b",
    "a header": "a\r\nBcc: everyone@example.org\r\n\r\nb",
    "an encoded word": "=?utf-8?q?x=0D=0ABcc:?=",
    "a formula": "=cmd|' /C calc'!A0",
    "another formula": "@SUM(1+9)*cmd|' /C calc'!A0",
    "256 kB": "a" * (256 << 10),
    "brackets": "[" * 100_000,
    "signs": "👩‍👩‍👧 🇫🇷 \ufe0f",
    "right to left": "עברית العربية",
    "marks upon marks": "a" + "\u0301" * 5000,
    "no character": "\ufffe\uffff\U0001ffff",
    "a way out of the folder": "../../x",
    "a Windows device": "CON:",
    "a dash": "-",
    "an option": "--help",
    "nothing": "",
    "blanks": " \t ",
    "a no-break space": "\xa0\u200b\ufeff",
    "a number": "9" * 5000,
    "a number beyond the database": "9" * 20,
    "nought": "0",
    "a superscript number": "²",
    "Markdown": "# x\n\n- [ ] <script>alert(1)</script> ![x](file:///etc/passwd)",
    "a pair": "a=b=c",
    "a slash": "1/" + "9" * 30,
    "percent and braces": "%s %(x)s {0} {x} {",
}


class Line(NamedTuple):
    """A call as words; those that begin with the mark are free texts."""

    words: tuple[str, ...]

    @property
    def name(self) -> str:
        """The command: `theme edit`."""
        return " ".join(word for word in self.words[:2] if word.isalpha() and word.islower())

    def places(self) -> list[int]:
        """Where free texts stand."""
        return [at for at, word in enumerate(self.words) if word.startswith(MARK)]

    def plain(self) -> list[str]:
        """The call as it succeeds."""
        return [word.removeprefix(MARK) for word in self.words]

    def attacked(self, at: int, text: str) -> list[str]:
        """The same with another text in one place."""
        plain = self.plain()
        plain[at] = text
        return plain


def _line(typed: str) -> Line:
    return Line(
        tuple(word.replace("_", " ").replace("%", "_") if word.startswith(MARK) else word for word in typed.split())
    )


STORY = (
    "group edit --mailbox secretariat@example.org --mailbox-name-en Secretariat",
    "member add fr --institution-en A --country FR --person Zoé --language fr --email z@example.org --office chair",
    "member add ch --institution-en Office --country CH --person Urs --language en --email u@example.org",
    "member add xx --institution-en Other --person Ann --language en --zone Europe/Paris --email ann@example.org",
    "member add yy --institution-en Further --person Eve --language en --zone Europe/Paris --email eve@example.org",
    "member add yy --alternate --person Max --language en --zone Europe/Paris --email max@example.org",
    "member add vv --institution-en Vacant",
    "theme assign 2 fr",
    "meeting schedule 2030-01-16 14:00",
    "--at 2026-01-13 meeting move 1 2026-01-14 --yes",
    "agenda add 1 --en One --fr Un",
    "agenda add 1 --en Two --fr Deux",
    "meeting open 1 --time 14:02",
    "meeting attend 1 --present fr,ch,xx,yy",
    "meeting schedule 2030-02-13 14:00 --number 9 --yes",
    "--at 2026-02-10 meeting move 9 2026-02-11 --yes",
    "meeting schedule 2030-04-17 14:00 --number 2 --link-en https://meet.example.org/2",
    "agenda add 2 --en One --fr Un",
    "agenda add 2 --en Two --fr Deux",
    "draft new 2.1 --text 2.1.md --title-en Form",
    "minutes start 1",
)
"""What must have been before every call below is possible."""

ITEM = "## 3. One\n"
NOTED = "Some words.\n\nDECISION (consensus): It is so.\n\nACTION @fr 2030-02-01: Do it.\n"
BODY = "The State should *act*. It should [see](https://example.org/) to it.\n\n- One point.\n- Another.\n"

CHANGES = [
    _line(typed)
    for typed in (
        "group edit --name-en ‡N --name-fr ‡N --name-es ‡N --short-name ‡N --organisation-en ‡N --organisation-fr ‡N"
        " --organisation-es ‡N --prefix ‡ITC-WG --zone ‡Europe/Paris --quorum ‡majority --mailbox ‡a@example.org"
        " --mailbox-name-en ‡Name",
        "theme edit 4 --en ‡Funding --fr ‡Financement --es ‡Financiación",
        "theme assign 2 ‡ch --also ‡xx",
        "theme assign 2 --remove ‡fr",
        "member add ‡zz --institution-en ‡I --institution-fr ‡I --institution-es ‡I --country ‡FR --region ‡Europe"
        " --model ‡ombuds_plus --person ‡Name --gender ‡f --language ‡fr --zone ‡Europe/Paris --email ‡p@example.org"
        " --office ‡rapporteur_3 --title ‡en=Dr --function ‡en=Head --salutation ‡en=Dear",
        "member edit ‡ch --institution-en ‡I --institution-fr ‡I --institution-es ‡I --country ‡FR --region ‡Europe"
        " --model ‡ombuds_plus --person ‡Name --gender ‡f --language ‡fr --zone ‡Europe/Paris"
        " --office ‡rapporteur_3 --title ‡en=Dr --function ‡en=Head --salutation ‡en=Dear",
        "member edit yy --alternate ‡Max --email ‡p@example.org",
        "member replace ‡xx --person ‡Name --email ‡p@example.org --gender ‡f --language ‡fr --zone ‡Europe/Paris"
        " --offices ‡keep --on ‡2027-01-04",
        "member leave ‡fr --theme-to ‡2=ch --actions-to ‡ch --on ‡2027-01-04 --yes",
        "member promote ‡yy",
        "member remove ‡vv --yes",
        "member import ‡list.csv --map ‡key=key --yes",
        "member export ‡list-out.csv",
        "meeting schedule ‡2030-05-15 ‡14:00 --minutes ‡90 --zone ‡Europe/Paris --title-en ‡T --title-fr ‡T"
        " --link-en ‡https://meet.example.org/3 --link-fr ‡https://meet.example.org/3",
        "meeting move 2 ‡2030-05-15 ‡15:00 --zone ‡Europe/Paris",
        "meeting edit 2 --minutes ‡90 --title-en ‡T --title-fr ‡T --link-en ‡https://meet.example.org/3"
        " --link-fr ‡https://meet.example.org/3",
        "meeting open 9 --time ‡14:00",
        "meeting close 1 --time ‡16:00",
        "meeting build 2 --lang ‡en --out ‡there",
        "meeting attend 1 --present ‡fr --remote ‡ch --represented ‡xx=Name",
        "meeting attend 1 --excused ‡fr --absent ‡ch",
        "invitation build 2 --out ‡there",
        "agenda add 2 --en ‡T --fr ‡T --es ‡T --minutes ‡15 --presenter ‡fr --paper ‡2.1 --note-en ‡N --note-fr ‡N"
        " --decision-en ‡D --decision-fr ‡D",
        "agenda edit ‡2/1 --en ‡T --fr ‡T --es ‡T --minutes ‡15 --presenter ‡fr --paper ‡2.1 --note-en ‡N --note-fr ‡N"
        " --decision-en ‡D --decision-fr ‡D",
        "agenda move ‡2/1 2",
        "agenda remove ‡2/2",
        "agenda build 2 --lang ‡en --out ‡there",
        "minutes start 2 --lang ‡fr --original ‡fr",
        "minutes receive ‡notes.md",
        "minutes build 1 --lang ‡en --out ‡there",
        "decision edit ‡1/1 --en ‡W --fr ‡W --es ‡W",
        "decision edit 1/1 --mode vote --votes ‡3-0-0",
        "decision void ‡1/1 --reason ‡Twice --yes",
        "action add --owner ‡fr --due ‡2030-02-01 --en ‡W --fr ‡W --es ‡W",
        "action edit ‡A1.1 --owner ‡ch --due ‡2030-02-01 --note ‡N --en ‡W --fr ‡W --es ‡W",
        "action done ‡A1.1 --note ‡N",
        "document keep ‡out/meeting-01/ITC-WG-2026-OJ-01%en.docx",
        "document dispatch ‡OJ1 --to ‡members --note ‡N",
        "draft new ‡2.2 --text ‡2.1.md --lang ‡en --title-en ‡T --title-fr ‡T --title-es ‡T --note ‡N",
        "draft edit ‡2.1 --title-en ‡T --title-fr ‡T --title-es ‡T",
        "draft revise ‡2.1 --text ‡2.1-b.md --lang ‡en --note ‡N",
        "draft build ‡2.1 --lang ‡en --out ‡there",
        "draft circulate ‡2.1",
        "draft freeze ‡2.1",
        "draft adopt ‡2.1 --by ‡CP1",
        "draft defer ‡2.1",
        "draft reopen ‡2.1",
        "draft withdraw ‡2.1",
        "translation add ‡2.1 --lang ‡fr --text ‡2.1.fr.md --title ‡T",
        "translation build --to ‡fr ‡2.1 --for ‡word --out ‡there",
        "template copy ‡agenda --lang ‡fr",
        "init ‡../new --name ‡N --name-fr ‡N --name-es ‡N --organisation ‡O --zone ‡Europe/Paris --prefix ‡WG"
        " --you ‡Me --lang ‡en",
        "backup ‡x.zip",
        "restore ‡y.zip --into ‡../else",
        "status --out ‡note.md",
        "--as ‡me theme edit 4 --en Money",
        "--at ‡2026-01-05 theme edit 4 --en Money",
    )
]
"""Commands that change something or write a file."""

READINGS = [
    _line(typed)
    for typed in (
        "-w ‡. theme list",
        "member show ‡fr",
        "minutes show 1 --lang ‡en",
        "meeting show ‡2",
        "agenda show ‡2",
        "theme show ‡2",
        "decision list ‡1",
        "action list --meeting ‡1",
        "log ‡1 --last ‡2",
        "decision show ‡1/1",
        "action list --owner ‡fr",
        "action show ‡A1.1",
        "document list --type ‡OJ",
        "document show ‡OJ1",
        "document verify ‡OJ1",
        "draft show ‡2.1 --revision ‡1",
        "draft diff ‡2.1 --to ‡1 --from ‡1",
        "translation list ‡2.1",
        "translation show ‡2.1 --lang ‡fr --json",
        "template fields ‡agenda",
        "template check ‡own.docx --kind ‡agenda",
        "find ‡One --in ‡agendas",
        "log ‡meeting --act ‡theme.edit --by ‡me --since ‡2026-01-05",
        "‡theme ‡list",
    )
]
