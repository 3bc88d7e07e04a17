import type { ReactNode } from "react";
import { EmptyState } from "../../design/empty-state.tsx";

/** Not built yet. */
export function View(): ReactNode {
  return <EmptyState title="The report">This page is being written.</EmptyState>;
}
