"""The examples in the API's description, made from the plan that is loaded.

Where a description wants an answer or a problem it has `ANSWER` or `PROBLEM`, and where it wants a
name of the plan, one of those that `Samples.fill` knows.
"""

from typing import Any

from tipassist.answer.talks.memory import MemoryConversations
from tipassist.errors import UnknownLocatorError
from tipassist.surfaces.place_reading import find_place
from tipassist.surfaces.samples import Samples, samples_of
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.problems import Problem, ProblemKind, problem_words

ANSWER = "{an_answer}"
PROBLEM = "{a_problem}"
_ANSWER_ID = "9f2c7d41c6c84f6f8a4f6f1f5b1f0c11"
_CONVERSATION_ID = "2438c744ef2f48b89859890f6acb2f7b"
_REQUEST_ID = "d085364bc3f4c515"
_TOOK_MS = 2.1


def fill(description: dict[str, Any], site: Site) -> dict[str, Any]:
    """Return a description with the names of the plan filled in.

    Args:
        description: As the application gives it of itself.
        site: Holds the plan, and answers the example's question.
    """
    samples = samples_of(site.register)
    wholes = {ANSWER: _answer(site, samples), PROBLEM: _problem(site, samples)}
    filled: dict[str, Any] = _filled(description, wholes, samples)
    return filled


def _filled(node: Any, wholes: dict[str, Any], samples: Samples) -> Any:
    match node:
        case dict():
            return {key: _filled(value, wholes, samples) for key, value in node.items()}
        case list():
            return [_filled(value, wholes, samples) for value in node]
        case str() if node in wholes:
            return wholes[node]
        case str():
            return samples.fill(node)
        case _:
            return node


def _answer(site: Site, samples: Samples) -> dict[str, Any]:
    """Return what is answered to a question; nothing of it is kept."""
    alone = site.assistant.keeping_in(MemoryConversations(1))
    answer = alone.ask(f"Who coordinates {samples.code}?")
    same = {"id": _ANSWER_ID, "conversation_id": _CONVERSATION_ID, "took_ms": _TOOK_MS}
    return answer.model_copy(update=same).model_dump(mode="json")


def _problem(site: Site, samples: Samples) -> dict[str, Any]:
    """Return what is told of a code that the plan does not have."""
    near: tuple[str, ...] = ()
    try:
        find_place(site.register, samples.unknown)
    except UnknownLocatorError as err:
        near = err.suggestions
    kind = ProblemKind.UNKNOWN_CODE
    told = Problem(
        type=f"urn:tipassist:problem:{kind.value}",
        instance=f"/api/v1/codes/{samples.unknown}",
        request_id=_REQUEST_ID,
        suggestions=near,
        **problem_words()[kind.value],
    )
    return told.model_dump(exclude_defaults=True, mode="json")
