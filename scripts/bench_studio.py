"""Time the studio in Chromium: a corrected sentence heard, and typing in a long script.

    python scripts/bench_studio.py [ENGINE]

Figures beside each other are of one run. «alone» is the engine's own time for a sentence of twelve
words, warm; «Enter» is from the key until the sentence's sound plays. A key's time is from the key
until the page has drawn what it changed.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import Page, sync_playwright

from bulletin.radio.slow_clients import Protocol
from bulletin.studio import web
from bulletin.studio.workbench import Workbench

SECRET = "a-secret-for-the-bench-0123456789abcdef"  # noqa: S105
WORDS = "मंत्री ने कहा कि सभी नाले जून तक साफ हो जाएंगे, संख्या {}।"
LONG = "जयपुर\n\nएक लंबी खबर का शीर्षक\n\n" + "\n\n".join(
    " ".join(f"यह वाक्य संख्या {5 * n + k} है और इसमें बारह शब्द रखे गए हैं।" for k in range(5))
    for n in range(40)
)
WATCH = """
window.times = {};
addEventListener("keydown", event => {
  const began = performance.now();
  if (event.key === "Enter") window.times.enter = began;
  const drawn = () => (window.keys ??= []).push(performance.now() - began);
  requestAnimationFrame(() => setTimeout(drawn));
}, true);
addEventListener("heard", () => (window.times.heard = performance.now()), true);
"""


@contextmanager
def studio(engine: str) -> Iterator[tuple[str, Workbench]]:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BULLETIN_CACHE"] = f"{folder}/cache"
        room = Path(folder, "room")
        room.mkdir()
        bench = Workbench(room, engine, None)
        listener = web.listening(0)
        port = listener.getsockname()[1]
        app = web.application(bench, port, SECRET)
        server = uvicorn.Server(
            uvicorn.Config(app, http=Protocol, log_level="critical", lifespan="off")
        )
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{port}", bench
        finally:
            bench.close()
            server.should_exit = server.force_exit = True
            thread.join()


def begun(page: Page, address: str, article: str) -> None:
    page.goto(address)
    page.locator("[data-new] input[name=title]").fill("समय")
    page.locator("[data-new] button").click()
    page.locator("main[data-ready]").wait_for()
    page.keyboard.press("n")
    page.locator("#add textarea").fill(article)
    page.keyboard.press("Control+Enter")
    page.locator(".story .text").first.wait_for()


def heard(page: Page) -> float:
    """Seconds from Enter until sound."""
    page.locator(".hearing-now").wait_for(timeout=120_000)
    while not (found := page.evaluate("window.times.heard")):
        page.wait_for_timeout(20)
    began = float(page.evaluate("window.times.enter"))
    page.evaluate("window.times = {}")
    page.locator("[data-stop-sound]").click()
    return (float(found) - began) / 1000


def main(engine: str = "kokoro") -> None:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    with studio(engine) as (address, bench), sync_playwright() as playwright:
        bench.voicebox.warm()
        browser = playwright.chromium.launch(
            executable_path=program,
            args=["--no-sandbox", "--autoplay-policy=no-user-gesture-required"],
        )
        page = browser.new_page()
        page.set_default_timeout(120_000)
        page.goto(f"{address}/?key={SECRET}")
        page.add_init_script(WATCH)
        begun(page, address, f"जयपुर\n\nशीर्षक यहाँ\n\n{WORDS.format('एक')}\n")
        time_hearing(page, bench, engine)
        begun(page, address, LONG)
        time_keys(page)
        browser.close()


def time_hearing(page: Page, bench: Workbench, engine: str) -> None:
    """Print how long a new sentence and a stored one take to be heard."""
    choice = bench.voicebox.choice
    alone, entered, kept = [], [], []
    for number in ("दो", "तीन", "चार", "पाँच", "छह"):
        began = time.perf_counter()
        choice.engine.speak(WORDS.format(f"सौ {number}"), choice.voice)
        alone.append(time.perf_counter() - began)
        page.locator(".label-prose .text").last.focus()
        page.keyboard.press("Enter")
        page.locator("textarea.writing").fill(WORDS.format(number))
        page.keyboard.press("Enter")
        entered.append(heard(page))
        page.locator(".label-prose .text").last.focus()
        page.keyboard.press("Enter")
        page.locator("textarea.writing").wait_for()
        page.keyboard.press("Enter")
        kept.append(heard(page))
    print(f"a sentence of twelve words, {engine}, warm")
    print(f"  alone                 {statistics.median(alone):6.2f} s")
    print(f"  Enter until heard     {statistics.median(entered):6.2f} s")
    ratio = statistics.median(e / a for e, a in zip(entered, alone, strict=True))
    print(f"  Enter : alone         {ratio:6.2f}")
    print(f"  kept, until heard     {statistics.median(kept):6.2f} s")


def time_keys(page: Page) -> None:
    """Print how long the page takes to draw what a key changes, typing and moving."""
    page.locator(".label-prose .text").nth(20).focus()
    page.keyboard.press("Enter")
    page.locator("textarea.writing").wait_for()
    typing = key_times(page, "ab yahan kuchh naye shabd likhe jaate hain ")
    page.keyboard.press("Escape")
    page.locator("textarea.writing").wait_for(state="detached")
    page.wait_for_timeout(500)
    moving = key_times(page, ["ArrowDown"] * 30)
    print("a script of 200 sentences, a key until it is drawn")
    for name, found in (("typing", typing), ("moving", moving)):
        middle, worst = found[len(found) // 2], found[-1]
        print(f"  {name}  median {middle:5.1f} ms, the worst {worst:5.1f} ms")


def key_times(page: Page, keys: Iterable[str]) -> list[float]:
    """The milliseconds until each key was drawn, sorted."""
    page.evaluate("window.keys = []")
    for key in keys:
        page.keyboard.press(key)
        page.wait_for_timeout(30)
    return sorted(float(each) for each in page.evaluate("window.keys"))


if __name__ == "__main__":
    main(*sys.argv[1:])
