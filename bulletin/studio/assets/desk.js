// The bulletin that is worked on: its address, its revision, and how the page takes up a change.
import { ask, get, post, trouble, words } from "./api.js";
import { ready } from "./saver.js";

export const main = document.getElementById("main");
export const base = `/b/${main.dataset.name}`;
const listeners = [];
export const onShown = (listener) => listeners.push(listener);

const history = { undo: [], redo: [] }; // of changes: the script before one, and after it
const EDITED = ".line[data-editing]";
const keepFocus = {
  morphStyle: "innerHTML",
  callbacks: {
    beforeNodeMorphed: (from) => !from.matches?.(EDITED),
    beforeNodeRemoved: (node) => !(node.matches?.(EDITED) || node.querySelector?.(EDITED)),
    // What the page itself has set stays as it is.
    beforeAttributeUpdated: (name, node) =>
      !(name === "tabindex" && node.matches(".text, .w, .tag, .line-tools button")),
  },
};

function buttons() {
  document.querySelector("[data-undo]").disabled = !history.undo.length;
  document.querySelector("[data-redo]").disabled = !history.redo.length;
}

// Changes of one thing in turn, such as the letters of a title, are undone as one.
export function remember({ before, rev }, about = "") {
  if (!before || before === rev) return;
  const last = history.undo.at(-1);
  if (about && last?.about === about && last.after === before) last.after = rev;
  else history.undo.push({ before, after: rev, about });
  history.redo.length = 0;
  buttons();
}

// A line that is written in goes where the new text has it.
function follow(html) {
  const there = new DOMParser().parseFromString(html, "text/html");
  for (const line of main.querySelectorAll(EDITED)) {
    const same = there.querySelectorAll(`.line[data-base="${line.dataset.base}"]`);
    if (same.length === 1) line.id = same[0].id;
    else if (there.getElementById(line.id)?.dataset.base !== line.dataset.base) line.id += "-kept";
  }
}

// Take up what the studio answered to a change.
export function shown(answer) {
  if (answer.rev) main.dataset.rev = answer.rev;
  if (answer.desk || answer.html) follow(answer.desk || answer.html);
  if (answer.desk) Idiomorph.morph(main, answer.desk, keepFocus);
  else if (answer.html) {
    const story = document.getElementById(`story-${answer.story}`);
    Idiomorph.morph(story, answer.html, { ...keepFocus, morphStyle: "outerHTML" });
    const title = document.querySelector(`#item-${answer.story} .item-title bdi`);
    if (title && answer.title) title.textContent = answer.title;
  }
  for (const listener of listeners) listener(answer);
}

// `rev` is the script in which the places of `what` are: the studio finds them in the newest one.
export async function change(what, rev = main.dataset.rev) {
  if (!(await ready())) return false;
  try {
    const answer = await post(`${base}/change`, { rev, ...what });
    remember(answer);
    shown(answer);
    return true;
  } catch (error) {
    trouble(error);
    if (error.status === 422) await reload();
    return false;
  }
}

export async function reload() {
  try {
    shown(await get(`${base}/desk`));
  } catch (error) {
    trouble(error);
  }
}

// What another page or program has changed since would go, too: the editor decides.
async function restored(version, rev) {
  try {
    return await post(`${base}/restore`, { version, rev });
  } catch (error) {
    if (!error.answer?.conflict) throw error;
    return (await ask(words.undo_sure)) ? post(`${base}/restore`, { version }) : null;
  }
}

async function back(from, to) {
  if (!from.length || !(await ready())) return;
  const step = from.at(-1);
  try {
    const answer = await restored(step.before, step.after);
    if (!answer) return;
    from.pop();
    to.push({ before: answer.before, after: answer.rev });
    buttons();
    shown(answer);
  } catch (error) {
    trouble(error);
  }
}
export const undo = () => back(history.undo, history.redo);
export const redo = () => back(history.redo, history.undo);
