import type { LayoutQuestion } from "./layout-messages.ts";
import { placeActors } from "./place-actors.ts";

self.addEventListener("message", ({ data }: MessageEvent<LayoutQuestion>) => {
  self.postMessage(placeActors(data));
});
