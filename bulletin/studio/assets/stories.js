// The list of stories: added, ordered by hand and by keyboard, dropped.
import { ask, post, send, trouble, words } from "./api.js";
import { base, change, main, onShown, shown } from "./desk.js";
import { settle } from "./lines.js";
import { soon } from "./saver.js";

// --- order ---------------------------------------------------------------------------------------

const newsItems = () => [...main.querySelectorAll(".item:has([data-news])")];

async function ordered(order, story) {
  const done = await change({ do: "order", order });
  if (!done) return;
  const at = order.indexOf(story);
  newsItems()[at]?.querySelector("a").focus();
}

export function moveStory(story, by) {
  const order = newsItems().map((item) => Number(item.dataset.story));
  const at = order.indexOf(story);
  const to = at + by;
  if (at < 0 || to < 0 || to >= order.length) return;
  order.splice(to, 0, ...order.splice(at, 1));
  ordered(order, story);
}

function sortable() {
  const list = document.querySelector("[data-order]");
  if (!list || list.sortable) return;
  list.sortable = new Sortable(list, {
    handle: "[data-handle], .item a",
    draggable: ".item:has([data-news])",
    animation: 150,
    forceFallback: true,
    fallbackTolerance: 4,
    delayOnTouchOnly: true,
    delay: 200,
    onEnd: (event) => {
      if (event.oldIndex === event.newIndex) return;
      const order = newsItems().map((item) => Number(item.dataset.story));
      ordered(order, Number(event.item.dataset.story));
    },
  });
}
onShown(sortable);

main.addEventListener("keydown", (event) => {
  const item = event.target.closest(".item");
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!item || !by) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.altKey) {
    moveStory(Number(item.dataset.story), by);
    return;
  }
  const all = [...main.querySelectorAll(".item a")];
  all[all.indexOf(item.querySelector("a")) + by]?.focus();
});

main.addEventListener("click", async (event) => {
  const move = event.target.closest("[data-move]");
  if (move) moveStory(Number(move.dataset.story), Number(move.dataset.move));
  const go = event.target.closest("[data-go]");
  if (go) {
    event.preventDefault();
    const story = document.getElementById(`story-${go.dataset.go}`);
    story.scrollIntoView({ block: "start" });
    const text = story.querySelector(".text");
    if (text) {
      settle(text);
      text.focus({ preventScroll: true });
    }
  }
  const remove = event.target.closest("[data-remove]");
  if (remove && (await ask(words.remove_story_sure))) {
    await change({ do: "remove", story: Number(remove.dataset.remove) });
  }
  if (event.target.closest("[data-around]")) await change({ do: "around" });
  if (event.target.closest("[data-add]")) openAdd();
});

main.addEventListener("change", (event) => {
  const { voice, reader, droppable } = event.target.dataset;
  if (voice !== undefined) change({ do: "voice", reader: voice, voice: event.target.value });
  const story = reader ?? droppable;
  if (story === undefined) return;
  const head = event.target.closest(".story-head");
  change({
    do: "reader",
    story: Number(story),
    reader: head.querySelector("[data-reader]")?.value ?? "",
    droppable: head.querySelector("[data-droppable]").checked,
  });
});

// --- adding --------------------------------------------------------------------------------------

const dialog = document.getElementById("add");
const complaint = dialog.querySelector("[data-error]");
const pasted = dialog.querySelector("textarea");

export function openAdd() {
  complain([]);
  dialog.showModal();
  pasted.focus();
}

// What went wrong, in the dialog, which a dropped file or another file's story may have closed.
function complain(wrong) {
  complaint.textContent = wrong.join(" · ");
  complaint.hidden = !wrong.length;
  if (wrong.length && !dialog.open) dialog.showModal();
}

async function add(form, asked) {
  const wrong = await addition(form, asked);
  complain(wrong ? [wrong] : []);
}

// Adds stories; answers what went wrong, if anything.
async function addition(form, asked) {
  dialog.classList.add("busy");
  try {
    shown(await asked());
    form?.reset();
    pasted.value = form === pasted.form ? "" : pasted.value;
    dialog.close();
    const last = newsItems().at(-1);
    last?.querySelector("a").click();
    return "";
  } catch (error) {
    return error.message;
  } finally {
    dialog.classList.remove("busy");
  }
}

pasted.addEventListener("input", () => {
  soon("draft", () => post(`${base}/draft`, { text: pasted.value }));
});
pasted.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    pasted.form.requestSubmit();
  }
});
dialog.querySelector("[data-add-text]").addEventListener("submit", (event) => {
  event.preventDefault();
  add(event.target, () => post(`${base}/add/text`, { text: pasted.value }));
});
dialog.querySelector("[data-add-address]").addEventListener("submit", (event) => {
  event.preventDefault();
  add(event.target, () => post(`${base}/add/address`, { address: event.target.address.value }));
});
dialog.querySelector("[data-file]").addEventListener("change", async (event) => {
  await files(event.target.files);
  event.target.value = ""; // so that the same file can be chosen again
});

async function files(list) {
  const wrong = [];
  for (const file of [...list]) {
    const what = await addition(null, () => send(`${base}/add/file`, file));
    if (what) wrong.push(what.startsWith(file.name) ? what : `${file.name}: ${what}`);
  }
  complain(wrong);
}
for (const place of [document.body, dialog]) {
  place.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  place.addEventListener("dragleave", () => document.body.classList.remove("dropping"));
  place.addEventListener("drop", (event) => {
    document.body.classList.remove("dropping");
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    event.stopPropagation();
    files(event.dataTransfer.files).catch(trouble);
  });
}
sortable();
