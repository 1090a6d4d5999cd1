from collections.abc import Callable

from tests.model.counts import bias_of_counts
from tests.model.lessons import WORLD
from tests.model.test_acceptance import reported


def test_counts_are_right_on_average(record_property: Callable[[str, object], None]) -> None:
    assert reported(bias_of_counts(WORLD, seeds=1_000), record_property).inside
