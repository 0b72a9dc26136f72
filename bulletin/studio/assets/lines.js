// Moving about in the script, and writing in it.
import { post, words, tell } from "./api.js";
import { base, change, main, onShown, reload, remember, shown } from "./desk.js";
import { hold, now, release, soon } from "./saver.js";
import { hear } from "./sound.js";

const texts = () => [...main.querySelectorAll(".line .text")];
export const lineOf = (node) => node.closest(".line");
export const current = () =>
  main.querySelector(".line .text[tabindex='0']") || main.querySelector(".line .text");

// One line is in the order of Tab; its buttons are while it is.
export function settle(text) {
  for (const old of main.querySelectorAll("[data-here]")) {
    old.removeAttribute("data-here");
    old.querySelector(".text").tabIndex = -1;
    for (const button of old.querySelectorAll(".tag, .line-tools button")) button.tabIndex = -1;
  }
  if (!text) return;
  const line = lineOf(text);
  line.dataset.here = "";
  text.tabIndex = 0;
  for (const button of line.querySelectorAll(".tag, .line-tools button")) button.tabIndex = 0;
}
onShown(() => settle(current()));
main.addEventListener("focusin", (event) => {
  const line = event.target.closest(".line");
  if (line && line.dataset.here === undefined) settle(line.querySelector(".text"));
});

export function moveLine(by) {
  const all = texts();
  const at = all.indexOf(current());
  const next = all[Math.min(Math.max(at + by, 0), all.length - 1)];
  if (next) {
    settle(next);
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }
}

export function moveWord(by) {
  const text = current();
  if (!text) return;
  const all = [...text.querySelectorAll(".w")];
  const at = all.indexOf(document.activeElement);
  const next = at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[at + by];
  if (next) next.focus({ preventScroll: true });
  else text.focus({ preventScroll: true });
}

// --- writing -----------------------------------------------------------------------------------

const fit = (area) => {
  if (CSS.supports("field-sizing", "content")) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
};

export function write(text, caret = null) {
  const line = lineOf(text);
  if (line.querySelector("textarea")) return;
  const area = document.createElement("textarea");
  area.lang = "hi";
  area.rows = 1;
  area.className = "writing";
  area.value = text.dataset.text;
  area.setAttribute("aria-label", words.edit);
  area.setAttribute("aria-description", words.edit_how);
  const writing = { at: line.dataset.at, base: line.dataset.base, rev: main.dataset.rev, area, line, text: area.value };
  line.dataset.editing = "";
  text.hidden = true;
  text.after(area);
  const how = document.createElement("p");
  how.className = "how writing-how";
  how.textContent = words.edit_how;
  area.after(how);
  fit(area);
  area.focus();
  const at = caret ?? area.value.length;
  area.setSelectionRange(at, at);
  area.addEventListener("input", () => {
    fit(area);
    keep(writing);
  });
  area.addEventListener("keydown", (event) => keyed(event, writing, text));
  area.addEventListener("blur", () => finish(writing, text, { aloud: false, focus: false }));
}

const PAUSE_MS = 600;
function keep(writing) {
  writing.text = writing.area.value;
  clearTimeout(writing.pause);
  writing.pause = setTimeout(() => ahead(writing), PAUSE_MS);
  soon(writing, () => typed(writing, false));
}

// Whoever pauses may soon want to hear the sentence: it is spoken meanwhile.
async function ahead(writing) {
  const caret = writing.area.selectionStart;
  if (writing.done || !(await now())) return;
  post(`${base}/ahead`, { at: writing.at, caret }).catch(() => {});
}

// Where the line is, what it says, and in which script: as the studio knows it.
function stands(writing, there) {
  writing.at = there.at;
  writing.rev = there.rev;
  if (there.base) writing.line.dataset.base = writing.base = there.base;
}

async function typed(writing, complete) {
  try {
    const answer = await post(`${base}/text`, {
      at: writing.at,
      base: writing.base,
      rev: writing.rev,
      first: writing.first === undefined,
      text: writing.text,
      complete,
      shown: main.dataset.rev,
    });
    // Undoing goes back no further than to what another page has changed amid the writing.
    if (writing.first === undefined || answer.before !== writing.rev) writing.first = answer.before;
    stands(writing, answer);
    // If it was changed elsewhere meanwhile, the page has not shown that yet.
    if (answer.before === main.dataset.rev) main.dataset.rev = answer.rev;
    return answer;
  } catch (error) {
    if (!error.answer?.conflict) throw error;
    return settleConflict(writing, error.answer);
  }
}

function settleConflict(writing, there) {
  const { line } = writing;
  writing.there = there;
  hold(writing);
  const box = line.querySelector(".conflict") || conflict(writing);
  box.querySelector("p").textContent = there.gone ? words.conflict_gone : `${words.conflict} «${there.text}»`;
  box.querySelector("[data-mine]").hidden = Boolean(there.gone); // it has no place any more
}

function conflict(writing) {
  const box = document.createElement("div");
  box.className = "conflict notice warn";
  box.setAttribute("role", "alert");
  const [mine, theirs] = [words.conflict_mine, words.conflict_theirs].map((label) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button small";
    button.textContent = label;
    return button;
  });
  mine.dataset.mine = "";
  box.append(document.createElement("p"), mine, " ", theirs);
  writing.line.append(box);
  setTimeout(() => writing.line.scrollIntoView({ block: "nearest" })); // when its words are there
  const decided = () => {
    box.remove();
    release(writing);
  };
  mine.addEventListener("click", () => {
    stands(writing, writing.there);
    decided();
    keep(writing);
    writing.area.focus();
  });
  theirs.addEventListener("click", () => {
    writing.done = true;
    const text = writing.line.querySelector(".text");
    leave(writing, text);
    decided();
    text.focus({ preventScroll: true });
    reload();
  });
  return box;
}

function leave(writing, text) {
  const { line } = writing;
  delete line.dataset.editing;
  line.querySelector(".writing-how")?.remove();
  writing.area.remove();
  text.hidden = false;
}

async function finish(writing, text, { aloud, focus }) {
  if (writing.done || writing.area.closest(".line")?.querySelector(".conflict")) return;
  writing.done = true;
  clearTimeout(writing.pause);
  const caret = writing.area.selectionStart;
  writing.text = writing.area.value;
  if (writing.text === text.dataset.text && writing.first === undefined) {
    leave(writing, text);
    if (focus) text.focus();
    if (aloud) hearAt(writing.at, caret);
    return;
  }
  const complete = async () => {
    const answer = await typed(writing, true);
    if (!answer) {
      writing.done = false;
      return;
    }
    leave(writing, text);
    remember({ before: writing.first ?? answer.before, rev: answer.rev });
    shown(answer);
    const at = document.getElementById(`line-${writing.at}`)?.querySelector(".text") || current();
    if (at && (focus || document.activeElement === document.body)) {
      settle(at);
      at.focus({ preventScroll: true });
    }
    if (aloud) hearAt(writing.at, caret);
  };
  soon(writing, complete);
  await now();
}

function hearAt(at, caret) {
  const text = document.getElementById(`line-${at}`)?.querySelector(".text");
  if (!text) return;
  const all = [...text.querySelectorAll(".sentence")];
  const ends = (sentence) => Number([...sentence.querySelectorAll(".w")].at(-1)?.dataset.b ?? 0);
  hear(all.find((sentence) => ends(sentence) >= caret) || all.at(-1));
}

function keyed(event, writing, text) {
  if (event.isComposing) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    finish(writing, text, { aloud: true, focus: true });
  } else if (event.key === "Escape") {
    event.preventDefault();
    finish(writing, text, { aloud: false, focus: true });
  }
  event.stopPropagation();
}

// --- what a line is ------------------------------------------------------------------------------

const menu = document.getElementById("labels");
let labelled;
export function openLabels(line) {
  labelled = { at: line.dataset.at, rev: main.dataset.rev };
  const unread = line.classList.contains("unread");
  menu.querySelector("[data-leave]").hidden = unread;
  menu.querySelector("[data-read]").hidden = !unread;
  const own = [...line.classList].find((name) => name.startsWith("label-")).slice(6);
  for (const item of menu.querySelectorAll("[data-label]")) {
    if (item.dataset.label === own) item.setAttribute("aria-current", "true");
    else item.removeAttribute("aria-current");
  }
  menu.querySelector("[data-settle]").hidden = !line.classList.contains("doubtful");
  menu.showModal();
  const tag = line.querySelector(".tag").getBoundingClientRect();
  const room = innerHeight - menu.offsetHeight - 12;
  menu.style.left = `${Math.max(tag.left, 8)}px`;
  menu.style.top = `${Math.max(Math.min(tag.bottom + 4, room), 8)}px`;
  menu.querySelector("[role=menuitem]").focus();
}
menu.addEventListener("keydown", (event) => {
  const items = [...menu.querySelectorAll("[role=menuitem]")].filter((item) => !item.hidden);
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  items[(items.indexOf(document.activeElement) + by + items.length) % items.length].focus();
});
menu.addEventListener("click", async (event) => {
  const item = event.target.closest("[role=menuitem]");
  if (!item) return;
  menu.close();
  const { at, rev } = labelled;
  if (item.dataset.label) await change({ do: "label", at, label: item.dataset.label }, rev);
  else if (item.hasAttribute("data-settle")) await change({ do: "settle", at }, rev);
  else await change({ do: "read", at, read: item.hasAttribute("data-read") }, rev);
  const text = document.getElementById(`line-${at}`)?.querySelector(".text");
  if (text) {
    settle(text);
    text.focus({ preventScroll: true });
  }
});

export const leaveOut = (line) =>
  change({ do: "read", at: line.dataset.at, read: line.classList.contains("unread") });

export { tell };
