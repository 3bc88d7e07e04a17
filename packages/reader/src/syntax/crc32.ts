/** Bytes taken at once, as model files are large. */
const STRIDE = 16;
const TABLE = 256;
/** Table n takes a byte on that has n more bytes behind it; tables follow one another. */
const TABLES: Int32Array = makeTables();

/** CRC-32 of the bytes, as gzip and zip compute it. */
export function crc32(bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % STRIDE);
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const quarters = new Int32Array(aligned.buffer, aligned.byteOffset, whole / 4);
  let value = -1;
  for (let at = 0; at < quarters.length; at += 4) {
    value =
      taken(value ^ (quarters[at] ?? 0), 12) ^
      taken(quarters[at + 1] ?? 0, 8) ^
      taken(quarters[at + 2] ?? 0, 4) ^
      taken(quarters[at + 3] ?? 0, 0);
  }
  for (let at = whole; at < bytes.length; at++) {
    value = (TABLES[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  }
  return (value ^ -1) >>> 0;
}

/** Takes on four bytes that have `behind` bytes behind them. */
function taken(four: number, behind: number): number {
  const table = behind * TABLE;
  return (
    (TABLES[table + 3 * TABLE + (four & 0xff)] ?? 0) ^
    (TABLES[table + 2 * TABLE + ((four >>> 8) & 0xff)] ?? 0) ^
    (TABLES[table + TABLE + ((four >>> 16) & 0xff)] ?? 0) ^
    (TABLES[table + (four >>> 24)] ?? 0)
  );
}

function makeTables(): Int32Array {
  const tables = new Int32Array(STRIDE * TABLE);
  for (let byte = 0; byte < TABLE; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    tables[byte] = value;
  }
  for (let at = TABLE; at < tables.length; at++) {
    const value = tables[at - TABLE] ?? 0;
    tables[at] = (tables[value & 0xff] ?? 0) ^ (value >>> 8);
  }
  return tables;
}
