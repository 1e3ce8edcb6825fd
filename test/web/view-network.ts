import { ProblemError } from "../../model/problem.ts";
import { type Api, ApiError, type Call } from "../../web/api.ts";
import { createReferenceViews } from "../support/reference-views.ts";
import { network } from "./explorer-network.ts";

/** The network of four with a store of saved views beside it, which somebody else may write to as well. */
export function networkWithViews(overviews: readonly (readonly string[])[] = []) {
  const net = network(overviews);
  const views = createReferenceViews();
  const answers: Record<string, (request: Sent) => Promise<unknown>> = {
    listViews: async () => ({ views: await views.views({ limit: 1000, after: null }), cursor: null }),
    readView: async ({ params: { id } }) => {
      const found = await views.view(id);
      if (!found) throw new ProblemError("not-found", `no saved view has the id ${id}`);
      return found;
    },
    putView: ({ params: { id }, body, ifMatch }) => views.putView({ id, content: body, ifMatch }),
    deleteView: ({ params: { id }, ifMatch }) => views.deleteView({ id, ifMatch }),
  };
  const call: Call = async (name, request, options) => {
    const answer = answers[name];
    if (!answer) return net.api.call(name, request, options);
    try {
      // What the table holds under a name answers that name.
      return (await answer(request as unknown as Sent)) as never;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { code, message: detail, current } = error;
      throw new ApiError({ code, detail, requestId: null, current });
    }
  };
  const api: Api = { ...net.api, call };
  return { ...net, api, views };
}

interface Sent {
  readonly params: { readonly id: string };
  readonly body: Parameters<ReturnType<typeof createReferenceViews>["putView"]>[0]["content"];
  readonly ifMatch: number | null;
}
