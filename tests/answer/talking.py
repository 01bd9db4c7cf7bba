"""Talks: a question asked after others of the same conversation."""

from tipassist.answer.assistant import Assistant
from tipassist.types import Answer


def ask(assistant: Assistant, *questions: str, body: str | None = None) -> Answer:
    """Ask questions one after the other in a talk of their own; return the last answer."""
    for question in questions[:-1]:
        assistant.ask(question, body=body, conversation_id=" | ".join(questions))
    return assistant.ask(questions[-1], body=body, conversation_id=" | ".join(questions))


def codes(answer: Answer) -> str:
    """Return the codes that an answer lists, in order, with blanks between."""
    return " ".join(one.locator for one in answer.items)
