"""The command at a real terminal, at a closed pipe, interrupted, and broken."""

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from pathlib import Path

import pytest
from filelock import FileLock
from typer import Typer

from tests.surfaces.commands import COMMAND, environment, tipassist
from tipassist.surfaces.cli import run
from tipassist.surfaces.cli.terminal import Terminal

QUESTION = "What is SOMSWD coordinating?"
PROMPT = "you › "
PATIENCE_SECONDS = 60
TAKE_TERMINAL = """\
import fcntl, os, signal, sys, termios
signal.signal(signal.SIGINT, signal.SIG_DFL)
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""


def _interruptible() -> None:
    """Undo what a shell does to a job in the background: it lets the job ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Screen:
    """A pseudo-terminal that a command is started on, as its controlling terminal."""

    def __init__(self, *arguments: str, columns: int = 60, **changes: str) -> None:
        self._end, there = pty.openpty()
        fcntl.ioctl(there, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        self._command = subprocess.Popen(
            [COMMAND[0], "-c", TAKE_TERMINAL, *COMMAND, *arguments],
            stdin=there,
            stdout=there,
            stderr=there,
            env=environment(TERM="xterm", **changes),
            start_new_session=True,
        )
        os.close(there)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._unread = ""

    def read_until(self, words: str) -> str:
        """Read until `words` have been shown and return what was shown up to their end."""
        while words not in self._unread:
            assert self._read(), f"{words!r} never came after {self._unread!r}"
        shown, found, self._unread = self._unread.partition(words)
        return shown + found

    def read_all(self) -> str:
        """Read to the end."""
        while self._read():
            pass
        shown, self._unread = self._unread, ""
        return shown

    def _read(self) -> bool:
        """Read what comes next; return False at the end."""
        ready, _, _ = select.select([self._end], [], [], PATIENCE_SECONDS)
        assert ready, f"nothing came after {self._unread!r}"
        try:
            content = os.read(self._end, 4096)
        except OSError:  # how a pseudo-terminal tells that the other end is closed
            return False
        self._unread += self._decoder.decode(content)
        return bool(content)

    def type(self, text: str) -> None:
        os.write(self._end, text.encode())

    def ended(self) -> int:
        """Wait for the command to end and return its exit code."""
        self.read_all()
        code = self._command.wait(PATIENCE_SECONDS)
        os.close(self._end)
        return code


def without_styles(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", text)


def test_a_terminal_gets_colours_and_lines_no_wider_than_itself(tmp_path: Path) -> None:
    screen = Screen("--state", str(tmp_path), "ask", QUESTION)
    shown = screen.read_all()
    assert "\x1b[" in shown
    lines = [line.rstrip() for line in without_styles(shown).splitlines()]
    assert max(len(line) for line in lines) <= 60
    assert "6 of 6, complete" in lines
    assert screen.ended() == 0


def test_no_color_is_respected_at_a_terminal(tmp_path: Path) -> None:
    screen = Screen("--state", str(tmp_path), "ask", QUESTION, NO_COLOR="1")
    shown = screen.read_all()
    assert "\x1b" not in shown
    assert max(len(line) for line in shown.splitlines()) <= 60
    assert screen.ended() == 0


def test_a_chat_at_a_terminal_remembers_the_body_and_leaves_on_end_of_input(
    tmp_path: Path,
) -> None:
    screen = Screen("--state", str(tmp_path), "chat")
    screen.read_until(PROMPT)
    screen.type("/body somswd\n")
    assert "Your body is SOMSWD." in screen.read_until(PROMPT)
    screen.type("what is my body coordinating?\n")
    assert "6 of 6, complete" in screen.read_until("You could ask")
    screen.read_until(PROMPT)
    screen.type("\x04")
    assert screen.ended() == 0


def test_ctrl_c_at_the_prompt_of_a_chat_leaves_without_a_word(tmp_path: Path) -> None:
    screen = Screen("--state", str(tmp_path), "chat")
    screen.read_until(PROMPT)
    screen.type("half a question")
    screen.read_until("half a question")
    time.sleep(0.2)  # readline misses an interrupt between its prompt and its wait for a key
    screen.type("\x03")
    rest = screen.read_all()
    assert "Traceback" not in rest
    assert screen.ended() == 0


def test_a_piped_chat_answers_line_by_line(tmp_path: Path) -> None:
    lines = (
        "/help",
        "/body XQZW",
        "/body SOMSWD",
        "what is my body coordinating?",
        "/nonsense",
        "/new",
        "/quit",
        "A.2.6",
    )
    done = tipassist("chat", stdin="\n".join(lines).encode(), state=tmp_path)
    assert done.code == 0
    assert done.out.count("of 6, complete") == 1
    assert "A.2.6" not in done.out
    for told in ("/body BODY", "no body 'XQZW'", "Your body is SOMSWD.", "no /nonsense", "A new"):
        assert told in done.err


def test_ctrl_c_during_a_command_ends_it_with_130_and_no_traceback(tmp_path: Path) -> None:
    lock = tmp_path / "index" / "build.lock"
    lock.parent.mkdir()
    with FileLock(lock):
        command = subprocess.Popen(
            [*COMMAND, "--state", str(tmp_path), "ingest"],
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=_interruptible,
        )
        assert command.stderr is not None
        assert command.stderr.readline() == "Waiting for another build …\n"
        command.send_signal(signal.SIGINT)
        _, told = command.communicate(timeout=PATIENCE_SECONDS)
    assert command.returncode == 130
    assert told == ""


@pytest.mark.parametrize("arguments", [["ask", QUESTION], ["ask", "--json", QUESTION], ["--help"]])
def test_a_reader_who_leaves_is_no_reason_to_complain(arguments: list[str], tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*COMMAND, "--state", str(tmp_path), *arguments],
        env=environment(),
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        text=True,
    )
    os.close(writing)
    assert done.stderr == ""


def broken_app(_: Terminal) -> Typer:
    """Build a command line whose one command breaks."""
    app = Typer(pretty_exceptions_enable=False)

    @app.command()
    def breaks() -> None:
        raise RuntimeError("the secret details")

    return app


def test_what_nobody_foresaw_is_a_fixed_sentence_with_an_id_and_a_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert run([], broken_app) == 1
    told = capsys.readouterr()
    assert told.out == ""
    match = re.fullmatch(
        r"Error: Something broke, and nothing was lost\. Details are in (.+) under the id"
        r" ([0-9a-f]{8})\.\n",
        told.err,
    )
    assert match is not None
    log = Path(match[1]).read_text("utf-8")
    assert f"[{match[2]}]" in log
    assert "RuntimeError: the secret details" in log
