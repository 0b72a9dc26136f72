// The player: buttons, speed and seek bar over the page's audio element.

import { keep, kept } from "./store.js";

const JUMP_S = 10;

export class Player {
  constructor(section) {
    this.section = section;
    this.audio = section.querySelector("audio");
    this.duration = Number(section.dataset.duration);
    this.watchers = [];
    this.seekBar = section.querySelector(".seek");
    this.played = section.querySelector(".played");
    this.at = section.querySelector("[data-at]");
    this.now = section.querySelector("[data-now] bdi");
    this.speeds = section.querySelector("[data-speed]");
    this.trouble = section.querySelector("[data-trouble]");
    this.button = section.querySelector("[data-do=toggle]");
    this.audio.controls = false;
    this.#listen();
    this.#setSpeed(kept("speed"));
    this.#show();
  }

  get time() {
    return this.audio.currentTime;
  }

  get begun() {
    return !this.audio.paused || this.time > 0;
  }

  /** Call `watcher(seconds)` whenever the place in the sound has changed. */
  watch(watcher) {
    this.watchers.push(watcher);
  }

  play() {
    this.audio.play().catch((error) => {
      if (error.name === "NotSupportedError") this.#fail();
    });
  }

  toggle() {
    if (this.audio.paused) this.play();
    else this.audio.pause();
  }

  seek(seconds) {
    this.audio.currentTime = Math.min(Math.max(seconds, 0), this.duration);
    this.#show();
  }

  skip(jumps) {
    this.seek(this.time + jumps * JUMP_S);
  }

  faster(steps) {
    const next = this.speeds.options[this.speeds.selectedIndex + steps];
    if (next) this.#setSpeed(next.value);
  }

  /** To the beginning of a chapter: the next, or this one's, or just after it that before. */
  chapter(steps, starts) {
    const begun = starts.findLastIndex((start) => start <= this.time + 0.05);
    const back = this.time - starts[begun] < 3 ? begun - 1 : begun;
    const start = starts[steps > 0 ? begun + 1 : Math.max(back, 0)];
    if (start !== undefined) this.seek(start);
  }

  /** Show what is being heard. */
  say(title) {
    this.now.textContent = title;
  }

  #listen() {
    const { audio, section } = this;
    const actions = {
      toggle: () => this.toggle(),
      back: () => this.skip(-1),
      forward: () => this.skip(1),
    };
    for (const button of section.querySelectorAll("[data-do]")) {
      button.addEventListener("click", actions[button.dataset.do]);
    }
    this.seekBar.addEventListener("input", () => this.seek(Number(this.seekBar.value)));
    this.speeds.addEventListener("change", () => this.#setSpeed(this.speeds.value));
    for (const name of ["play", "pause", "ended"]) {
      audio.addEventListener(name, () => this.#showState());
    }
    audio.addEventListener("play", () => this.#run());
    audio.addEventListener("seeked", () => this.#show());
    audio.addEventListener("timeupdate", () => this.#show());
    audio.addEventListener("waiting", () => section.classList.add("waiting"));
    for (const name of ["playing", "pause", "seeked", "error"]) {
      audio.addEventListener(name, () => section.classList.remove("waiting"));
    }
    audio.addEventListener("error", () => this.#fail());
    audio.addEventListener("loadeddata", () => (this.trouble.textContent = ""));
    if (audio.error) this.#fail();
  }

  #run() {
    if (this.audio.paused) return;
    this.#show();
    requestAnimationFrame(() => this.#run());
  }

  #setSpeed(value) {
    if (![...this.speeds.options].some((option) => option.value === value)) return;
    this.speeds.value = value;
    this.audio.playbackRate = Number(value);
    this.audio.defaultPlaybackRate = Number(value);
    keep("speed", value);
  }

  #showState() {
    const { dataset } = this.section;
    const playing = !this.audio.paused;
    this.section.classList.toggle("playing", playing);
    this.button.setAttribute("aria-label", playing ? dataset.pause : dataset.play);
  }

  #show() {
    const time = Math.min(this.time, this.duration);
    this.played.setAttribute("width", `${(100 * time) / this.duration}%`);
    this.seekBar.value = time;
    const at = clock(time);
    if (this.at.textContent !== at) {
      this.at.textContent = at;
      const said = this.section.dataset.position;
      const whole = clock(Math.round(this.duration));
      this.seekBar.setAttribute("aria-valuetext", said.replace("{at}", at).replace("{whole}", whole));
    }
    for (const watcher of this.watchers) watcher(time);
  }

  #fail() {
    this.trouble.textContent = this.trouble.dataset.trouble;
  }
}

/** `75` as `1:15`. */
export function clock(seconds) {
  const whole = Math.floor(seconds);
  const two = (number) => String(number).padStart(2, "0");
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
