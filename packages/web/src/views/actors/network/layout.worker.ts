import type { LayoutQuestion } from "./layout-messages.ts";
import { placeActors } from "./place-actors.ts";
import { relaxLayout } from "./relax-layout.ts";

self.addEventListener("message", ({ data }: MessageEvent<LayoutQuestion>) => {
  self.postMessage(placeActors(data, relaxLayout));
});
