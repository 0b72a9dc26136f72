// Keyboard shortcuts, by the place of a key, so that they work on a Hindi keyboard too.

import { keep, kept } from "./store.js";

/** `help` lists them, and lets the reader turn off those of one character (WCAG 2.1.4). */
export function shortcuts(player, starts, help) {
  const letters = help?.querySelector("[data-letters]");
  if (letters) {
    letters.checked = kept("letters") !== "off";
    letters.addEventListener("change", () => keep("letters", letters.checked ? "on" : "off"));
  }
  const characters = {
    Space: () => player.toggle(),
    KeyK: () => player.toggle(),
    KeyJ: () => player.skip(-1),
    KeyL: () => player.skip(1),
    KeyP: () => player.chapter(-1, starts),
    KeyN: () => player.chapter(1, starts),
    Digit0: () => player.seek(0),
    "Shift+Comma": () => player.faster(-1),
    "Shift+Period": () => player.faster(1),
    "Shift+Slash": () => help && openAt(help),
  };
  const others = { ArrowLeft: () => player.skip(-1), ArrowRight: () => player.skip(1) };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyped(event)) return;
    const name = event.shiftKey ? `Shift+${event.code}` : event.code;
    const does = others[name] ?? (letters?.checked === false ? undefined : characters[name]);
    if (!does) return;
    event.preventDefault();
    does();
  });
}

/** Whether the key belongs to what has the focus: a field, a list, or what the space bar presses. */
function isTyped(event) {
  const { target } = event;
  if (!(target instanceof Element)) return false;
  if (target.matches("select, textarea, input:not([type=range], [type=checkbox])")) return true;
  return event.code === "Space" && target.matches("button, summary, [type=checkbox]");
}

function openAt(help) {
  help.open = !help.open;
  if (help.open) help.querySelector("summary").focus();
}
