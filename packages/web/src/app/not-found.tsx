import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { EmptyState } from "../design/empty-state.tsx";

/** Nothing stands at this address. */
export function NotFound(): ReactNode {
  return (
    <EmptyState title="There is no such page">
      <p>
        The address may be mistyped, or what it named is no longer in the record. Start again from
        the <Link to="/map">map</Link> or the <Link to="/reports">reports</Link>.
      </p>
    </EmptyState>
  );
}
