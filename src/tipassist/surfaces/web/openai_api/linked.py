"""From an answer to Markdown whose codes are links, with the annotations that point at them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tipassist.answer.assembling import codes_after
from tipassist.answer.writing import Finished, Sentence
from tipassist.surfaces.answers.words import instead_line, written_line
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
    by_name: dict[str, Citation] = {}
    for citation in answer.citations:
        by_name.setdefault(citation.name, citation)
    found = _with_links(answer.text, by_name, site_url)
    content = found.content + _written(ended)
    used = {one.url_citation.title for one in found.annotations}
    rest = (one for one in by_name.values() if one.label not in used)
    end = len(content)
    beside = (_annotation(one, site_url, end, end) for one in rest)
    return Linked(content, (*found.annotations, *beside))


@dataclass(slots=True)
class Growing:
    """The content of an answer that is told while it is written: it only grows.

    Args:
        site_url: Where the pages are, without a slash at its end.
    """

    site_url: str
    _told: str = ""
    _by_name: dict[str, Citation] = field(default_factory=dict)
    _by_id: dict[str, Citation] = field(default_factory=dict)

    def sentence(self, step: Sentence) -> str:
        """Return what a sentence adds to the content."""
        for one in step.citations:
            self._by_id[one.id] = one
            self._by_name.setdefault(one.name, one)
        cited = (self._by_id[one].name for one in step.claim.citations)
        text = f"{step.claim.text}{codes_after(cited)}"
        added = ("\n\n" if self._told else "") + self._linked(text)
        self._told += added
        return added

    def rest(self, ended: Finished) -> Linked:
        """Return what the whole answer adds, with the annotations of the whole content.

        An answer that does not go on from what was told follows it as a whole.
        """
        whole = linked(ended, self.site_url)
        if whole.content.startswith(self._told):
            return Linked(whole.content.removeprefix(self._told), whole.annotations)
        lead = f"\n\n{instead_line()}\n\n"
        moved = len(self._told) + len(lead)
        return Linked(lead + whole.content, tuple(_moved(one, moved) for one in whole.annotations))

    def _linked(self, text: str) -> str:
        return _with_links(text, self._by_name, self.site_url).content


def _with_links(text: str, by_name: Mapping[str, Citation], site_url: str) -> Linked:
    """Make links of the codes in brackets, with an annotation for each."""
    content, at = "", 0
    annotations: list[Annotation] = []
    for match in _CODE.finditer(text):
        if cited := by_name.get(match[1]):
            content += text[at : match.start()]
            link = f"[{match[1]}]({_url(cited, site_url)})"
            annotations.append(_annotation(cited, site_url, len(content), len(content) + len(link)))
            content, at = content + link, match.end()
    return Linked(content + text[at:], tuple(annotations))


def _written(ended: Finished) -> str:
    model = ended.receipt.model if ended.receipt else None
    line = written_line(ended.answer.route, model, quoted=False)
    return f"\n\n{line}" if line else ""


def _url(citation: Citation, site_url: str) -> str:
    return f"{site_url}{citation.url}".replace("(", "%28").replace(")", "%29")


def _moved(one: Annotation, by: int) -> Annotation:
    at = one.url_citation
    update = {"start_index": at.start_index + by, "end_index": at.end_index + by}
    return Annotation(url_citation=at.model_copy(update=update))


def _annotation(citation: Citation, site_url: str, start: int, end: int) -> Annotation:
    return Annotation(
        url_citation=UrlCitation(
            start_index=start,
            end_index=end,
            title=citation.label,
            url=_url(citation, site_url),
        )
    )
