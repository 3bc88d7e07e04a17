const CODES: Readonly<Record<string, readonly [prefix: string, factor: number, code: string]>> = {
  second: ["PT", 1, "S"],
  minute: ["PT", 1, "M"],
  hour: ["PT", 1, "H"],
  day: ["P", 1, "D"],
  weekend: ["P", 1, "WE"],
  week: ["P", 1, "W"],
  fortnight: ["P", 2, "W"],
  month: ["P", 1, "M"],
  quarter: ["P", 1, "Q"],
  year: ["P", 1, "Y"],
  decade: ["P", 10, "Y"],
  century: ["P", 100, "Y"],
};

/** Writes a length as TIMEX3 does; "X" for a number that is not told. */
export function lengthOf(unit: string, count: number | "X"): string {
  const [prefix, factor, code] = CODES[unit] ?? ["P", 1, "D"];
  if (count === "X")
    return `${prefix}X${unit === "decade" ? "DE" : unit === "century" ? "CE" : code}`;
  if (unit === "hour" && count % 1 !== 0)
    return `PT${Math.floor(count) || ""}${count >= 1 ? "H" : ""}${Math.round((count % 1) * 60)}M`;
  if (count === 0.5 && HALVES[unit] !== undefined) return HALVES[unit];
  return `${prefix}${Number((count * factor).toFixed(2))}${code}`;
}

const HALVES: Readonly<Record<string, string | undefined>> = {
  day: "PT12H",
  year: "P6M",
};
