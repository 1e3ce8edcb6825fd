import { expect, test } from "vitest";
import { escapeXml, xmlComment } from "../../formats/xml.ts";

test.each([
  ["plain 文字", "plain 文字"],
  [`<b a="1">&'</b>`, "&lt;b a=&quot;1&quot;&gt;&amp;'&lt;/b&gt;"],
  ["]]>", "]]&gt;"],
  ["a\tb\nc\rd", "a&#9;b&#10;c&#13;d"],
  ["a\u0000b\u001bc\uffffd", "a\ufffdb\ufffdc\ufffdd"],
  ["half \ud83d", "half \ufffd"],
  ["𠮷 👩‍👩‍👧", "𠮷 👩‍👩‍👧"],
])("%j is written so that XML holds it", (text, written) => {
  expect(escapeXml(text)).toBe(written);
});

test.each(["a--b", "--", "a-", "--->"])("a comment of %j doesn't end early", (text) => {
  const inside = xmlComment(text).slice("<!--".length, -"-->\n".length);
  expect(inside).not.toMatch(/--|-$/);
});
