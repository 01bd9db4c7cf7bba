import pytest

from tests.index.examples import PASSAGES, passage
from tipassist.index.filters import Filters
from tipassist.index.passages import PassageKind
from tipassist.types import Role

FILTERS = [
    (Filters(), 7),
    (Filters(pillar="A"), 2),
    (Filters(outcome="D.4"), 2),
    (Filters(outcome="D.4", document="report"), 1),
    (Filters(kinds=(PassageKind.INDICATOR,)), 1),
    (Filters(kinds=(PassageKind.INDICATOR, PassageKind.PROJECT)), 7),
    (Filters(body="SOM-ED"), 1),
    (Filters(body="SOM"), 0),
    (Filters(edition="2017-2020"), 1),
    (Filters(pillar="B", kinds=(PassageKind.PROJECT,), body="ACWC"), 1),
    (Filters(pillar="A", body="ACWC"), 0),
]


@pytest.mark.parametrize(("filters", "admitted"), FILTERS)
def test_every_condition_must_hold(filters: Filters, admitted: int) -> None:
    assert sum(filters.admit(one) for one in PASSAGES) == admitted


@pytest.mark.parametrize("role", Role)
def test_a_body_with_any_role_is_admitted(role: Role) -> None:
    assert Filters(body="ACWC").admit(passage(bodies=[("SOMTC", Role.SUPPORTING), ("ACWC", role)]))
