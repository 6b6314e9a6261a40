"""All words in one language: what every part that speaks to people gets handed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from gettext import NullTranslations
from pathlib import Path
from types import MappingProxyType

from geldstap.model.decision import AmountRange
from geldstap.model.fact import FactKey
from geldstap.model.money import Amount, Period
from geldstap.source.data import content_root
from geldstap.source.languages import codes
from geldstap.text import content, formats
from geldstap.text.catalogs import load_catalog

# What this copy of the program speaks, Dutch first.
LANGUAGES = codes()
_NOTHING_SAID: Mapping[str, str] = MappingProxyType({})


def msgid(message: str) -> str:
    """Mark a message that stands in a table, so that it gets into the catalog."""
    return message


@dataclass(frozen=True, slots=True)
class Words:
    """Phrases, content, amounts and dates in one language."""

    language: str
    catalog: NullTranslations
    folder: Path

    @classmethod
    def load(cls, language: str, root: Path | None = None) -> "Words":
        """The words of `language`, from the content folder of the program or another.

        Raises ValueError for a language that the program doesn't speak.
        """
        root = root or content_root()
        if language not in codes(root):
            raise ValueError(language)
        return cls(language, load_catalog(language, root), root / language)

    def say(self, message: str, /, **values: object) -> str:
        """A phrase of the program, with its placeholders filled."""
        return self.catalog.gettext(message).format(**values)

    def count(self, one: str, many: str, n: int, /, **values: object) -> str:
        """A phrase for one or for more; `{n}` is the number."""
        return self.catalog.ngettext(one, many, n).format(n=n, **values)

    def translated(self, text: str) -> str:
        """A text that is data, where the catalog has it; otherwise as it is."""
        return self.catalog.gettext(text) if text else ""

    def euros(self, euros: Decimal) -> str:
        """`€ 1.250`, or `€ 1.250,50` where there are cents."""
        return formats.euros(euros, self.language)

    def period(self, period: Period | None) -> str:
        """`per maand`; empty for what comes once."""
        return "" if period is None else self.say(_PERIODS[period])

    def amount(self, amount: Amount) -> str:
        """`€ 55 per week`, or `ongeveer € 55 per week` where it is an estimate."""
        shown = f"{self.euros(amount.euros)} {self.period(amount.period)}"
        return self.say("ongeveer {bedrag}", bedrag=shown) if amount.about else shown

    def range(self, value: AmountRange) -> str:
        """`€ 129 per maand`, `tussen € 80 en € 129 per maand` or `vanaf € 80 per maand`."""
        return f"{self._bounds(value)} {self.period(value.period)}".rstrip()

    def day(self, day: date) -> str:
        """`15 januari 2027`."""
        return formats.day(day, self.language)

    def clock(self, moment: datetime) -> str:
        """`9.00 uur`."""
        return formats.clock(moment, self.language)

    def number(self, number: Decimal) -> str:
        """`1.250` or `0,2714`: all decimals, no trailing zeros."""
        return formats.number(number, self.language)

    def percent(self, percent: Decimal) -> str:
        """`7,6%`, from the number before the sign."""
        return f"{self.number(percent)}%"

    def question(
        self, key: FactKey, year: int | None = None, said: Mapping[str, str] = _NOTHING_SAID
    ) -> content.QuestionText:
        """The words around the question for a fact of one holder.

        `year` is the calendar year that is asked about; without it the texts say
        “dit jaar”. `said` are earlier answers, to which the words may fit themselves. Raises
        KeyError for a fact without words.
        """
        spoken_year = self.say("dit jaar") if year is None else str(year)
        values = {"nummer": key.index, "jaar": spoken_year}
        return content.question(self.folder, key, values, said)

    def checklist(self, name: str) -> content.ChecklistText:
        """The words around questions that are asked on one screen. Raises KeyError."""
        return content.checklist(self.folder, name)

    def group(self, name: str) -> str:
        """The heading above a group of facts, such as the posts of a budget."""
        return content.group(self.folder, name)

    def page(self, name: str) -> tuple[str, ...]:
        """The paragraphs of an explanation page. Raises KeyError for an unknown one."""
        return content.page(self.folder, name)

    def step(self, name: str) -> content.StepText:
        """Title and sentence of a step: budget, contracten, recht or plan."""
        return content.step(self.folder, name)

    def event(self, name: str, **values: object) -> content.EventText:
        """The words of a life event. Raises KeyError for an unknown one."""
        return content.event(self.folder, name, values)

    def yearly(self) -> Mapping[str, content.YearlyText]:
        """The days that come every year, by their name."""
        return content.yearly(self.folder)

    def need(self, name: str) -> content.NeedText:
        """The words of something people seek help with. Raises KeyError for an unknown one."""
        return content.need(self.folder, name)

    def stories(self) -> tuple[content.Story, ...]:
        """The stories of example people."""
        return content.stories(self.folder)

    def example(self, name: str) -> content.ExampleText:
        """Who an example household is. Raises KeyError for an unknown one."""
        return content.example(self.folder, name)

    def _bounds(self, value: AmountRange) -> str:
        if value.high is None:
            return self.say("vanaf {laag}", laag=self.euros(value.low))
        low, high = self.euros(value.low), self.euros(value.high)
        if low == high:
            return low
        return self.say("tussen {laag} en {hoog}", laag=low, hoog=high)


_PERIODS: dict[Period, str] = {
    Period.WEEK: msgid("per week"),
    Period.FOUR_WEEKS: msgid("per 4 weken"),
    Period.MONTH: msgid("per maand"),
    Period.QUARTER: msgid("per kwartaal"),
    Period.YEAR: msgid("per jaar"),
}
