"""The three languages, and a short text in as many of them as there is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from unicodedata import category


class Language(StrEnum):
    """A language of papers; en and fr are also languages of the screen."""

    EN = "en"
    FR = "fr"
    ES = "es"


SCREEN_LANGUAGES = (Language.EN, Language.FR)


@dataclass(frozen=True, slots=True)
class Wording:
    """A short text in one, two or three languages; a language whose text is blank is None, never an empty string."""

    en: str | None = None
    fr: str | None = None
    es: str | None = None

    def __post_init__(self) -> None:
        for lang in Language:
            object.__setattr__(self, lang, _text(self.get(lang)))

    @classmethod
    def of(cls, texts: Mapping[str, str | None]) -> Wording:
        """From `{"en": …, "fr": …}`. KeyError is never raised for a missing one."""
        return cls(**{str(lang): texts.get(lang) for lang in Language})

    @classmethod
    def by(cls, said: Callable[[str], str | None]) -> Wording:
        """What is said in each language."""
        return cls.of({lang: said(lang) for lang in Language})

    @classmethod
    def same(cls, text: str) -> Wording:
        """A text that reads the same in every language (a name, a symbol)."""
        return cls(text, text, text)

    def get(self, lang: str) -> str | None:
        """The text in exactly this language, or None."""
        text: str | None = getattr(self, lang)
        return text

    def best(self, lang: str) -> str:
        """The text in this language, else in the first of en, fr, es that has one, else an empty string."""
        return self.get(lang) or self.en or self.fr or self.es or ""

    def spoken(self, lang: str) -> str | None:
        """The language that `best` answers in; None where there is no text at all."""
        return lang if self.get(lang) else next(iter(self.texts()), None)

    def texts(self) -> dict[str, str]:
        """`{language: text}` of those that exist, in the order en, fr, es."""
        return {f.name: text for f in fields(self) if (text := self.get(f.name))}

    def with_(self, lang: str, text: str | None) -> Wording:
        """The same wording with one language put in place, or taken out with None."""
        return Wording.of({**self.texts(), lang: text})

    def __bool__(self) -> bool:
        return any((self.en, self.fr, self.es))


def is_blank(text: str) -> bool:
    """Whether nothing of it would be seen: no signs but spaces, line ends and formatting ones."""
    return all(sign.isspace() or category(sign) == "Cf" for sign in text)


def _text(text: str | None) -> str | None:
    return None if text is None or is_blank(text) else text.strip()
