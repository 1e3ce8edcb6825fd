import type { PageContext } from "../panels/page-context.ts";
import { type Doable, doable, type Target } from "./action.ts";
import { entitiesActions } from "./entities.ts";
import { entityActions } from "./entity.ts";
import { groundActions } from "./ground.ts";
import { doableWithGroup } from "./groups.ts";
import { noteActions } from "./note.ts";
import { pageActions } from "./page.ts";
import { relationActions } from "./relation.ts";

/** What can be done with a target just now, in groups. */
export function actionsFor(page: PageContext, target: Target): Doable[][] {
  switch (target.what) {
    case "entity":
      return doable(entityActions, page, target);
    case "relation":
      return doable(relationActions, page, target);
    case "entities":
      return doable(entitiesActions, page, target);
    case "group":
      return doableWithGroup(page, target);
    case "note":
      return doable(noteActions, page, target);
    case "ground":
      return doable(groundActions, page, target);
    case "page":
      return doable(pageActions, page, target);
  }
}

export type { Doable, Target };
