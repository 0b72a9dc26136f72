"""The section ``growth`` of ``bench.py``: whether reading much takes a time like its size."""

from __future__ import annotations

import time
from email.message import EmailMessage
from functools import partial

from lxml import html

from bulletin.language import load
from bulletin.normalisation import Memory
from bulletin.normalisation.latin import glosses
from bulletin.sources.html.boxes.pruning import prune
from bulletin.sources.html.densest import sentence_letters
from bulletin.sources.html.headlines.standfirst import standfirst
from bulletin.structure.told_places import told_places
from scripts.timing import least
from tests.bulletin.normalisation.test_growth import GROWING as NORMALISATION
from tests.bulletin.sources.test_growth import GROWING as SOURCES
from tests.bulletin.sources.test_growth import file
from tests.bulletin.structure.test_growth import GROWING as STRUCTURE
from tests.growth import Growing
from tests.poison import TEXT

LEAST_S = 0.1
"""A shorter time tells nothing."""
STEEP = 8.0
HINDI = load("hi")


def glossed(text: str) -> object:
    read = glosses.PASS.remembering
    return list(read(text, HINDI, Memory())) if read else None


def summarised(times: int) -> html.HtmlElement:
    line = "पुल पर भारी वाहन " * times
    page = f"<h1>{TEXT}</h1><div>{line}</div><div><span>{line}</span></div>"
    return html.document_fromstring(page)


def bold(times: int) -> html.HtmlElement:
    words = " ".join(f"<b>सड़क {number}</b>" for number in range(times))
    return html.document_fromstring(f"<p>{words}</p>")


def unstopped(times: int) -> html.HtmlElement:
    return html.document_fromstring(f"<p>{'नदी के पुल पर वाहन ' * times}</p>")


def quoted(times: int) -> bytes:
    letter = EmailMessage()
    letter["Subject"] = "Fwd: प्रेस नोट"
    quotation = "\n".join([f"> {TEXT}"] * 5)
    letter.set_content(f"{'क' * times} ने लिखा:\n{quotation}\n")
    return letter.as_bytes()


IN_C = (
    Growing("places a line tells", lambda n: ["थाना झमरेड़ी " * n], lambda t: told_places(t, HINDI)),
    Growing("brackets far into a text", lambda n: "क" * 300 * n + " रीको (RECO)" * n, glossed),
    Growing("bold words of a paragraph", bold, prune),
    Growing("words of a page without a stop", unstopped, sentence_letters),
    Growing("words of a page's summary", summarised, lambda page: standfirst(page, TEXT, TEXT)),
    file("letters above a quoted letter.eml", quoted),
)
"""What patterns and copies of strings do is in no count of lines, so no test tells."""

CASES = (*IN_C, *SOURCES, *STRUCTURE, *NORMALISATION)


def ratio(case: Growing, tries: int) -> str:
    """How many times as long four times as much takes, of what takes long enough to tell."""
    times = case.times
    case.run(case.made(times))  # tables are read
    while took(case, times) < LEAST_S and 2 * times <= case.most:
        times *= 2
    once, more = (least(tries, partial(took, case, size)) for size in (times, 4 * times))
    mark = ": not linear" if more > STEEP * max(once, LEAST_S / 2) else ""
    return f"{more / once:5.1f} times as long for four times {times:,} {case}{mark}"


def took(case: Growing, times: int) -> float:
    """The processor time of one run."""
    made = case.made(times)
    started = time.process_time()
    case.run(made)
    return time.process_time() - started
