import { AppError } from "@zenobia/model";

const PDF_START = "%PDF-";

/**
 * Reads bytes as UTF-8; a byte order mark at the start is dropped.
 *
 * @throws {AppError} `input/binary` or `input/encoding`; nothing is ever replaced silently.
 */
export function decodeText(bytes: Uint8Array): string {
  const zero = bytes.indexOf(0);
  if (startsWith(bytes, PDF_START))
    throw new AppError(
      "input/binary",
      "this is a PDF: give it a name that ends in .pdf, or say --input pdf",
    );
  if (isUtf16(bytes))
    throw new AppError(
      "input/encoding",
      "this is UTF-16: convert it to UTF-8, with iconv -f UTF-16 -t UTF-8 for example",
    );
  if (zero >= 0)
    throw new AppError(
      "input/binary",
      `byte ${zero + 1} is NUL, so this is no text: give a text, Markdown, HTML or JSON file`,
    );
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    const message = `byte ${firstBadByte(bytes) + 1} is no UTF-8: convert the text, with iconv -f WINDOWS-1252 -t UTF-8 for example`;
    throw new AppError("input/encoding", message, { cause });
  }
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((character, at) => bytes[at] === character.charCodeAt(0));
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

const LONGEST_OPEN = 3;

/** Index of the first byte of the first sequence that is no UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (isDecodable(bytes.subarray(0, middle), { stream: true })) good = middle;
    else bad = middle;
  }
  for (let open = 0; open < LONGEST_OPEN; open += 1) {
    if (isDecodable(bytes.subarray(0, good - open), { stream: false })) return good - open;
  }
  return good - LONGEST_OPEN;
}

function isDecodable(bytes: Uint8Array, options: { readonly stream: boolean }): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}
