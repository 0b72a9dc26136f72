// The transcript: the sentence that is heard is marked and stays in sight of who reads along.

import { follow } from "./follow.js";

export function transcript(player, section) {
  const sentences = section ? [...section.querySelectorAll(".sentence")] : [];
  if (!sentences.length) return;
  follow(player, sentences, (heard, before) => {
    if (!section.contains(document.activeElement)) reachable(sentences, heard);
    if (before && inSight(before) && !inSight(heard)) bringUp(heard);
  });
  // One stop for the Tab key, then the arrows: sixty sentences are no sixty stops.
  reachable(sentences, sentences[0]);
  section.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = sentences.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    const next = sentences[Math.min(Math.max(at + step, 0), sentences.length - 1)];
    reachable(sentences, next);
    next.focus();
  });
}

function reachable(sentences, one) {
  for (const sentence of sentences) sentence.tabIndex = sentence === one ? 0 : -1;
}

/** Whether someone who reads along sees it: who has scrolled elsewhere is left there. */
function inSight(element) {
  const { top, bottom } = element.getBoundingClientRect();
  const covered = document.querySelector("[data-player]").getBoundingClientRect().bottom;
  return bottom > Math.max(covered, 0) && top > Math.max(covered, 0) && bottom < innerHeight;
}

function bringUp(element) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
}
