import type { Handler } from "./handler.ts";
import { answerPaths } from "./path-asking.ts";

export const findPaths: Handler<"findPaths"> = async ({ query }, context) => {
  const { paths } = await answerPaths(query, context);
  return paths;
};
