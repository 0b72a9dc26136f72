// The newsroom: begin a bulletin.
import { post, trouble } from "./api.js";

document.querySelector("[data-new]").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  try {
    const { go } = await post("/new", { title: form.title.value, date: form.date.value });
    location.href = go;
  } catch (error) {
    trouble(error);
  }
});
