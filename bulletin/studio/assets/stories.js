// The list of stories: added, ordered by hand and by keyboard, dropped.
import { ask, once, post, send, tell, trouble, words } from "./api.js";
import { base, change, main, onShown, remember, shown } from "./desk.js";
import { settle } from "./lines.js";
import { ready, soon, waits } from "./saver.js";

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
  if (remove) {
    const [story, rev] = [Number(remove.dataset.remove), main.dataset.rev];
    if (await ask(words.remove_story_sure)) await change({ do: "remove", story }, rev);
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
const force = dialog.querySelector("[data-force]");
const pasted = dialog.querySelector("textarea");
let refused = [];

export function openAdd() {
  complain([]);
  dialog.showModal();
  pasted.focus();
}

// What went wrong, in the dialog, which a dropped file or another file's story may have closed.
// What was only refused because it is no article can be taken all the same.
function complain(wrong) {
  complaint.textContent = wrong.map((each) => each.why).join(" · ");
  complaint.hidden = !wrong.length;
  refused = wrong.filter((each) => each.force);
  force.hidden = !refused.length;
  if (wrong.length && !dialog.open) dialog.showModal();
  if (refused.length) force.focus();
  if (wrong.length) complaint.scrollIntoView({ block: "nearest" });
}

// Adds stories. An addition has what is asked, the form it was typed in, the file it is in.
const add = (additions, query = "") => once(dialog, () => added(additions, query));

async function added(additions, query) {
  complain([]);
  if (!(await ready())) return;
  const wrong = [];
  const told = [];
  for (const each of additions) {
    try {
      const answer = await each.asked(query);
      told.push(...answer.told);
      taken(answer, each.form);
    } catch (error) {
      wrong.push({ ...each, why: named(error.message, each.file), force: error.answer?.force });
    }
  }
  complain(wrong);
  if (told.length) tell(told.join(" · "));
}

function taken(answer, form) {
  remember(answer);
  shown(answer);
  form?.reset();
  pasted.value = form === pasted.form ? "" : pasted.value;
  dialog.close();
  newsItems().at(-1)?.querySelector("a").click();
}

const named = (why, file) => (!file || why.startsWith(file) ? why : `${file}: ${why}`);

force.addEventListener("click", () => add(refused, "?force"));

const keepDraft = () => soon(pasted, () => post(`${base}/draft`, { text: pasted.value }));
pasted.addEventListener("input", keepDraft);

// Another page that added its own text has removed what was kept of this page's.
export function draftIs(kept) {
  if (pasted.value && !kept && !dialog.classList.contains("busy") && !waits(pasted)) keepDraft();
}
pasted.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    pasted.form.requestSubmit();
  }
});
dialog.querySelector("[data-add-text]").addEventListener("submit", (event) => {
  event.preventDefault();
  const asked = (query) => post(`${base}/add/text${query}`, { text: pasted.value });
  add([{ form: event.target, asked }]);
});
dialog.querySelector("[data-add-address]").addEventListener("submit", (event) => {
  event.preventDefault();
  const address = event.target.address.value;
  add([{ form: event.target, asked: (query) => post(`${base}/add/address${query}`, { address }) }]);
});
dialog.querySelector("[data-file]").addEventListener("change", async (event) => {
  await files(event.target.files);
  event.target.value = ""; // so that the same file can be chosen again
});

const files = (list) =>
  add([...list].map((file) => ({ file: file.name, asked: (query) => send(`${base}/add/file${query}`, file) })));
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
