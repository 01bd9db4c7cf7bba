"""A sentence is one line of words that cites sources it was given."""

from tipassist.writer.sources import RawSentence, Source

MAX_CHARS = 1000
MAX_CITED = 5


def check_schema(sentence: RawSentence, sources: dict[str, Source]) -> str:
    """Return what is wrong with the form of a sentence, "" for nothing.

    Args:
        sentence: The sentence.
        sources: The sources that were given, by id.
    """
    if not any(char.isalnum() for char in sentence.text):
        return "no words"
    if len(sentence.text) > MAX_CHARS or "\n" in sentence.text:
        return "more than a sentence"
    if not sentence.evidence or len(sentence.evidence) > MAX_CITED:
        return f"{len(sentence.evidence)} sources cited"
    return next((one for one in sentence.evidence if one not in sources), "")
