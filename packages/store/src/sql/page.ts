import { AppError } from "@zenobia/model";
import type { Page, Paged } from "@zenobia/record";
import { type RawBuilder, sql } from "kysely";
import type { Condition } from "./conditions.ts";
import { plainDay } from "./plain-text.ts";

const MOST_ROWS = 10_000;

/** A row of a page, before its body is read. */
export interface PageRow {
  readonly id: string;
  readonly day: string;
  readonly body: string;
}

/** How a query goes on from a mark: a condition, an order, and one row more than asked for. */
export interface PageParts {
  readonly from: Condition;
  readonly order: RawBuilder<unknown>;
  readonly limit: number;
}

/** Turns a page into the parts of a query over `day` and `id`. */
export function pageParts({ limit, after, order = "newest" }: Page): PageParts {
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ROWS)
    throw new AppError("store/page", `a page has 1 to ${MOST_ROWS} rows, not ${limit}`);
  const mark = after === undefined ? undefined : parseMark(after);
  const newest = order === "newest";
  const comparison = newest ? sql`<` : sql`>`;
  return {
    from:
      mark === undefined ? sql`true` : sql`(day, id) ${comparison} (${mark.day}::date, ${mark.id})`,
    order: newest ? sql`day desc, id desc` : sql`day, id`,
    limit: limit + 1,
  };
}

/** Cuts the row too many off, and makes the mark of the next page. */
export function pageOf<Row>(rows: readonly PageRow[], limit: number): Paged<Row> {
  const here = rows.slice(0, limit);
  const last = here.at(-1);
  const found = here.map(({ body }) => JSON.parse(body) as Row);
  return rows.length > limit && last !== undefined
    ? { rows: found, next: markOf(last) }
    : { rows: found };
}

function markOf({ day, id }: PageRow): string {
  return Buffer.from(`${day} ${id}`).toString("base64url");
}

function parseMark(mark: string): { readonly day: string; readonly id: string } {
  const text = Buffer.from(mark.slice(0, 1000), "base64url").toString();
  const day = plainDay(text);
  if (day === undefined || text[day.length] !== " " || text.includes("\0"))
    throw new AppError("store/page", `“${mark.slice(0, 100)}” is no mark of a page: begin again`);
  return { day, id: text.slice(day.length + 1) };
}
