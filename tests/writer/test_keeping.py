"""The breaker, the cache, the prices and the deadline of a writer."""

import pytest

from tipassist.answer.draft import Evidence
from tipassist.answer.writing import Ending
from tipassist.locators import section
from tipassist.types import Span
from tipassist.writer.accounts import Prices
from tipassist.writer.breaker import Breaker
from tipassist.writer.cache import WritingCache, cache_key
from tipassist.writer.deadline import Deadline
from tipassist.writer.faults import WritingFailedError
from tipassist.writer.model import Usage
from tipassist.writer.sources import RawSentence, Source

from .scripted import Clock

ONE, TWO = (RawSentence("One.", ("e1",)),), (RawSentence("Two.", ("e1",)),)


def source(text: str, *, vital: bool = False) -> Source:
    return Source("e1", (Evidence(section("A"), "section", "A", (Span(0, 1),)),), text, (), vital)


def test_a_breaker_lets_one_call_through_after_its_rest() -> None:
    clock = Clock()
    breaker = Breaker(clock, limit=2, rest_seconds=60)
    for _ in range(2):
        breaker.admit()
        breaker.failed(Ending.TIMEOUT)
    with pytest.raises(WritingFailedError) as caught:
        breaker.admit()
    assert caught.value.ending is Ending.RESTING
    clock.now = 61
    breaker.admit()
    with pytest.raises(WritingFailedError):
        breaker.admit()
    breaker.succeeded()
    breaker.admit()


def test_what_the_server_is_not_at_fault_for_does_not_count() -> None:
    breaker = Breaker(Clock(), limit=1)
    for ending in (Ending.CONTEXT_OVERFLOW, Ending.MALFORMED, Ending.REFUSED):
        breaker.failed(ending)
        breaker.admit()


def test_a_cache_forgets_what_is_old_and_what_is_unused_longest() -> None:
    clock = Clock()
    cache = WritingCache(clock, size=2, expiry_seconds=10)
    cache.put("a", ONE)
    cache.put("b", TWO)
    assert cache.get("a") == ONE
    cache.put("c", TWO)
    assert [cache.get(key) for key in "abc"] == [ONE, None, TWO]
    clock.now = 11
    assert cache.get("a") is None


def test_a_cache_of_no_size_keeps_nothing() -> None:
    cache = WritingCache(Clock(), size=0)
    cache.put("a", ONE)
    assert cache.get("a") is None


def test_a_key_is_of_everything_that_a_writing_depends_on() -> None:
    base = cache_key("v1", "q", sources=(source("One."),))
    others = [
        cache_key("v2", "q", sources=(source("One."),)),
        cache_key("v1", "r", sources=(source("One."),)),
        cache_key("v1", "q", sources=(source("Two."),)),
        cache_key("v1", "q", sources=(source("One.", vital=True),)),
        cache_key("v1q", sources=(source("One."),)),
        cache_key("v1", "q", sources=()),
    ]
    assert base not in others
    assert len(set(others)) == len(others)
    assert base == cache_key("v1", "q", sources=(source("One."),))


@pytest.mark.parametrize(
    ("prices", "cost"),
    [(Prices(), None), (Prices(2.0), 0.002), (Prices(2.0, 10.0), 0.007), (Prices(0.0), 0.0)],
)
def test_tokens_cost_what_the_prices_say(prices: Prices, cost: float | None) -> None:
    assert prices.cost(Usage(1000, 500)) == cost


def test_a_deadline_that_passed_leaves_nothing() -> None:
    clock = Clock(5.0)
    assert [Deadline(at, clock).left_seconds for at in (7.5, 5.0, 1.0)] == [2.5, 0.0, 0.0]
