import { signal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import { useExplorer } from "./page-context.ts";

/** Once it was asked for: the first picture does without the table's code. */
const loaded = signal<{ readonly Table: FunctionComponent } | null>(null);

/** The table, when it is open. */
export function TableHost() {
  const { signals, notify } = useExplorer();
  const { table, words } = signals;
  const { open } = table.value;
  useEffect(() => {
    if (!open || loaded.peek()) return;
    const refuse = (): void => {
      table.value = { ...table.peek(), open: false };
      notify(words.peek().table.notLoaded);
    };
    void import("../table/table.tsx").then(({ Table }) => {
      loaded.value = { Table };
    }, refuse);
  }, [open, table, words, notify]);
  if (!open || !loaded.value) return null;
  const { Table } = loaded.value;
  return <Table />;
}
