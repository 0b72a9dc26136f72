"""The loop: make what is due now, put it on air and log it.

It works from step to step, asks the time once in each, and believes it: a clock that was set, a
machine that slept and a run that ended all look like slots that have passed since.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Protocol

from bulletin.clock.air_folder import Air
from bulletin.clock.aired import Aired, Outcome
from bulletin.clock.archivist import Archivist
from bulletin.clock.desk import Desk
from bulletin.clock.production import Made
from bulletin.clock.records import Records
from bulletin.clock.slots import Slots
from bulletin.clock.state import Good, State
from bulletin.clock.time_watch import TimeWatch
from bulletin.config import Settings
from bulletin.core.durations import h_mm_ss
from bulletin.core.errors import BulletinError

LOOK_AGAIN = timedelta(seconds=20)
"""The longest time between steps, so that a change of the clock is noticed."""

_WATCHING = timedelta(seconds=0.5)
_SLOT_S = 300.0
_KEPT = timedelta(days=92)
_CORRECTED = timedelta(days=1)
"""If the clock goes back by more than this, it was wrong: what was made before is ignored."""


class Clock(Protocol):
    """The reported time; it may jump either way."""

    def now(self) -> datetime.datetime:
        """An aware time."""


class Station:
    """A station's slots, from the first step on."""

    def __init__(
        self,
        settings: Settings,
        slots: Slots,
        desk: Desk,
        air: Air,
        records: Records,
        clock: Clock,
        tell: Callable[[str], None],
        archivist: Archivist,
    ) -> None:
        """Take up what an earlier run left: what it missed is noticed in the first step."""
        self._slots, self._desk, self._air = slots, desk, air
        self._records, self._clock, self._tell = records, clock, tell
        self._archivist = archivist
        self._lead = timedelta(minutes=settings.schedule.lead_min)
        self._length = timedelta(seconds=settings.radio.slot_s or _SLOT_S)
        now = clock.now()
        state = records.state() or State(now)
        if state.good:
            air.recognise(state.good)
        self._save(replace(state, settled=max(state.settled, now - _KEPT)))
        self._watch = TimeWatch(now, records.alive or now, self._shown)
        self._unaired = ""

    @property
    def idle(self) -> bool:
        """Whether there is nothing to do until the next slot's bulletin is due."""
        return not self._desk.busy and self._clock.now() < self.upcoming - self._lead

    @property
    def upcoming(self) -> datetime.datetime:
        """The first slot that is not settled, as one with its bulletin on air ahead of it is."""
        return self._slots.after(self._state.settled)

    @property
    def lead(self) -> timedelta:
        """How long before its slot a bulletin is begun."""
        return self._lead

    @property
    def missed(self) -> bool:
        """Whether a slot has passed that is not settled yet, or a bulletin waits to air."""
        return self.upcoming <= self._clock.now() or self._state.coming is not None

    @property
    def last(self) -> Aired | None:
        """What the last slot had."""
        return self._records.log.last

    def step(self) -> timedelta:
        """Do what is due; returns how long there will be nothing to do."""
        now = self._clock.now()
        self._heed_leaps(now)
        while self._settle(now, now - self._length):
            pass  # what comes now is too late for these
        if made := self._desk.made(now):
            self._take(made, now)
        self._put(now)
        while self._settle(now, now):
            pass
        self._begin(now)
        self._archivist.flush()
        self._records.beat(now, self.upcoming, self._desk.making, self._state.good)
        return self._pause(now)

    def settle_ahead(self) -> None:
        """Log a slot whose bulletin is ready, if the clock will not run when it airs."""
        good = self._state.good
        if good and good.instant == self.upcoming and not self._desk.busy:
            now = self._clock.now()
            self._log(self.upcoming, now, Outcome.NEW, "")
            self._records.beat(now, self.upcoming, self._desk.making, self._state.good)

    def _pause(self, now: datetime.datetime) -> timedelta:
        if self._desk.busy:
            return _WATCHING
        moments = [self.upcoming - self._lead, self.upcoming]
        return min([LOOK_AGAIN, *(moment - now for moment in moments if moment > now)])

    def _heed_leaps(self, now: datetime.datetime) -> None:
        """Notice if the clock was set since the last step."""
        if self._watch.leapt(now):
            self._tell(self._watch.cause)
        settled = self._state.settled
        if now >= settled - self._lead:
            return  # a slot may be settled ahead, in its lead
        self._tell(f"the clock went back to {self._shown(now)}, before {self._shown(settled)}")
        if settled - now > _CORRECTED:
            self._records.log.forget_after(now)
        self._save(replace(self._state, settled=now))

    def _take(self, made: Made, now: datetime.datetime) -> None:
        """A bulletin was made: it goes on air next, even after a restart."""
        slot, file = made.slot.isoformat(), made.out.name
        ready = self._local(now).isoformat()
        good = Good(slot, file, made.sha256, made.title, made.duration_s, ready)
        # Record the stories before the slot: after a kill in between, the slot is made again from
        # the same stories, as a slot's own stories do not count as a turn.
        self._records.remember(self._local(made.slot), made.stories)
        self._save(replace(self._state, coming=good))

    def _put(self, now: datetime.datetime) -> None:
        """Put what is coming on air; on failure, it is tried again."""
        coming = self._state.coming
        if coming is None:
            return
        try:
            self._air.put(coming)
        except (BulletinError, OSError) as error:
            self._unaired = f"it cannot be put on air: {error}"
            return
        self._unaired = ""
        good = replace(coming, made=self._local(now).isoformat())
        self._save(replace(self._state, good=good, coming=None))
        try:
            self._air.forget_all_but(good)
        except BulletinError as error:
            self._tell(str(error))
        late_s = (now - good.instant).total_seconds()
        late = f", {h_mm_ss(late_s)} after its slot" if late_s > 0 else ""
        self._tell(f"{self._shown(good.instant)}: {good.file} is on air{late}")

    def _settle(self, now: datetime.datetime, until: datetime.datetime) -> bool:
        """Log what the next slot had, if due by ``until`` and known; returns whether it was."""
        slot, good = self.upcoming, self._state.good
        if slot > until:
            return False
        if slot in self._records.log.made:
            self._log(slot, now, Outcome.LAST_GOOD, "it had its own before the clock went back")
        elif good and good.instant == slot:
            late = good.ready > slot
            reason = f"it was ready {good.ready - slot} after the slot" if late else ""
            self._log(slot, now, Outcome.LATE if late else Outcome.NEW, reason)
        else:
            if self._desk.hope(slot, now, slot + self._length):
                return False
            self._records.remember(self._local(slot), ())
            self._log(slot, now, Outcome.LAST_GOOD, self._why(slot, now))
        return True

    def _why(self, slot: datetime.datetime, now: datetime.datetime) -> str:
        coming = self._state.coming
        if coming and coming.instant == slot:
            return self._unaired
        known = "" if self._watch.passed_over(slot) else self._desk.why(slot, now)
        return known or self._watch.cause

    def _log(
        self, slot: datetime.datetime, now: datetime.datetime, outcome: Outcome, reason: str
    ) -> None:
        good, gone = self._still_on_air()
        if good is None:
            outcome = Outcome.NOTHING
        reason = "; ".join(filter(None, (reason, gone)))
        written, at = self._local(slot).isoformat(), self._local(now).isoformat()
        aired = _aired(good, Aired(written, outcome, reason, at=at))
        self._records.add(aired)
        self._save(replace(self._state, settled=slot))
        if good:
            self._archivist.keep(self._air.aired(good, self._slots.local(slot), outcome.value))
        of = f" of {self._shown(good.instant)}" if good and outcome is Outcome.LAST_GOOD else ""
        why = f": {reason}" if reason else ""
        self._tell(f"{self._shown(slot)}: {outcome.value.replace('-', ' ')}{of}{why}")

    def _still_on_air(self) -> tuple[Good | None, str]:
        """The bulletin on air, put back if its file was removed; without one, why it is gone."""
        good = self._state.good
        if good is None or self._air.has(good):
            return good, ""
        try:
            self._air.put(good)
        except (BulletinError, OSError) as error:
            return None, f"{good.file} is gone: {error}"
        self._tell(f"{good.file} was removed from the air, and is put back")
        return good, ""

    def _begin(self, now: datetime.datetime) -> None:
        """Have the next slot's bulletin made, if it is time."""
        slot, state = self.upcoming, self._state
        had = {each.instant for each in (state.good, state.coming) if each}
        due = now >= slot - self._lead and slot not in had | self._records.log.made
        self._desk.tend(slot if due else None, now, slot + self._length)

    def _save(self, state: State) -> None:
        self._state = state
        self._records.save(state)

    def _local(self, instant: datetime.datetime) -> datetime.datetime:
        return self._slots.local(instant).replace(microsecond=0)

    def _shown(self, instant: datetime.datetime) -> str:
        return f"{self._slots.local(instant):%Y-%m-%d %H:%M:%S}"


def _aired(good: Good | None, line: Aired) -> Aired:
    """A line of the log with the bulletin that aired, if any."""
    if good is None:
        return line
    return replace(
        line,
        file=good.file,
        sha256=good.sha256,
        title=good.title,
        duration_s=round(good.duration_s, 3),
        made=good.made,
    )
