import type { ApiDescription } from "./openapi.ts";
import type { Operation } from "./operation.ts";

/** A page that people can read; without scripts, so that nothing is to be loaded. */
export function docsPage(operations: readonly Operation[], description: ApiDescription): string {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  const sections = tags.map((tag) => {
    const own = operations.filter((one) => one.tag === tag);
    return `<section><h2>${escaped(tag)}</h2>${own.map((one) => entryOf(one, description)).join("")}</section>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Zenobia: the API</title><style>${STYLE}</style></head><body><main>
<h1>The API</h1>
<p>All paths are below <code>/api/v1</code>. Programs read <a href="openapi.json">openapi.json</a> (OpenAPI 3.1). Days are
<code>YYYY-MM-DD</code>; parameters that are lists are given again for each value; lists go on from <code>next</code>, given as
<code>after</code>. What changes something carries <code>x-csrf-token</code>, which <code>GET /session</code> tells, unless a
token is sent as <code>authorization: Bearer …</code>. Errors are <code>application/problem+json</code>, each with a code.</p>
${sections.join("\n")}</main></body></html>
`;
}

function entryOf(one: Operation, description: ApiDescription): string {
  const query = Object.keys(one.query?.shape ?? {});
  const asked =
    query.length === 0
      ? ""
      : `<p>Asked with ${query.map((name) => `<code>${escaped(name)}</code>`).join(", ")}</p>`;
  const details = operationIn(description, one);
  return `<article id="${escaped(one.id)}"><h3><code><b>${one.method.toUpperCase()}</b> ${escaped(one.path)}</code></h3>
<p>${escaped(one.summary)} <em>${WHO[one.needs]}</em></p>${asked}
<details><summary>In full</summary><pre>${escaped(JSON.stringify(details, undefined, 2))}</pre></details></article>`;
}

const WHO = { anyone: "", read: "", code: "For coders.", admin: "For admins." } as const;

function operationIn({ paths }: ApiDescription, { method, path }: Operation): unknown {
  const all = paths as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  return all[path.replace(/:(\w+)/gu, "{$1}")]?.[method];
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const STYLE = `
:root{color-scheme:light dark;--ink:#1d1b18;--paper:#faf8f4;--rule:#ddd6ca;--accent:#7a3b1d}
@media(prefers-color-scheme:dark){:root{--ink:#e8e4dc;--paper:#1a1c20;--rule:#3a3d44;--accent:#e0a27f}}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 Georgia,"Source Serif 4",serif}
main{max-width:72ch;margin:0 auto;padding:3rem 1.25rem}
h2{margin:3rem 0 .5rem;border-bottom:1px solid var(--rule)}h3{margin:1.6rem 0 .2rem;font-size:1rem}
p{margin:.3rem 0}code,pre{font:14px/1.5 ui-monospace,monospace}a{color:var(--accent)}
pre{overflow:auto;max-height:24rem;border:1px solid var(--rule);padding:.75rem}em{color:var(--accent);font-style:normal}`;
