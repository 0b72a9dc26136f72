// Asking the studio, and telling what it says.
export const words = JSON.parse(document.getElementById("words").textContent);

export class Refused extends Error {
  constructor(status, answer) {
    super(answer.error || String(status));
    this.status = status;
    this.answer = answer;
  }
}

async function asked(path, options) {
  try {
    return await fetch(path, options);
  } catch {
    throw new Error(words.unreachable);
  }
}

async function answered(response) {
  const kind = response.headers.get("content-type") || "";
  const answer = kind.includes("json") ? await response.json() : await response.text();
  if (!response.ok) throw new Refused(response.status, answer.error || answer.conflict ? answer : {});
  return answer;
}

export const get = async (path) => answered(await asked(path, { headers: { accept: "application/json" } }));

export const post = async (path, body) =>
  answered(
    await asked(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      // What is sent while the page is left arrives all the same.
      keepalive: document.visibilityState === "hidden",
    }),
  );

export const send = async (path, file) =>
  answered(
    await asked(path, {
      method: "POST",
      headers: {
        "content-type": "application/octet-stream",
        "x-name": encodeURIComponent(file.name),
      },
      body: file,
    }),
  );

export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

export const clock = (seconds) => {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};

let fading;
export function tell(text, bad = false) {
  const toast = document.getElementById("toast");
  toast.textContent = text;
  toast.classList.toggle("bad", bad);
  clearTimeout(fading);
  fading = setTimeout(() => (toast.textContent = ""), Math.max(bad ? 9000 : 4000, 80 * text.length));
}

export const trouble = (error) => tell(`${words.trouble}: ${error.message}`, true);

// Does what a form asks for, unless it is being done: a double click asks twice.
export async function once(form, act) {
  if (form.classList.contains("busy")) return;
  form.classList.add("busy");
  try {
    await act();
  } finally {
    form.classList.remove("busy");
  }
}

// A question first; answers true or false.
export function ask(text) {
  const dialog = document.getElementById("ask");
  dialog.querySelector("[data-ask]").textContent = text;
  dialog.returnValue = "";
  dialog.showModal();
  dialog.querySelector("[data-yes]").focus();
  return new Promise((resolve) => {
    const yes = dialog.querySelector("[data-yes]");
    const agreed = () => dialog.close("yes");
    yes.addEventListener("click", agreed, { once: true });
    dialog.addEventListener(
      "close",
      () => {
        yes.removeEventListener("click", agreed);
        resolve(dialog.returnValue === "yes");
      },
      { once: true },
    );
  });
}
