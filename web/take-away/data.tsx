import { useSignal } from "@preact/signals";
import { addressOf } from "../../model/address.ts";
import type { Filter } from "../../model/filter.ts";
import { failureOf } from "../actions/context.ts";
import { usePage, useWords } from "../panels/page-context.ts";
import { TroubleText } from "../panels/trouble.tsx";
import { useAnswer } from "../panels/use-answer.ts";
import { countShown, withoutLeftOut } from "../state/left-out.ts";
import { type Loadable, loading, notAsked } from "../state/loadable.ts";
import { cancelled } from "../state/work.ts";
import { Choice } from "./choice.tsx";
import { followLink, saveFile } from "./save.ts";
import { type DataWish, dataWish } from "./wish.ts";

/** What of the network is wanted, in which format, and the way to it. */
export function DataPart() {
  const { explorer, view } = usePage();
  const { signals } = explorer;
  const words = useWords();
  const { data, language } = words;
  const making = useSignal<Loadable<null>>(notAsked);
  const asked = useAnswer("formats", (signal) => explorer.call("listFormats", {}, { signal }));
  if (asked.state === "failed") return <TroubleText failure={asked.failure} retry={asked.retry} />;
  if (asked.state !== "ready") return <p class="muted">{words.status.loading}…</p>;

  const { formats } = asked.value;
  const { scope, format } = dataWish.value;
  const chosen = formats.find(({ id }) => id === format) ?? formats[0];
  if (!chosen) return null;
  const { entities } = countShown(withoutLeftOut(signals.state.value.picture, signals.leftOut.value));
  const change = (part: Partial<DataWish>): void => {
    dataWish.value = { ...dataWish.value, ...part };
  };

  const saveShown = async (filter: Filter): Promise<void> => {
    making.value = loading;
    const positions = [...(view.value?.positions() ?? [])];
    const wanted = new Set(entities.map(({ id }) => id));
    const body = {
      ids: [...wanted],
      filter,
      language,
      positions: positions
        .filter(([id]) => wanted.has(id))
        .map(([id, { x, y }]): [string, number, number] => [id, x, y]),
    };
    try {
      const file = await explorer.work.run("download", (signal) =>
        explorer.file("exportSelection", { params: { format: chosen.id }, body }, { signal }),
      );
      making.value = notAsked;
      if (file === cancelled) return;
      saveFile(file.blob, file.name);
      explorer.notify(data.saved(file.name));
    } catch (error) {
      making.value = { state: "failed", failure: failureOf(error), retry: () => void saveShown(filter) };
    }
  };
  const download = (): void => {
    const { filter } = signals.state.value;
    if (scope === "shown") return void saveShown(filter);
    // The browser takes it piece by piece, however large it is.
    followLink(addressOf("/export/:format", { format: chosen.id }, { agreements: "lines", ...filter, language }));
    explorer.notify(data.started);
  };

  const omitted = chosen.omits.map((one) => one[language]);
  const notes = [
    ...(scope === "shown" ? [data.holds(words.status.entities(entities.length))] : []),
    data.use(chosen.use[language]),
    omitted.length > 0 ? data.omits(omitted) : data.complete,
    ...(chosen.most === null ? [] : [data.most(words.status.entities(chosen.most))]),
  ];
  return (
    <section class="data-part" aria-label={data.title}>
      <h3>{data.title}</h3>
      <Choice
        name={data.what}
        options={[
          ["shown", data.scopes.shown],
          ["all", data.scopes.all],
        ]}
        value={scope}
        onChange={(next) => change({ scope: next })}
      />
      <label class="data-format">
        <span>{data.format}</span>
        <select value={chosen.id} onChange={(event) => change({ format: event.currentTarget.value })}>
          {formats.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </select>
      </label>
      <p class="muted">{notes.join(words.language === "zh" ? "" : " ")}</p>
      <button
        type="button"
        class="button primary"
        disabled={making.value.state === "loading" || (scope === "shown" && entities.length === 0)}
        onClick={download}
      >
        {making.value.state === "loading" ? `${data.preparing}…` : data.download}
      </button>
      {making.value.state === "failed" && <TroubleText failure={making.value.failure} retry={making.value.retry} />}
    </section>
  );
}
