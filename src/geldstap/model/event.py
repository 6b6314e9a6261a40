"""Life events: what can change in a household, by the words that files and commands use."""

from enum import StrEnum


class Event(StrEnum):
    """One kind of change; the values are the words of regulation sets and the command line."""

    MOVE_IN = "samenwonen"
    SEPARATE = "uit_elkaar"
    CHILD_BORN = "kind_geboren"
    CHILD_TURNS = "kind_wordt"
    JOB_LOST = "baan_kwijt"
    INCOME = "ander_inkomen"
    RETIREMENT = "pensioen"
    MOVE = "verhuizing"
    RENT = "andere_huur"
