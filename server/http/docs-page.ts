import * as z from "zod";
import { apiPrefix, contract } from "../../model/contract.ts";
import type { Endpoint } from "../../model/endpoint.ts";
import { problemCodes } from "../../model/problem.ts";

/** A readable page of the contract: plain HTML without scripts, so that the strictest content policy serves it. */
export function toDocsPage(): string {
  const endpoints = Object.entries<Endpoint>(contract);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Qianshou 牵手 · API</title>
<link rel="stylesheet" href="docs.css">
</head>
<body>
<main>
<h1>Qianshou 牵手 · API</h1>
<p>JSON over HTTP. The same as a machine reads it: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).
List parameters repeat: <code>type=PARTNER_OF&amp;type=SIGNED_WITH</code>.</p>
<nav aria-label="Endpoints"><ul>
${endpoints.map(([name, { method, path }]) => `<li><a href="#${name}">${method} ${escapeHtml(path)}</a></li>`).join("\n")}
</ul></nav>
${endpoints.map(([name, endpoint]) => section(name, endpoint)).join("\n")}
<section><h2 id="problems">Problems</h2>
<p>Errors are <code>application/problem+json</code> (RFC 9457); <code>errors</code> names every wrong field, its value and what would be right.</p>
<table><thead><tr><th scope="col">code</th><th scope="col">status</th><th scope="col">meaning</th></tr></thead><tbody>
${Object.entries(problemCodes)
  .map(
    ([code, { status, en, zh }]) =>
      `<tr><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(`${en} · ${zh}`)}</td></tr>`,
  )
  .join("\n")}
</tbody></table></section>
</main>
</body>
</html>
`;
}

/** The stylesheet of the page, served beside it. */
export const docsStyle = `:root { color-scheme: light dark; }
body { font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 24px 16px 64px; }
h2 { margin-top: 40px; font-size: 20px; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #8884; padding: 6px 12px 6px 0; text-align: left; vertical-align: top; }
pre { overflow: auto; padding: 12px; border: 1px solid #8884; border-radius: 8px; font-size: 13px; }
`;

function section(name: string, { method, path, summary, params, query, body, media, answer }: Endpoint): string {
  return `<section><h2 id="${name}">${method} <code>${escapeHtml(apiPrefix + path)}</code></h2>
<p>${escapeHtml(summary)}.</p>
${params ? fields("Path", params) : ""}${query ? fields("Query", query) : ""}${body ? fields("Body (JSON)", body) : ""}
${media === undefined ? answerSchema(answer) : `<p>The answer is a file: <code>${escapeHtml(media.join(", "))}</code>.</p>`}</section>`;
}

function answerSchema(answer: z.ZodType): string {
  const json = JSON.stringify(z.toJSONSchema(answer, { unrepresentable: "any" }), null, 2);
  return `<details><summary>Answer, as JSON Schema</summary><pre>${escapeHtml(json)}</pre></details>`;
}

function fields(caption: string, schema: z.ZodObject): string {
  const rows = Object.entries(schema.shape).map(([name, field]) => {
    const {
      $schema: _dialect,
      $defs: _definitions,
      ...json
    } = z.toJSONSchema(field, { io: "input", unrepresentable: "any", reused: "inline" });
    return `<tr><td><code>${escapeHtml(name)}</code></td><td><code>${escapeHtml(JSON.stringify(json))}</code></td></tr>`;
  });
  return `<table><caption>${caption}</caption><thead><tr><th scope="col">name</th><th scope="col">takes</th></tr></thead><tbody>${rows.join("\n")}</tbody></table>\n`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
