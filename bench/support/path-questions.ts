import { toBounds } from "../../model/filter.ts";
import { type Kind, organisations } from "../../model/kinds.ts";
import { passedOver } from "../../model/path-question.ts";
import type { PathQuestion } from "../../model/paths.ts";
import { createDice, type Dice } from "./dice.ts";
import { type Counts, countKinds, idOf } from "./entities.ts";
import type { NetworkSize } from "./network.ts";
import { firstApart } from "./relations.ts";

/** A sort of question about paths, with as many examples as there are rounds, each about other ends. */
export interface PathQuestions {
  readonly what: string;
  readonly questions: readonly PathQuestion[];
}

const usual = {
  k: 5,
  maxLength: 6,
  through: [],
  avoid: [],
  avoidKinds: passedOver,
  directed: false,
  bounds: toBounds({}),
};

/** The ends, and what is asked about them. */
const sorts: readonly {
  readonly what: string;
  readonly from: (bodies: Bodies) => string;
  readonly to: (bodies: Bodies) => string;
  readonly more: Partial<PathQuestion>;
}[] = [
  { what: "k 5, hubs avoided", from: body, to: body, more: {} },
  { what: "k 50, hubs avoided", from: body, to: body, more: { k: 50 } },
  {
    what: "k 5, types and dates filtered",
    from: body,
    to: body,
    more: { bounds: toBounds({ type: ["PARTNER_OF", "SIGNED_WITH"], since: "2012", until: "2018" }) },
  },
  {
    what: "hub allowed in the middle",
    from: body,
    to: body,
    more: { avoidKinds: [], bounds: toBounds({ agreements: "both" }) },
  },
  { what: "hub as an end", from: () => idOf("City", 0), to: body, more: {} },
  { what: "no path: other component", from: body, to: ({ apart }) => apart(), more: {} },
];

interface Bodies {
  readonly body: () => string;
  readonly apart: () => string;
}

function body({ body }: Bodies): string {
  return body();
}

/** Every other end is well known; the others are any organisation, most of which are small. */
function createBodies(counts: Counts, dice: Dice): Bodies {
  const kinds: readonly Kind[] = ["Company", "Company", "University", ...organisations];
  const first = firstApart(counts);
  let turn = 0;
  return {
    body() {
      const kind = dice.pick(kinds);
      const count = kind === "Company" ? first : counts[kind];
      turn += 1;
      return idOf(kind, turn % 2 === 0 ? dice.rank(count) : dice.between(0, count - 1));
    },
    apart: () => idOf("Company", dice.between(first, counts.Company - 1)),
  };
}

/** The six questions that are asked of a network with a hub; the same seed asks the same. */
export function pathQuestions(size: NetworkSize, rounds: number): PathQuestions[] {
  const bodies = createBodies(countKinds(size.entities), createDice(size.seed + 2));
  return sorts.map(({ what, from, to, more }) => ({
    what,
    questions: Array.from({ length: rounds }, () => {
      const ends = { from: from(bodies), to: to(bodies) };
      while (ends.to === ends.from) ends.to = to(bodies);
      return { ...usual, ...ends, ...more };
    }),
  }));
}
