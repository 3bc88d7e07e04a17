type Present<Row> = { readonly [Key in keyof Row]?: Exclude<Row[Key], undefined> };

/** Leaves out what is absent. */
export function present<Row extends object>(row: Row): Present<Row> {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined),
  ) as Present<Row>;
}
