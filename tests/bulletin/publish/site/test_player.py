"""The player in a real browser: what plays, what is highlighted, and how it is controlled."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.bulletin.publish.site.conftest import PHONE, Visit
from tests.bulletin.publish.site.feeds import Made

EPISODE = "episodes/bulletin-2/index.html"
Visitor = Callable[..., Visit]


def test_player_plays(visit: Visitor) -> None:
    seen = visit(EPISODE)
    seen.page.get_by_role("button", name="चलाएँ").click()
    seen.until("audio.currentTime > 0.4")
    seen.page.get_by_role("button", name="रोकें").click()
    assert seen.audio("paused")


def test_player_of_the_front_page_plays_the_newest(visit: Visitor) -> None:
    seen = visit("index.html")
    assert seen.audio("src").endswith("bulletin-3.mp3")
    seen.page.get_by_role("button", name="चलाएँ").click()
    seen.until("audio.currentTime > 0.2")


def test_player_knows_the_length_of_the_sound(visit: Visitor, made: Made) -> None:
    seen = visit(EPISODE)
    seen.until("audio.readyState >= 1")
    assert seen.audio("duration") == pytest.approx(made.manifest.duration_s, abs=0.05)


def test_chapter_seeks_and_plays_from_there(visit: Visitor, made: Made) -> None:
    seen = visit(EPISODE)
    second = made.episode().chapters[1]
    seen.page.get_by_role("link", name=second.title).first.click()
    seen.until(f"!audio.paused && audio.currentTime >= {second.start_s}")
    assert seen.audio("currentTime") < second.start_s + 5
    seen.at_rest()
    (marked,) = seen.marked("[data-chapters] a")
    assert second.title in marked
    assert seen.page.locator("[data-now]").inner_text() == second.title
    assert seen.page.url.endswith(f"#t={round(second.start_s, 3)}")


@pytest.mark.parametrize("press", ["click", "Enter"])
def test_sentence_seeks_and_plays_from_there(visit: Visitor, made: Made, press: str) -> None:
    seen = visit(EPISODE)
    told = made.episode().sentences[7]
    sentence = seen.page.get_by_role("link", name=told.text, exact=True)
    if press == "click":
        sentence.click()
    else:
        sentence.focus()
        sentence.press(press)
    seen.until(f"!audio.paused && audio.currentTime >= {told.start_s} - 0.02")
    assert seen.audio("currentTime") < told.end_s + 5


@pytest.mark.parametrize("number", [0, 5, 11, 19, -1])
@pytest.mark.parametrize("part", [0.01, 0.99])
def test_sentence_that_is_heard_is_marked(
    visit: Visitor, made: Made, number: int, part: float
) -> None:
    seen = visit(EPISODE)
    told = made.episode().sentences[number]
    at = told.start_s + (told.end_s - told.start_s) * part
    seen.page.evaluate("at => { document.querySelector('audio').currentTime = at }", at)
    seen.until("!audio.seeking")
    seen.at_rest()
    assert seen.marked() == [told.text]


def test_sentence_stays_marked_in_the_pause_after_it(visit: Visitor, made: Made) -> None:
    seen = visit(EPISODE)
    told = made.episode().sentences[3]
    seen.page.evaluate(
        "at => { document.querySelector('audio').currentTime = at }", told.end_s + 0.1
    )
    seen.until("!audio.seeking")
    seen.at_rest()
    assert seen.marked() == [told.text]


def test_mark_moves_on_while_it_plays(visit: Visitor, made: Made) -> None:
    first, second = made.episode().sentences[4:6]
    seen = visit(f"{EPISODE}#t={second.start_s - 0.8}")
    seen.until("audio.readyState >= 2")
    seen.at_rest()
    assert seen.marked() == [first.text]
    seen.page.get_by_role("button", name="चलाएँ").click()
    seen.until(f"audio.currentTime > {second.start_s} + 0.1")
    seen.at_rest()
    assert seen.marked() == [second.text]


@pytest.mark.parametrize(("moment", "seconds"), [("75", 75), ("1:15", 75), ("12.5s", 12.5)])
def test_address_leads_to_a_moment_in_silence(visit: Visitor, moment: str, seconds: float) -> None:
    seen = visit(f"{EPISODE}#t={moment}")
    seen.until(f"Math.abs(audio.currentTime - {seconds}) < 0.05")
    assert seen.audio("paused")


def test_nothing_is_marked_before_it_begins(visit: Visitor) -> None:
    assert visit(EPISODE).marked() == []


def test_keyboard_alone_does_everything(visit: Visitor, made: Made) -> None:
    seen = visit(EPISODE)
    keyboard = seen.page.keyboard
    focused = "document.activeElement"

    def tab_to(selector: str) -> None:
        for _ in range(60):
            keyboard.press("Tab")
            if seen.page.evaluate(f"{focused}.matches({selector!r})"):
                return
        pytest.fail(f"the Tab key never comes to {selector}")

    tab_to(".skip")
    tab_to(".seek")
    keyboard.press("ArrowRight")
    seen.until("audio.currentTime === 10")
    tab_to("[data-do=toggle]")
    keyboard.press("Enter")
    seen.until("!audio.paused")
    keyboard.press("Space")
    seen.until("audio.paused")
    tab_to("[data-do=forward]")
    before = seen.audio("currentTime")
    keyboard.press("Enter")
    seen.until(f"Math.abs(audio.currentTime - {before} - 10) < 0.1")
    tab_to("[data-speed]")
    keyboard.press("ArrowDown")
    seen.until("audio.playbackRate === 1.25")
    tab_to("[data-chapters] li:nth-child(2) a")
    keyboard.press("Enter")
    seen.until(f"audio.currentTime >= {made.episode().chapters[1].start_s}")
    keyboard.press("k")
    seen.until("audio.paused")
    tab_to(".sentence")
    keyboard.press("ArrowDown")
    at = float(seen.page.evaluate(f"{focused}.dataset.start"))
    keyboard.press("Enter")
    seen.until(f"!audio.paused && audio.currentTime >= {at} && audio.currentTime < {at} + 5")


@pytest.mark.parametrize(
    ("keys", "holds"),
    [
        (["Space"], "!audio.paused"),
        (["k"], "!audio.paused"),
        (["l", "l"], "audio.currentTime === 20"),
        (["ArrowRight", "ArrowLeft"], "audio.currentTime === 0"),
        (["l", "l", "j"], "audio.currentTime === 10"),
        (["l", "0"], "audio.currentTime === 0"),
        (["Shift+Period"], "audio.playbackRate === 1.25"),
        (["Shift+Comma"], "audio.playbackRate === 0.75"),
        (["Shift+Slash"], "document.querySelector('[data-shortcuts]').open"),
    ],
)
def test_shortcut(visit: Visitor, keys: list[str], holds: str) -> None:
    seen = visit(EPISODE)
    seen.until("audio.readyState >= 1")
    for key in keys:
        seen.page.keyboard.press(key)
    seen.until(holds)


def test_shortcuts_of_chapters(visit: Visitor, made: Made) -> None:
    seen = visit(EPISODE)
    start = made.episode().chapters[1].start_s
    seen.page.keyboard.press("n")
    seen.until(f"Math.abs(audio.currentTime - {start}) < 0.05")
    seen.page.keyboard.press("p")
    seen.until("audio.currentTime === 0")


def test_shortcuts_work_on_a_hindi_keyboard(visit: Visitor) -> None:
    seen = visit(EPISODE)
    seen.page.evaluate(
        "document.dispatchEvent(new KeyboardEvent('keydown', { key: 'क', code: 'KeyK' }))"
    )
    seen.until("!audio.paused")


def test_shortcuts_of_one_character_can_be_turned_off_for_good(visit: Visitor) -> None:
    seen = visit(EPISODE)
    seen.page.get_by_text("कीबोर्ड शॉर्टकट").click()
    seen.page.get_by_role("checkbox").uncheck()
    seen.page.reload()
    seen.page.keyboard.press("l")
    seen.page.keyboard.press("ArrowRight")
    seen.until("audio.currentTime === 10")


def test_speed_is_remembered(visit: Visitor) -> None:
    seen = visit(EPISODE)
    seen.page.get_by_role("combobox").select_option("1.5")
    seen.page.reload()
    seen.until("audio.playbackRate === 1.5")


def test_transcript_follows_who_reads_and_leaves_others_alone(visit: Visitor, made: Made) -> None:
    seen = visit(EPISODE, viewport=PHONE, reduced_motion="reduce")
    told = made.episode().sentences
    sentence = seen.page.locator(".sentence")

    def hear(number: int) -> None:
        at = told[number].start_s + 0.05
        seen.page.evaluate("at => { document.querySelector('audio').currentTime = at }", at)
        seen.until("!audio.seeking")
        seen.at_rest()

    hear(2)
    assert seen.page.evaluate("scrollY") == 0, "who looks at the player is left there"
    sentence.nth(2).scroll_into_view_if_needed()
    hear(3)
    hear(20)
    box = sentence.nth(20).bounding_box()
    assert box
    assert 0 < box["y"] < PHONE["height"] - box["height"], "who reads along is taken along"


def test_link_of_a_moment_is_copied(visit: Visitor) -> None:
    seen = visit(f"{EPISODE}#t=75", permissions=["clipboard-read", "clipboard-write"])
    seen.page.get_by_role("button", name="1:15 से लिंक कॉपी करें").click()
    seen.page.get_by_text("कॉपी हो गया").wait_for()
    copied = seen.page.evaluate("navigator.clipboard.readText()")
    assert copied == "https://news.example/pradeshik/episodes/bulletin-2/#t=75"


def test_page_works_without_script(visit: Visitor, made: Made) -> None:
    seen = visit(EPISODE, java_script_enabled=False)
    audio = seen.page.locator("audio")
    assert audio.is_visible()
    assert audio.get_attribute("controls") is not None
    assert not seen.page.locator(".needs-script:visible").count()
    assert seen.page.locator(".sentence").count() == len(made.episode().sentences)
    second = made.episode().chapters[1]
    seen.page.locator("[data-chapters] a").nth(1).click()
    seen.page.wait_for_url("**/bulletin-2.mp3#t=*")
    at = seen.page.evaluate("document.querySelector('video, audio').currentTime")
    assert second.start_s - 0.1 <= at < second.start_s + 10


def test_plain_player_comes_back_where_a_script_is_lost(visit: Visitor) -> None:
    seen = visit(EPISODE, block="**/transcript.js", troubled=True)
    seen.page.locator("audio").wait_for(state="visible")
    assert seen.page.locator("audio").get_attribute("controls") is not None
    assert not seen.page.locator(".deck").is_visible()


def test_player_says_that_the_sound_is_lost(visit: Visitor) -> None:
    seen = visit(EPISODE, block="**/*.mp3", troubled=True)
    seen.page.get_by_text("ध्वनि नहीं चल सकी").wait_for()


def test_page_is_printed_without_the_player(visit: Visitor, made: Made) -> None:
    seen = visit(EPISODE)
    seen.page.emulate_media(media="print")
    assert not seen.page.locator("[data-player]").is_visible()
    assert seen.page.get_by_text(made.episode().sentences[9].text, exact=True).is_visible()
