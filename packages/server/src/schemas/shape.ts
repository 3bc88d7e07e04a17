import { z } from "zod";

/** A part of a list; there is more where `next` is given, which `after` goes on from. */
export interface Listed<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

/** A part of a list of what has a shape. */
export function listed<Row>(row: z.ZodType<Row>): z.ZodType<Listed<Row>> {
  return z.object({ rows: z.array(row).readonly(), next: z.string().exactOptional() });
}
