import { canonicalJson } from "@zenobia/record";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** A setting's value. */
export async function readSetting(db: Kysely<Tables>, name: string): Promise<unknown> {
  const query = db.selectFrom("settings").select("value").where("name", "=", name);
  const row = await query.executeTakeFirst();
  return row && JSON.parse(row.value);
}

/** Sets a setting, or removes it. */
export async function writeSetting(
  db: Kysely<Tables>,
  name: string,
  value: unknown,
): Promise<void> {
  if (value === undefined) {
    await db.deleteFrom("settings").where("name", "=", name).execute();
    return;
  }
  const row = { name, value: canonicalJson(value) };
  await db
    .insertInto("settings")
    .values(row)
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: row.value }))
    .execute();
}

/** Settings whose name begins so, by name. */
export async function readSettings(
  db: Kysely<Tables>,
  prefix: string,
): Promise<readonly (readonly [name: string, value: unknown])[]> {
  const { rows } = await sql<{ name: string; value: string }>`
    select name, value from settings where starts_with(name, ${prefix}) order by name`.execute(db);
  return rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]);
}
