"""`tipassist chat`: a conversation in the terminal."""

import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated

import typer

from tipassist.surfaces.answers.render import answer_rows
from tipassist.surfaces.cli.asking import Asking
from tipassist.surfaces.cli.session import cleaned, session_of
from tipassist.surfaces.rows import BLANK, Style

_HELP = """\
Type a question, or:
  /body BODY   say which body is yours; /body alone says which it is
  /new         start a new conversation
  /help        show this
  /quit        leave, as Ctrl-D does"""
_PROMPT = "you › "
_HISTORY_LINES = 1000


def chat(
    context: typer.Context,
    body: Annotated[
        str | None, typer.Option("--body", metavar="BODY", help="Your own body.")
    ] = None,
) -> None:
    """Talk with the assistant; what was said before counts."""
    session = session_of(context)
    asking = Asking(session)
    _ = asking.assistant
    own = cleaned(body) if body else asking.settings.body
    talk = Talk(asking, own)
    session.terminal.say("Ask about the work plan. /help says what else you can type.", Style.FAINT)
    with _history(asking.settings.state_dir / "chat_history"):
        for line in _lines():
            if not talk.take(line):
                break


class Talk:
    """One conversation.

    Args:
        asking: Asks the questions.
        body: The asker's own body.
    """

    def __init__(self, asking: Asking, body: str | None) -> None:
        self._asking = asking
        self._terminal = asking.session.terminal
        self._body = body
        self._conversation = uuid.uuid4().hex

    def take(self, line: str) -> bool:
        """Do what a line says; return whether the conversation goes on."""
        word, _, rest = line.strip().partition(" ")
        match word:
            case "":
                pass
            case "/quit" | "/exit":
                return False
            case "/help":
                self._terminal.say(_HELP)
            case "/new":
                self._conversation = uuid.uuid4().hex
                self._terminal.say("A new conversation.")
            case "/body":
                self._set_body(rest.strip())
            case _ if word.startswith("/"):
                self._terminal.say(f"There is no {word}. /help says what there is.", Style.WARNING)
            case _:
                self._answer(line.strip())
        return True

    def _set_body(self, words: str) -> None:
        if words:
            body = self._asking.body_named(words)
            if body is None:
                self._terminal.say(self._asking.unknown_body(words), Style.WARNING)
                return
            self._body = body
        self._terminal.say(f"Your body is {self._body}." if self._body else "No body is set.")

    def _answer(self, question: str) -> None:
        ended, fault = self._asking.ask(
            question, body=self._body, conversation_id=self._conversation, watched=True
        )
        if fault is not None:
            self._terminal.complain(str(fault))
        else:
            self._terminal.show((*answer_rows(ended.answer, ended.receipt), BLANK))


def _lines() -> Iterator[str]:
    """Yield typed lines until Ctrl-D or Ctrl-C; only a person at a terminal is prompted."""
    with suppress(EOFError, KeyboardInterrupt):
        if not sys.stdin.isatty():
            yield from (cleaned(line) for line in sys.stdin)
            return
        while True:
            yield cleaned(input(_PROMPT))
    if sys.stdin.isatty():
        sys.stderr.write("\n")


@contextmanager
def _history(path: Path) -> Iterator[None]:
    """Let a person at a terminal call back earlier questions, of earlier conversations too."""
    try:
        import readline
    except ImportError:
        yield
        return
    if not sys.stdin.isatty():
        yield
        return
    with suppress(OSError):
        readline.read_history_file(path)
    readline.set_history_length(_HISTORY_LINES)
    try:
        yield
    finally:
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            readline.write_history_file(path)
