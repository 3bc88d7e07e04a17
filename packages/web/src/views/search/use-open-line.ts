import { useNavigate } from "@tanstack/react-router";
import type { FoundLine } from "./found-lines.ts";

/** Opens what was found: a report, an incident, an actor; a place as what happened there. */
export function useOpenLine(): (line: FoundLine) => void {
  const navigate = useNavigate();
  return (line) => {
    switch (line.kind) {
      case "report":
        void navigate({ to: "/reports/$id", params: { id: line.report.id } });
        break;
      case "incident":
        void navigate({ to: "/incidents/$id", params: { id: line.incident.id } });
        break;
      case "actor":
        void navigate({ to: "/actors/$key", params: { key: line.actor.key } });
        break;
      case "place":
        void navigate({ to: "/incidents", search: { places: line.place.key } });
        break;
    }
  };
}
