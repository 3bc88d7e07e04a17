/** A number with commas between thousands and at most two decimals; `Intl` would cost start-up time. */
export function printNumber(value: number): string {
  const rounded = Number.isInteger(value) ? value : Math.round(value * 100) / 100;
  const [whole = "", decimals] = String(rounded).split(".");
  if (whole.includes("e")) return String(value);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",").replace("-", "−");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
