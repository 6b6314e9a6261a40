"""The reading over many households at once, for whoever wants to see what a rule does.

This is the only place that knows NumPy (`pip install geldstap[arrays]`). The answers are
those of the exact reading, to the cent: numbers are whole numerators over a denominator,
never floats (docs/adr/0007-array-reading.md).
"""

from geldstap.engine.arrays.columns import (
    Columns,
    cents_column,
    choice_column,
    columns_of,
    day_column,
    number_column,
    truth_column,
)
from geldstap.engine.arrays.rules import ArrayResult, evaluate_rule

__all__ = [
    "ArrayResult",
    "Columns",
    "cents_column",
    "choice_column",
    "columns_of",
    "day_column",
    "evaluate_rule",
    "number_column",
    "truth_column",
]
