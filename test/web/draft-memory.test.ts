import { expect, test } from "vitest";
import { keepDraft } from "../../web/draft-memory.ts";
import { explorerAt, soon } from "./explorer-network.ts";

/** A tab's storage, which a reload leaves as it is. */
function aTab() {
  const kept = new Map<string, string>();
  return {
    kept,
    storage: () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }),
  };
}

async function load({ storage }: ReturnType<typeof aTab>) {
  const at = await explorerAt();
  keepDraft(at.signals, storage);
  await expect.poll(() => at.signals.loaded.value && !at.signals.restoring.value, soon).toBe(true);
  return at;
}

test("what was typed about a view and not saved is there again after a reload, until it is saved or dropped", async () => {
  const tab = aTab();
  const draft = { title: "海尔", notes: "还要查青岛" };
  (await load(tab)).explorer.draftView(draft);
  const again = await load(tab);
  expect(again.signals.views.value.draft).toEqual(draft);
  again.explorer.draftView(null);
  expect([tab.kept.size, (await load(tab)).signals.views.value.draft]).toEqual([0, null]);
});

test("what was typed about another view doesn't show, nor does what another page left", async () => {
  const tab = aTab();
  for (const left of ['{"view":"other","title":"甲","notes":""}', "{broken", '{"view":3}']) {
    tab.kept.set("qianshou.draft", left);
    expect((await load(tab)).signals.views.value.draft).toBeNull();
  }
});
