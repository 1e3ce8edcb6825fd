import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { csv } from "../../../formats/csv.ts";
import { FileRefused } from "../../../formats/read/reader.ts";
import { refusals } from "../../../formats/read/refusals.ts";
import { fileOf } from "../files.ts";
import { partsFor } from "../tiny.ts";
import { refusal } from "./opening.ts";

const zip = fileOf(csv, partsFor(csv));
const changed = (change: (bytes: Uint8Array) => void): Uint8Array => {
  const bytes = zip.slice();
  change(bytes);
  return bytes;
};
/** Where the directory of a zip has its first entry. */
function placeOf(bytes: Uint8Array, second: number): number {
  return bytes.findIndex(
    (byte, at) => byte === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === second - 1 && bytes[at + 3] === second,
  );
}

/** A zip whose directory says that its first member unpacks to so many bytes. */
function declaring(size: number): Uint8Array {
  return changed((bytes) => new DataView(bytes.buffer).setUint32(placeOf(bytes, 0x02) + 24, size, true));
}

const deep = "[".repeat(100) + "]".repeat(100);
const wide = `${Array.from({ length: 300 }, (_, i) => `c${i}`).join(",")}\n`;

test.each<[string, string | Uint8Array, string]>([
  ["an empty file", "", "empty"],
  ["blanks", " \n\n", "empty"],
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2), "not a format"],
  ["random bytes", Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256), "not a format"],
  ["a text in no encoding", Uint8Array.of(0x61, 0x2c, 0xff, 0xff, 0x0a), "encoding isn’t known"],
  ["an old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "an old Excel file"],
  ["a web page", "<!DOCTYPE html><html><body/></html>", "HTML"],
  ["other XML", '<?xml version="1.0"?><svg/>', "not a format"],
  ["JSON that is cut off in a record", '{"nodes":[{"id":"a"},{"id":"b"', "cut off"],
  [
    "JSON that is cut off between records",
    '{"nodes":[{"id":"a"},\n',
    "cut off: it ends before its content does, at line 2",
  ],
  ["JSON with an error", '{"nodes":[{"id":"a"},\n{"id":b}]}', "line 2 isn’t JSON"],
  ["JSON with something behind", '{"nodes":[{"id":"a"}]} x', "line 1 isn’t JSON: x"],
  ["JSON without records", "[1,2,3]", "no rows"],
  ["JSON that is nested too deep", `{"nodes":[{"id":${deep}}]}`, "at most 30 levels"],
  ["JSON Lines that are nested too deep", `{"id":${deep}}\n{}\n`, "at most 30 levels"],
  ["JSON Lines that are cut off", '{"id":1}\n{"id":2', "cut off: it ends before its content does, at line 2"],
  ["a quotation mark that is never closed", 'a,b\n1,"2\n3,4\n', "the quotation mark at line 2"],
  ["too many columns", wide + wide, "at most 200"],
  ["a cell that is too long", `a,b\n${"x".repeat(100_001)},1\n`, "a cell at line 2 is too long"],
  ["entities", '<!DOCTYPE graphml [<!ENTITY a "b">]><graphml><node id="&a;"/></graphml>', "declares XML entities"],
  ["unknown entities", '<graphml><node id="&a;"/></graphml>', "line 1 isn’t GraphML: undefined entity"],
  ["XML that is cut off", '<graphml><graph>\n<node id="a"/>', "cut off: it ends before its content does, at line 2"],
  ["XML that is cut off in a tag", '<gexf><graph><nodes><node id="a', "cut off"],
  ["XML that is nested too deep", `<graphml>${"<graph>".repeat(60)}`, "at most 30 levels"],
  ["an attribute that is too long", `<gexf><nodes><node id="${"x".repeat(100_001)}"/></nodes></gexf>`, "is too long"],
  ["a zip that is cut off", zip.slice(0, -100), "cut off"],
  [
    "a zip with a password",
    changed((bytes) => bytes.fill(1, placeOf(bytes, 0x02) + 8, placeOf(bytes, 0x02) + 9)),
    "password",
  ],
  ["a zip whose bytes have changed", changed((bytes) => bytes.fill(7, 60, 64)), "damaged: entities.csv"],
  ["a zip of other things", zipSync({ "a.png": strToU8("x") }), "no rows"],
  ["a zip that grows beyond the limit", declaring(60_000_000), "at most 50,000,000 bytes"],
])("%s is refused", async (_, content, expected) => {
  expect(await refusal(content)).toContain(expected);
});

test("a zip that is packed far more tightly than data can be is refused, whatever the limit", async () => {
  expect(await refusal(declaring(2_000_000_000), { unpacked: 1e12 })).toContain("packed far more tightly");
});

test("a member that unpacks to more than it declares is refused", async () => {
  expect(await refusal(declaring(10))).toContain("damaged: entities.csv");
});

test("refusals say what is wrong in both languages", () => {
  for (const told of [refusals.empty(), refusals.cutOff(3), refusals.columns(2, 1), refusals.packed()].map(
    (one) => one.told,
  )) {
    expect(told.zh).toMatch(/\p{Script=Han}/u);
    expect(told.en).not.toMatch(/\p{Script=Han}/u);
  }
  expect(refusals.empty()).toBeInstanceOf(FileRefused);
});
