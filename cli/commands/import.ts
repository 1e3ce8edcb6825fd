import { createReadStream, readFileSync } from "node:fs";
import { access } from "node:fs/promises";
import { basename } from "node:path";
import { contract } from "../../model/contract.ts";
import { encodings, type Import, importFormats } from "../../model/import.ts";
import type { Arguments } from "../arguments.ts";
import type { Client } from "../client.ts";
import { type Command, type Context, ownOption, takePlaces, telling, where, writeJson } from "../command.ts";
import { endImport } from "../end-import.ts";
import { Failure, UsageError } from "../failure.ts";
import { tellColumns } from "../import-columns.ts";
import { tellImport } from "../import-report.ts";
import { withClient } from "../open.ts";
import { parseAsked } from "../request.ts";
import { settled } from "../settled.ts";
import { openFileTarget, refuseExisting } from "../target.ts";

const words = {
  zh: {
    done: (id: string, revision: number | null) =>
      revision === null ? "文件中的内容网络里都有，无需写入" : `已写入；撤回：qianshou import --undo ${id}`,
    looked: "未写入（--dry-run）",
    doubtful: (wrong: number, unsure: number) =>
      `未写入：${wrong} 处有错，${unsure} 个实体可能网络中已有；用 --as 指定是谁，用 --write 照此写入（有错的行除外）`,
    cancelled: "已取消，未写入",
  },
  en: {
    done: (id: string, revision: number | null) =>
      revision === null
        ? "all of it is in the network already: there was nothing to write"
        : `written; to take it back: qianshou import --undo ${id}`,
    looked: "nothing was written (--dry-run)",
    doubtful: (wrong: number, unsure: number) =>
      `nothing was written: ${wrong} ${wrong === 1 ? "thing is" : "things are"} wrong, ${unsure} ${unsure === 1 ? "entity" : "entities"} may be in the network already. Say who is meant with --as; --write writes what is shown, without wrong rows`,
    cancelled: "given up, and nothing was written",
  },
};

export const importing: Command = {
  name: "import",
  summary: { zh: "把文件中的合作关系导入网络", en: "bring the partnerships of a file into the network" },
  usage: "FILE",
  places: {},
  groups: [
    {
      title: { zh: "文件（-：标准输入）", en: "The file (-: standard input)" },
      options: [
        ownOption("format", "FORMAT", { choices: importFormats }),
        ownOption("encoding", "ENCODING", { choices: encodings }),
        ownOption("name", "NAME"),
        ownOption("mapping", "FILE"),
        ownOption("print-mapping", null),
      ],
    },
    {
      title: { zh: "写入", en: "Writing" },
      options: [
        ownOption("dry-run", null),
        ownOption("as", "KEY=ID", { repeats: true }),
        ownOption("write", null),
        ownOption("problems", "FILE"),
        ownOption("force", null),
        ownOption("undo", "ID"),
      ],
    },
    where,
    telling,
  ],
  examples: [
    { typed: "import partners.csv --dry-run", about: { zh: "先看会改什么", en: "look what would change" } },
    { typed: "import partners.xlsx --as made.1f2e=haier-group", about: { zh: "指明是谁", en: "say who is meant" } },
    {
      typed: "import partners.csv --print-mapping > mapping.json",
      about: { zh: "各列的含义，改好后用 --mapping", en: "what the columns are; edited, --mapping takes it" },
    },
    {
      typed: "import partners.csv --write --problems wrong.csv",
      about: { zh: "写入，有错的行另存", en: "write what is right, keep what is wrong" },
    },
  ],
  async run(context) {
    const { typed } = context;
    const undo = typed.given.get("undo")?.at(-1);
    if (undo !== undefined) return endImport(context, undo, "any", "import --undo");
    const prints = typed.given.has("print-mapping");
    if (prints) refuseBesidePrinting(typed);
    const [file = ""] = takePlaces(typed, ["FILE"], "import");
    const asked = readAsked(typed, file);
    const problems = typed.given.get("problems")?.at(-1);
    if (problems !== undefined) refuseExisting(problems, typed.given.has("force"));
    if (file !== "-") {
      await access(file).catch((error: Error) => {
        throw new Failure(`${file} cannot be read: ${error.message}`);
      });
    }
    const work = (client: Client) =>
      prints ? printMapping(client, file, asked, context) : bringIn(client, file, asked, problems, context);
    return withClient(context, work, { takesFiles: true });
  },
};

/** What was typed about a file, parsed by the contract. */
function readAsked({ given }: Arguments, file: string) {
  const last = (name: string) => given.get(name)?.at(-1);
  const choices = {
    ...(given.has("format") && { format: last("format") }),
    ...(given.has("encoding") && { encoding: last("encoding") }),
  };
  const decisions = (given.get("as") ?? []).map((text) => {
    const [, key, as] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    if (key === undefined) throw new UsageError(`--as cannot be ${JSON.stringify(text)}; expected KEY=ID, or KEY=new`);
    return { key, as: as === "new" ? null : as };
  });
  const mapping = last("mapping");
  const isDecided = decisions.length > 0 || mapping !== undefined;
  const dryRun = given.has("dry-run");
  const writes = given.has("write");
  if (dryRun && writes) throw new UsageError("--dry-run and --write exclude each other");
  const name = last("name") ?? (file === "-" ? "stdin" : basename(file));
  const looks = dryRun || writes || isDecided;
  const query = parseAsked(contract.createImport.query, { ...choices, name, dryRun: String(looks) });
  const body = parseAsked(contract.decideImport.body, {
    ...choices,
    decisions,
    ...(mapping !== undefined && { mapping: readMapping(mapping) }),
  });
  return { query, body, dryRun, writes, isDecided };
}

function readMapping(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UsageError(`--mapping cannot be ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

type Asked = ReturnType<typeof readAsked>;

const openUpload = (file: string): AsyncIterable<Uint8Array> => (file === "-" ? process.stdin : createReadStream(file));

/** Sends a file, waits until it is read, has it written where that is wanted or nothing is in doubt, and tells. */
async function bringIn(
  client: Client,
  file: string,
  { query, body, dryRun, writes, isDecided }: Asked,
  problems: string | undefined,
  context: Context,
): Promise<number> {
  const sent = { params: undefined, query, body: undefined, upload: openUpload(file) };
  const { id } = await client.ask("createImport", sent);
  const decide = async (write: boolean): Promise<Import> => {
    await client.ask("decideImport", { params: { id }, query: undefined, body: { ...body, write } });
    return settled(client, id, context);
  };
  let now = await settled(client, id, context);
  if (now.state === "ready" && isDecided) now = await decide(false);
  if (now.state === "ready" && !dryRun && (writes || (isDecided && isPlain(now)))) now = await decide(true);
  if (problems !== undefined && now.problemCount > 0)
    await keepProblems(client, id, problems, context.typed.given.has("force"));
  if (context.typed.given.has("json")) await writeJson(context, now);
  else if (now.format !== null) await context.terminal.write(tellImport(now, context.language, context.terminal));
  return end(now, dryRun, context);
}

/** Says how it ended; the exit code. */
function end(now: Import, dryRun: boolean, { language, terminal }: Context): number {
  const told = words[language];
  if (now.state === "failed") throw new Failure(now.failure?.[language] ?? "the import failed");
  const unsure = now.matches.filter(({ sure }) => !sure).length;
  terminal.note(
    now.state === "done"
      ? told.done(now.id, now.revision)
      : now.state === "cancelled"
        ? told.cancelled
        : dryRun
          ? told.looked
          : told.doubtful(now.problemCount, unsure),
  );
  return now.state === "done" || (dryRun && now.state === "ready") ? 0 : 1;
}

const isPlain = ({ problemCount, matches }: Import): boolean => problemCount === 0 && matches.every(({ sure }) => sure);

async function keepProblems(client: Client, id: string, path: string, force: boolean): Promise<void> {
  const request = { params: { id }, query: undefined, body: undefined };
  const { chunks } = await client.file("readImportProblems", request);
  const target = await openFileTarget(path, force);
  try {
    for await (const chunk of chunks) await target.write(chunk);
    await target.finish();
  } catch (error) {
    await target.abandon();
    throw error;
  }
}

/** What cannot be told along with a mapping that is only printed. */
const notPrinting = ["mapping", "as", "write", "dry-run", "problems", "json"];

function refuseBesidePrinting({ given }: Arguments): void {
  const other = notPrinting.find((name) => given.has(name));
  if (other !== undefined) throw new UsageError(`--print-mapping and --${other} exclude each other`);
}

/** Writes how the columns are guessed, as JSON that `--mapping` takes; beside it, from what. The import itself is given up. */
async function printMapping(client: Client, file: string, { query }: Asked, context: Context): Promise<number> {
  const { terminal, language } = context;
  const looking = { ...query, dryRun: true };
  const sent = { params: undefined, query: looking, body: undefined, upload: openUpload(file) };
  const { id } = await client.ask("createImport", sent);
  const now = await settled(client, id, context);
  await client.ask("deleteImport", { params: { id }, query: undefined, body: undefined });
  if (now.mapping === null) throw new Failure(now.failure?.[language] ?? "the file could not be read");
  terminal.note(tellColumns(now, language, terminal).trimEnd());
  await terminal.write(`${JSON.stringify(now.mapping, null, 2)}\n`);
  return 0;
}
