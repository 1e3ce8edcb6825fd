import type { EndpointName } from "../../model/contract.ts";
import { listCommon } from "./common.ts";
import { connectEntities } from "./connect.ts";
import { listEntities, listNeighbours, readEntity } from "./entities.ts";
import { listClaims, listSources, readSource } from "./evidence.ts";
import { exportNetwork, exportSelection, listFormats } from "./export.ts";
import { readGraph, readOverview } from "./graph.ts";
import type { Handler, HandlerContext, ImportContext } from "./handler.ts";
import { createImport, decideImport, deleteImport, listImports, readImport, readImportProblems } from "./imports.ts";
import { listIntroductions } from "./introductions.ts";
import { loosenPaths } from "./loosen.ts";
import { deleteMerge, listMerges, mergeEntities } from "./merges.ts";
import { findPaths } from "./paths.ts";
import { readRelation } from "./relations.ts";
import { reportPaths } from "./report.ts";
import { readStats } from "./stats.ts";
import { deleteView, listViews, putView, readView } from "./views.ts";

export type { HandlerContext, ImportContext } from "./handler.ts";

/** The handler of every endpoint in the contract; a missing one doesn't compile. */
export const handlers: { readonly [N in EndpointName]: Handler<N, HandlerContext & ImportContext> } = {
  listEntities,
  readEntity,
  listNeighbours,
  readOverview,
  readGraph,
  findPaths,
  reportPaths,
  connectEntities,
  loosenPaths,
  listIntroductions,
  listCommon,
  readRelation,
  listClaims,
  listSources,
  readSource,
  readStats,
  listFormats,
  exportNetwork,
  exportSelection,
  listImports,
  createImport,
  readImport,
  decideImport,
  deleteImport,
  readImportProblems,
  mergeEntities,
  listMerges,
  deleteMerge,
  listViews,
  readView,
  putView,
  deleteView,
};
