"""Questions that ask two things in one breath: "how long is it, and who may end it?"."""

from dataclasses import replace

from tipassist.answer.documents.reading.question import DocumentQuestion
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.words import fold


def parted(asked: DocumentQuestion) -> tuple[DocumentQuestion, ...]:
    """Return the two questions that one is made of; none for any other question.

    Args:
        asked: The question.
    """
    text, printed = asked.text, asked.printed
    cues = load_document_words().parts
    joint = cues["joint"].search(fold(printed))
    if joint is None or not cues["asks"].search(fold(printed)[: joint.start()]):
        return ()
    cut = cues["joint"].search(text)
    if cut is None:
        return ()
    first = replace(asked, text=text[: cut.start()], printed=printed[: joint.start()])
    second = replace(asked, text=text[cut.end() :], printed=printed[joint.end() :].strip())
    return (first, second)


def after_case(asked: DocumentQuestion) -> DocumentQuestion | None:
    """Return the question after a case told in sentences of its own; None for any other."""
    cues = load_document_words().parts
    cut = max(asked.printed.rfind(end) for end in (". ", "! ", "; "))
    at = max(asked.text.rfind(end) for end in (". ", "! ", "; "))
    if cut < 0 or at < 0 or "?" in asked.printed[:cut]:
        return None
    last = replace(asked, text=asked.text[at + 2 :], printed=asked.printed[cut + 2 :])
    return last if cues["asks"].search(fold(last.printed)) else None


def told_of(part: DocumentQuestion) -> str:
    """Return what a part tells without what it asks for: "people sit on the board"."""
    asked = load_document_words().parts["asked"].match(fold(part.printed))
    return part.printed[asked.end() :] if asked else part.printed


def leans(part: DocumentQuestion, topic: tuple[str, ...]) -> bool:
    """Whether a part tells no subject of its own: "from when?", "must he pay it?", "who pays?"."""
    cues = load_document_words().parts
    spoken = cues["pronoun"].search(part.text) or cues["bare"].fullmatch(part.text.strip(" ?.!"))
    return not topic or (spoken is not None and len(topic) < 2)
