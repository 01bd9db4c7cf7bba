"""`tipassist ask --batch`: JSON lines in, JSON lines out, in order, nothing lost."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from pydantic import ValidationError

from tipassist.errors import ConfigError
from tipassist.surfaces.cli.asking import Asking, error_answer
from tipassist.surfaces.cli.exits import ExitCode, code_of_fault
from tipassist.types import Answer, AnswerStatus, AskRequest

_FIELDS = ", ".join(AskRequest.model_fields)


def answer_batch(asking: Asking, source: Path) -> ExitCode:
    """Answer every line of a file as soon as it is read.

    A line that is no request gets an answer with the status `error` that says why; blank lines get
    none.

    Args:
        asking: Asks the questions.
        source: The file; `-` is stdin.

    Returns:
        The worst that happened: a fault's code, `FAILED` when a line had no proper answer, or `OK`.

    Raises:
        TipassistError: The file, the settings or the corpus cannot be used.
    """
    worst = ExitCode.OK
    with _opened(source) as file:
        _ = asking.assistant
        for number, line in enumerate(file, 1):
            if line.strip():
                answer, code = _answered(asking, number, line)
                asking.session.terminal.json_line(answer.model_dump_json())
                worst = max(worst, code)
    return worst


@contextmanager
def _opened(source: Path) -> Iterator[BinaryIO]:
    if str(source) == "-":
        yield sys.stdin.buffer
        return
    try:
        file = source.open("rb")
    except OSError as err:
        raise ConfigError(
            f"{str(source)!r} cannot be read ({err.strerror}); give a file of JSON lines."
        ) from err
    with file:
        yield file


def _answered(asking: Asking, number: int, line: bytes) -> tuple[Answer, ExitCode]:
    try:
        request = AskRequest.model_validate_json(line.removeprefix(b"\xef\xbb\xbf").strip())
    except ValidationError as err:
        return _refusal(asking, number, line, err), ExitCode.FAILED
    ended, fault = asking.ask(
        request.question, body=request.body, conversation_id=request.conversation_id
    )
    answer = ended.answer
    if fault is not None:
        asking.session.terminal.complain(f"line {number}: {fault}")
        return answer, code_of_fault(fault)
    failed = answer.status is AnswerStatus.ERROR
    return answer, ExitCode.FAILED if failed else ExitCode.OK


def _refusal(asking: Asking, number: int, line: bytes, err: ValidationError) -> Answer:
    first = err.errors()[0]
    where = "".join(f"{part}: " for part in first["loc"])
    text = f"Line {number} is no request: {where}{first['msg']}. Give a JSON object with {_FIELDS}."
    asking.session.terminal.complain(text)
    return error_answer(line.decode("utf-8", "replace").strip(), text)
