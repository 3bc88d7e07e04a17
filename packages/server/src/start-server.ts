import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { AppError } from "@zenobia/model";
import type { Hono } from "hono";

/** Where a server listens. */
export interface ListenOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** How long a request may take to arrive whole; a minute when absent. */
  readonly requestMs?: number;
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /** Takes no new requests and ends when those that go on are answered, or after a moment. */
  close(): Promise<void>;
}

const HEADERS_MS = 10_000;
const REQUEST_MS = 60_000;
const CHECKING_MS = 500;
const KEEP_ALIVE_MS = 5_000;
const MAX_HEADER_BYTES = 16_384;
const MAX_SOCKETS = 1_000;
const CLOSING_MS = 2_000;

/**
 * Listens.
 *
 * @throws {AppError} `server/listen`
 */
export async function startServer(
  app: Hono,
  { host, port, requestMs = REQUEST_MS }: ListenOptions,
): Promise<RunningServer> {
  const server = createServer(
    {
      // Whoever sends headers or a body drop by drop is cut off.
      headersTimeout: Math.min(HEADERS_MS, requestMs),
      requestTimeout: requestMs,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: CHECKING_MS,
      maxHeaderSize: MAX_HEADER_BYTES,
    },
    getRequestListener(app.fetch, { overrideGlobalObjects: false }),
  );
  server.maxConnections = MAX_SOCKETS;
  const { port: taken } = await listen(server, { host, port });
  const name = host.includes(":") ? `[${host}]` : host;
  return { url: `http://${name}:${taken}`, close: async () => await close(server) };
}

async function listen(server: Server, { host, port }: ListenOptions): Promise<AddressInfo> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) =>
      reject(
        new AppError(
          "server/listen",
          cause.code === "EADDRINUSE"
            ? `port ${port} is taken: name another with --port`
            : `cannot listen on ${host}, port ${port}: ${cause.message}`,
          { cause },
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
  return server.address() as AddressInfo;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
  await closed;
  clearTimeout(timer);
}
