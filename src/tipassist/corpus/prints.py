"""Other prints of the same layout, turned into the one that the parser reads; offsets stay.

Only characters are exchanged, each for one: a span of the text returned is the same stretch of the
text as it is stored, so that quotes remain the file's own.
"""

import re

_PIPE_ROW = re.compile(r"(?m)^[ \t]*\|[^\r\n]*\|[ \t]*$")
_RULE = re.compile(r"[\s|:+-]*")
_PIPE = re.compile(r"(?<!\\)\|")
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_HYPHENS = str.maketrans("\u2010\u2011", "--")


def usual_print(text: str) -> str:
    """Return a text whose table rows are separated by tabs, whatever print it has.

    Rows of Markdown tables (`| a | b |`) become tab-separated and the rules under their titles
    blank; line breaks of HTML become blanks; the two other hyphens become the plain one.

    Returns:
        A text of the same length, in which every line keeps its place.
    """
    text = _LINE_BREAK.sub(_blank, text.translate(_HYPHENS))
    return _PIPE_ROW.sub(_tabbed, text)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _tabbed(row: re.Match[str]) -> str:
    if _RULE.fullmatch(row[0]):
        return _blank(row)
    first, last = row[0].index("|"), row[0].rindex("|")
    cells = row[0][first + 1 : last].replace("\t", " ")
    return "".join((" " * (first + 1), _PIPE.sub("\t", cells), " " * (len(row[0]) - last)))
