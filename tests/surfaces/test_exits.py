from pathlib import Path

import pytest

from tipassist.errors import (
    ConfigError,
    IndexMissingError,
    IndexStaleError,
    IngestError,
    StorageError,
    TipassistError,
    UnknownEditionError,
    UnknownLocatorError,
    WriterError,
)
from tipassist.surfaces.cli.exits import code_of_fault, code_of_status
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (AnswerStatus.ANSWERED, 0),
        (AnswerStatus.PARTIAL, 0),
        (AnswerStatus.CLARIFY, 0),
        (AnswerStatus.NOT_IN_PLAN, 3),
        (AnswerStatus.OUT_OF_SCOPE, 3),
        (AnswerStatus.UNKNOWN_CODE, 3),
        (AnswerStatus.ERROR, 1),
    ],
)
def test_the_exit_code_of_each_status(status: AnswerStatus, code: int) -> None:
    assert code_of_status(status) == code


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (TipassistError("x"), 1),
        (UnknownLocatorError("A.9"), 3),
        (UnknownEditionError("2031", ("2023",)), 3),
        (ConfigError("x"), 4),
        (IngestError(Path("x"), None, "x"), 4),
        (IndexMissingError("x"), 4),
        (IndexStaleError("x"), 4),
        (StorageError("x"), 5),
        (WriterError("x", retryable=True), 5),
    ],
)
def test_the_exit_code_of_each_fault(fault: TipassistError, code: int) -> None:
    assert code_of_fault(fault) == code
