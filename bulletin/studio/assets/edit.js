// The editor's page: its keys, its buttons, its panels.
import { get, trouble } from "./api.js";
import { base, change, main, onShown, redo, remember, shown, undo } from "./desk.js";
import { begin } from "./job.js";
import { current, leaveOut, lineOf, moveLine, moveWord, openLabels, settle, write } from "./lines.js";
import { ready, soon, waits } from "./saver.js";
import { hear, hearFrom, hearLine, hearSample, hush, sounding } from "./sound.js";
import { openAdd } from "./stories.js";
import { openWord } from "./words.js";
import { post } from "./api.js";

settle(current());

const sentenceAt = () => {
  const active = document.activeElement;
  return active.closest?.(".sentence") || current()?.querySelector(".sentence");
};

// --- keys ----------------------------------------------------------------------------------------

const keys = {
  ArrowDown: () => moveLine(1),
  ArrowUp: () => moveLine(-1),
  ArrowRight: () => moveWord(1),
  ArrowLeft: () => moveWord(-1),
  Enter: () => {
    const active = document.activeElement;
    if (active.matches(".w")) openWord(active);
    else write(current());
  },
  " ": (event) => {
    if (sounding()) hush();
    else if (event.shiftKey) hearFrom(sentenceAt());
    else hear(sentenceAt());
  },
  l: () => openLabels(lineOf(current())),
  x: () => leaveOut(lineOf(current())),
  e: () => write(current()),
};
const anywhere = {
  n: openAdd,
  b: begin,
  "?": () => document.getElementById("keys").showModal(),
  Escape: hush,
};

document.addEventListener("keydown", (event) => {
  const target = event.target;
  const control = event.ctrlKey || event.metaKey;
  const typing = target.matches("input, textarea, select");
  if (control && event.key.toLowerCase() === "z" && !typing) {
    event.preventDefault();
    (event.shiftKey ? redo : undo)();
    return;
  }
  if (typing || control || event.altKey || document.querySelector("dialog[open]")) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const inScript = target.matches(".text, .w");
  const act = (inScript && keys[key]) || anywhere[key];
  if (!act) return;
  event.preventDefault();
  act(event);
});

// --- the mouse -----------------------------------------------------------------------------------

main.addEventListener("click", (event) => {
  const line = event.target.closest(".line");
  if (event.target.closest("[data-hear-story]")) {
    hearFrom(event.target.closest(".story").querySelector(".sentence"));
  }
  if (!line) return;
  if (event.target.closest("[data-open-labels]")) openLabels(line);
  else if (event.target.closest("[data-hear-line]")) hearLine(line);
  else if (event.target.closest("[data-edit]")) write(line.querySelector(".text"));
  else if (event.target.closest("[data-join]")) change({ do: "join", at: line.dataset.at });
  else if (event.target.matches(".w")) {
    settle(line.querySelector(".text"));
    openWord(event.target);
  } else if (event.target.closest(".spoken")) {
    hear(line.querySelector(`[data-sound="${event.target.closest(".spoken").dataset.of}"]`));
  } else if (event.target.closest(".text")) write(line.querySelector(".text"));
});
main.addEventListener("dblclick", (event) => {
  const text = event.target.closest(".text");
  if (text) write(text);
});

// --- the head and the panels ---------------------------------------------------------------------

const head = [...document.querySelectorAll("[data-head]")];
for (const field of head) {
  field.addEventListener("input", () => {
    if (field.name === "date" && !field.value) return;
    soon(field, async () => {
      const answer = await post(`${base}/change`, { do: "head", [field.name]: field.value });
      remember(answer, field.name);
      if (answer.before === main.dataset.rev) main.dataset.rev = answer.rev;
    });
  });
}
onShown((answer) => {
  for (const field of answer.head ? head : []) {
    if (field !== document.activeElement && !waits(field)) field.value = answer.head[field.name];
  }
});
document.querySelector("[data-undo]").addEventListener("click", undo);
document.querySelector("[data-redo]").addEventListener("click", redo);
document.querySelector("[data-keys]").addEventListener("click", anywhere["?"]);

const side = document.getElementById("side");
async function panel(path) {
  try {
    side.querySelector("[data-side]").innerHTML = await get(path);
    side.showModal();
  } catch (error) {
    trouble(error);
  }
}
document.querySelector("[data-versions]").addEventListener("click", () => panel(`${base}/versions`));
document.querySelector("[data-voices]").addEventListener("click", () => panel("/voices"));
side.addEventListener("click", async (event) => {
  const sample = event.target.closest("[data-sample]");
  if (sample) hearSample(sample.dataset.sample);
  const restore = event.target.closest("[data-restore]");
  if (!restore || !(await ready())) return;
  try {
    const answer = await post(`${base}/restore`, { version: restore.dataset.restore });
    remember(answer);
    shown(answer);
    side.close();
  } catch (error) {
    trouble(error);
  }
});
main.dataset.ready = "";
