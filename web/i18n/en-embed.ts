import type { zhEmbed } from "./zh-embed.ts";

/** The texts of a view in another page, and of the code for it, in English. */
export const enEmbed: typeof zhEmbed = {
  open: "Open in Qianshou",
  legend: "Legend",
  noId: "The address names no view: /embed?view=<id>",
  gone: "Nothing that this view showed is there any more.",
  wheel: (key) => `To zoom, hold ${key} while you scroll, or click the picture first`,
  twoFingers: "Move the picture with two fingers",
  code: "Embed code",
  codeOf: (title) => `Embed code of ${title}`,
  hint: "Put this into a page: its readers see the view there, and can’t change it.",
  snippet: "HTML",
  copy: "Copy the code",
  copied: "Embed code copied",
  off: "This server doesn’t let other pages embed it yet. Whoever runs it names the sites that may with EMBED_ORIGINS, for example:",
  offExample: "EMBED_ORIGINS=https://wiki.example.org npm start",
  unknown: "The server didn’t say whether it may be embedded.",
  saveFirst: "Save the view first: then it has an address.",
  unsaved: "There are unsaved changes: what is embedded is what was saved last.",
};
