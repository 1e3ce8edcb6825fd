import { expect, test } from "vitest";
import { estimateWidth } from "../../picture/estimate.ts";
import { toSheet } from "../../picture/sheet.ts";
import { toSvg } from "../../picture/svg.ts";
import { themes } from "../../picture/theme.ts";
import { gallery } from "./gallery.ts";

/** Seen in the dark and in English too: they hold what differs there. */
const twice = ["kinds", "plain", "selected", "lit"];

const looks = gallery.flatMap(({ id, shows, scene }) => [
  { id, shows, scene: scene("zh"), theme: "light", language: "zh" } as const,
  ...(twice.includes(id) ? [{ id, shows, scene: scene("en"), theme: "dark", language: "en" } as const] : []),
]);

// What changes here, changes how everybody's pictures look: see it with `npm run scenes`, then `npx vitest run -u`.
test.each(looks)("$id looks as it did ($theme, $language)", async ({ id, shows, scene, theme, language }) => {
  expect(scene.nodes.length).toBeGreaterThan(0);
  const svg = toSvg(toSheet(scene, estimateWidth), themes[theme], { title: id, description: shows, language });
  await expect(svg).toMatchFileSnapshot(`golden/${id}.${theme}.svg`);
});
