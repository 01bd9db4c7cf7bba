"""Exceptions: faults only. Expected endings of a question are values (`AnswerStatus`)."""

from pathlib import Path


class TipassistError(Exception):
    """Base of every fault this package raises; its message ends with what to do next."""


class ConfigError(TipassistError):
    """A setting, option or environment value that cannot be used."""


class IngestError(TipassistError):
    """A document that cannot be read or parsed.

    Args:
        path: The document.
        line: Line number from 1, or None when the whole file is meant.
        reason: What is wrong and what to do next.
    """

    def __init__(self, path: Path, line: int | None, reason: str) -> None:
        where = str(path) if line is None else f"{path}, line {line}"
        super().__init__(f"{where}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason


class UnknownLocatorError(TipassistError):
    """A well-formed locator that names nothing in the corpus.

    Args:
        locator: What was asked for.
        suggestions: Existing locators near it, nearest first; may be empty.
    """

    def __init__(self, locator: str, suggestions: tuple[str, ...] = ()) -> None:
        hint = f" Did you mean {' or '.join(suggestions)}?" if suggestions else ""
        super().__init__(f"The plan has no {locator!r}.{hint}")
        self.locator = locator
        self.suggestions = suggestions


class UnknownEditionError(TipassistError):
    """An edition that is not in the corpus.

    Args:
        edition: What was asked for.
        known: The editions there are, the oldest first.
    """

    def __init__(self, edition: str, known: tuple[str, ...]) -> None:
        names = ", ".join(known)
        super().__init__(f"There is no edition {edition!r} of the plan; give one of: {names}.")
        self.edition = edition
        self.known = known


class IndexMissingError(TipassistError):
    """No index has been built where one is needed."""


class IndexStaleError(TipassistError):
    """The index was built from another corpus, code version or model."""


class StorageError(TipassistError):
    """Conversations that cannot be read or kept."""


class FetchError(TipassistError):
    """A document that cannot be downloaded."""


class WriterError(TipassistError):
    """A language model that failed.

    Args:
        reason: What happened.
        retryable: Whether the same call may succeed later.
    """

    def __init__(self, reason: str, *, retryable: bool) -> None:
        super().__init__(reason)
        self.retryable = retryable
