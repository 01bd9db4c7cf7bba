"""Prompts: the question and the evidence, wrapped as data, and what is asked of the model."""

import hashlib
import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from tipassist.answer.language.languages import language_name
from tipassist.writer.model import Prompt, Shape
from tipassist.writer.sources import Source

_DIGEST_CHARS = 12


@dataclass(frozen=True, slots=True)
class Prompts:
    """The packaged prompts.

    Attributes:
        version: The start of the SHA-256 of their file.
        system: What the model is to do.
        user: How the question and the evidence are given.
        plain: What is added for a newcomer.
        shape: The JSON that is asked for.
    """

    version: str
    system: str
    user: str
    plain: str
    shape: Shape


def read_prompts(package: str, name: str) -> tuple[str, dict[str, Any]]:
    """Read a packaged file of prompts: its version, the start of its SHA-256, and what it holds."""
    raw = files(package).joinpath(name).read_bytes()
    return hashlib.sha256(raw).hexdigest()[:_DIGEST_CHARS], tomllib.loads(raw.decode("utf-8"))


@lru_cache(maxsize=1)
def load_prompts() -> Prompts:
    """Read the packaged prompts."""
    version, found = read_prompts("tipassist.writer", "prompts.toml")
    return Prompts(
        version=version,
        system=found["system"].strip(),
        user=found["user"].strip(),
        plain=found["plain"].strip(),
        shape=Shape("answer", found["schema"]),
    )


def prompt_for(
    question: str, sources: Iterable[Source], language: str, *, in_plain_words: bool = False
) -> Prompt:
    """Make the prompt of one writing.

    Args:
        question: As typed; it is given as a JSON string, out of which it cannot get.
        sources: The evidence, each given as a JSON object of one line.
        language: BCP 47 tag of the language to write in.
        in_plain_words: Whether a newcomer asks.
    """
    prompts = load_prompts()
    name = language_name(language)
    system = prompts.system.format(language=name)
    evidence = "\n".join(_line(one) for one in sources)
    return Prompt(
        system=f"{system}\n\n{prompts.plain}" if in_plain_words else system,
        user=prompts.user.format(
            question=json.dumps(question, ensure_ascii=False), evidence=evidence, language=name
        ),
    )


def _line(source: Source) -> str:
    told: dict[str, Any] = {
        "id": source.id,
        "place": source.evidence[0].label,
        "text": source.text,
        **dict(source.fields),
    }
    if source.vital:
        told["main"] = True
    return json.dumps(told, ensure_ascii=False)
