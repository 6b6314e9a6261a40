"""How many cases a property is tried on: the usual number, or many more.

Forty times as many, in about a quarter of an hour:

    GELDSTAP_EIGENSCHAPPEN=40 pytest tests/properties -o faulthandler_timeout=0
"""

import os
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, settings

TIMES = int(os.environ.get("GELDSTAP_EIGENSCHAPPEN", "1"))


def cases(number: int) -> Callable[[Any], Any]:
    """Try a property on so many cases, or a multiple of it where more were asked for."""
    slow = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
    return settings(max_examples=number * TIMES, suppress_health_check=slow)
