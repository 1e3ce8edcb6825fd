import { signal } from "@preact/signals";
import type { EndpointName } from "../../model/contract.ts";
import type { Entity } from "../../model/entity.ts";
import type { Graph } from "../../model/graph.ts";
import { createExplorer, type Explorer } from "../../web/actions/explorer.ts";
import { type Api, createApi } from "../../web/api.ts";
import type { PageContext } from "../../web/panels/page-context.ts";
import { withPicture } from "../../web/state/explorer.ts";
import { firstPlace, type Place } from "../../web/state/place.ts";
import { firstPreferences } from "../../web/state/preferences.ts";
import { entity, relation } from "./records.ts";
import { words } from "./words.ts";

const lines = [relation("ab", "a", "b"), relation("bc", "b", "c"), relation("cd", "c", "d"), relation("bd", "b", "d")];
const all = ["a", "b", "c", "d"].map((id) => entity(id, { kind: id === "a" ? "City" : "Company" }));

const joins = ({ source, target }: (typeof lines)[number], a: string, b: string): boolean =>
  (source === a && target === b) || (source === b && target === a);

/** What lies among these entities. */
const among = (ids: readonly string[]): Graph => ({
  entities: all.filter(({ id }) => ids.includes(id)),
  relations: lines.filter(({ source, target }) => ids.includes(source) && ids.includes(target)),
  truncated: false,
});

/**
 * A network of four behind the real client: an overview of a and b (unless `overviews` says otherwise, one after the
 * other), and what is linked with them.
 */
export function network(overviews: readonly (readonly string[])[] = []) {
  const others = [...overviews];
  const asked: string[] = [];
  let isDown = false;
  const stands = new Map<string, string>();
  /** What lies among ids of which some went in a merge. */
  const meant = (ids: readonly string[]): Graph => {
    const gone = ids.flatMap((id) => (stands.has(id) ? [[id, stands.get(id) ?? ""] as const] : []));
    const graph = among(ids.map((id) => stands.get(id) ?? id));
    return gone.length === 0 ? graph : { ...graph, replaced: Object.fromEntries(gone) };
  };
  const answers: Partial<Record<EndpointName, (url: URL, body: string) => unknown>> = {
    readOverview: () => among(others.shift() ?? ["a", "b"]),
    listNeighbours: (url) => {
      const id = url.pathname.split("/").at(-2) ?? "";
      return among([
        id,
        ...lines.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : [])),
      ]);
    },
    readGraph: (_url, body) => {
      const { ids }: { ids: string[] } = JSON.parse(body);
      const missing = ids.filter((id) => !stands.has(id) && !all.some((one) => one.id === id));
      return { ...meant(ids), missing };
    },
    readEntity: (url) => ({
      entity: all.find(({ id }) => url.pathname.endsWith(`/${id}`)),
      degree: 1,
      counts: [],
      claims: [],
      sources: [],
    }),
    readStats: () => ({
      entities: 4,
      relations: 4,
      kinds: [],
      types: [],
      topics: [],
      times: [],
      ends: [],
      undated: 0,
      sources: [],
    }),
    listSources: () => ({ sources: [], cursor: null }),
    // All that is linked with each of the ids.
    listCommon: (url) => {
      const ids = url.searchParams.getAll("id");
      const isCommon = (id: string): boolean => ids.every((end) => lines.some((line) => joins(line, id, end)));
      return among([...ids, ...all.map(({ id }) => id).filter(isCommon)]);
    },
    findPaths: () => ({
      paths: [
        {
          length: 1,
          strength: 9,
          steps: [
            { entity: "c", relations: [] },
            { entity: "d", relations: ["cd"] },
          ],
          explanation: { zh: "一", en: "1" },
        },
      ],
      graph: among(["c", "d"]),
      complete: true,
    }),
  };
  const nameOf = (url: URL, method: string): EndpointName => {
    if (method === "POST") return "readGraph";
    if (url.pathname.endsWith("/neighbours")) return "listNeighbours";
    if (url.pathname.includes("/entities/")) return "readEntity";
    const last = url.pathname.split("/").at(-1);
    if (last === "common") return "listCommon";
    return last === "graph"
      ? "readOverview"
      : last === "stats"
        ? "readStats"
        : last === "paths"
          ? "findPaths"
          : "listSources";
  };
  const api: Api = createApi(async (input, init) => {
    if (isDown) throw new TypeError("failed to fetch");
    const url = new URL(String(input), "http://localhost");
    if (url.pathname === "/readyz") return Response.json({ status: "ready", store: { kind: "embedded" } });
    const name = nameOf(url, init?.method ?? "GET");
    asked.push(`${name}${url.search}`);
    return Response.json(answers[name]?.(url, String(init?.body)));
  });
  return {
    api,
    asked,
    unmerge: (from: string) => void stands.delete(from),
    /** An entity went, and another one stands for it. */
    merge: (from: string, into: string) => void stands.set(from, into),
    setDown(value: boolean) {
      isDown = value;
    },
  };
}

/** An explorer that has shown a place; its clock moves when told. */
export async function explorerAt(place: Partial<Place> = {}, net = network()) {
  let waiting: (() => void)[] = [];
  const timers = {
    after(_milliseconds: number, run: () => void) {
      waiting.push(run);
      return () => {
        waiting = waiting.filter((other) => other !== run);
      };
    },
  };
  const ring = (): void => {
    for (const run of waiting.splice(0)) run();
  };
  const explorer = createExplorer(net.api, timers, firstPreferences, words.zh);
  explorer.start({ view: null, place: { ...firstPlace, ...place } });
  const { signals } = explorer;
  const shown = () => [...signals.state.value.picture.entities.keys()].sort().join("");
  const drawn = () => [...signals.state.value.picture.relations.keys()].sort().join(" ");
  return { explorer, signals, shown, drawn, net, ring };
}

/** Says of an entity of the picture with how many it is linked. */
export function setDegree({ signals }: Explorer, id: string, degree: number): void {
  const change = (one: Entity): Entity => (one.id === id ? { ...one, degree } : one);
  signals.update(
    withPicture((picture) => ({
      ...picture,
      entities: new Map([...picture.entities].map(([key, one]) => [key, change(one)])),
    })),
  );
}

/** The page around an explorer, on a phone and without a picture. */
export function pageOf(explorer: Explorer): PageContext {
  return {
    explorer,
    view: signal(null),
    narrow: signal(true),
    theme: signal("light"),
    focusing: signal(null),
    searchBox: signal(null),
  };
}

/** For `expect.poll`: the answers come from memory. */
export const soon = { timeout: 2000, interval: 5 };
