"""An MCP server: the assistant and the plan as tools and resources for other assistants.

https://modelcontextprotocol.io describes the protocol. The same server speaks over HTTP, mounted in
the web application, and over stdio.
"""

import json
from dataclasses import replace
from inspect import getdoc
from typing import Annotated, Any
from urllib.parse import quote

from mcp.server import MCPServer
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ResourceNotFoundError, ToolError
from mcp.types import ToolAnnotations
from pydantic import BaseModel, Field

from tipassist import __version__
from tipassist.answer.talks.memory import LOCAL
from tipassist.errors import UnknownLocatorError
from tipassist.index.filters import plan_only
from tipassist.locators import section
from tipassist.surfaces.allowance import Allowance
from tipassist.surfaces.answering import Answering, Surface
from tipassist.surfaces.body_reading import BodyForm, read_body
from tipassist.surfaces.briefing.subject import subject_named
from tipassist.surfaces.comparing import Comparison, code_named, compare_bodies, compare_places
from tipassist.surfaces.finding import CANDIDATES, Found, found_at, worth_showing
from tipassist.surfaces.paper_files import briefing_on, merl_file
from tipassist.surfaces.papers.forms import XLSX_TYPE, Form
from tipassist.surfaces.place_reading import find_place
from tipassist.surfaces.places import AnyPlace
from tipassist.surfaces.samples import samples_of
from tipassist.surfaces.site import Site
from tipassist.types import Answer

INSTRUCTIONS = (
    "Answers on the ASEAN Multi-Sectoral Work Plan Against Trafficking in Persons, each claim with"
    " citations that quote the plan word for word. Repeat the codes (such as {a_code}) of what you"
    " use. A status other than `answered` or `partial` means that the plan does not say it: do not"
    " fill it in."
)
OWNER = "owner"
_JSON = "application/json"
_WORKBOOK = "plan://merl/{body}"
_READS = ToolAnnotations(read_only_hint=True, open_world_hint=False)
_Text = Annotated[str, Field(min_length=1, max_length=4000)]
_Name = Annotated[str, Field(min_length=1, max_length=200)]


class PlaceFound(BaseModel):
    """What stands at a place."""

    place: AnyPlace


class Results(BaseModel):
    """Passages found: how many there are, and the best of them, best first."""

    total: int
    results: tuple[Found, ...]


class Paper(BaseModel):
    """A briefing.

    Attributes:
        markdown: All of it.
        workbook: The resource that holds the body's workbook for monitoring; null for no body.
    """

    markdown: str
    workbook: str | None = None


def build_mcp(site: Site, answering: Answering, allowance: Allowance | None = None) -> MCPServer:
    """Build the server.

    Args:
        site: What it answers from.
        answering: Computes answers off the event loop.
        allowance: How often one caller may ask; None for as often as it likes.
    """
    samples = samples_of(site.register)
    server = MCPServer(
        "tipassist",
        title="ASEAN work plan against trafficking in persons",
        instructions=samples.fill(INSTRUCTIONS),
        version=__version__,
        log_level="WARNING",
    )
    tools = _Tools(site, answering, allowance)
    for tool in (
        tools.ask,
        tools.lookup_code,
        tools.list_body,
        tools.search,
        tools.compare,
        tools.brief,
    ):
        words = samples.fill(getdoc(tool) or "")
        server.add_tool(tool, description=words, annotations=_READS)
    _add_resources(server, site)
    return server


class _Tools:
    """The tools; the docstring of each, with names of the plan, is what assistants read of it."""

    def __init__(self, site: Site, answering: Answering, allowance: Allowance | None) -> None:
        self._site = site
        self._answering = answering
        self._allowance = allowance

    async def ask(
        self,
        question: _Text,
        context: Context[Any, Any],
        body: Annotated[str | None, Field(max_length=200)] = None,
        conversation_id: Annotated[str | None, Field(max_length=100)] = None,
    ) -> Answer:
        """Ask a question about the work plan in words; the answer cites every claim.

        `body` is the asker's own ASEAN body, such as {a_body}, for "my body" and "we";
        `conversation_id` of an earlier answer lets a question follow it up.
        """
        if body and self._site.body_named(body) is None:
            raise ToolError(f"The plan knows no body {body!r}; {self._bodies()}")
        ended = await self._answering.ask(
            question,
            owner=self._counted(context),
            surface=Surface.MCP,
            body=body,
            conversation_id=conversation_id,
        )
        return ended.answer

    async def lookup_code(self, code: _Name) -> PlaceFound:
        """Look up what stands at a place of the plan.

        A code ({a_code}), a section ({a_section}), a footnote ({a_footnote}), a term of the
        glossary, or an article or paragraph that the plan cites ({a_reference}).
        """
        try:
            return PlaceFound(place=find_place(self._site.register, code))
        except UnknownLocatorError as err:
            raise ToolError(str(err)) from err

    async def list_body(self, body: _Name) -> BodyForm:
        """List all that an ASEAN body coordinates, supports and is relevant for, and its partners.

        The lists are complete: they are made from the whole of the plan's table.
        """
        return read_body(self._site.register, self._named(body))

    async def search(
        self,
        query: _Text,
        context: Context[Any, Any],
        pillar: Annotated[str | None, Field(pattern="^[A-Za-z]$")] = None,
        body: Annotated[str | None, Field(max_length=200)] = None,
        limit: Annotated[int, Field(ge=1, le=50)] = 10,
    ) -> Results:
        """Search the plan's passages by words and meaning, in a pillar or of a body if given."""
        self._counted(context)
        filters = replace(
            plan_only(self._site.register),
            pillar=(pillar or "").upper(),
            body=self._named(body) if body else "",
        )
        hits = await self._answering.apart(
            lambda: worth_showing(self._site.search(query, CANDIDATES, filters.scope), filters)
        )
        corpus = self._site.corpus
        shown = tuple(found_at(rank, hit, corpus) for rank, hit in enumerate(hits[:limit], 1))
        return Results(total=len(hits), results=shown)

    async def compare(self, first: _Name, second: _Name) -> Comparison:
        """Compare two bodies by their activities, or two codes by the bodies that have a role."""
        register = self._site.register
        places = code_named(register, first), code_named(register, second)
        if places[0] and places[1]:
            return compare_places(register, places[0], places[1])
        return compare_bodies(register, self._named(first), self._named(second))

    async def brief(self, about: _Name, context: Context[Any, Any]) -> Paper:
        """Write a briefing, word for word from the plan, for a meeting.

        `about` is a body ({a_body}), an outcome ({an_outcome}), or activities with commas between
        them ({two_codes}). Each line begins with the code of its place.
        """
        self._counted(context)
        site = self._site
        try:
            asked = subject_named(site.register, about, site.body_named)
        except UnknownLocatorError as err:
            raise ToolError(str(err)) from err
        made = await self._answering.apart(lambda: briefing_on(site, asked, Form.MARKDOWN))
        workbook = _WORKBOOK.format(body=quote(asked.body, safe="")) if asked.body else None
        return Paper(markdown=made.content.decode(), workbook=workbook)

    def _named(self, body: str) -> str:
        named = self._site.body_named(body)
        if named is None:
            raise ToolError(f"The plan names no body {body!r}; {self._bodies()}")
        return named

    def _bodies(self) -> str:
        return f"it names {', '.join(sorted(self._site.register.bodies))}."

    def _counted(self, context: Context[Any, Any]) -> str:
        """Return whose question this is, and count it."""
        request = context.request_context.request
        owner = LOCAL if request is None else str(getattr(request.state, OWNER))
        if self._allowance and (seconds := self._allowance.wait_seconds(owner)):
            raise ToolError(f"Too many questions; ask again in {seconds} seconds.")
        return owner


def _add_resources(server: MCPServer, site: Site) -> None:
    register = site.register

    @server.resource("plan://codes", mime_type=_JSON, title="All codes and their titles")
    def codes() -> str:
        found = {one.letter: one.title.text for one in register.pillars}
        found |= {one.code: one.wording.text for one in register.outcomes}
        found |= {one.code: one.wording.text for one in register.activities}
        return _json(dict(sorted(found.items())))

    @server.resource("plan://sections", mime_type=_JSON, title="All sections and their titles")
    def sections() -> str:
        return _json({f"Section {one.letter}": one.title.text for one in register.sections})

    @server.resource("plan://codes/{code}", mime_type=_JSON, title="What stands at a code")
    def code(code: str) -> str:
        return _place(site, code)

    @server.resource(_WORKBOOK, mime_type=XLSX_TYPE, title="A body's workbook for monitoring")
    def merl(body: str) -> bytes:
        try:
            return merl_file(site, body).content
        except UnknownLocatorError as err:
            raise ResourceNotFoundError(str(err)) from err

    @server.resource("plan://sections/{letter}", mime_type=_JSON, title="A section's text")
    def one_section(letter: str) -> str:
        return _place(site, str(section(*letter.split("."))))


def _place(site: Site, text: str) -> str:
    try:
        return find_place(site.register, text).model_dump_json()
    except UnknownLocatorError as err:
        raise ResourceNotFoundError(str(err)) from err


def _json(found: dict[str, str]) -> str:
    return json.dumps(found, ensure_ascii=False)
