// Hearing: one sentence, or on and on from one; the word that is heard is marked.
import { get, tell, trouble, words } from "./api.js";
import { base, main } from "./desk.js";

const audio = new Audio();
const stopButton = document.querySelector("[data-stop-sound]");
const line = document.querySelector("[data-now]");
const other = document.querySelector("[data-other-voice]");
let turn = 0; // grows with each thing that is to be heard; what is older stays silent
let frame = 0;

const sentences = () => [...main.querySelectorAll(".sentence")];
const query = () => (other.value ? `?voice=${encodeURIComponent(other.value)}` : "");

function clear() {
  cancelAnimationFrame(frame);
  for (const node of document.querySelectorAll(".heard, .hearing-now")) {
    node.classList.remove("heard", "hearing-now");
  }
}

export function hush() {
  turn += 1;
  audio.pause();
  clear();
  stopButton.disabled = true;
  line.textContent = "";
}
stopButton.addEventListener("click", hush);
export const sounding = () => !stopButton.disabled;

function follow(sentence, stands) {
  const inside = [...sentence.querySelectorAll(".w")];
  const step = () => {
    const at = audio.currentTime;
    const here = stands.find(([, , start, end]) => start <= at && at < end);
    for (const word of inside) {
      const heard = here && Number(word.dataset.a) < here[1] && here[0] < Number(word.dataset.b);
      word.classList.toggle("heard", Boolean(heard));
    }
    frame = requestAnimationFrame(step);
  };
  step();
}

async function one(sentence, name, mine) {
  clear();
  sentence?.classList.add("hearing-now");
  stopButton.disabled = false;
  line.textContent = words.speaking_now;
  const { words: stands } = await get(`${base}/say/${name}${query()}`);
  if (mine !== turn) return false;
  line.textContent = sentence ? sentence.textContent : "";
  audio.src = `${base}/sound/${name}.wav${query()}`;
  await audio.play();
  if (mine !== turn) return false;
  if (sentence) follow(sentence, stands);
  document.dispatchEvent(new CustomEvent("heard", { detail: name }));
  await new Promise((resolve) => {
    audio.onended = audio.onpause = audio.onerror = resolve;
  });
  return mine === turn;
}

async function play(list) {
  hush();
  const mine = turn;
  try {
    for (const [number, [sentence, name]] of list.entries()) {
      const next = list[number + 1];
      const heard = one(sentence, name, mine);
      // The next one is spoken while this one is heard.
      if (next) heard.then(() => {}, () => {}), ahead(next[1]);
      sentence?.scrollIntoView({ block: "nearest" });
      if (!(await heard)) return;
    }
    if (mine === turn) hush();
  } catch (error) {
    if (mine === turn) {
      hush();
      trouble(error);
    }
  }
}

const ahead = (name) => get(`${base}/say/${name}${query()}`).catch(() => {});

export function hear(sentence) {
  if (sentence) play([[sentence, sentence.dataset.sound]]);
  else tell(words.left_out);
}
export const hearLine = (node) =>
  play([...node.querySelectorAll(".sentence")].map((each) => [each, each.dataset.sound]));
export function hearFrom(sentence) {
  const all = sentences();
  play(all.slice(all.indexOf(sentence)).map((each) => [each, each.dataset.sound]));
}
export const hearName = (name, sentence = null) => play([[sentence, name]]);
export function hearSample(voice) {
  hush();
  stopButton.disabled = false;
  line.textContent = `${voice}: ${words.speaking_now}`;
  const mine = turn;
  audio.src = `/sample/${encodeURIComponent(voice)}.wav`;
  audio.play().then(
    () => {
      if (mine === turn) line.textContent = voice;
      audio.onended = () => mine === turn && hush();
    },
    (error) => mine === turn && (hush(), trouble(error)),
  );
}
