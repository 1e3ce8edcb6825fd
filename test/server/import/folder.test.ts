import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { importFolder } from "../../../server/import/folder.ts";
import { openImports } from "../../../server/import/imports.ts";
import { createReferenceStore } from "../../support/reference-store.ts";

const root = mkdtempSync(join(tmpdir(), "qianshou-folder-"));
afterAll(() => rmSync(root, { recursive: true }));

async function* nothing(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(1);
}

test("of records that are saved at once the last stands", async () => {
  const options = { store: createReferenceStore(), folder: root, timeoutMs: 1000, onFault: () => {} };
  const imports = await openImports(options);
  const record = await imports.create(nothing(), { name: "list.csv", dryRun: true });
  await imports.close();

  const folder = importFolder(root);
  const states = ["reading", "ready", "writing", "failed", "cancelled"] as const;
  await Promise.all(states.map((state) => folder.save({ ...record, state })));
  expect(await folder.load()).toMatchObject([{ id: record.id, state: "cancelled" }]);
});
