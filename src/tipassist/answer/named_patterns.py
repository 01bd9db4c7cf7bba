"""Patterns by name, each compiled when it is first asked for: most questions need few of them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping


class NamedPatterns(Mapping[str, re.Pattern[str]]):
    """Compiled patterns by name.

    Args:
        words: The alternatives of each.
        compiled: Makes one pattern of alternatives.
    """

    def __init__(
        self,
        words: Mapping[str, Iterable[str]],
        compiled: Callable[[Iterable[str]], re.Pattern[str]],
    ) -> None:
        self._words = words
        self._compiled = compiled
        self._made: dict[str, re.Pattern[str]] = {}

    def __getitem__(self, name: str) -> re.Pattern[str]:
        """Return a pattern.

        Raises:
            KeyError: None has this name.
            re.error: Its alternatives make no pattern.
        """
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = self._compiled(self._words[name])
        return made

    def __iter__(self) -> Iterator[str]:
        """Return the names, in the order given."""
        return iter(self._words)

    def __len__(self) -> int:
        """Return how many patterns there are."""
        return len(self._words)
