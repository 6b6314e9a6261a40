"""How long each step takes, computed from what is still to be asked."""

from collections.abc import Mapping
from math import ceil

from geldstap.app.world import World
from geldstap.interview.path import how_many_left, section_keys
from geldstap.interview.session import Session
from geldstap.model.fact import Role

# Reading and answering one question, and reading the results, in seconds. An assumption:
# slow readers take longer, and everything can be skipped.
_QUESTION = 20
_POST = 15
_RESULTS = 120
_USUAL_POSTS = 15


def minutes(session: Session, world: World, *, together: bool = True) -> Mapping[str, int]:
    """Whole minutes per step, at least one; without `together` no question stands in a list."""
    contracts = sum(
        how_many_left(
            section_keys(role, session, world.vocabulary, world.day),
            session,
            world.vocabulary,
            together=together,
        )
        for role in (Role.ENERGY, Role.PHONE)
    )
    missing = world.missing(session)
    rights = how_many_left(missing, session, world.vocabulary, together=together)
    return {
        "budget": _minutes(_USUAL_POSTS * _POST + _RESULTS),
        "contracten": _minutes((contracts + _USUAL_CONTRACT) * _QUESTION + _RESULTS),
        "recht": _minutes(rights * _QUESTION + _RESULTS),
        "plan": 2,
    }


# Questions that follow from the kind of contract, which isn't known at the start.
_USUAL_CONTRACT = 10


def _minutes(seconds: int) -> int:
    return max(1, ceil(seconds / 60))
