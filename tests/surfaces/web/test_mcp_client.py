"""The MCP server, driven by MCP's own client over HTTP and over stdio."""

import asyncio
import base64
import io
import json
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import openpyxl
import pytest
from mcp import Client, StdioServerParameters
from mcp.shared.exceptions import MCPError

from tests.answer.conftest import CORPUS

Talk = Callable[[Client], Awaitable[Any]]


def talk(server: Any, what: Talk, mode: str = "auto") -> Any:
    """Connect, run a conversation with the server, and return what it returns."""

    async def main() -> Any:
        async with Client(server, mode=mode) as client:
            return await what(client)

    return asyncio.run(main())


def call(address: str, name: str, **arguments: Any) -> Any:
    async def what(client: Client) -> Any:
        return await client.call_tool(name, arguments)

    return talk(f"{address}/mcp", what)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_the_tools_are_listed_with_what_they_take_and_give(served: str, mode: str) -> None:
    async def what(client: Client) -> Any:
        return await client.list_tools()

    tools = talk(f"{served}/mcp", what, mode).tools
    names = ["ask", "lookup_code", "list_body", "search", "compare", "brief"]
    assert [tool.name for tool in tools] == names
    assert all(tool.output_schema and tool.description for tool in tools)
    assert not any("{a" in str(tool.description) for tool in tools)
    assert all("context" not in tool.input_schema["properties"] for tool in tools)


def test_ask_answers_in_the_contract(served: str) -> None:
    result = call(served, "ask", question="What does my body coordinate?", body="SLOM")
    answer = result.structured_content
    assert answer["status"] == "answered"
    assert answer["citations"][0]["quote"]


def test_ask_follows_up_a_conversation(served: str) -> None:
    first = call(served, "ask", question="What is SOMSWD coordinating?").structured_content
    again = call(
        served, "ask", question="And supporting?", conversation_id=first["conversation_id"]
    )
    assert again.structured_content["text"].startswith("SOMSWD supports")


def test_lookup_code_reads_any_spelling(served: str) -> None:
    place = call(served, "lookup_code", code="c13").structured_content["place"]
    assert (place["locator"], place["kind"]) == ("C.1.3", "activity")


def test_an_unknown_code_is_an_error_with_suggestions(served: str) -> None:
    result = call(served, "lookup_code", code="A.9.1")
    assert result.is_error
    assert "A.7.1" in result.content[0].text


def test_list_body_is_complete(served: str) -> None:
    body = call(served, "list_body", body="somswd").structured_content
    assert len(body["coordinating"]) == 6
    assert body["activities_total"] == 63


def test_an_unknown_body_is_an_error_that_names_those_there_are(served: str) -> None:
    result = call(served, "list_body", body="FIFA")
    assert result.is_error
    assert "SOMSWD" in result.content[0].text


def test_search_gives_an_empty_list_without_an_index(served: str) -> None:
    found = call(served, "search", query="child victims", pillar="B").structured_content
    assert found == {"total": 0, "results": []}


def test_compare_takes_two_bodies(served: str) -> None:
    compared = call(served, "compare", first="SLOM", second="ACMW").structured_content
    assert compared["of"] == "activities"
    assert "A.2.1" in compared["both"]


def test_compare_takes_two_codes(served: str) -> None:
    compared = call(served, "compare", first="A.2", second="A.3").structured_content
    assert compared["of"] == "bodies"
    assert set(compared["both"]) & set(compared["only_first"]) == set()


def test_a_briefing_on_a_body_is_markdown_and_names_its_workbook(served: str) -> None:
    async def what(client: Client) -> Any:
        made = (await client.call_tool("brief", {"about": "somswd"})).structured_content
        book = await client.read_resource(made["workbook"])
        return made["markdown"], book.contents[0].blob  # type: ignore[union-attr]

    markdown, blob = talk(f"{served}/mcp", what)
    assert "SOMSWD" in markdown.splitlines()[0]
    for one in call(served, "list_body", body="SOMSWD").structured_content["coordinating"]:
        assert f"{one['locator']} " in markdown
    assert "Status" in sheet_headers(base64.b64decode(blob))


def test_a_briefing_on_an_outcome_has_no_workbook(served: str) -> None:
    made = call(served, "brief", about="B.3").structured_content
    assert "B.3.2" in made["markdown"]
    assert made["workbook"] is None


def test_a_briefing_on_nothing_of_the_plan_is_an_error(served: str) -> None:
    assert call(served, "brief", about="B.99").is_error


def sheet_headers(content: bytes) -> set[object]:
    """Return all that stands in the cells of a workbook."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}


def test_codes_and_sections_are_resources(served: str) -> None:
    async def what(client: Client) -> Any:
        uris = ("plan://codes", "plan://codes/A.2.6", "plan://sections/F.1.a")
        read = [await client.read_resource(uri) for uri in uris]
        return [json.loads(one.contents[0].text) for one in read]  # type: ignore[union-attr]

    codes, activity, item = talk(f"{served}/mcp", what)
    assert len(codes) == 4 + 25 + 63
    assert activity["coordinating"] == ["ACWC"]
    assert item["locator"] == "Section F.1.a"


def test_an_unknown_resource_is_refused(served: str) -> None:
    async def what(client: Client) -> Any:
        with pytest.raises(MCPError, match=r"A\.9\.1"):
            await client.read_resource("plan://codes/A.9.1")

    talk(f"{served}/mcp", what)


def test_a_foreign_host_is_turned_away(served: str) -> None:
    asked = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    response = httpx.post(f"{served}/mcp", json=asked, headers={"Host": "evil.example"})
    assert response.status_code == 421


def test_a_wrong_key_is_a_problem(served: str) -> None:
    response = httpx.post(f"{served}/mcp", json={}, headers={"Authorization": "Bearer tip_x"})
    assert response.status_code == 401
    assert response.headers["content-type"] == "application/problem+json"


@pytest.mark.slow
def test_stdio_speaks_the_same(tmp_path: Path) -> None:
    command = ["-m", "tipassist", "--corpus", str(CORPUS), "--state", str(tmp_path), "mcp"]
    server = StdioServerParameters(command=sys.executable, args=command, env=dict(os.environ))

    async def what(client: Client) -> Any:
        tools = await client.list_tools()
        found = await client.call_tool("lookup_code", {"code": "A.2.6"})
        answer = await client.call_tool("ask", {"question": "What is SOMSWD coordinating?"})
        return len(tools.tools), found.structured_content, answer.structured_content

    count, found, answer = talk(server, what)
    assert count == 6
    assert found["place"]["locator"] == "A.2.6"
    assert answer["items_total"] == 6
