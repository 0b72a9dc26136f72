// What stands above every page: the theme and the language.
const root = document.documentElement;
const toggle = document.querySelector("[data-theme-toggle]");
const dark = () =>
  root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
const show = () => toggle.setAttribute("aria-pressed", String(dark()));
toggle.addEventListener("click", () => {
  root.dataset.theme = dark() ? "light" : "dark";
  try {
    localStorage.setItem("studio-theme", root.dataset.theme);
  } catch {}
  show();
});
show();
document.querySelector("[data-language]").addEventListener("change", (event) => {
  document.cookie = `bulletin-language=${event.target.value}; path=/; max-age=31536000; SameSite=Strict`;
  location.reload();
});
document.addEventListener("click", (event) => {
  const close = event.target.closest("[data-close]");
  if (close) close.closest("dialog").close();
  else if (event.target.matches("dialog")) event.target.close("");
});
