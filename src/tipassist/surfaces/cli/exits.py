"""Exit codes: what a command tells the shell."""

from enum import IntEnum
from typing import assert_never

from tipassist.errors import (
    ConfigError,
    FetchError,
    IndexMissingError,
    IndexStaleError,
    IngestError,
    StorageError,
    TipassistError,
    UnknownEditionError,
    UnknownLocatorError,
    WriterError,
)
from tipassist.types import AnswerStatus


class ExitCode(IntEnum):
    """What a command tells the shell."""

    OK = 0
    FAILED = 1
    USAGE = 2
    NOT_IN_PLAN = 3
    CONFIGURATION = 4
    UPSTREAM = 5
    INTERRUPTED = 130


def code_of_fault(fault: TipassistError) -> ExitCode:
    """Return the exit code of a fault."""
    match fault:
        case UnknownLocatorError() | UnknownEditionError():
            return ExitCode.NOT_IN_PLAN
        case ConfigError() | IngestError() | IndexMissingError() | IndexStaleError():
            return ExitCode.CONFIGURATION
        case WriterError() | StorageError() | FetchError():
            return ExitCode.UPSTREAM
        case _:
            return ExitCode.FAILED


def code_of_status(status: AnswerStatus) -> ExitCode:
    """Return the exit code of an answer."""
    match status:
        case AnswerStatus.ANSWERED | AnswerStatus.PARTIAL | AnswerStatus.CLARIFY:
            return ExitCode.OK
        case AnswerStatus.NOT_IN_PLAN | AnswerStatus.OUT_OF_SCOPE | AnswerStatus.UNKNOWN_CODE:
            return ExitCode.NOT_IN_PLAN
        case AnswerStatus.ERROR:
            return ExitCode.FAILED
        case _:
            assert_never(status)
