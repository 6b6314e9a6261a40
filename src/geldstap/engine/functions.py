"""The functions of the language: their names, what they take and what they give.

What a function does is defined once per reading, in `exact.py` and `bounds.py`.
"""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal


@dataclass(frozen=True, slots=True)
class Rounding:
    """A statutory rounding: how, and to which step."""

    mode: str
    step: Decimal


_MODES = {
    "naar_beneden": ROUND_FLOOR,
    "naar_boven": ROUND_CEILING,
    "afgerond": ROUND_HALF_UP,
}
_STEPS = {"euro": Decimal(1), "cent": Decimal("0.01"), "geheel": Decimal(1)}

ROUNDINGS: dict[str, Rounding] = {
    f"{mode}_op_{step}": Rounding(_MODES[mode], _STEPS[step]) for mode in _MODES for step in _STEPS
}
EXTREMES = ("minimum", "maximum")
# The extremes of a group of persons.
LOWEST, HIGHEST = "laagste", "hoogste"
# How much time has passed from one day to another, in full years or months.
ELAPSED: dict[str, str] = {"leeftijd_op": "jaar", "maanden_tussen": "maand"}
DAY_SHIFTS = (
    "eerste_dag_van_maand",
    "eerste_dag_van_volgende_maand",
    "laatste_dag_van_vorige_maand",
    "eerste_dag_van_kwartaal",
    "eerste_dag_van_jaar",
)
LOOKUP = "opzoeken"
# What stands before the dot of a right: recht.zorgtoeslag.
RIGHT = "recht"
FUNCTIONS: tuple[str, ...] = (*ROUNDINGS, *EXTREMES, *ELAPSED, *DAY_SHIFTS, LOOKUP)


def takes_numbers(function: str) -> bool:
    """Whether the arguments of a function are numbers; else they are days."""
    return function in ROUNDINGS or function in EXTREMES


def arguments_of(function: str) -> tuple[int, bool]:
    """How many arguments a function has, and whether there may be more."""
    if function in EXTREMES:
        return 2, True
    return (2 if function in ELAPSED or function == LOOKUP else 1), False


def right_name(id_: str) -> str:
    """How a right is written; also what isn't known where nobody knows who has it."""
    return f"{RIGHT}.{id_}"


# Thirds of a cent that were added up again are whole cents: what differs less than this
# from a rounding edge lies on it. Far below any amount, far above the working precision.
EDGE = Decimal("1e-10")
