"""Help and short notes."""

from tipassist.register.model import Register
from tipassist.surfaces.slack.texts import lines, say
from tipassist.surfaces.slack.views.messages import Message
from tipassist.surfaces.slack.views.rich import (
    bullets,
    context,
    escaped,
    header,
    mrkdwn,
    paragraph,
    rich_text,
    section,
    words,
)


def note(text: str) -> Message:
    """Return a message of one paragraph."""
    return Message(escaped(text), (paragraph(text),))


def example_body(register: Register) -> str:
    """Return a body of the plan, to show how one is named."""
    return min(register.bodies, default="…")


def example_code(register: Register) -> str:
    """Return the code of an activity of the plan, to show how one is typed."""
    return next((activity.code for activity in register.activities), "…")


def help_message(command: str, register: Register) -> Message:
    """Return what the bot can do.

    Args:
        command: The command, with its slash.
        register: The plan.
    """
    examples = {"example": example_body(register), "code": example_code(register)}
    listed = lines("help", "lines", command=command, **examples)
    promise = say("help", "promise")
    return Message(
        escaped("\n".join((*listed, promise))),
        (
            header(say("help", "title")),
            rich_text(bullets(section(words(line)) for line in listed)),
            context(mrkdwn(escaped(promise))),
        ),
    )
