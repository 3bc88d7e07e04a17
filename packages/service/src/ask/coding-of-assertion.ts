/** Id of the coding that an assertion is of. */
export function codingOfAssertion(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf(":")));
}
