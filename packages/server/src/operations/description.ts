import { docsPage } from "../api/docs-page.ts";
import { type ApiDescription, describeApi } from "../api/openapi.ts";
import { type Operation, streamed } from "../api/operation.ts";
import { FILES_BODY } from "./add-reports.ts";

const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The description of operations, for programs and for people; it describes itself too. */
export function descriptionOf(operations: readonly Operation[]): readonly Operation[] {
  const described: ApiDescription[] = [];
  const describe = (version: string): ApiDescription => {
    described[0] ??= describeApi(all, { version, bodies: { addReports: FILES_BODY } });
    return described[0];
  };
  const document: Operation = streamed(
    {
      id: "describeApi",
      path: "/openapi.json",
      tag: "record",
      summary: "Describes this API as OpenAPI 3.1.",
      needs: "anyone",
      media: ["application/json"],
    },
    async ({ means }) => Response.json(describe(means.version)),
  );
  const page: Operation = streamed(
    {
      id: "readApi",
      path: "/docs",
      tag: "record",
      summary: "Describes this API to people.",
      needs: "anyone",
      media: ["text/html"],
    },
    async ({ means }) =>
      new Response(docsPage(all, describe(means.version)), {
        headers: {
          "content-type": "text/html; charset=utf-8",
          "content-security-policy": PAGE_POLICY,
        },
      }),
  );
  const all: readonly Operation[] = [...operations, document, page];
  return [document, page];
}
