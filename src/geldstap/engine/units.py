"""Units of amounts, so that a euro per month is never compared with a euro per year."""

from dataclasses import dataclass

# Word in the language -> dimension; what is merely counted has none.
_WORDS: dict[str, str] = {
    "euro": "euro",
    "jaar": "jaar",
    "jaren": "jaar",
    "maand": "maand",
    "maanden": "maand",
    "kwartaal": "kwartaal",
    "kwartalen": "kwartaal",
    "week": "week",
    "weken": "week",
    "dag": "dag",
    "dagen": "dag",
    "uur": "uur",
    "kWh": "kWh",
    "m3": "m3",
    "personen": "",
    "persoon": "",
    "stuks": "",
}
UNIT_WORDS = frozenset(_WORDS)
BASES = ("bruto", "netto")


@dataclass(frozen=True, slots=True)
class Unit:
    """A product of dimensions with exponents, and whether it is gross or net.

    `dimensions` is sorted and holds no zero exponents, so that equal units are equal values.
    """

    dimensions: tuple[tuple[str, int], ...] = ()
    basis: str = ""

    def __str__(self) -> str:
        """The unit in the words of the language; empty for a bare number."""
        above = [_power(name, power) for name, power in self.dimensions if power > 0]
        below = [_power(name, -power) for name, power in self.dimensions if power < 0]
        text = " ".join(above) + "".join(f" per {name}" for name in below)
        return f"{text} {self.basis}".strip()

    def times(self, other: "Unit") -> "Unit":
        """The unit of a product."""
        return self._combined(other, 1)

    def over(self, other: "Unit") -> "Unit":
        """The unit of a quotient."""
        return self._combined(other, -1)

    def fits(self, other: "Unit") -> bool:
        """Whether values of both may be added or compared; gross never fits net."""
        same_basis = not (self.basis and other.basis) or self.basis == other.basis
        return self.dimensions == other.dimensions and same_basis

    def merged(self, other: "Unit") -> "Unit":
        """The unit of a sum of two that fit."""
        return Unit(self.dimensions, self.basis or other.basis)

    def _combined(self, other: "Unit", sign: int) -> "Unit":
        powers = dict(self.dimensions)
        for name, power in other.dimensions:
            powers[name] = powers.get(name, 0) + sign * power
        kept = tuple(sorted((name, power) for name, power in powers.items() if power))
        return Unit(kept, self.basis or other.basis)


def _power(name: str, power: int) -> str:
    return name if power == 1 else f"{name}^{power}"


NUMBER = Unit()
# What can be added to a day, by its unit.
DURATIONS: dict[Unit, str] = {
    Unit(((word, 1),)): word for word in ("jaar", "kwartaal", "maand", "week", "dag")
}


def parse_unit(text: str) -> Unit | None:
    """Read "euro per jaar bruto"; "" and "personen" are bare numbers. None if unreadable."""
    words = text.split()
    basis = words.pop() if words and words[-1] in BASES else ""
    unit = NUMBER
    sign = 1
    for position, word in enumerate(words):
        if word == "per" and 0 < position < len(words) - 1:
            sign = -1
            continue
        if word not in _WORDS:
            return None
        if dimension := _WORDS[word]:
            factor = Unit(((dimension, 1),))
            unit = unit.times(factor) if sign > 0 else unit.over(factor)
    return Unit(unit.dimensions, basis)
