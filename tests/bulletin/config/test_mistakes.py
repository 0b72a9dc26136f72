"""A hundred mistakes in a show's file: each is reported with its line, what is wrong, and what to
write.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bulletin.config import load
from bulletin.core.errors import InputError

# A table's heading and what stands under it, then the line, what is said of it, and what to do.
MISTAKES: tuple[tuple[str, int, str, str], ...] = (
    # what is no TOML
    ("[programme]\nstation = रेडियो\n", 2, "text needs quotation marks", 'station = "रेडियो"'),
    ("[programme]\nname = सुबह के समाचार\n", 2, "text needs", 'name = "सुबह के समाचार"'),
    ("[podcast]\ncolour = #800000\n", 2, "colour has no value", "Write one after the ="),
    ("[podcast]\nurl = https://x.example/\n", 2, "needs quotation", 'url = "https://x.example/"'),
    ("[schedule]\nfolder = air\n", 2, "text needs quotation", 'folder = "air"'),
    ("[schedule]\nengine = kokoro\n", 2, "text needs quotation", 'engine = "kokoro"'),
    ("[programme]\nname = “सुबह”\n", 2, "quotation marks are curly", 'name = "सुबह"'),
    ("[programme]\nname = ‘सुबह’\n", 2, "quotation marks are curly", "name = 'सुबह'"),
    ("[schedule]\ntimes = [“07:00”]\n", 2, "are curly", 'times = ["07:00"]'),
    ('[programme]\nname = "सुबह\n', 2, "quotation mark is not closed", 'name = "सुबह"'),
    ('[programme]\nname = सुबह"\n', 2, "quotation mark is not opened", 'name = "सुबह"'),
    ("[programme]\nname = 'सुबह\n", 2, "quotation mark is not closed", "name = 'सुबह'"),
    ('[programme]\nname = "सुबह" के\n', 2, "something follows its value", 'name = "सुबह"'),
    ('[programme]\nname = "a";\n', 2, "something follows its value", 'name = "a"'),
    ('[programme]\nname = "a",\n', 2, "something follows its value", 'name = "a"'),
    ('[programme]\nname: "सुबह"\n', 2, "are joined by =", 'name = "सुबह"'),
    ("[pauses]\nsentence: 500\n", 2, "are joined by =", "sentence = 500"),
    ('[programme]\nname "सुबह"\n', 2, "are joined by =", 'name = "सुबह"'),
    ("[pauses]\nsentence 500\n", 2, "are joined by =", "sentence = 500"),
    ('[programme]\nनाम = "सुबह"\n', 2, "नाम is not a setting's name", "use Latin letters"),
    ("[programme]\nname =\n", 2, "name has no value", "begin the line with #"),
    ("[programme]\nname\n", 2, "name has no value", "Write: name ="),
    ("[programme]\nname = # later\n", 2, "name has no value", "begin the line with #"),
    ("[schedule]\npublish = yes\n", 2, "yes is not a value", "publish = true"),
    ("[schedule]\npublish = No\n", 2, "No is not a value", "publish = false"),
    ("[schedule]\npublish = True\n", 2, "True is not a value", "publish = true"),
    ("[schedule]\npublish = हाँ\n", 2, "हाँ is not a value", "publish = true"),
    ("[narration]\nspeed = 0,9\n", 2, "0,9 is not a value", "speed = 0.9"),
    ("[pauses]\nsentence = 500ms\n", 2, "500ms is not a value", "sentence = 500"),
    ("[pauses]\nsentence = 500 ms\n", 2, "500 ms is not a value", "sentence = 500"),
    ("[pauses]\nsentence = ५००\n", 2, "५०० is not a value", "sentence = 500"),
    ("[pauses]\nsentence = 0500\n", 2, "0500 is not a value", "sentence = 500"),
    ("[programme]\ntime = 18:30\n", 2, "text needs quotation marks", 'time = "18:30"'),
    ("[schedule]\ntimes = 07:00\n", 2, "text needs quotation marks", 'times = "07:00"'),
    ("[schedule]\ntimes = [7:00, 18:30]\n", 2, "list is not written", 'times = ["7:00", "18:30"]'),
    ('[schedule]\ntimes = ["07:00" "18:30"]\n', 2, "list", 'times = ["07:00", "18:30"]'),
    ('[schedule]\ntimes = ["07:00", "18:30"\n', 2, "list", 'times = ["07:00", "18:30"]'),
    ('[schedule]\ntimes = ["07:00",\n"18:30"\n[radio]\n', 2, "list", '["07:00", "18:30"]'),
    ("[schedule]\nminutes = [00, 30]\n", 2, "list is not written", "minutes = [0, 30]"),
    ("[schedule]\nminutes = [०, ३०]\n", 2, "list is not written", "minutes = [0, 30]"),
    ("[schedule]\nminutes = [0; 30]\n", 2, "list is not written", "Write: minutes = "),
    ("[schedule]\nweekdays = [mon, tue]\n", 2, "list", 'weekdays = ["mon", "tue"]'),
    ('[schedule]\nfolder = "C:\\Users\\air"\n', 2, "\\ is an escape", "folder = 'C:\\Users\\air'"),
    ('[sound]\nbed = "D:\\sound\\bed.wav"\n', 2, "\\ is an escape", "'D:\\sound\\bed.wav'"),
    ('[programme\nname = "x"\n', 1, "heading of this table is not closed", "Write: [programme]"),
    ('[[reader]\nname = "x"\n', 1, "heading of this table is not closed", "Write: [[reader]]"),
    ('[programme] name = "x"\n', 1, "heading of this table is not closed", "alone on its line"),
    ("// a note\n[pauses]\n", 1, "a comment begins with #", "Write: # a note"),
    ("; a note\n[pauses]\n", 1, "a comment begins with #", "Write: # a note"),
    ("[pauses]\n-- a note\n", 2, "a comment begins with #", "Write: # a note"),
    ("[pauses]\nयह मेरा शो है\n", 2, "this line is not a setting", "begin it with #"),
    ("[pauses]\n[sound]\n[pauses]\n", 3, "[pauses] appears a second time", "under the first one"),
    ("[pauses]\nstory = 5\nstory = 6\n", 3, "story is set a second time", "Remove one of the two"),
    # names
    ('[programme]\nstatoin = "x"\n', 2, "setting 'programme.statoin'", "Did you mean 'station'?"),
    ('[program]\nname = "x"\n', 1, "no setting 'program'", "Did you mean 'programme'?"),
    ('[Programme]\nname = "x"\n', 1, "no setting 'Programme'", "Did you mean 'programme'?"),
    ('station = "x"\n', 1, "no setting 'station'", "It belongs in [programme] or [radio]."),
    ('[programme]\ntimes = ["07:00"]\n', 2, "'programme.times'", "It belongs in [schedule]."),
    ('[schedule]\npreset = "radio"\n', 2, "'schedule.preset'", "It belongs in [radio]."),
    ('[radio]\nsources = ["x"]\n', 2, "'radio.sources'", "It belongs in [schedule]."),
    ("[programme]\nspeed = 0.9\n", 2, "'programme.speed'", "It belongs in [narration]."),
    ('[sound]\nvoice = "x"\n', 2, "'sound.voice'", "It belongs in [[reader]] or [schedule]."),
    ('[podcast]\ncolor = "#800000"\n', 2, "'podcast.color'", "Did you mean 'colour'?"),
    ('[podcast]\nlicense = "x"\n', 2, "'podcast.license'", "Did you mean 'licence'?"),
    ('[[story]]\nmatch = "x"\nprioritty = 1\n', 3, "'story.prioritty'", "mean 'priority'?"),
    # tables
    ('[reader]\nname = "x"\n', 1, "reader: there can be several", "Write: [[reader]]"),
    ('[story]\nmatch = "x"\n', 1, "story: there can be several", "Write: [[story]]"),
    ('[[programme]]\nname = "x"\n', 1, "programme: there is only one", "Write: [programme]"),
    ('[[schedule]]\ntimes = ["07:00"]\n', 1, "schedule: there is only one", "Write: [schedule]"),
    ("pauses = 500\n", 1, "pauses: 500 is not a table of settings", "Begin it with [pauses]"),
    ('reader = "अजय"\n', 1, 'reader: "अजय" is not a table', "Begin each with [[reader]]"),
    ('[[reader]]\nvoice = "hf_alpha"\n', 1, "reader.name: it is missing", 'name = "पहला"'),
    ("[[story]]\npriority = 2\n", 1, "story.match: it is missing", 'match = "*क्रिकेट*"'),
    ('[[reader]]\nname = ""\n', 2, "reader.name: it is empty", 'name = "पहला"'),
    ('[[reader]]\nname = "x"\nvoices = "hf"\n', 3, 'voices: "hf" is not a table', "voices = {"),
    ('[podcast]\npeople = "अजय"\n', 2, 'people: "अजय" is not a table', "people = {"),
    ('[[reader]]\nname = "a"\n[[reader]]\nname = "a"\n', 3, "two newsreaders have the same", ""),
    # values
    ('[schedule]\ntimes = "07:00"\n', 2, "schedule.times: it is a list", 'times = ["07:00"]'),
    ("[schedule]\nminutes = 30\n", 2, "schedule.minutes: it is a list", "minutes = [30]"),
    ('[schedule]\nsources = "stories"\n', 2, "sources: it is a list", 'sources = ["stories"]'),
    ('[schedule]\ntimes = ["7 am"]\n', 2, "a time is hours and minutes", 'times = ["07:00"]'),
    ('[schedule]\ntimes = ["6.30 pm"]\n', 2, "a time is hours and", 'times = ["18:30"]'),
    ('[schedule]\ntimes = ["0700"]\n', 2, "a time is hours and minutes", 'times = ["07:00"]'),
    ('[schedule]\ntimes = ["24:00"]\n', 2, "a time is hours and minutes", 'times = ["00:00"]'),
    ("[programme]\ntime = 18:30:00\n", 2, "time: 18:30:00 is not text", 'time = "18:30"'),
    ('[programme]\ntime = "शाम 6 बजे"\n', 2, "a time is hours and minutes", 'time = "18:00"'),
    ("[schedule]\nminutes = [0, 75]\n", 2, "minutes: 75 is too high", "from 0 up to 59"),
    ('[schedule]\nminutes = ["0"]\n', 2, '"0" is not a whole number', "minutes = [0]"),
    ('[schedule]\nweekdays = ["monday"]\n', 2, "not one of its values", 'Did you mean "mon"?'),
    ('[schedule]\npublish = "yes"\n', 2, "neither true nor false", "publish = true"),
    ("[schedule]\nsidecar = 0\n", 2, "0 is neither true nor false", "sidecar = false"),
    ('[schedule]\nmax_age_h = "24"\n', 2, '"24" is not a number', "max_age_h = 24"),
    ('[schedule]\nmost = "पाँच"\n', 2, '"पाँच" is not a whole number', "most = 5"),
    ("[schedule]\nmost = 0\n", 2, "most: 0 is too low", "from 1 up to 100"),
    ("[schedule]\nlead_min = 0\n", 2, "lead_min: 0 is too low", "over 0 up to 720"),
    ("[schedule]\nkeep = -3\n", 2, "keep: -3 is too low", "from 1"),
    ('[schedule]\ntimezone = "IST"\n', 2, "there is no time zone 'IST'", "Asia/Kolkata"),
    ('[schedule]\nname = "air/news.mp3"\n', 2, "a file's name has an ending", 'name = "news.mp3"'),
    ('[schedule]\nname = "news"\n', 2, "a file's name has an ending", 'name = "news.mp3"'),
    ('[podcast]\ncolour = "maroon"\n', 2, "a colour is # and six digits", 'colour = "#800000"'),
    ('[podcast]\ncolour = "ff9933"\n', 2, "a colour is # and six digits", 'colour = "#ff9933"'),
    ('[podcast]\ncolour = "#fff"\n', 2, "a colour is # and six digits", "Write: colour ="),
    ('[podcast]\nlanguage = "Hindi"\n', 2, "a language is its code", 'language = "hi"'),
    ('[podcast]\nurl = "radio.example"\n', 2, "it is not a web address", "https://"),
    ('[podcast]\nemail = "desk"\n', 2, "it is not an e-mail address", ""),
    ('[podcast]\ncategory = "News"\nkeep = "x"\n', 3, '"x" is not a whole number', "keep = "),
    ('[podcast]\ncategory = "Nwes"\n', 2, "Apple has no category 'Nwes'", "did you mean 'News'?"),
    ('[podcast]\ncategory = "Khabar"\n', 2, "Apple has no category", "parts of these, such as"),
    ("[podcast]\ntitle = 5\n", 2, "title: 5 is not text", 'title = "5"'),
    ('[podcast]\ntitle = ["सुबह"]\n', 2, "it is one text, not a list", 'title = "सुबह"'),
    ("[narration]\nspeed = 3\n", 2, "speed: 3 is too high", "from 0.8 up to 1.3"),
    ('[narration]\nspeed = "fast"\n', 2, '"fast" is not a number', "speed = 1.0"),
    ("[pauses]\nsentence = 0.5\n", 2, "0.5 is not a whole number", "sentence = 500"),
    ("[pauses]\nstory = 5000\n", 2, "story: 5000 is too high", "from 0 up to 1900"),
    ('[sound]\ntarget = "loud"\n', 2, "not one of its values", "numbers from -40 up to -9"),
    ("[sound]\ntarget = -3\n", 2, "-3 is not one of its values", "from -40 up to -9"),
    ("[sound]\nrate = 22050\n", 2, "22050 is not one of its values", "44100, 48000"),
    ('[sound]\nchannels = "stereo"\n', 2, "not one of its values", "There are: 1, 2."),
    ('[radio]\ncountry = "India"\n', 2, "a country is two capital letters", 'country = "IN"'),
    ('[radio]\ncountry = "in"\n', 2, "a country is two capital letters", 'country = "IN"'),
    ('[radio]\nstation_latin = "रेडियो"\n', 2, "it takes Latin letters alone", "station_latin ="),
    ('[programme]\norder = "prioritty"\n', 2, "not one of its values", 'mean "priority"?'),
    ('[[reader]]\nname = "x"\nreads = "story"\n', 3, "reads: it is a list", 'reads = ["story"]'),
    ('[[reader]]\nname = "x"\nreads = ["recaps"]\n', 3, "not one", 'Did you mean "recap"?'),
    ('[programme]\nopening = ["{statoin}"]\n', 2, "no field 'statoin'", "mean 'station'?"),
)  # fmt: skip
PYDANTICS = re.compile(
    r"Input should|Field required|String should|valid (string|integer)|Unclosed"
    r"|pattern|tuple|Expected|Invalid|extra inputs|Cannot|line \d+, column"
)


def test_there_are_a_hundred() -> None:
    assert len({text for text, *_ in MISTAKES}) >= 100


@pytest.mark.parametrize(("text", "line", "what", "todo"), MISTAKES)
def test_mistake_is_told_in_words(
    text: str, line: int, what: str, todo: str, tmp_path: Path
) -> None:
    show = tmp_path / "show.toml"
    show.write_text(text, "utf-8")
    with pytest.raises(InputError) as caught:
        load(show)
    told = str(caught.value)
    assert told.startswith(f"{show}:{line}: ")
    assert what in told
    assert todo in told
    assert "\n" not in told
    assert not PYDANTICS.search(told), told


@pytest.mark.parametrize(
    "what",
    [todo for *_, todo in MISTAKES if re.fullmatch(r"\w+ = .*[^{]", todo)],
)
def test_what_is_to_be_written_is_toml(what: str) -> None:
    import tomllib

    assert tomllib.loads(what)


def test_time_with_one_digit_is_taken(tmp_path: Path) -> None:
    show = tmp_path / "show.toml"
    show.write_text('[schedule]\ntimes = ["7:00", "18:30"]\n')
    assert load(show).schedule.times == ("07:00", "18:30")
