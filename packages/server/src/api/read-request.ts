import { AppError } from "@zenobia/model";
import { z } from "zod";
import { RequestIssues } from "./problem.ts";

/** Parameters of a query as a shape wants them: those that are lists may be given again and again. */
export function readQuery(shape: z.ZodObject | undefined, url: URL): unknown {
  if (shape === undefined) return {};
  const lists = listsOf(shape);
  const given: Record<string, unknown> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    given[name] = lists.has(name) || values.length > 1 ? values : values[0];
  }
  return parsed(shape, given);
}

/** A body as a shape wants it. */
export function parsed(shape: z.ZodType, value: unknown): unknown {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw new RequestIssues(
    result.error.issues
      .slice(0, MOST_ISSUES)
      .map(({ message, path }) => ({ path: path.join("."), message })),
  );
}

const MOST_ISSUES = 10;
const LISTS = new WeakMap<z.ZodObject, ReadonlySet<string>>();

function listsOf(shape: z.ZodObject): ReadonlySet<string> {
  const known = LISTS.get(shape);
  if (known !== undefined) return known;
  const described = z.toJSONSchema(shape, { io: "input", unrepresentable: "any" });
  const properties = Object.entries(described.properties ?? {});
  const lists = new Set(
    properties.flatMap(([name, one]) =>
      typeof one === "object" && one.type === "array" ? [name] : [],
    ),
  );
  LISTS.set(shape, lists);
  return lists;
}

/**
 * Reads a body of JSON.
 *
 * @throws {AppError} `server/media`, `server/request`
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json")
    throw new AppError("server/media", "the body is to be application/json");
  try {
    return await request.json();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("server/request", "the body is no JSON", { cause });
  }
}
