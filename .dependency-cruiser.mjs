/** Who may import whom (the table in ARCHITECTURE.md); run by `npm run check`. */

const PURE = "^packages/(model|reader|record|formats)/src";
const BARE = "^packages/(model|reader|record)/src";

/** A package's source may reach only itself and the packages named. */
function mayImport(name, allowed) {
  const own = [name, ...allowed].join("|");
  return {
    name: `${name}-imports-${allowed.length === 0 ? "nothing" : `only-${allowed.join("-and-")}`}`,
    severity: "error",
    from: { path: `^packages/${name}/src` },
    to: { path: "^packages/", pathNot: `^packages/(${own})/` },
  };
}

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    mayImport("model", []),
    mayImport("reader", ["model"]),
    mayImport("record", ["model"]),
    mayImport("formats", ["model"]),
    mayImport("store", ["model", "record"]),
    mayImport("service", ["model", "reader", "record", "formats"]),
    mayImport("testkit", ["model", "record"]),
    mayImport("native", ["model", "reader"]),
    mayImport("server", ["model", "reader", "record", "formats", "service"]),
    mayImport("cli", [
      "model",
      "reader",
      "record",
      "formats",
      "native",
      "store",
      "service",
      "server",
    ]),
    mayImport("web", ["model", "reader", "record", "server"]),
    {
      name: "web-derives-in-the-reader-only",
      comment:
        "the record is derived on the server; only the reader in the browser makes rows of what it codes",
      severity: "error",
      from: {
        path: "^packages/web/src",
        pathNot: "^packages/web/src/views/try-it/reader\\.worker",
      },
      to: { path: "^packages/record/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "web-knows-the-server-by-its-types",
      comment:
        "what the server runs is not for the browser; the app knows the shapes of its answers",
      severity: "error",
      from: { path: "^packages/web/src" },
      to: { path: "^packages/server/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "views-stand-alone",
      comment: "what two views share is in design, record or reading",
      severity: "error",
      from: { path: "^packages/web/src/views/([^/]+)/" },
      to: { path: "^packages/web/src/views/", pathNot: "^packages/web/src/views/$1/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "pure-packages-run-anywhere",
      comment: "model, reader, record and formats know no Node API: they run in the browser too",
      severity: "error",
      from: { path: PURE },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "model-reader-and-record-have-no-dependencies",
      severity: "error",
      from: { path: BARE },
      to: { path: "node_modules" },
    },
    {
      name: "declared",
      comment: "what is imported stands in the package's own package.json",
      severity: "error",
      from: { path: "^packages/[^/]+/src" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "unknown", "npm-dev"] },
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-deep-imports",
      comment:
        "another package's source is reached through its entries: the index, and those that are loaded apart",
      severity: "error",
      from: { path: "^packages/([^/]+)/src" },
      to: {
        path: "^packages/[^/]+/src/",
        pathNot:
          "^packages/($1/|[^/]+/src/index\\.ts$|service/src/(inputs|ask|users)\\.ts$|server/src/client\\.ts$)",
      },
    },
    {
      name: "source-knows-no-tests",
      severity: "error",
      from: { path: "^packages/[^/]+/src" },
      to: { path: "^packages/[^/]+/(test|tools)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^packages/[^/]+/(dist|assets|models)/" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@zenobia/source", "import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json", ".css"],
    },
  },
};
