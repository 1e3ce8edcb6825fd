import { csvText } from "../../formats/csv-cell.ts";
import type { ImportProblem } from "../../model/import.ts";
import type { Handler, ImportContext } from "./handler.ts";

export const listImports: Handler<"listImports", ImportContext> = async (_request, { imports }) => ({
  imports: imports()
    .list()
    .map(
      ({
        tables: _tables,
        suggestion: _suggestion,
        entities: _entities,
        problems: _problems,
        matches: _matches,
        ...rest
      }) => rest,
    ),
});

export const createImport: Handler<"createImport", ImportContext> = ({ query, upload }, { imports }) =>
  imports().create(upload, query);

export const readImport: Handler<"readImport", ImportContext> = async ({ params }, { imports }) =>
  imports().read(params.id);

export const decideImport: Handler<"decideImport", ImportContext> = ({ params, body }, { imports }) =>
  imports().decide(params.id, body);

export const deleteImport: Handler<"deleteImport", ImportContext> = ({ params }, { imports }) =>
  imports().end(params.id);

export const readImportProblems: Handler<"readImportProblems", ImportContext> = async ({ params }, { imports }) => {
  const { name } = imports().read(params.id);
  return {
    name: `${name}-problems.csv`,
    asciiName: "import-problems.csv",
    media: "text/csv",
    headers: {},
    chunks: problemTable(imports().problems(params.id)),
  };
};

/** A table that a spreadsheet opens, with a line for everything that is wrong. */
async function* problemTable(problems: AsyncIterable<ImportProblem>): AsyncGenerator<string> {
  yield "\ufeff表 Table,行 Line,列 Column,内容 Value,应为,Expected\r\n";
  for await (const { table, line, column = "", value = "", expected } of problems) {
    const texts = [column, value, expected.zh, expected.en].map(csvText);
    yield `${[csvText(table), line, ...texts].join(",")}\r\n`;
  }
}
