"""The words shown with answers, read from `words.toml` beside this file."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from tipassist.storage.ratings import Reason
from tipassist.surfaces.samples import Samples
from tipassist.types import AnswerStatus, Route

_OTHER_ERROR = "500"


@dataclass(frozen=True, slots=True)
class StatusWords:
    """How one ending of an answer looks and what is said with it.

    Attributes:
        status: The ending.
        mark: A sign beside the words.
        tone: Name of a look.
        headline: What happened, in a few words.
        hint: What a person can do next; may be empty.
    """

    status: AnswerStatus
    mark: str
    tone: str
    headline: str
    hint: str


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))


def status_words(status: AnswerStatus, origin: str) -> StatusWords:
    """Return the words of an ending.

    Args:
        status: The ending.
        origin: The documents that the answer cites, as `origin_of` calls them.
    """
    words = {
        key: text.format(origin=origin) for key, text in _words()["status"][status.value].items()
    }
    return StatusWords(status=status, **words)


def searching_line() -> str:
    """Return what is read out while the plan is searched."""
    return str(_words()["line"]["searching"])


def ready_line(sources: int) -> str:
    """Return what is read out when an answer is there."""
    key = {0: "ready_none", 1: "ready_one"}.get(sources, "ready_many")
    return str(_words()["line"][key]).format(count=sources)


def writing_line() -> str:
    """Return what is shown while a language model writes."""
    return str(_words()["writing"]["begun"])


def reading_line() -> str:
    """Return what is shown while a language model reads a question."""
    return str(_words()["writing"]["reading"])


def instead_line() -> str:
    """Return what stands between sentences already told and the answer that is shown instead."""
    return str(_words()["writing"]["instead"])


def written_line(route: Route, model: str | None = None, *, quoted: bool = True) -> str:
    """Return who wrote an answer, when a language model did; else "".

    Args:
        route: Which part of the assistant wrote it.
        model: Name of the model, when it is known.
        quoted: Whether the passages follow the line; else they are only linked.
    """
    if route is not Route.WRITER:
        return ""
    words = _words()["writing"]
    return str(words["by" if quoted else "by_linked"]).format(model=model or words["unnamed"])


def noun(parts: int | None, count: int) -> str:
    """Return what a list is a list of.

    Args:
        parts: How many parts its codes have; None when they differ.
        count: How many there are.
    """
    nouns = _words()["nouns"]
    one, many = nouns.get(str(parts), nouns["mixed"])
    return str(one if count == 1 else many)


def count_line(*, shown: int, total: int, noun: str, complete: bool) -> str:
    """Return how much of a list is shown."""
    text = _words()["table"]["complete" if complete else "part"]
    return str(text).format(shown=shown, total=total, noun=noun)


def reasons() -> tuple[tuple[Reason, str], ...]:
    """Return why an answer may not have helped, in the order shown."""
    return tuple((Reason(key), str(text)) for key, text in _words()["reasons"].items())


def examples(own_body: str | None, samples: Samples) -> tuple[str, ...]:
    """Return questions to begin with.

    Args:
        own_body: The visitor's own body, if it is chosen.
        samples: Names of the plan; a question that needs one the plan has not is left out.
    """
    found = _words()["examples"]
    own = [str(text).format(body=own_body) for text in found["own"]] if own_body else []
    known = {"code": samples.code, "reference": samples.reference}
    return (*own, *filled(found["anyone"], known))


def filled(texts: Iterable[object], known: Mapping[str, str]) -> Iterator[str]:
    """Yield texts with their names filled in, without those that need a name that is ""."""
    wanting = [f"{{{name}}}" for name, value in known.items() if not value]
    for text in map(str, texts):
        if not any(one in text for one in wanting):
            yield text.format(**known)


def error_words(status: int) -> tuple[str, str]:
    """Return what an error page says: what happened, and what to do."""
    found = _words()["errors"]
    title, advice = found.get(str(status), found[_OTHER_ERROR])
    return str(title), str(advice)
