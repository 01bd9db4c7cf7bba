"""The words in which people rate answers; apart from the database, which is slow to load."""

from enum import StrEnum


class Rating(StrEnum):
    """Whether an answer helped."""

    UP = "up"
    DOWN = "down"


class Reason(StrEnum):
    """Why an answer did not help."""

    WRONG = "wrong"
    INCOMPLETE = "incomplete"
    NOT_UNDERSTOOD = "not_understood"
    NOT_FOUND = "not_found"
    OTHER = "other"
