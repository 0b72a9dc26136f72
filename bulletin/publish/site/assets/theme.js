// Dark or light: as the system is set, until the reader chooses.

import { keep } from "./store.js";

export function theme(button) {
  const { dataset } = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const dark = () => (dataset.theme ? dataset.theme === "dark" : system.matches);
  const show = () => button.setAttribute("aria-pressed", String(dark()));
  button.addEventListener("click", () => {
    dataset.theme = dark() ? "light" : "dark";
    keep("theme", dataset.theme);
    show();
  });
  system.addEventListener("change", show);
  show();
}
