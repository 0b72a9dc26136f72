// The newsroom: begin a bulletin.
import { once, post, trouble } from "./api.js";

const form = document.querySelector("[data-new]");
form.addEventListener("submit", (event) => {
  event.preventDefault();
  once(form, begin);
});

async function begin() {
  try {
    const { go } = await post("/new", { title: form.title.value, date: form.date.value });
    location.href = go;
    await new Promise((left) => addEventListener("pagehide", left));
  } catch (error) {
    trouble(error);
  }
}
