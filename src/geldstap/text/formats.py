"""Numbers, amounts and dates as people write them. Babel is imported only when needed."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

_CENT = Decimal("0.01")


def euros(value: Decimal, language: str) -> str:
    """Euros, rounded half up to cents; whole where there are no cents: `€ 1.250`."""
    from babel.numbers import format_decimal

    cents = value.quantize(_CENT, ROUND_HALF_UP)
    pattern = "#,##0" if cents == cents.to_integral_value() else "#,##0.00"
    return f"€ {format_decimal(_unsigned_zero(cents), format=pattern, locale=language)}"


def number(value: Decimal, language: str) -> str:
    """A number with all its decimals and no trailing zeros: `0,2714`."""
    from babel.numbers import format_decimal

    bare = _unsigned_zero(value.normalize())
    return format_decimal(bare, locale=language, decimal_quantization=False)


def decimal_mark(language: str) -> str:
    """What stands before the decimals: a comma in Dutch, a point in English."""
    from babel.numbers import get_decimal_symbol

    return get_decimal_symbol(language)


def day(value: date, language: str) -> str:
    """A day in full: `15 januari 2027`."""
    from babel.dates import format_date

    return format_date(value, "d MMMM yyyy", locale=language)


def clock(value: datetime, language: str) -> str:
    """A time of the day: `9.00 uur` in Dutch, `9:00` elsewhere."""
    if language == "nl":
        return f"{value.hour}.{value.minute:02} uur"
    return f"{value.hour}:{value.minute:02}"


def _unsigned_zero(value: Decimal) -> Decimal:
    """Nobody writes -0."""
    return value or Decimal(0)
