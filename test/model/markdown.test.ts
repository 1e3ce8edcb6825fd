import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeMarkdown, markdownLink } from "../../model/markdown.ts";

describe("a text in Markdown", () => {
  test.each([
    ["海尔集团", "海尔集团"],
    ["i2Cool (Hong Kong) Co., Ltd.", "i2Cool (Hong Kong) Co., Ltd."],
    ["<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"],
    ["R&D &lt;", "R&amp;D &amp;lt;"],
    ["a `code` b", "a \\`code\\` b"],
    ["*x* _y_ ~~z~~", "\\*x\\* \\_y\\_ \\~\\~z\\~\\~"],
    ["[a](javascript:alert(1))", "\\[a\\](javascript:alert(1))"],
    ["![a][b]", "!\\[a\\]\\[b\\]"],
    ["a|b", "a\\|b"],
    ["a\\", "a\\\\"],
    ["{{x}} $z$", "\\{\\{x\\}\\} \\$z\\$"],
    ["see http://a.example and www.b.example", "see http\\://a.example and www\\.b.example"],
    ["one\ntwo\r\n\r\n# three\u2028four", "one two # three four"],
    ["a\u202eb\u2066c\u200fd", "a b c d"],
    ["  lead", "lead"],
    ["# a", "\\# a"],
    ["- a", "\\- a"],
    ["+ a", "\\+ a"],
    ["1. a", "1\\. a"],
    ["20) a", "20\\) a"],
    ["20th China", "20th China"],
    ["> a", "&gt; a"],
    ["=== a", "\\=== a"],
    ["\ud800", "\ufffd"],
  ])("is shown as it is: %j", (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  test("keeps no character that begins markup, whatever it holds", () => {
    const odd = fc.string({ unit: fc.constantFrom(..."\\`*_[]{}<>|~$@^&#-+=1.)\n\r\u2028\u202e a字".split("")) });
    fc.assert(
      fc.property(odd, (text) => {
        const written = escapeMarkdown(text);
        const plain = written.replace(/\\[!-/:-@[-`{-~]/g, "x").replace(/&(?:amp|lt|gt);/g, "x");
        expect(plain).not.toMatch(/[\\`*_[\]{}<>|~$@^&\n\r\u2028\u202e]/);
        expect(plain).not.toMatch(/^(?:[#+=-]|\d+[.)])/);
      }),
    );
  });
});

describe("a link", () => {
  test.each([
    ["https://example.org/a?b=c#d", "<https://example.org/a?b=c#d>"],
    ["http://example.org", "<http://example.org/>"],
    ['https://example.org/a>b<c d"', "<https://example.org/a%3Eb%3Cc%20d%22>"],
    ["https://例子.example/页", "<https://xn--fsqu00a.example/%E9%A1%B5>"],
  ])("shows itself and holds nothing that ends it: %s", (address, link) => {
    expect(markdownLink(address)).toBe(link);
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "mailto:a@b.example", "file:///etc/passwd", "//a.example", ""])(
    "leads to http and https only: %s",
    (address) => {
      expect(markdownLink(address)).toBeUndefined();
    },
  );
});
