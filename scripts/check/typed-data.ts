import { join, resolve } from "node:path";
import ts from "typescript";

/** Data and the type of the reader that it has to be of. */
export interface TypedData {
  readonly name: string;
  readonly content: unknown;
  /** Source file, from the root of the repository, that exports the type. */
  readonly from: string;
  /** An expression of types, such as `WordsData["places"]`. */
  readonly type: string;
}

/**
 * Says where data are not of the types that the reader reads them as: a field missing, misspelt or of another kind.
 *
 * The types are the schema. Written down a second time, they would drift apart.
 */
export function typeProblems(root: string, data: readonly TypedData[]): readonly string[] {
  const sources = new Map(data.map((item, at) => [pathOf(root, at), sourceOf(root, item)]));
  const host = ts.createCompilerHost(OPTIONS);
  const program = ts.createProgram({
    rootNames: [...sources.keys()],
    options: OPTIONS,
    host: {
      ...host,
      fileExists: (path) => sources.has(path) || host.fileExists(path),
      readFile: (path) => sources.get(path) ?? host.readFile(path),
      getSourceFile: (path, version) => {
        const text = sources.get(path);
        return text === undefined
          ? host.getSourceFile(path, version)
          : ts.createSourceFile(path, text, version);
      },
    },
  });
  return data.flatMap(({ name }, at) => {
    const file = program.getSourceFile(pathOf(root, at));
    const found = [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ];
    return found.map((diagnostic) => `${name}: ${said(diagnostic)}`);
  });
}

const OPTIONS: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  customConditions: ["@zenobia/source"],
  types: [],
  lib: ["lib.es2023.d.ts"],
};

function pathOf(root: string, at: number): string {
  return join(resolve(root), "scripts", `typed-data-${at}.ts`);
}

function sourceOf(root: string, { content, from, type }: TypedData): string {
  const names = /^\w+/.exec(type)?.[0] ?? type;
  const module_ = JSON.stringify(join(resolve(root), from));
  const value = JSON.stringify(content, undefined, 1);
  return `import type { ${names} } from ${module_};\nexport const data: ${type} = ${value};\n`;
}

/** What is wrong, with the line of data that it is about. */
function said({ file, start, messageText }: ts.Diagnostic): string {
  const lines = ts.flattenDiagnosticMessageText(messageText, "\n").split("\n");
  const message = lines.at(-1)?.trim() ?? "";
  if (file === undefined || start === undefined) return message;
  const { line } = file.getLineAndCharacterOfPosition(start);
  const text = file.text.split("\n")[line]?.trim() ?? "";
  return `${text.startsWith("export ") ? "" : `${text.slice(0, 60)} `}${message}`;
}
