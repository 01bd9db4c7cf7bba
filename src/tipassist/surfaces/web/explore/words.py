"""The words of the drawing and of lists that the templates ask for."""

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def load_words() -> dict[str, dict[str, str]]:
    """Return the words by section and name."""
    text = files("tipassist.surfaces.web.explore").joinpath("words.toml").read_text("utf-8")
    return {section: dict(words) for section, words in tomllib.loads(text).items()}
