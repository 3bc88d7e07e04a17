import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { AppError } from "@zenobia/model";
import type { DocumentText } from "./document-text.ts";

/** Most pages that are read. */
const MAX_PAGES = 500;
/** Most characters that are taken, in UTF-16 code units. */
const MAX_TEXT = 5_000_000;
/** Most time for one file. */
const TIMEOUT_MS = 60_000;
const MAX_HEAP_MB = 512;
const DATE = /^D:(\d{4})(\d{2})(\d{2})/u;

const require = createRequire(import.meta.url);

/** What a thread says of a file. */
interface PdfAnswer {
  readonly pages?: readonly string[];
  readonly count?: number;
  readonly title?: string;
  readonly author?: string;
  readonly created?: string;
  readonly problem?: string;
}

/**
 * What the thread runs. A file from outside may take pdf.js long or make it ask for memory without end: only a thread
 * can be stopped. As a text, since a thread of its own reads no TypeScript.
 */
const THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
const text = (value) => (typeof value === "string" ? value : undefined);
import(workerData.module)
  .then(async ({ getDocumentProxy, getMeta }) => {
    const file = await getDocumentProxy(workerData.bytes, { isEvalSupported: false, verbosity: 0 });
    const pages = [];
    let size = 0;
    for (let at = 1; at <= Math.min(file.numPages, workerData.maxPages); at += 1) {
      const { items } = await (await file.getPage(at)).getTextContent();
      const words = items.map(({ str = "", hasEOL }) => str + (hasEOL ? "\\n" : "")).join("");
      size += words.length;
      if (size > workerData.maxText) break;
      pages.push(words);
    }
    const { info = {} } = await getMeta(file);
    return { pages, count: file.numPages, title: text(info.Title), author: text(info.Author), created: text(info.CreationDate) };
  })
  .catch((error) => ({ problem: String(error && error.message) }))
  .then((answer) => parentPort.postMessage(answer));
`;

/**
 * Takes the text out of a PDF, page by page; lines stay as they stand, words cut at their ends are joined.
 *
 * @throws {AppError} `input/pdf` when it cannot be read, wants a password or takes too long; `input/too-large` for more
 *   pages or words than a report has.
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const { pages = [], count = 0, title, author, created, problem } = await askThread(bytes);
  if (problem !== undefined)
    throw new AppError(
      "input/pdf",
      `this PDF cannot be read (${problem}): take its text out first`,
    );
  if (pages.length < count) {
    const message = `this PDF has more than ${MAX_PAGES} pages or ${MAX_TEXT} characters: split it`;
    throw new AppError("input/too-large", message);
  }
  const [, year, month, day] = DATE.exec(created ?? "") ?? [];
  return {
    text: pages.map(joined).filter(Boolean).join("\n\n"),
    facts: {
      ...(title?.trim() ? { title: title.trim() } : {}),
      ...(author?.trim() ? { author: author.trim() } : {}),
    },
    // The day on which the file was made may be long after that of publication.
    guesses: year === undefined ? {} : { published: `${year}-${month}-${day}` },
  };
}

function joined(page: string): string {
  return page.replace(/(\p{Ll})-\n(\p{Ll})/gu, "$1$2").trim();
}

async function askThread(bytes: Uint8Array): Promise<PdfAnswer> {
  const thread = new Worker(THREAD, {
    eval: true,
    execArgv: [],
    workerData: {
      module: pathToFileURL(require.resolve("unpdf")).href,
      bytes,
      maxPages: MAX_PAGES,
      maxText: MAX_TEXT,
    },
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<PdfAnswer>((resolve) => {
      thread.once("message", resolve);
      thread.once("error", (error) => resolve({ problem: error.message }));
      thread.once("exit", () => resolve({ problem: "its thread ended" }));
      timer = setTimeout(
        () => resolve({ problem: `it took more than ${TIMEOUT_MS / 1000} s` }),
        TIMEOUT_MS,
      );
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
