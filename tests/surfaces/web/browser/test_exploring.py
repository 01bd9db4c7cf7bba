"""The plan to look at in a browser: from page to page, sorted, and taken away as files."""

import io
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Download, Locator, Page, expect
from tools.states import choose_body

pytestmark = pytest.mark.slow


@pytest.fixture(params=["with scripts", "without scripts"])
def context_options(request: pytest.FixtureRequest) -> dict[str, object]:
    return {"java_script_enabled": request.param == "with scripts"}


def heading(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def taken(page: Page, name: str) -> Download:
    with page.expect_download() as downloading:
        page.get_by_role("link", name=name).click()
    return downloading.value


def bytes_of(download: Download) -> bytes:
    return Path(download.path()).read_bytes()


def test_from_the_tree_to_an_activity_its_body_and_its_neighbour(page: Page) -> None:
    page.goto("/")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Explore").click()
    page.get_by_role("link", name="Pillar A: goal and references").click()
    expect(heading(page)).to_contain_text("Prevention of Trafficking in Persons")
    page.get_by_role("link", name="A.2", exact=True).first.click()
    page.get_by_role("link", name="A.2.6", exact=True).first.click()
    expect(heading(page)).to_contain_text("working conditions of migrant workers")
    page.get_by_role("link", name="ACWC", exact=True).first.click()
    expect(heading(page)).to_have_text("ACWC")
    page.go_back()
    page.get_by_role("link", name="A.3.1").click()
    expect(page.get_by_text("Activity or programme type A.3.1")).to_be_visible()


def test_the_matrix_is_sorted_followed_and_taken_away(page: Page) -> None:
    page.goto("/matrix")
    first = page.locator(".matrix tbody th").first
    expect(first).to_have_text("ACMW")
    page.locator(".matrix thead").get_by_role("link", name="Coordinating: sort").click()
    expect(first).to_have_text("SOMTC")
    rows = bytes_of(taken(page, "Download as CSV")).decode("utf-8-sig").splitlines()
    assert any(row.startswith("SOMTC,") for row in rows)
    page.locator(".matrix tbody td a").first.click()
    expect(heading(page)).to_be_visible()
    expect(page.locator("main")).to_contain_text("SOMTC")


def test_the_network_picks_out_a_body(page: Page) -> None:
    page.goto("/network")
    pairs = page.locator("main table tbody tr")
    everyone = pairs.count()
    bodies = page.get_by_role("navigation", name="Pick out a body")
    bodies.get_by_role("link", name="SLOM", exact=True).click()
    expect(page.locator("svg .node.on")).to_have_count(1)
    assert 0 < pairs.count() < everyone


def test_an_address_of_a_place_leads_to_it_in_the_document(page: Page) -> None:
    page.goto("/documents/work-plan#A.2.6")
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target")).to_contain_text("working conditions of migrant workers")


def test_what_is_searched_is_marked_and_leads_to_its_place(page: Page) -> None:
    page.goto("/explore")
    page.get_by_role("searchbox").fill("A.2.6")
    page.get_by_role("button", name="Search").click()
    page.locator("main").get_by_role("link", name="A.2.6", exact=True).first.click()
    expect(heading(page)).to_contain_text("working conditions of migrant workers")


@pytest.mark.parametrize("format", ["Word", "Excel"])
def test_ones_own_body_is_taken_away(page: Page, format: str) -> None:
    page.goto("/")
    choose_body(page)
    page.get_by_role("navigation", name="Main").get_by_role("link", name="My body").click()
    expect(heading(page)).to_have_text("SOMSWD")
    with zipfile.ZipFile(io.BytesIO(bytes_of(taken(page, f"Download for {format}")))) as file:
        assert "[Content_Types].xml" in file.namelist()


def test_the_tour_leads_through_eight_steps_to_a_check(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Take the tour").click()
    for step in range(1, 9):
        expect(page.locator("main")).to_contain_text(f"Step {step} of 8")
        page.locator(".neighbours .next").click()
    for question in page.locator(".quiz fieldset").all():
        question.get_by_role("radio").first.check()
    page.get_by_role("button", name="Check my answers").click()
    expect(page.locator(".graded").first).to_be_visible()
