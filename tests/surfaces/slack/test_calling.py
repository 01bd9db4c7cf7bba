"""Calls that are made to their end."""

import asyncio

import pytest

from tipassist.surfaces.slack.calling import PostingError, unbroken


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_call_goes_to_its_end_however_often_its_task_is_cancelled(times: int) -> None:
    done: list[str] = []

    async def call() -> None:
        await asyncio.sleep(0.05)
        done.append("noted")

    async def main() -> None:
        working = asyncio.create_task(unbroken(call()))
        for _ in range(times):
            await asyncio.sleep(0.005)
            working.cancel()
        with pytest.raises(asyncio.CancelledError):
            await working

    asyncio.run(main())
    assert done == ["noted"]


def test_what_a_call_tells_is_returned_and_what_fails_is_raised() -> None:
    async def call() -> str:
        return "1.0"

    async def refused() -> str:
        raise PostingError("unreachable", retryable=True)

    assert asyncio.run(unbroken(call())) == "1.0"
    with pytest.raises(PostingError):
        asyncio.run(unbroken(refused()))
