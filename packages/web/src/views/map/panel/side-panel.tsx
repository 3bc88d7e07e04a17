import type { ReactNode } from "react";
import { useAddress } from "../../../address/use-address.ts";
import type { HeldPlace } from "../../../api/contract.ts";
import { Button } from "../../../design/button.tsx";
import { MAP_PARAMS } from "../map-params.ts";
import type { Clustered } from "../points/cluster-points.ts";
import type { HolderSlots } from "../scene/holder-colours.ts";
import styles from "./detail.module.css";
import { IncidentDetail } from "./incident-detail.tsx";
import { MapKey } from "./map-key.tsx";
import { PlaceDetail } from "./place-detail.tsx";

interface SidePanelProps {
  readonly counted: Clustered | undefined;
  readonly slots: HolderSlots;
  readonly places: readonly HeldPlace[];
  readonly on: string | undefined;
}

/** Who says so, of what is chosen; else how to read the map. */
export function SidePanel({ counted, slots, places, on }: SidePanelProps): ReactNode {
  const [{ incident, place }, set] = useAddress(MAP_PARAMS);
  if (incident === "" && place === "")
    return <MapKey counted={counted} places={places} slots={slots} on={on} />;
  return (
    <>
      <Button
        look="quiet"
        size="small"
        square
        className={styles.close}
        aria-label="Close"
        onClick={() => set({ incident: "", place: "" })}
      >
        ×
      </Button>
      {incident !== "" ? (
        <IncidentDetail id={incident} />
      ) : (
        <PlaceDetail
          placeKey={place}
          on={on}
          held={places.find(({ reference }) => reference.key === place)}
        />
      )}
    </>
  );
}
