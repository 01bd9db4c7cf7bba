"""Help and short notes."""

from tipassist.register.model import Register
from tipassist.surfaces.samples import samples_of
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


def help_message(command: str, register: Register) -> Message:
    """Return what the bot can do.

    Args:
        command: The command, with its slash.
        register: The plan.
    """
    samples = samples_of(register)
    named = {"example": samples.body, "code": samples.code, "pillar": samples.code[:1]}
    listed = lines("help", "lines", command=command, **named)
    promise = say("help", "promise")
    return Message(
        escaped("\n".join((*listed, promise))),
        (
            header(say("help", "title")),
            rich_text(bullets(section(words(line)) for line in listed)),
            context(mrkdwn(escaped(promise))),
        ),
    )
