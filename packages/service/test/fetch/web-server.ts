import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** A web server of one test, on this machine. */
export interface WebServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves on 127.0.0.1 until it is closed. */
export async function serve(listener: RequestListener): Promise<WebServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Lets tests reach their own server, and nothing else of this machine. */
export const OWN_SERVER = (address: string): boolean => address === "127.0.0.1";
