// Making the bulletin, and what changes by itself: lengths, other tabs, the work under way.
import { clock, filled, get, post, trouble, words } from "./api.js";
import { base, main, onShown, reload } from "./desk.js";
import { draftIs } from "./stories.js";
import { reached, ready, soon, unsaved, waits } from "./saver.js";

const make = document.querySelector("[data-make]");
const stop = document.querySelector("[data-stop]");
const box = document.querySelector("[data-progress]");
const bar = box.querySelector("progress");
const said = document.querySelector("[data-progress-words]");
const note = document.querySelector("[data-made-note]");
const listen = document.querySelector("[data-listen]");
const slot = document.querySelector("[data-slot]");
const whole = document.querySelector("[data-whole]");
const fit = document.querySelector("[data-fit]");
let wasRunning = false;
let seconds = null;
let lengths = {};

export async function begin() {
  if (!(await ready())) return;
  try {
    showJob((await post(`${base}/make`, { duration: slot.value.trim() })).job);
    look();
  } catch (error) {
    trouble(error);
  }
}
make.addEventListener("click", begin);
stop.addEventListener("click", async () => {
  try {
    showJob((await post(`${base}/stop`, {})).job);
  } catch (error) {
    trouble(error);
  }
});

function showJob(job) {
  const running = job.state === "speaking" || job.state === "mixing";
  box.hidden = !running;
  stop.hidden = !running;
  make.hidden = running;
  if (running) {
    const speaking = job.state === "speaking";
    bar.value = speaking ? (job.of ? (0.8 * job.parts) / job.of : 0) : 0.8 + 0.2 * Math.min(job.seconds / (seconds || 60), 1);
    said.textContent = speaking
      ? filled(words.making_speaking, { parts: job.parts, of: job.of || "…" })
      : filled(words.making_mixing, { at: clock(job.seconds) });
    note.textContent = "";
  } else if (wasRunning || job.state !== "idle") {
    const told = { done: words.made, stopped: words.stopped, failed: `${words.failed}: ${job.why}` };
    if (wasRunning || (job.state === "failed" && !note.textContent)) note.textContent = told[job.state] ?? "";
    note.classList.toggle("bad", job.state === "failed");
    if (job.state === "done") listen.classList.remove("hidden");
    if (wasRunning && job.state === "done") listen.focus();
  }
  wasRunning = running;
}

const slotSeconds = () => {
  const found = /^(\d{1,3}):([0-5]\d)$/.exec(slot.value.trim());
  return found ? 60 * Number(found[1]) + Number(found[2]) : null;
};

function showLength() {
  whole.textContent = seconds === null ? "—" : clock(seconds);
  const wanted = slotSeconds();
  const by = wanted === null || seconds === null ? null : seconds - wanted;
  fit.textContent =
    by === null ? "" : Math.abs(by) < 1 ? words.fits : filled(by > 0 ? words.over : words.under, { by: clock(Math.abs(by)) });
  fit.dataset.fit = by === null ? "" : by > 1 ? "over" : "under";
  for (const node of document.querySelectorAll("[data-seconds]")) {
    const lasts = lengths[node.dataset.seconds];
    node.textContent = lasts === undefined ? "" : clock(lasts);
  }
}
onShown(showLength);
slot.addEventListener("input", () => {
  showLength();
  if (slot.value.trim() === "" || slotSeconds()) {
    soon(slot, () => post(`${base}/make`, { duration: slot.value.trim(), only: "options" }));
  }
});

let looking;
export async function look() {
  clearTimeout(looking);
  try {
    const state = await get(`${base}/state`);
    reached();
    if (slot !== document.activeElement && slot.validity.valid && !waits(slot)) slot.value = state.slot;
    draftIs(state.draft);
    if (state.whole !== undefined) {
      seconds = state.whole;
      lengths = state.stories;
      showLength();
    }
    showJob(state.job);
    const busy = unsaved() || document.querySelector("[data-editing], dialog[open]");
    if (state.rev !== main.dataset.rev && !busy) await reload();
  } catch (error) {
    reached(error); // it is asked again below; what is typed meanwhile is kept here
  }
  looking = setTimeout(look, document.hidden ? 5000 : wasRunning ? 400 : 1200);
}
look();
