// The finished bulletin: played from its picture and its transcript, checked, sent on its way.
import { clock, once, post, trouble, words } from "./api.js";

const main = document.getElementById("main");
const base = `/b/${main.dataset.name}`;
const made = main.dataset.made;
const audio = document.querySelector("audio");

if (audio) {
  const toggle = document.querySelector("[data-toggle]");
  const seek = document.querySelector("[data-seek]");
  const position = document.querySelector("[data-position]");
  const picture = document.querySelector("[data-picture]");
  const needle = document.querySelector("[data-needle]");
  const duration = Number(picture.dataset.duration);
  const sentences = [...document.querySelectorAll(".transcript .sentence")];
  // Where the time runs in the picture, of its whole width.
  const LEFT = 168 / 1600;
  const RIGHT = (1600 - 64) / 1600;

  const play = () => audio.play().catch(trouble);
  const at = (seconds) => {
    audio.currentTime = Math.min(Math.max(seconds, 0), duration);
    show();
  };
  function show() {
    const now = audio.currentTime;
    position.textContent = clock(now);
    seek.value = now;
    seek.setAttribute("aria-valuetext", clock(now));
    needle.hidden = false;
    needle.style.left = `${100 * (LEFT + (RIGHT - LEFT) * Math.min(now / duration, 1))}%`;
    for (const each of sentences) {
      const here = Number(each.dataset.start) <= now && now < Number(each.dataset.end) && !audio.ended;
      if (here) each.setAttribute("aria-current", "true");
      else each.removeAttribute("aria-current");
    }
  }
  let frame;
  const step = () => {
    show();
    frame = requestAnimationFrame(step);
  };
  audio.addEventListener("play", () => {
    toggle.classList.add("playing");
    toggle.setAttribute("aria-label", words.pause);
    step();
  });
  audio.addEventListener("pause", () => {
    toggle.classList.remove("playing");
    toggle.setAttribute("aria-label", words.play);
    cancelAnimationFrame(frame);
    show();
  });
  toggle.addEventListener("click", () => (audio.paused ? play() : audio.pause()));
  seek.addEventListener("input", () => at(Number(seek.value)));
  picture.addEventListener("click", (event) => {
    const box = picture.getBoundingClientRect();
    const x = (event.clientX - box.left + picture.scrollLeft) / picture.scrollWidth;
    if (x < LEFT || x > RIGHT) return;
    at((duration * (x - LEFT)) / (RIGHT - LEFT));
    play();
  });
  const hop = { ArrowLeft: -5, ArrowRight: 5, PageUp: -30, PageDown: 30 };
  picture.addEventListener("keydown", (event) => {
    if (event.key in hop) at(audio.currentTime + hop[event.key]);
    else if (event.key === "Enter" || event.key === " ") audio.paused ? play() : audio.pause();
    else return;
    event.preventDefault();
  });
  for (const each of sentences) {
    each.addEventListener("click", (event) => {
      event.preventDefault();
      at(Number(each.dataset.start));
      play();
    });
  }
}

// --- on its way ----------------------------------------------------------------------------------

for (const button of document.querySelectorAll("[data-open]")) {
  button.addEventListener("click", () => {
    const dialog = document.getElementById(button.dataset.open);
    dialog.querySelector("[data-error]").hidden = true;
    dialog.showModal();
  });
}

function sends(name) {
  const form = document.querySelector(`[data-${name}]`);
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    once(form, () => sent(form, name));
  });
}

async function sent(form, name) {
  const complaint = form.querySelector("[data-error]");
  complaint.hidden = true;
  try {
    const answer = await post(`${base}/${name}`, { made, ...Object.fromEntries(new FormData(form)) });
    form.closest("dialog").close();
    const done = document.querySelector("[data-done]");
    done.textContent = answer.done;
    done.hidden = false;
  } catch (error) {
    complaint.textContent = error.message;
    complaint.hidden = false;
  }
}
sends("publish");
sends("air");

document.querySelector("[data-approve]")?.addEventListener("click", async (event) => {
  try {
    await post(`${base}/approve`, { made, yes: event.currentTarget.dataset.approve === "yes" });
    location.reload();
  } catch (error) {
    trouble(error);
  }
});

document.querySelector("[data-check]")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const box = document.querySelector("[data-findings]");
  box.classList.add("busy");
  try {
    box.innerHTML = await post(`${base}/check`, { made, preset: form.preset.value });
  } catch (error) {
    trouble(error);
  } finally {
    box.classList.remove("busy");
  }
});

main.dataset.ready = "";
