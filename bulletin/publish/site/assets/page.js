// Finds the parts of a page and has them work together.

import { deepLinks } from "./links.js";
import { follow } from "./follow.js";
import { shortcuts } from "./keys.js";
import { onLockScreen } from "./lock_screen.js";
import { Player } from "./player.js";
import { copying } from "./share.js";
import { theme } from "./theme.js";
import { transcript } from "./transcript.js";

theme(document.querySelector("[data-theme-toggle]"));

const section = document.querySelector("[data-player]");
const player = section && new Player(section);
if (player) {
  const chapters = [...document.querySelectorAll("[data-chapters] a")];
  follow(player, chapters, (link) => player.say(link.querySelector("bdi").textContent));
  transcript(player, document.querySelector("[data-transcript]"));
  deepLinks(player);
  const starts = chapters.map((link) => Number(link.dataset.start));
  shortcuts(player, starts, document.querySelector("[data-shortcuts]"));
  onLockScreen(player, starts);
}
copying(document.body, player);
