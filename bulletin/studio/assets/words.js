// A word's card: how it is said and why; another reading, heard and kept.
import { get, post, tell, words } from "./api.js";
import { base, change, main } from "./desk.js";
import { settle, write } from "./lines.js";
import { hearName } from "./sound.js";

const dialog = document.getElementById("card");
const card = dialog.querySelector("[data-card]");
let opened = null;

export async function openWord(word) {
  const at = word.closest(".line").dataset.at;
  opened = { at, start: Number(word.dataset.a), end: Number(word.dataset.b), rev: main.dataset.rev };
  try {
    card.innerHTML = await get(`${base}/word?at=${at}&start=${opened.start}&end=${opened.end}`);
  } catch (error) {
    tell(`${words.trouble}: ${error.message}`, true);
    return;
  }
  dialog.showModal();
  const place = word.getBoundingClientRect();
  dialog.style.left = `${Math.max(Math.min(place.left, innerWidth - dialog.offsetWidth - 16), 8)}px`;
  const below = place.bottom + 8;
  const fits = below + dialog.offsetHeight < innerHeight - 8;
  dialog.style.top = `${fits ? below : Math.max(place.top - dialog.offsetHeight - 8, 8)}px`;
  const own = card.querySelector("input[name=spoken]");
  own.focus();
  own.select();
}

const reading = () => ({
  at: opened.at,
  start: opened.start,
  end: opened.end,
  spoken: card.querySelector("input[name=spoken]").value.trim(),
});

function complain(error) {
  const box = card.querySelector("[data-error]");
  box.textContent = error.message;
  box.hidden = false;
}

async function listen() {
  try {
    const { sound } = await post(`${base}/try`, reading());
    hearName(sound);
  } catch (error) {
    complain(error);
  }
}

async function keep(how) {
  const what = reading();
  const done = {
    here: { do: "say", ...what },
    everywhere: { do: "say", everywhere: true, ...what },
    lexicon: { do: "lexicon", ...what },
    rules: { do: "say", ...what, spoken: "" },
  }[how];
  if (how !== "rules" && !what.spoken) return;
  dialog.close();
  if (!(await change(done, opened.rev))) return;
  if (how === "lexicon") tell(words.word_kept);
  const line = document.getElementById(`line-${what.at}`);
  const word = [...(line?.querySelectorAll(".w") ?? [])].find(
    (each) => Number(each.dataset.a) <= what.start && what.start < Number(each.dataset.b),
  );
  if (!word) return;
  settle(line.querySelector(".text"));
  word.focus({ preventScroll: true });
  const sentence = word.closest(".sentence");
  if (sentence) hearName(sentence.dataset.sound, sentence);
}

dialog.addEventListener("submit", (event) => {
  event.preventDefault();
  keep("here");
});
dialog.addEventListener("click", (event) => {
  const choice = event.target.closest("[data-choice]");
  if (choice) {
    card.querySelector("input[name=spoken]").value = choice.dataset.choice;
    listen();
    return;
  }
  if (event.target.closest("[data-try]")) listen();
  if (event.target.closest("[data-write]")) {
    const { at, start } = opened;
    opened = null;
    dialog.close();
    write(document.querySelector(`#line-${CSS.escape(at)} .text`), start);
  }
  const button = event.target.closest("button[data-keep]");
  if (button && button.type === "button") keep(button.dataset.keep);
});
dialog.addEventListener("close", () => {
  const line = opened && document.getElementById(`line-${opened.at}`);
  const word = line?.querySelector(`.w[data-a="${opened.start}"]`);
  if (word && !main.contains(document.activeElement)) word.focus({ preventScroll: true });
});
