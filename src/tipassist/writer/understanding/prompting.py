"""The prompt of a reading: the plan's names, the queries, and the question as data."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tipassist.register.model import Register
from tipassist.register.queries import find_term
from tipassist.writer.model import Prompt
from tipassist.writer.prompting import read_prompts


@dataclass(frozen=True, slots=True)
class GuidePrompts:
    """The packaged prompt.

    Attributes:
        version: The start of the SHA-256 of its file.
        system: What the model is to do.
        user: How the question is given.
        again: How it is told what was of no use.
    """

    version: str
    system: str
    user: str
    again: str


@lru_cache(maxsize=1)
def load_guide_prompts() -> GuidePrompts:
    """Read the packaged prompt."""
    version, found = read_prompts("tipassist.writer.understanding", "guide.toml")
    return GuidePrompts(
        version, found["system"].strip(), found["user"].strip(), found["again"].strip()
    )


def system_prompt(register: Register) -> str:
    """Return what a model is told of the queries and of the plan's names."""
    bodies = "\n".join(_body(one, register) for one in register.bodies)
    pillars = [f"{one.letter}: {one.title.text}" for one in register.pillars]
    outcomes = [f"{one.code}: {one.wording.text}" for one in register.outcomes]
    places = "\n".join((*pillars, *outcomes))
    return load_guide_prompts().system.format(bodies=bodies, places=places)


def reading_prompt(system: str, question: str, tried: Iterable[tuple[str, str]]) -> Prompt:
    """Make the prompt of one call.

    Args:
        system: What `system_prompt` gives.
        question: As typed; it is given as a JSON string, out of which it cannot get.
        tried: What came of the calls before: a reply in the plan's names, and what was wrong.
    """
    prompts = load_guide_prompts()
    user = prompts.user.format(question=json.dumps(question, ensure_ascii=False))
    before = "\n".join(f"{reply} {why}".strip() for reply, why in tried)
    return Prompt(system, f"{user}\n\n{prompts.again.format(tried=before)}" if before else user)


def body_names(register: Register) -> dict[str, str]:
    """Return the bodies by the names that a model is told, in lower case."""
    found: dict[str, str] = {}
    for body in register.bodies:
        told = _body(body, register)
        for name in (told, told.removeprefix(f"{body}: "), body):
            found[name.lower()] = body
    return found


def _body(name: str, register: Register) -> str:
    term = find_term(register, name)
    return f"{name}: {term.definition.text}" if term else name
