// Sharing and copying addresses, of the page and of this moment in it.

import { clock } from "./player.js";

export function copying(page, player) {
  const status = page.querySelector("[data-copied]");
  for (const button of page.querySelectorAll("[data-copy]")) {
    button.addEventListener("click", () => copy(button.dataset.copy, status));
  }
  const share = page.querySelector("[data-share]");
  share?.addEventListener("click", () => {
    const { title } = player.section.dataset;
    // Who closes the sheet has changed their mind: no error.
    navigator.share({ title, url: canonical() }).catch(() => {});
  });
  const moment = page.querySelector("[data-copy-moment]");
  if (!moment) return;
  moment.addEventListener("click", () => {
    copy(`${moment.dataset.copyMoment}#t=${Math.floor(player.time)}`, status);
  });
  player.watch((time) => {
    const label = moment.dataset.label.replace("{at}", clock(time));
    if (moment.textContent !== label) moment.textContent = label;
  });
}

async function copy(address, status) {
  try {
    await navigator.clipboard.writeText(address);
    status.textContent = status.dataset.copied;
  } catch {
    status.textContent = `${status.dataset.notCopied} ${address}`;
  }
}

function canonical() {
  return document.querySelector("link[rel=canonical]").href;
}
