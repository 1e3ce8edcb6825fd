import type { ReadLimits } from "./reader.ts";
import { refusals } from "./refusals.ts";
import { type Attributes, localName, readXml } from "./xml-reader.ts";
import type { ZipReader } from "./zip.ts";

/** The parts of a workbook, by the names of their members. */
export interface Book {
  /** Those that aren't hidden, in order. */
  readonly sheets: readonly { readonly name: string; readonly member: string }[];
  readonly styles: string | null;
  readonly strings: string | null;
  /** Whether its days are counted from 1904, as old Macs did. */
  readonly from1904: boolean;
}

/** Where the parts of a workbook are, as its relationships say (ECMA-376 part 2). */
export async function readBook(zip: ZipReader, limits: ReadLimits): Promise<Book> {
  const main = zip.names.includes("_rels/.rels")
    ? (await relationshipsOf(zip, "_rels/.rels", "", limits)).find(({ type }) => type === "officeDocument")?.target
    : undefined;
  const workbook = main ?? "xl/workbook.xml";
  const folder = workbook.replace(/[^/]*$/, "");
  const rels = await relationshipsOf(zip, `${folder}_rels/${workbook.slice(folder.length)}.rels`, folder, limits);
  const targets = new Map(rels.map(({ id, target }) => [id, target]));
  const sheets: { name: string; member: string }[] = [];
  let from1904 = false;
  await through(zip, workbook, limits, (element, attributes) => {
    if (element === "workbookPr") from1904 = /^(?:1|true)$/.test(attributes["date1904"] ?? "");
    if (element !== "sheet" || (attributes["state"] ?? "visible") !== "visible") return;
    const id = Object.entries(attributes).find(([name]) => localName(name) === "id" && name !== "id")?.[1] ?? "";
    const member = targets.get(id);
    // Charts have sheets of their own.
    if (member !== undefined && zip.names.includes(member) && !/chartsheets\//.test(member))
      sheets.push({ name: attributes["name"] ?? "", member });
  });
  if (sheets.length === 0) throw refusals.noTable();
  const ofType = (type: string): string | null => {
    const target = rels.find((one) => one.type === type)?.target;
    return target !== undefined && zip.names.includes(target) ? target : null;
  };
  return { sheets, styles: ofType("styles"), strings: ofType("sharedStrings"), from1904 };
}

interface Relationship {
  readonly id: string;
  /** The last part of its type's address. */
  readonly type: string;
  readonly target: string;
}

async function relationshipsOf(
  zip: ZipReader,
  name: string,
  folder: string,
  limits: ReadLimits,
): Promise<Relationship[]> {
  const all: Relationship[] = [];
  await through(zip, name, limits, (element, { Id: id = "", Type: type = "", Target: target = "" }) => {
    if (element !== "Relationship") return;
    const path = target.startsWith("/") ? target.slice(1) : folder + target.replace(/^\.\//, "");
    all.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: path });
  });
  return all;
}

/** Goes through a member of which elements matter, not texts. */
async function through(
  zip: ZipReader,
  name: string,
  limits: ReadLimits,
  open: (element: string, attributes: Attributes) => void,
): Promise<void> {
  const elements = {
    open: (element: string, attributes: Attributes) => open(localName(element), attributes),
    close: () => {},
  };
  for await (const _piece of readXml(zip.member(name), "xlsx", { chosen: undefined, limits, elements }));
}
