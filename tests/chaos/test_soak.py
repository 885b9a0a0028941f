"""The soak sees what grows, and does not take a warm-up for it."""

import pytest

from chaos.soak import Soaked


@pytest.mark.parametrize(
    ("memory", "grows"),
    [
        ([100] * 100, False),
        ([50 + n for n in range(25)] + [100] * 75, False),  # it warms up
        ([100] * 50 + [140] + [100] * 49, False),  # a moment's need
        ([1000 + n for n in range(100)], True),
        ([100] * 70 + [110] * 30, True),
    ],
)
def test_growth_is_from_after_the_warm_up_to_the_end(memory: list[int], grows: bool) -> None:
    assert (Soaked(memory=memory).growth > 5) == grows
