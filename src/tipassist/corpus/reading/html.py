"""Reading HTML: headings, paragraphs, lists with their numbers, tables and footnotes."""

import re
from pathlib import Path

from lxml import etree, html

from tipassist.corpus.reading.blocks import ReadText, stored_text
from tipassist.corpus.reading.decoding import decode_html
from tipassist.corpus.reading.html_walk import HtmlWalk, is_left_out
from tipassist.corpus.reading.refusals import refusal

_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_MAX_DEPTH = 200
_MAIN_PARTS = ("//main", "//*[@role='main']", "//article")


def read_html(raw: bytes, path: Path) -> ReadText:
    """Read an HTML file; scripts, navigation, forms and what is hidden are left out.

    Raises:
        IngestError: It holds no HTML that can be read.
    """
    text = _XML_DECLARATION.sub("", decode_html(raw, path))
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as err:
        raise refusal(path, "no_words") from err
    if _depth(root) > _MAX_DEPTH:
        raise refusal(path, "too_deep")
    walk = HtmlWalk()
    walk.read(_main_part(root))
    return ReadText(stored_text(walk.finished()))


def _main_part(root: html.HtmlElement) -> html.HtmlElement:
    """Return the element marked as the page's main part when there is exactly one."""
    for place in _MAIN_PARTS:
        found = [one for one in root.xpath(place) if not is_left_out(one)]
        if len(found) == 1 and found[0].text_content().strip():
            return found[0]
    body = root.find("body")
    return root if body is None else body


def _depth(root: html.HtmlElement) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest
