import { type ReadonlySignal, signal } from "@preact/signals";
import type { Entity } from "../../model/entity.ts";
import { findableOf, isClose } from "../../model/findable.ts";
import type { Finder } from "../find-client.ts";

const none: ReadonlySet<string> = new Set();

/** Entities that a text finds by name as the search would: also by pinyin, initials and traditional characters. */
export function createNameFilter(
  graph: ReadonlySignal<{ readonly entities: readonly Entity[] }>,
  finder: () => Finder | null,
): {
  /** Looks for them; what it finds comes later. */
  look(text: string): void;
  /** The ids that were found for just this text, none as long as they aren't known. */
  foundFor(text: string): ReadonlySet<string>;
} {
  const found = signal({ text: "", ids: none });
  let told: readonly Entity[] | null = null;
  return {
    look(text) {
      const wanted = text.trim();
      const worker = wanted === "" ? null : finder();
      if (!worker) return;
      const { entities } = graph.peek();
      if (told !== entities) worker.tell(entities.map((entity) => findableOf(entity.id, entity)));
      told = entities;
      worker.find(wanted).then(
        (findings) => {
          if (findings) found.value = { text, ids: new Set(findings.filter(isClose).map(({ key }) => key)) };
        },
        // Without the finder the letters count alone.
        () => {},
      );
    },
    foundFor: (text) => (found.value.text === text ? found.value.ids : none),
  };
}
