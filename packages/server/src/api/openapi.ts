import { z } from "zod";
import { CSRF_HEADER, SESSION_COOKIE } from "../access/gate.ts";
import { problemSchema } from "../schemas/server.ts";
import type { Operation, Permission } from "./operation.ts";

/** A description of the API as OpenAPI 3.1 has it. */
export type ApiDescription = Readonly<Record<string, unknown>>;

type JsonSchema = Readonly<Record<string, unknown>>;

const WHO: Readonly<Record<Permission, string>> = {
  anyone: "Anyone may ask.",
  read: "For readers.",
  code: "For coders.",
  admin: "For admins.",
};

/** Bodies that are read otherwise than as JSON alone. */
export type OtherBodies = Readonly<Record<string, JsonSchema>>;

/** Describes operations as OpenAPI 3.1; what they say is taken from the schemas that they are checked by. */
export function describeApi(
  operations: readonly Operation[],
  { version, bodies }: { readonly version: string; readonly bodies: OtherBodies },
): ApiDescription {
  const components = new Map<string, JsonSchema>();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const one of operations) {
    const path = one.path.replace(/:(\w+)/gu, "{$1}");
    paths[path] ??= {};
    paths[path][one.method] = describeOperation(one, { components, bodies });
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Zenobia",
      version,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      description: [
        "An evidence-linked record of armed conflict: what reports assert, according to whom.",
        `Lists go on from \`next\`, given as \`after\`. Answers have ETags. Errors are problem+json (RFC 9457).`,
        `What changes something carries \`${CSRF_HEADER}\`, which GET /session tells, unless a token is sent.`,
      ].join("\n\n"),
    },
    servers: [{ url: "/api/v1" }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: SESSION_COOKIE },
        token: { type: "http", scheme: "bearer" },
      },
    },
  };
}

interface Describing {
  readonly components: Map<string, JsonSchema>;
  readonly bodies: OtherBodies;
}

function describeOperation(one: Operation, describing: Describing): JsonSchema {
  const { components } = describing;
  const parameters = [...pathParameters(one), ...queryParameters(one, components)];
  const isOpen = one.needs === "anyone";
  const body = bodyOf(one, describing);
  return {
    operationId: one.id,
    tags: [one.tag],
    summary: one.summary,
    description: WHO[one.needs],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: body }),
    ...(isOpen ? { security: [] } : {}),
    responses: {
      [String(one.status)]: goodAnswer(one, components),
      ...(one.basis === "nothing" ? {} : { 304: { description: "as it was asked before" } }),
      default: {
        description: "what went wrong",
        content: {
          "application/problem+json": { schema: schemaOf(problemSchema, "output", components) },
        },
      },
    },
  };
}

function goodAnswer({ answer }: Operation, components: Describing["components"]): JsonSchema {
  if (answer === undefined) return { description: "done" };
  if (isMediaList(answer))
    return {
      description: "the answer",
      content: Object.fromEntries(answer.map((media) => [media, { schema: { type: "string" } }])),
    };
  return {
    description: "the answer",
    content: { "application/json": { schema: schemaOf(answer, "output", components) } },
  };
}

function isMediaList(answer: NonNullable<Operation["answer"]>): answer is readonly string[] {
  return Array.isArray(answer);
}

function bodyOf(one: Operation, { bodies, components }: Describing): JsonSchema | undefined {
  const content = {
    ...(one.body === undefined
      ? {}
      : { "application/json": { schema: schemaOf(one.body, "input", components) } }),
    ...bodies[one.id],
  };
  return Object.keys(content).length === 0 ? undefined : { required: true, content };
}

function pathParameters({ path }: Operation): readonly JsonSchema[] {
  return [...path.matchAll(/:(\w+)/gu)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameters(
  { query }: Operation,
  components: Describing["components"],
): readonly JsonSchema[] {
  return Object.entries(query?.shape ?? {}).map(([name, shape]) => ({
    name,
    in: "query",
    required: !z.safeParse(shape, undefined).success,
    schema: schemaOf(shape as z.ZodType, "input", components),
  }));
}

/** The schema of a shape; shapes that have a name become components that others point to. */
function schemaOf(
  shape: z.ZodType,
  io: "input" | "output",
  components: Describing["components"],
): JsonSchema {
  const described = z.toJSONSchema(z.object({ it: shape }), { io, unrepresentable: "any" });
  const text = JSON.stringify(described).replaceAll("#/$defs/", "#/components/schemas/");
  const { $defs = {}, properties } = JSON.parse(text) as {
    readonly $defs?: Readonly<Record<string, JsonSchema & { readonly id?: string }>>;
    readonly properties: { readonly it: JsonSchema };
  };
  for (const [name, { id: _, ...schema }] of Object.entries($defs)) components.set(name, schema);
  return properties.it;
}
