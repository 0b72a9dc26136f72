// What is typed, on its way to the disk: soon, in order, and again until it is there.
import { tell, words } from "./api.js";

const SOON_MS = 250;
const AGAIN_MS = 1000;
const saved = document.querySelector("[data-saved]");
const waiting = new Map(); // by what it is about: a function that saves the newest state of it
const held = new Set(); // what an editor must decide about before it can be saved
let timer;
let running = null;

function say(text, bad = false) {
  saved.textContent = text;
  saved.classList.toggle("bad", bad);
}

// A refusal says why: whoever reads it may be able to mend it, and the text waits.
const what = ({ status, message }) =>
  !status ? words.offline : status < 500 ? `${words.unsaved}: ${message}` : words.unsaved;

// Shows that the studio does not answer, and that it does again, while nothing waits to be saved.
let lost = false;
export function reached(error = null) {
  if (unsaved() || !(error || lost)) return;
  lost = Boolean(error);
  say(lost ? (error.status ? error.message : words.unreachable) : words.saved, lost);
}

async function run() {
  clearTimeout(timer);
  timer = undefined;
  while (waiting.size) {
    const [about, save] = waiting.entries().next().value;
    waiting.delete(about);
    say(words.saving);
    try {
      await save();
    } catch (error) {
      if (!waiting.has(about)) waiting.set(about, save);
      say(what(error), true);
      timer = setTimeout(start, AGAIN_MS);
      return;
    }
  }
  rest();
}

const rest = () => say(held.size ? words.undecided : words.saved, held.size > 0);

function start() {
  running ??= run().finally(() => {
    running = null;
    if (waiting.size && !timer) timer = setTimeout(start, SOON_MS);
  });
  return running;
}

// Have `save` called soon; only the last one about a thing counts.
export function soon(about, save) {
  waiting.set(about, save);
  timer ??= setTimeout(start, SOON_MS);
}

// When all that waits is saved; an error leaves it waiting, and so does what is not decided.
export async function now() {
  while (waiting.size || running) {
    await start();
    if (timer) return false;
  }
  return !held.size;
}

// The same before something else is done, which is told if it cannot be.
export async function ready() {
  const all = await now();
  if (!all) tell(saved.textContent, true);
  return all;
}

export const hold = (about) => held.add(about);
export function release(about) {
  held.delete(about);
  rest();
}
export const waits = (about) => waiting.has(about);

addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden" && waiting.size) start();
});

export const unsaved = () => waiting.size > 0 || running !== null || held.size > 0;
addEventListener("beforeunload", (event) => {
  if (unsaved()) event.preventDefault();
});
