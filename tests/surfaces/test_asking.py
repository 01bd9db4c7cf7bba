import io
from collections.abc import Iterator
from pathlib import Path

from tipassist.answer.writing import Finished, Step
from tipassist.surfaces.cli.asking import Asking, error_answer
from tipassist.surfaces.cli.session import Session
from tipassist.surfaces.cli.terminal import Terminal


class BrokenAssistant:
    """Ends every question in an error."""

    def steps(self, question: str, **_: str | None) -> Iterator[Step]:
        yield Finished(error_answer(question, "Something went wrong."))


def test_an_answer_that_broke_is_told_with_its_log_and_id(tmp_path: Path) -> None:
    told = io.StringIO()
    asking = Asking(Session(Terminal(io.StringIO(), told), state=tmp_path))
    vars(asking)["assistant"] = BrokenAssistant()
    ended, fault = asking.ask("x")
    assert fault is None
    log = tmp_path / "logs" / "tipassist.log"
    assert told.getvalue() == f"Details are in {log} under the id {ended.answer.id}.\n"
    assert ended.answer.id in log.read_text("utf-8")
