import { AppError } from "@zenobia/model";

/**
 * A request whose body ends with an error as soon as it has more bytes than are read.
 *
 * @throws {AppError} `server/too-large` where its head says so already.
 */
export function limitBody(request: Request, most: number): Request {
  const said = Number(request.headers.get("content-length") ?? 0);
  if (said > most) throw tooLarge(most);
  if (request.method === "GET" || request.body === null) return request;
  let size = 0;
  const counted = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        size += chunk.length;
        if (size > most) controller.error(tooLarge(most));
        else controller.enqueue(chunk);
      },
    }),
  );
  const { headers, method, url } = request;
  return new Request(url, { method, headers, body: counted, duplex: "half" } as RequestInit);
}

function tooLarge(most: number): AppError {
  return new AppError("server/too-large", `a request has ${most} bytes at most`);
}
