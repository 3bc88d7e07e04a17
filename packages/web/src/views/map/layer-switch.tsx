import type { ReactNode } from "react";
import { useAddress } from "../../address/use-address.ts";
import { Button } from "../../design/button.tsx";
import { useCommands } from "../../keyboard/commands.ts";
import { MAP_PARAMS } from "./map-params.ts";
import styles from "./view.module.css";

/** What lies on the map, what colours mean, and how wide the list is. */
export function LayerSwitch(): ReactNode {
  const [{ layers, colour, table, sheet }, set] = useAddress(MAP_PARAMS);
  const hasIncidents = layers !== "control";
  const hasControl = layers !== "incidents";
  const show = (incidents: boolean, control: boolean): void =>
    set({ layers: incidents && control ? "both" : control ? "control" : "incidents" });
  useCommands("Map", [
    {
      keys: "x",
      words: "Colour by type or by status",
      run: () => set({ colour: colour === "type" ? "status" : "type" }),
    },
    { keys: "w", words: "Wide table or narrow list", run: () => set({ table: !table }) },
  ]);
  return (
    <>
      <fieldset className={styles.switch}>
        <legend className="visually-hidden">On the map</legend>
        <Button size="small" aria-pressed={hasIncidents} onClick={() => show(!hasIncidents, true)}>
          Incidents
        </Button>
        <Button size="small" aria-pressed={hasControl} onClick={() => show(true, !hasControl)}>
          Control
        </Button>
      </fieldset>
      <Button size="small" onClick={() => set({ colour: colour === "type" ? "status" : "type" })}>
        Colour: {colour}
      </Button>
      <Button
        size="small"
        className={styles.onWide}
        aria-pressed={table}
        onClick={() => set({ table: !table })}
      >
        Table
      </Button>
      <Button
        size="small"
        className={styles.onPhone}
        aria-pressed={sheet === "list"}
        onClick={() => set({ sheet: sheet === "list" ? "none" : "list" })}
      >
        List
      </Button>
      <Button
        size="small"
        className={styles.onPhone}
        aria-pressed={sheet === "key"}
        onClick={() => set({ sheet: sheet === "key" ? "none" : "key" })}
      >
        Key
      </Button>
    </>
  );
}
