"""Several editions side by side: their order, the pair compared by default, reading on demand."""

from dataclasses import replace
from functools import partial

import pytest

from tests.register.revised import edition
from tipassist.errors import UnknownEditionError
from tipassist.register.editions import Editions
from tipassist.register.model import Register


def editions(current: str, *others: str) -> Editions:
    def named(name: str) -> Register:
        return replace(edition(), edition=name)

    return Editions(named(current), {name: partial(named, name) for name in others})


def test_editions_are_told_from_the_oldest_to_the_newest() -> None:
    found = editions("2025-rev", "2025-rev 10", "2023-2028", "2025-rev 9")

    assert found.names == ("2023-2028", "2025-rev", "2025-rev 9", "2025-rev 10")


@pytest.mark.parametrize(
    ("current", "others", "pair"),
    [
        ("2025-rev", ("2023-2028", "2026-rev"), ("2023-2028", "2025-rev")),
        ("2023-2028", ("2025-rev", "2026-rev"), ("2023-2028", "2025-rev")),
        ("2023-2028", (), None),
    ],
)
def test_the_current_edition_is_compared_with_the_one_before_it(
    current: str, others: tuple[str, ...], pair: tuple[str, str] | None
) -> None:
    assert editions(current, *others).pair == pair


def test_another_edition_is_read_once_and_only_when_it_is_asked_for() -> None:
    reads: list[str] = []

    def read() -> Register:
        reads.append("old")
        return replace(edition(), edition="2021")

    found = Editions(edition(), {"2021": read})
    assert reads == []
    assert found.changes("2021", "2023-2028").changed == ()
    assert found.get("2021") is found.get("2021")
    assert reads == ["old"]


def test_an_unknown_edition_is_answered_with_those_there_are() -> None:
    with pytest.raises(UnknownEditionError, match=r"'2031'.*give one of: 2023-2028, 2025-rev"):
        editions("2025-rev", "2023-2028").get("2031")
