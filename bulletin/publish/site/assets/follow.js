// Links to places in the sound: a click seeks there, and the one that is heard is marked.

const EARLY_S = 0.01; // a browser may seek to a hair before the place it was asked for

/** `changed(link, before)` is told of each new link that is heard, and of the one before it. */
export function follow(player, links, changed) {
  const starts = links.map((link) => Number(link.dataset.start));
  let marked;
  for (const [number, link] of links.entries()) {
    link.href = `#t=${link.dataset.start}`; // until now it led to the sound itself
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (!getSelection().isCollapsed) return; // words are being chosen, to be copied
      history.replaceState(null, "", link.hash);
      player.seek(starts[number]);
      player.play();
    });
  }
  player.watch((time) => {
    const heard = player.begun ? links[last(starts, time + EARLY_S)] : undefined;
    if (heard === marked) return;
    marked?.removeAttribute("aria-current");
    heard?.setAttribute("aria-current", "true");
    if (heard) changed(heard, marked);
    marked = heard;
  });
}

/** The last of the ascending `starts` that is not after `time`; -1 where there is none. */
function last(starts, time) {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
