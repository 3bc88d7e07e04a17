/** Empties a record for the next test; only owners of the tables can. */
export const EMPTY_TABLES = `
  truncate log, reports, codings, decisions, report_index, settings, assertions, assertion_bodies,
    parties, block_keys, documents, period_counts;
  update log_end set sequence = 0, hash = repeat('0', 64);
  update derived_end set sequence = 0;
`;
