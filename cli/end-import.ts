import * as z from "zod";
import { contract } from "../model/contract.ts";
import type { Import } from "../model/import.ts";
import type { Client } from "./client.ts";
import { type Context, takePlaces, writeJson } from "./command.ts";
import { Failure, UsageError } from "./failure.ts";
import { serverIn, withClient } from "./open.ts";
import { parseAsked } from "./request.ts";

const words = {
  zh: { undone: "已撤回", cancelled: "已取消，未写入" },
  en: { undone: "taken back", cancelled: "given up, and nothing was written" },
};

/** Fails with `UsageError` where the imports of the store that is meant are remembered elsewhere. */
export function refuseForgotten({ typed, env }: Pick<Context, "typed" | "env">, what: string): void {
  const isNeo4j = typed.given.has("neo4j-uri") || (env["NEO4J_URI"] && !typed.given.has("data-dir"));
  if (serverIn(typed) === null && isNeo4j) {
    throw new UsageError(`${what} needs --server with a Neo4j: its servers remember imports`);
  }
}

/** How an import is ended: one that was written is taken back, any other is given up. `any`: whichever it is. */
export type Ending = "take-back" | "cancel" | "any";

/** Ends the import with this id; `option` is how that was typed. The exit code. */
export async function endImport(context: Context, id: string, ending: Ending, option: string): Promise<number> {
  const { typed, terminal, language } = context;
  takePlaces(typed, [], option);
  const asked = parseAsked(z.strictObject({ id: contract.deleteImport.params.shape.id }), { id }, { id: option });
  refuseForgotten(context, option);
  const end = async (client: Client): Promise<number> => {
    const request = { params: asked, query: undefined, body: undefined };
    if (ending !== "any") refuseOther(await client.ask("readImport", request), ending);
    const answer = await client.ask("deleteImport", request);
    if (typed.given.has("json")) await writeJson(context, answer);
    terminal.note(answer.state === "undone" ? words[language].undone : words[language].cancelled);
    return 0;
  };
  return withClient(context, end, { takesFiles: true });
}

/** Nobody who gives something up wants to lose what was written, and the other way round. */
function refuseOther({ id, state }: Import, ending: Ending): void {
  if (ending === "take-back" && state !== "done") {
    throw new Failure(`the import ${id} is ${state}: only one that is done can be taken back`);
  }
  if (ending === "cancel" && state === "done") {
    throw new Failure(`the import ${id} is done: --take-back takes it back`);
  }
}
