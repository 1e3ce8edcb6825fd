import type { Answer } from "../../model/contract.ts";
import { cancelled } from "../state/work.ts";
import type { ActionContext } from "./context.ts";
import { tell } from "./tell.ts";

/** Tells a relation as a sentence, with the agreement and the event that it belongs to; null when that couldn't be read. */
export function createTelling({ signals, call, work, fail }: ActionContext): (id: string) => Promise<string | null> {
  const read = async (id: string): Promise<Answer<"readRelation"> | null> => {
    const { value } = signals.inspected;
    const shown = value.state === "ready" && value.value.what === "relation" ? value.value.relation : null;
    if (shown?.relation.id === id) return shown;
    const answer = await work.run("sentence", (signal) => call("readRelation", { params: { id } }, { signal }));
    return answer === cancelled ? null : answer;
  };
  return async (id) => {
    try {
      const details = await read(id);
      return details && (await tell(details, signals.language.value));
    } catch (error) {
      fail(error, () => {});
      return null;
    }
  };
}
