/** Table 0 takes a byte on; table n does so for a byte with n more bytes behind it. */
const TABLES: readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] = makeTables();

/** CRC-32 of the bytes, as gzip and zip compute it. Takes four bytes at once, as model files are large. */
export function crc32(bytes: Uint8Array): number {
  const [last, third, second, first] = TABLES;
  const whole = bytes.length - (bytes.length % 4);
  let value = 0xffffffff;
  for (let at = 0; at < whole; at += 4) {
    value ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    value ^= (bytes[at + 3] ?? 0) << 24;
    value =
      (first[value & 0xff] ?? 0) ^
      (second[(value >>> 8) & 0xff] ?? 0) ^
      (third[(value >>> 16) & 0xff] ?? 0) ^
      (last[value >>> 24] ?? 0);
  }
  for (let at = whole; at < bytes.length; at++) {
    value = (last[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}

function makeTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const single = Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  const longer = (table: Uint32Array) =>
    table.map((value) => (single[value & 0xff] ?? 0) ^ (value >>> 8));
  const second = longer(single);
  const third = longer(second);
  return [single, second, third, longer(third)];
}
