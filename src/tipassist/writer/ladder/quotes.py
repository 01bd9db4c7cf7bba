"""What stands between quotation marks stands so in the evidence."""

import re

from tipassist.answer.language.words import fold
from tipassist.writer.ladder.verdict import Checked

_QUOTED = re.compile(
    r"“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»|\"([^\"]*)\"|(?<!\w)‘([^’]*(?:’\w[^’]*)*)’(?!\w)"
    r"|(?<!\w)'([^']*(?:'\w[^']*)*)'(?!\w)|「([^」]*)」"
)
_MARK = re.compile(r"[“”„«»\"「」]")
_APART = re.compile(r"[\W_]+")


def check_quotes(checked: Checked) -> str:
    """Return the first quotation that no cited source has word for word."""
    texts = [f" {words_alone(one.source.said)} " for one in checked.cited]
    for match in _QUOTED.finditer(checked.text):
        quoted = words_alone(next(group for group in match.groups() if group is not None))
        if not quoted or not any(f" {quoted} " in text for text in texts):
            return match.group(0)
    left = _MARK.search(_QUOTED.sub(" ", checked.text))
    return left.group(0) if left else ""


def words_alone(text: str) -> str:
    """Return the words of a text, lower-cased, whatever stands between them."""
    return " ".join(_APART.sub(" ", fold(text)).split())
