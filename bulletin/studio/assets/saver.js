// What is typed, on its way to the disk: soon, in order, and again until it is there.
import { post, words } from "./api.js";
import { base } from "./desk.js";

const SOON_MS = 250;
const AGAIN_MS = 1000;
const saved = document.querySelector("[data-saved]");
const waiting = new Map(); // by what it is about: a function that saves the newest state of it
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
  say(words.saved);
}

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

// When all that waits is saved; an error leaves it waiting.
export async function now() {
  while (waiting.size || running) {
    await start();
    if (timer) return false;
  }
  return true;
}

addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden" && waiting.size) start();
});

export const unsaved = () => waiting.size > 0 || running !== null;
addEventListener("beforeunload", (event) => {
  if (unsaved()) event.preventDefault();
});

export const saveHead = (title, date) => post(`${base}/change`, { do: "head", title, date });
