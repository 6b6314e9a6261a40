"""What tests of the conversation share."""

from collections.abc import Mapping

import pytest

from geldstap.app.conversation import Conversation
from tests.app.exploring import Spot, explore


@pytest.fixture(scope="session")
def spots(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Spot, Conversation]:
    """Every spot in the conversation, with somebody who stands there: found once for all tests."""
    return explore(tmp_path_factory.mktemp("explore"))
