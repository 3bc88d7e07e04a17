import { decodeText } from "../inputs/decode-text.ts";

/**
 * A page in other letters than UTF-8 is read by what it says they are; whatever is UTF-8 is read as that.
 *
 * @throws {AppError} `input/encoding` or `input/binary`
 */
export function decodePage(bytes: Uint8Array, charset: string | undefined): string {
  try {
    return decodeText(bytes);
  } catch (error) {
    const decoder = charset === undefined ? undefined : decoderOf(charset);
    if (decoder === undefined || bytes.includes(0)) throw error;
    return decoder.decode(bytes);
  }
}

function decoderOf(charset: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(charset);
  } catch {
    return undefined;
  }
}
