import { it } from "vitest";
import { compareText } from "../../model/compare.ts";
import { openBounds } from "../../model/filter.ts";
import { findPaths, type PathQuestion } from "../../model/paths.ts";
import type { Link, Reach } from "../../model/reach.ts";

function rng(seed: number) {
  return () => {
    seed |= 0;
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
function make(n: number, m: number, hub: boolean, seed: number) {
  const r = rng(seed);
  const adj: Map<number, number>[] = Array.from({ length: n + 1 }, () => new Map());
  const link = (a: number, b: number, s: number) => {
    if (a === b) return;
    const t = Math.min(300, (adj[a]!.get(b) ?? 0) + s);
    adj[a]!.set(b, t);
    adj[b]!.set(a, t);
  };
  const ends: number[] = [];
  for (let i = 0; i < m; i++) {
    // power law: half preferential
    const a = Math.floor(r() * n);
    const b = r() < 0.5 && ends.length ? ends[Math.floor(r() * ends.length)]! : Math.floor(n * r() ** 2);
    if (b >= n) continue;
    link(a, b, [60, 80, 80, 90, 100][Math.floor(r() * 5)]!);
    ends.push(a, b);
  }
  if (hub) for (let i = 0; i < n; i++) if (r() < 0.9) link(n, i, 80);
  return adj;
}
const id = (i: number) => "e" + String(i).padStart(7, "0");
const num = (s: string) => Number(s.slice(1));
function run(adj: Map<number, number>[], hubKind: number, q: PathQuestion, visited = 2_000_000) {
  const t0 = performance.now();
  let own = 0,
    worst = 0,
    links = 0,
    pauses = 0;
  const reqs: string[] = [];
  const g = findPaths(
    q,
    { visited },
    { fromDegree: adj[num(q.from)]?.size ?? 0, toDegree: adj[num(q.to)]?.size ?? 0, shortest: 1 },
  );
  let answer: Link[] = [];
  for (;;) {
    const a = performance.now();
    const s = g.next(answer);
    const d = performance.now() - a;
    own += d;
    worst = Math.max(worst, d);
    if (s.done) return { answer: s.value, total: performance.now() - t0, own, worst, links, pauses, reqs };
    answer = [];
    if (s.value === null) {
      pauses++;
      continue;
    }
    const reach: Reach = s.value;
    const within = reach.within && new Set(reach.within);
    for (const f of reach.from) {
      const ls: Link[] = [];
      for (const [to, strength] of adj[num(f)] ?? []) {
        const t = id(to);
        if (within && !within.has(t)) continue;
        const kind = to === hubKind ? ("City" as const) : ("Company" as const);
        if (reach.bounds.kinds && !reach.bounds.kinds.includes(kind) && !reach.exempt.includes(t)) continue;
        ls.push({ from: f, to: t, kind, degree: adj[to]!.size, strength });
      }
      ls.sort((x, y) => compareText(x.to, y.to));
      for (const l of ls) answer.push(l);
    }
    links += answer.length;
    reqs.push(`${reach.from.length}${reach.within ? "~" + reach.within.length : ""}>${answer.length}`);
  }
}
const ask = (from: number, to: number, more: Partial<PathQuestion> = {}): PathQuestion => ({
  from: id(from),
  to: id(to),
  k: 5,
  maxLength: 6,
  through: [],
  avoid: [],
  avoidKinds: [],
  directed: false,
  bounds: openBounds,
  ...more,
});
it("bench", { timeout: 600000 }, () => {
  const n = 100_000;
  const adj = make(n, 500_000, true, 1);
  const r = rng(7);
  const pick = () => Math.floor(r() * n);
  const sets: [string, (i: number) => PathQuestion][] = [
    ["hub avoided k5", () => ask(pick(), pick(), { avoidKinds: ["City"] })],
    ["hub avoided k50", () => ask(pick(), pick(), { avoidKinds: ["City"], k: 50 })],
    ["hub allowed k5", () => ask(pick(), pick())],
    ["hub allowed k50", () => ask(pick(), pick(), { k: 50 })],
    ["hub end k5", () => ask(n, pick())],
    ["hub end k50", () => ask(n, pick(), { k: 50 })],
    ["through1 k5", () => ask(pick(), pick(), { avoidKinds: ["City"], through: [id(pick())] })],
    [
      "through2 k5 max8",
      () => ask(pick(), pick(), { avoidKinds: ["City"], through: [id(pick()), id(pick())], maxLength: 8 }),
    ],
    [
      "through3 k5 max8",
      () => ask(pick(), pick(), { avoidKinds: ["City"], through: [id(pick()), id(pick()), id(pick())], maxLength: 8 }),
    ],
  ];
  for (const [name, q] of sets) {
    const rs = [];
    for (let i = 0; i < 20; i++) {
      try {
        rs.push(run(adj, n, q(i)));
      } catch (e) {
        console.log(name, String(e));
      }
    }
    if (!rs.length) continue;
    const p = (f: (x: (typeof rs)[0]) => number) => {
      const v = rs.map(f).sort((a, b) => a - b);
      return v[Math.floor(v.length / 2)]!.toFixed(1) + "/" + v.at(-1)!.toFixed(1);
    };
    const slow = rs.reduce((a, b) => (a.total > b.total ? a : b));
    console.log(
      name,
      "total",
      p((x) => x.total),
      "own",
      p((x) => x.own),
      "worst step",
      p((x) => x.worst),
      "links",
      p((x) => x.links),
      "reqs",
      p((x) => x.reqs.length),
      "| slowest:",
      slow.reqs.join(" "),
      "lens",
      slow.answer.paths.map((x) => x.entities.length - 1).join(","),
    );
  }
});
