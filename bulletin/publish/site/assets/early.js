// Runs before the page is drawn, so that nothing jumps: the reader's colours, and room for our
// player. Where a script can't be had, the browser's own player comes back.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  if (navigator.share) root.classList.add("can-share");
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // A browser that keeps nothing: as the system is set.
  }
  addEventListener("error", (event) => {
    if (event.target instanceof HTMLScriptElement) root.classList.remove("js");
  }, true);
})();
