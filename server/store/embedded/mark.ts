import * as z from "zod";
import type { Connection } from "./connection.ts";
import { applicationId, migrations } from "./schema.ts";
import { statement } from "./sql.ts";

const stateOf = statement(
  `SELECT (SELECT user_version FROM pragma_user_version) AS version,
    (SELECT application_id FROM pragma_application_id) AS application,
    (SELECT count(*) FROM sqlite_schema) AS tables`,
  z.object({ version: z.int(), application: z.int(), tables: z.int() }),
);

/** The version of a file's schema; 0: there is nothing in it. Fails where it isn't ours, or newer than this Qianshou knows. */
export function readVersion(connection: Connection): number {
  const [state] = connection.all(stateOf, {});
  if (state === undefined) throw new Error("the file doesn't say what it is");
  const { version, application, tables } = state;
  const newest = migrations.length;
  if (tables > 0 && application !== applicationId) {
    throw new Error("a database of another program; choose another DATA_DIR");
  }
  if (version > newest) {
    throw new Error(`schema version ${version} is newer than this Qianshou knows (${newest}): update Qianshou`);
  }
  return tables === 0 ? 0 : version;
}
