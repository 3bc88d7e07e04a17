import { AppError } from "@zenobia/model";
import { may } from "../access/gate.ts";
import type { Asked } from "../api/asked.ts";
import type { LiveEvent } from "../api/live-event.ts";
import { type Operation, streamed } from "../api/operation.ts";

const MOST_LISTENERS = 500;
const HEARTBEAT_MS = 15_000;
/** Events that nobody took yet; who is so slow is cut off, and asks again. */
const MOST_UNTAKEN = 1_000;

const LISTEN: Operation = streamed(
  {
    id: "listen",
    path: "/live",
    tag: "record",
    summary: "Tells what happens as it happens, as server-sent events: jobs, reports, decisions.",
    media: ["text/event-stream"],
  },
  async (asked) => {
    if (asked.services.live.size >= MOST_LISTENERS)
      throw new AppError("server/too-many", "too many listen already");
    return new Response(eventsFor(asked), {
      headers: {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      },
    });
  },
);

function eventsFor({
  context,
  services,
  viewer,
}: Asked<unknown, unknown>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let end = (): void => undefined;
  return new ReadableStream(
    {
      start: (controller) => {
        const send = (text: string): void => {
          if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(text));
          else close();
        };
        const stop = services.live.listen((event) => {
          if (isFor(event, may(viewer, "code")))
            send(`event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`);
        });
        const close = (): void => {
          end();
          controller.close();
        };
        // A session may have ended, or its user may have another role by now.
        const beat = setInterval(async () => {
          const known = await services.gate.know(context).catch(() => undefined);
          if (known !== undefined && known.viewer.role === viewer?.role) send(": here\n\n");
          else close();
        }, HEARTBEAT_MS);
        end = () => {
          clearInterval(beat);
          stop();
        };
        send(": here\n\n");
      },
      cancel: () => end(),
    },
    { highWaterMark: MOST_UNTAKEN },
  );
}

/** What others work on is for coders; that something has changed is for all. */
function isFor(event: LiveEvent, isCoder: boolean): boolean {
  return isCoder || event.kind === "derived";
}

/** Live updates. */
export const LIVE: readonly Operation[] = [LISTEN];
