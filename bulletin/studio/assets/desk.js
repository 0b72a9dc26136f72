// The bulletin that is worked on: its address, its revision, and how the page takes up a change.
import { get, post, trouble } from "./api.js";

export const main = document.getElementById("main");
export const base = `/b/${main.dataset.name}`;
const listeners = [];
export const onShown = (listener) => listeners.push(listener);

const history = { undo: [], redo: [] };
const keepFocus = {
  morphStyle: "innerHTML",
  callbacks: {
    beforeNodeMorphed: (from) => !(from.dataset && from.dataset.editing !== undefined),
    // What the page itself has set stays as it is.
    beforeAttributeUpdated: (name, node) =>
      !(name === "tabindex" && node.matches(".text, .w, .tag, .line-tools button")),
  },
};

function buttons() {
  document.querySelector("[data-undo]").disabled = !history.undo.length;
  document.querySelector("[data-redo]").disabled = !history.redo.length;
}

// Take up what the studio answered to a change.
export function shown(answer, { remember = true } = {}) {
  if (answer.rev) main.dataset.rev = answer.rev;
  if (remember && answer.before && answer.before !== answer.rev) {
    history.undo.push(answer.before);
    history.redo.length = 0;
  }
  if (answer.desk) Idiomorph.morph(main, answer.desk, keepFocus);
  else if (answer.html) {
    const story = document.getElementById(`story-${answer.story}`);
    Idiomorph.morph(story, answer.html, { ...keepFocus, morphStyle: "outerHTML" });
    const title = document.querySelector(`#item-${answer.story} .item-title bdi`);
    if (title && answer.title) title.textContent = answer.title;
  }
  buttons();
  for (const listener of listeners) listener();
}

export async function change(what) {
  try {
    const answer = await post(`${base}/change`, { rev: main.dataset.rev, ...what });
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

async function back(from, to) {
  const version = from.pop();
  if (!version) return;
  try {
    const answer = await post(`${base}/restore`, { version });
    to.push(answer.before);
    shown(answer, { remember: false });
  } catch (error) {
    trouble(error);
  }
}
export const undo = () => back(history.undo, history.redo);
export const redo = () => back(history.redo, history.undo);
