"""The files a browser loads: scripts of others unchanged, our own small, all of it light."""

import gzip
import hashlib
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tipassist.surfaces.web.pages.templating import STATIC

VENDOR = STATIC / "vendor"
TEST_VENDOR = Path(__file__).parents[2] / "vendor"


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_scripts_of_others_are_those_of_their_packages() -> None:
    table = (VENDOR / "README.md").read_text()
    named = dict(re.findall(r"^\| `([^`]+)` \| `[^`]+` \| `([0-9a-f]{64})` \|$", table, re.M))
    assert named == {path.name: digest(path) for path in VENDOR.glob("*.js")}
    (axe,) = TEST_VENDOR.glob("axe-core-*.min.js")
    assert digest(axe) in (TEST_VENDOR / "README.md").read_text()


@pytest.mark.parametrize("name", ["app.js", "preview.js"])
def test_our_own_scripts_are_short(name: str) -> None:
    lines = (STATIC / name).read_text().splitlines()
    assert len(lines) <= 60
    assert max(map(len, lines)) <= 120


def test_the_first_page_weighs_less_than_60_kib(client: TestClient) -> None:
    page = client.get("/")
    urls = re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text)
    assert len(urls) == 6
    files = [client.get(url) for url in urls]
    assert {one.status_code for one in files} == {200}
    weight = sum(len(gzip.compress(one.content)) for one in (page, *files))
    assert weight < 60 * 1024


def test_the_address_of_a_file_changes_with_the_file(client: TestClient) -> None:
    for name, version in re.findall(r"/static/([^?\"]+)\?v=(\w+)", client.get("/").text):
        assert digest(STATIC / name).startswith(version)
