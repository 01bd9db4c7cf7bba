"""The editions of the plan, side by side."""

import re
from collections.abc import Callable, Mapping

from tipassist.errors import ConfigError, UnknownEditionError
from tipassist.register.changes import EditionChanges
from tipassist.register.comparing import compare_editions
from tipassist.register.model import Register

ONLY_ONE = (
    "There is only one edition of the plan, {edition}: add another with `tipassist corpus add FILE"
    " --id {document} --edition EDITION`."
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PIECE = re.compile(r"\d+|\D+")


class Editions:
    """Every edition of the plan; all but the current one are read when they are first needed.

    Args:
        current: The edition that questions are answered from.
        others: Reads each of the other editions, by its name.
    """

    def __init__(
        self, current: Register, others: Mapping[str, Callable[[], Register]] | None = None
    ) -> None:
        self.current = current
        self._others = dict(others or {})
        self._read: dict[str, Register] = {current.edition: current}
        self._compared: dict[tuple[str, str], EditionChanges] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all editions, the oldest first.

        An edition is as old as the first year in its name; of one year, the shorter name is older.
        """
        return tuple(sorted((self.current.edition, *self._others), key=_age))

    @property
    def pair(self) -> tuple[str, str] | None:
        """The two editions compared by default; None when there is only one.

        These are the current one and the one before it, or after it when it is the oldest.
        """
        names = self.names
        at = names.index(self.current.edition)
        if len(names) == 1:
            return None
        return (names[at - 1], names[at]) if at else (names[0], names[1])

    def pair_with(self, name: str = "") -> tuple[str, str]:
        """Return the two editions to compare: one that is named and the current one, older first.

        Args:
            name: An edition; "" for those compared by default.

        Raises:
            UnknownEditionError: There is none of this name.
            ConfigError: There is only one edition.
        """
        if self.pair is None:
            raise ConfigError(
                ONLY_ONE.format(edition=self.current.edition, document=self.current.document)
            )
        if name not in ("", *self.names):
            raise UnknownEditionError(name, self.names)
        if name in ("", self.current.edition):
            return self.pair
        first, second = sorted((name, self.current.edition), key=_age)
        return first, second

    def get(self, name: str) -> Register:
        """Return an edition.

        Raises:
            UnknownEditionError: There is none of this name.
            IngestError: It cannot be read.
        """
        if name not in self._read:
            if name not in self._others:
                raise UnknownEditionError(name, self.names)
            self._read[name] = self._others[name]()
        return self._read[name]

    def changes(self, before: str, after: str) -> EditionChanges:
        """Return what differs between two editions; it is worked out once.

        Raises:
            UnknownEditionError: There is none of one of the names.
            IngestError: One of them cannot be read.
        """
        asked = (before, after)
        if asked not in self._compared:
            self._compared[asked] = compare_editions(self.get(before), self.get(after))
        return self._compared[asked]


def _age(name: str) -> tuple[int, list[tuple[int, str]]]:
    year = _YEAR.search(name)
    pieces = [
        (int(piece), "") if piece.isdigit() else (-1, piece) for piece in _PIECE.findall(name)
    ]
    return (int(year.group(0)) if year else 0, pieces)
