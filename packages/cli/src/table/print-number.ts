/** A number with commas between thousands and at most two decimals; `Intl` would cost start-up time. */
export function printNumber(value: number): string {
  const [whole = "", decimals] = String(Math.round(value * 100) / 100).split(".");
  if (whole.includes("e")) return String(value);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",").replace("-", "−");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
