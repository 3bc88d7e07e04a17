import type { ReactNode } from "react";
import { ActorsHead } from "./actors-head.tsx";

/** The network. */
export function View(): ReactNode {
  return <ActorsHead />;
}
