/** What is used of @hono/node-server; its own types want those of a browser, which this package must not know. */
import type { IncomingMessage, ServerResponse } from "node:http";

export function getRequestListener(
  fetch: (request: Request) => Response | Promise<Response>,
  options?: { readonly overrideGlobalObjects?: boolean },
): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;
