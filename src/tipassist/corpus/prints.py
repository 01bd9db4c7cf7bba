"""Other prints of the same layout, turned into the one that the parser reads; offsets stay.

Only characters are exchanged, each for one: a span of the text returned is the same stretch of the
text as it is stored, so that quotes remain the file's own.
"""

import re
from html import unescape

from tipassist.register.instruments import PARAGRAPH_GAP

_PIPE_ROW = re.compile(r"(?m)^[ \t]*\|[^\r\n]*\|[ \t]*$")
_RULE = re.compile(r"[\s|:+-]*")
_PIPE = re.compile(r"(?<!\\)\| *")
_LINE_BREAK = re.compile(r"<br\s*/?> *", re.IGNORECASE)
_DASH_IN_NAME = re.compile(r"(?<=[A-Z]{2})–(?=[A-Z]{2})")
_CARET_MARK = re.compile(r"\^(\d{1,3})\^|\$\^\{?(\d{1,3})\}?\$")
_NAMED_MARK = re.compile(r"\[\^[_A-Za-z-]+(\d{1,3})\](:?)")
_LINKED_MARK = re.compile(r"\[\\?\[?(\d{1,3})\\?\]?\]\(#[^()\s]*\)")
_LINKED_NOTE = re.compile(
    r"(?m)^([ \t]*)(\d{1,3})\.([ \t][^\r\n]*?)[ \t]*\[[^\]\w]*\]\(#[^()\s]*\)[ \t]*$"
)
_BRACKET_MARK = re.compile(r"\\?\[(\d{1,3})\\?\]")
_BRACKET_NOTE = re.compile(r"(?m)^\s*\\?\[(\d{1,3})\\?\][ \t]+\S")
_ESCAPED_LABEL = re.compile(r"(?m)^(\|?[ \t]*(?:[-*+#]+[ \t]+)?\(?\w{1,4})\\([.)])(?=\s)")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,5}|#x[0-9A-Fa-f]{2,4});")
_FILLER = "\u2060"
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_HYPHENS = str.maketrans("\u2010\u2011", "--")


def usual_print(text: str) -> str:
    """Return a text whose table rows are separated by tabs, whatever print it has.

    Rows of Markdown tables (`| a | b |`) become tab-separated and the rules under their titles
    blank; line breaks of HTML become blanks; the two other hyphens, and a dash inside a name in
    capitals, become the plain hyphen; footnote marks such as `^3^` and `[3]` become raised digits,
    the latter where a line that begins so tells what the footnote says; links to footnotes and the
    notes with a link back become these too. Escapes of Markdown and entities of HTML become the
    characters that they mean, with invisible ones beside them that fill their place.

    Returns:
        A text of the same length, in which every line keeps its place.
    """
    text = _LINE_BREAK.sub(_broken, text.translate(_HYPHENS))
    text = _CARET_MARK.sub(_raised, _DASH_IN_NAME.sub("-", text))
    text = _NAMED_MARK.sub(_plainly_marked, _LINKED_NOTE.sub(_noted, text))
    text = _LINKED_MARK.sub(_raised, text)
    noted = {match[1] for match in _BRACKET_NOTE.finditer(text)}
    text = _BRACKET_MARK.sub(lambda mark: _raised(mark) if mark[1] in noted else mark[0], text)
    text = _ESCAPED_LABEL.sub(r"\1\2 ", _ENTITY.sub(_character, _PIPE_ROW.sub(_tabbed, text)))
    return _ESCAPE.sub(_FILLER, text)


def _broken(match: re.Match[str]) -> str:
    return PARAGRAPH_GAP.rjust(len(match[0]))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _raised(mark: re.Match[str]) -> str:
    number = next(one for one in mark.groups() if one)
    return number.translate(_SUPERSCRIPTS).ljust(len(mark[0]))


def _plainly_marked(mark: re.Match[str]) -> str:
    return f"[^{mark[1]}]{mark[2]}".ljust(len(mark[0]))


def _noted(line: re.Match[str]) -> str:
    lead, number, words = line.groups()
    return f"{lead}{number.translate(_SUPERSCRIPTS)} {words}".ljust(len(line[0]))


def _character(entity: re.Match[str]) -> str:
    return unescape(entity[0]).replace("\xa0", " ").ljust(len(entity[0]), _FILLER)


def _tabbed(row: re.Match[str]) -> str:
    if _RULE.fullmatch(row[0]):
        return _blank(row)
    first, last = row[0].index("|"), row[0].rindex("|")
    cells = row[0][first + 1 : last].replace("\t", " ")
    return "".join((" " * (first + 1), _PIPE.sub(_tab, cells), " " * (len(row[0]) - last)))


def _tab(pipe: re.Match[str]) -> str:
    """Return a tab with the blanks behind a pipe before it: they are no part of the cell."""
    return "\t".rjust(len(pipe[0]))
