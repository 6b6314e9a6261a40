"""How many cases a property is tried on: the usual number, or many more.

Twenty times as many, in about a quarter of an hour:

    GELDSTAP_EIGENSCHAPPEN=20 pytest tests/properties -o faulthandler_timeout=0
"""

import os
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, settings

_TIMES = int(os.environ.get("GELDSTAP_EIGENSCHAPPEN", "1"))


def cases(number: int) -> Callable[[Any], Any]:
    """Try a property on so many cases, or a multiple of it where more were asked for."""
    slow = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
    return settings(max_examples=number * _TIMES, suppress_health_check=slow)
