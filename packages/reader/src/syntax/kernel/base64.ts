const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Decodes base64 (RFC 4648, section 4); the text is one of our own and taken to be sound. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let value = 0; value < DIGITS.length; value++) values[DIGITS.charCodeAt(value)] = value;
  const digits = digitsOf(text);
  const bytes = new Uint8Array(decodedLength(text));
  let bits = 0;
  let size = 0;
  let at = 0;
  for (let digit = 0; digit < digits; digit++) {
    bits = (bits << 6) | (values[text.charCodeAt(digit)] ?? 0);
    size += 6;
    if (size < 8) continue;
    size -= 8;
    bytes[at++] = (bits >>> size) & 0xff;
    bits &= (1 << size) - 1;
  }
  return bytes;
}

/** How many bytes a text in base64 stands for. */
export function decodedLength(text: string): number {
  return Math.floor((digitsOf(text) * 3) / 4);
}

function digitsOf(text: string): number {
  const end = text.indexOf("=");
  return end < 0 ? text.length : end;
}
