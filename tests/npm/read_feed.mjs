// The RSS feed on standard input as feedsmith reads it, as JSON.
import { readFileSync } from "node:fs";
import { parseRssFeed } from "feedsmith";

console.log(JSON.stringify(parseRssFeed(readFileSync(0, "utf-8"))));
