// The teleprompter: the script runs by itself, as fast as it is read.
const script = document.querySelector("[data-script]");
const speed = document.querySelector("[data-speed]");
const size = document.querySelector("[data-size]");
const mirror = document.querySelector("[data-mirror]");
const run = document.querySelector("[data-run]");
let running = false;
let last = 0;
let left = 0; // of a pixel, which the page can't scroll by

function step(time) {
  if (!running) return;
  left += ((time - last) / 1000) * Number(speed.value);
  last = time;
  const whole = Math.trunc(left);
  left -= whole;
  script.scrollBy(0, whole);
  if (script.scrollTop + script.clientHeight >= script.scrollHeight - 1) toggle();
  else requestAnimationFrame(step);
}
function toggle() {
  running = !running;
  run.setAttribute("aria-pressed", String(running));
  document.body.classList.toggle("running", running);
  if (running) {
    last = performance.now();
    requestAnimationFrame(step);
  }
}
const resize = () => script.style.setProperty("--size", `${size.value}rem`);
const flip = () => script.classList.toggle("mirrored", mirror.checked);
run.addEventListener("click", toggle);
size.addEventListener("input", resize);
mirror.addEventListener("change", flip);
document.querySelector("[data-print]").addEventListener("click", () => print());
const by = (range, steps) => {
  range.value = Number(range.value) + steps * Number(range.step || 1);
  range.dispatchEvent(new Event("input"));
};
const keys = {
  " ": toggle,
  ArrowUp: () => by(speed, 10),
  ArrowDown: () => by(speed, -10),
  "+": () => by(size, 1),
  "=": () => by(size, 1),
  "-": () => by(size, -1),
  m: () => {
    mirror.checked = !mirror.checked;
    flip();
  },
  Escape: () => (location.href = `/b/${script.dataset.name}`),
};
document.addEventListener("keydown", (event) => {
  if (event.target.matches("input, select, button") || event.ctrlKey || event.metaKey) return;
  const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
resize();
script.focus();
