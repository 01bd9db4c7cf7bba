"""Briefings and workbooks as files: for the pages, the API and the MCP server."""

from dataclasses import dataclass
from datetime import date

from tipassist.surfaces.briefing.briefing import briefing
from tipassist.surfaces.briefing.merl import merl_workbook
from tipassist.surfaces.briefing.subject import Subject, body_of, subject_of
from tipassist.surfaces.papers.forms import XLSX_TYPE, Form, file_name, written
from tipassist.surfaces.site import Site


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file made from the plan.

    Attributes:
        name: Its name, of plain characters.
        media_type: What browsers know it as.
        content: Its bytes.
    """

    name: str
    media_type: str
    content: bytes


def briefing_file(
    site: Site, form: Form, *, body: str = "", outcome: str = "", activities: str = ""
) -> MadeFile:
    """Return the briefing on what one of three texts names; the other two are empty.

    Raises:
        UnknownLocatorError: It names nothing; the error has suggestions.
    """
    subject = subject_of(
        site.register, site.body_named, body=body, outcome=outcome, activities=activities
    )
    return briefing_on(site, subject, form)


def briefing_on(site: Site, subject: Subject, form: Form) -> MadeFile:
    """Return the briefing on a subject."""
    paper = briefing(site.register, site.stamp, subject, date.today())
    name = file_name("brief", subject.name, site.register.edition, form)
    return MadeFile(name, form.media_type, written(paper, form))


def merl_file(site: Site, body: str) -> MadeFile:
    """Return the workbook in which a body follows its activities and indicators.

    Raises:
        UnknownLocatorError: The text names no body of the plan; the error has suggestions.
    """
    named = body_of(site.register, body, site.body_named)
    content = merl_workbook(site.register, site.stamp, named, date.today())
    return MadeFile(file_name("merl", named, site.register.edition, "xlsx"), XLSX_TYPE, content)
