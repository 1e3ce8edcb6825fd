import { toBounds } from "../../model/filter.ts";
import type { Handler } from "./handler.ts";

export const readStats: Handler<"readStats"> = ({ query }, { store, call }) => {
  const { bucket, ...filter } = query;
  return store.stats(toBounds(filter), bucket, call);
};
