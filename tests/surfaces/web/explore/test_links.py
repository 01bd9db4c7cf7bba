"""Every link of the explorer leads somewhere, and every citation finds its anchor."""

from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from fastapi.testclient import TestClient

from tests.surfaces.web.pages_to_check import EXPLORE_PAGES
from tipassist.register import queries
from tipassist.register.model import Register
from tipassist.surfaces.page_links import document_url, place_url, source_url
from tipassist.surfaces.views.known import known_places

OWN = (
    "/explore",
    "/matrix",
    "/network",
    "/documents",
    "/bodies",
    "/my-body",
    "/tour",
    "/search",
)
_MANY_SETS = "/tour/check?set="


class Page(HTMLParser):
    """The links and ids of a page."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(content)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "a" and (link := named.get("href")):
            self.links.append(link)
        if found := named.get("id"):
            self.ids.append(found)


class Crawl:
    """Reads pages once each and follows their links."""

    def __init__(self, client: TestClient) -> None:
        self._client = client
        self.pages: dict[str, Page] = {}
        self.broken: list[str] = []
        self.targets: list[tuple[str, str, str]] = []

    def run(self, starts: Iterator[str]) -> None:
        waiting = list(starts)
        while waiting:
            address = waiting.pop()
            if address in self.pages:
                continue
            page = self._read(address)
            self.pages[address] = page
            for link in page.links:
                whole = urlsplit(urljoin(address, link))
                path = whole._replace(fragment="").geturl()
                if whole.scheme or not _is_own(whole.path):
                    continue
                if whole.fragment:
                    self.targets.append((address, path, unquote(whole.fragment)))
                if not path.startswith(_MANY_SETS):
                    waiting.append(path)

    def _read(self, address: str) -> Page:
        response = self._client.get(address)
        if response.status_code != 200:
            self.broken.append(f"{address}: {response.status_code}")
        is_page = response.headers["content-type"].startswith("text/html")
        return Page(response.text if is_page else "")


def _is_own(path: str) -> bool:
    return any(path == own or path.startswith((f"{own}/", f"{own}.")) for own in OWN)


@pytest.fixture(scope="module")
def crawl(explorer: TestClient) -> Crawl:
    found = Crawl(explorer)
    found.run(iter(["/explore", *EXPLORE_PAGES]))
    return found


def test_every_internal_link_and_every_anchor_it_names_exists(
    crawl: Crawl, register: Register
) -> None:
    assert crawl.broken == []
    missing = {
        f"{where} → {path}#{fragment}"
        for where, path, fragment in crawl.targets
        if path in crawl.pages and fragment not in crawl.pages[path].ids
    }
    assert missing == set()
    unreached = [
        str(place) for place in known_places(register) if place_url(place) not in crawl.pages
    ]
    assert unreached == []


def test_no_page_gives_an_id_twice(crawl: Crawl) -> None:
    double = {
        address: sorted({one for one in page.ids if page.ids.count(one) > 1})
        for address, page in crawl.pages.items()
        if len(page.ids) != len(set(page.ids))
    }
    assert double == {}


@pytest.mark.parametrize("form", ["reading", "stored"])
def test_the_document_has_an_anchor_for_every_citation(
    explorer: TestClient, register: Register, form: str
) -> None:
    path = f"/documents/{register.document}{'' if form == 'reading' else '/source'}"
    ids = Page(explorer.get(path).text).ids
    places = queries.all_locators(register)
    assert len(places) > 150
    cited = (f"/documents/{register.document}#{str(one).replace(' ', '-')}" for one in places)
    assert [one for one in cited if one.split("#")[1] not in ids] == []


def test_addresses_of_places_are_what_citations_print(register: Register) -> None:
    for place in queries.all_locators(register):
        printed = f"/documents/{register.document}#{str(place).replace(' ', '-')}"
        assert unquote(document_url(register.document, place)) == printed
        assert source_url(register.document, place).startswith("/documents/")


@pytest.mark.parametrize(
    ("typed", "exact"),
    [
        ("c13", "/explore/C.1.3"),
        ("D 2 3", "/explore/D.2.3"),
        ("outcome a-4", "/explore/A.4"),
        ("Section-F.1.a", "/explore/Section%20F.1.a"),
        ("fn 14", "/explore/Footnote%2014"),
        ("actip art 14", "/explore/ACTIP%20Art.%2014"),
        ("Glossary-TIP-Related-Offences", "/explore/Glossary%20TIP-Related%20Offences"),
        ("frontline officer", "/explore/Glossary%20Frontline%20Officer"),
        ("merl", "/explore/Glossary%20MERL"),
        ("AMMTC", "/explore/Glossary%20AMMTC"),
        ("somswd", "/bodies/SOMSWD"),
        ("ASEAN Senior Labour Officials Meeting", "/bodies/SLOM"),
    ],
)
def test_other_forms_of_a_name_lead_to_its_exact_address(
    explorer: TestClient, typed: str, exact: str
) -> None:
    response = explorer.get(f"/explore/{typed}", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (307, exact)
    assert explorer.get(exact).status_code == 200


@pytest.mark.parametrize(
    ("unknown", "suggested"),
    [
        ("A.9.1", "/explore/A.7.1"),
        ("Footnote 99", "/explore/Footnote%2055"),
        ("ACTIP Art. 14(3)", "/explore/ACTIP%20Art.%2014"),
        ("capacity bilding", "/explore/Capacity%20Building"),
        ("nothing like it", None),
    ],
)
def test_a_name_of_nothing_gives_404_with_what_comes_near(
    explorer: TestClient, unknown: str, suggested: str | None
) -> None:
    response = explorer.get(f"/explore/{unknown}")
    assert response.status_code == 404
    assert unknown in response.text
    if suggested:
        assert suggested in response.text
