"""The command at a real terminal, at a closed pipe, interrupted, and broken."""

import contextlib
import fcntl
import os
import pty
import re
import signal
import struct
import subprocess
import termios
import time
from pathlib import Path

import pytest
from typer import Typer

from tests.surfaces.commands import COMMAND, environment, tipassist
from tipassist.surfaces.cli import run
from tipassist.surfaces.cli.terminal import Terminal

QUESTION = "What is SOMSWD coordinating?"
PROMPT = "you › "


class Screen:
    """A pseudo-terminal that a command is started on."""

    def __init__(self, *arguments: str, columns: int = 60, **changes: str) -> None:
        self._end, there = pty.openpty()
        fcntl.ioctl(there, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        self._command = subprocess.Popen(
            [*COMMAND, *arguments],
            stdin=there,
            stdout=there,
            stderr=there,
            env=environment(TERM="xterm", **changes),
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(there)

    def read_until(self, words: str | None) -> str:
        """Read until `words` have been shown, or to the end; return all since the last call."""
        seen = ""
        with contextlib.suppress(OSError):
            while words is None or words not in seen:
                content = os.read(self._end, 4096)
                if not content:
                    break
                seen += content.decode("utf-8", "replace")
        return seen

    def type(self, text: str) -> None:
        os.write(self._end, text.encode())

    def ended(self) -> int:
        """Wait for the command to end and return its exit code."""
        self.read_until(None)
        code = self._command.wait(60)
        os.close(self._end)
        return code


def without_styles(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", text)


def test_a_terminal_gets_colours_and_lines_no_wider_than_itself(tmp_path: Path) -> None:
    screen = Screen("--state", str(tmp_path), "ask", QUESTION)
    shown = screen.read_until(None)
    assert "\x1b[" in shown
    lines = [line.rstrip() for line in without_styles(shown).splitlines()]
    assert max(len(line) for line in lines) <= 60
    assert "6 of 6, complete" in lines
    assert screen.ended() == 0


def test_no_color_is_respected_at_a_terminal(tmp_path: Path) -> None:
    screen = Screen("--state", str(tmp_path), "ask", QUESTION, NO_COLOR="1")
    shown = screen.read_until(None)
    assert "\x1b" not in shown
    assert max(len(line) for line in shown.splitlines()) <= 60
    assert screen.ended() == 0


def test_a_chat_at_a_terminal_remembers_the_body_and_leaves_on_end_of_input(
    tmp_path: Path,
) -> None:
    screen = Screen("--state", str(tmp_path), "chat")
    screen.read_until(PROMPT)
    screen.type("/body somswd\n")
    assert "Your body is SOMSWD." in screen.read_until(PROMPT.join(("\n", "")))
    screen.type("what is my body coordinating?\n")
    assert "6 of 6, complete" in screen.read_until("You could ask")
    screen.read_until(PROMPT)
    screen.type("\x04")
    assert screen.ended() == 0


def test_ctrl_c_at_the_prompt_of_a_chat_leaves_without_a_word(tmp_path: Path) -> None:
    screen = Screen("--state", str(tmp_path), "chat")
    screen.read_until(PROMPT)
    screen.type("\x03")
    rest = screen.read_until(None)
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
    command = subprocess.Popen(
        [*COMMAND, "--state", str(tmp_path), "ingest"],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert command.stderr is not None
    assert "words" in command.stderr.readline()
    time.sleep(0.2)
    command.send_signal(signal.SIGINT)
    _, told = command.communicate(timeout=60)
    assert command.returncode == 130
    assert "Traceback" not in told


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
