"""From an answer to Markdown whose codes are links, with the annotations that point at them."""

import re
from dataclasses import dataclass

from tipassist.answer.writing import Finished
from tipassist.surfaces.answers.words import written_line
from tipassist.surfaces.web.openai_api.forms import Annotation, UrlCitation
from tipassist.types import Citation

_CODE = re.compile(r"\[([^\[\]]+)\](?!\()")


@dataclass(frozen=True, slots=True)
class Linked:
    """An answer's text for programs that read Markdown.

    Attributes:
        content: The text; each code in brackets is a link to its place.
        annotations: One for each link, and at the end one for each source without a link.
    """

    content: str
    annotations: tuple[Annotation, ...]


def linked(ended: Finished, site_url: str) -> Linked:
    """Link the codes of an answer, and say at its end if a language model wrote it.

    Args:
        ended: The answer and its receipt.
        site_url: Where the pages are, without a slash at its end.
    """
    answer = ended.answer
    by_locator: dict[str, Citation] = {}
    for citation in answer.citations:
        by_locator.setdefault(citation.name, citation)
    content, at = "", 0
    annotations: list[Annotation] = []
    used: set[str] = set()
    for match in _CODE.finditer(answer.text):
        if cited := by_locator.get(match[1]):
            content += answer.text[at : match.start()]
            link = f"[{match[1]}]({_url(cited, site_url)})"
            annotations.append(_annotation(cited, site_url, len(content), len(content) + len(link)))
            content, at = content + link, match.end()
            used.add(cited.name)
    content += answer.text[at:]
    content += _written(ended)
    rest = (one for locator, one in by_locator.items() if locator not in used)
    end = len(content)
    annotations += [_annotation(one, site_url, end, end) for one in rest]
    return Linked(content, tuple(annotations))


def _written(ended: Finished) -> str:
    model = ended.receipt.model if ended.receipt else None
    line = written_line(ended.answer.route, model, quoted=False)
    return f"\n\n{line}" if line else ""


def _url(citation: Citation, site_url: str) -> str:
    return f"{site_url}{citation.url}".replace("(", "%28").replace(")", "%29")


def _annotation(citation: Citation, site_url: str, start: int, end: int) -> Annotation:
    return Annotation(
        url_citation=UrlCitation(
            start_index=start,
            end_index=end,
            title=citation.label,
            url=_url(citation, site_url),
        )
    )
