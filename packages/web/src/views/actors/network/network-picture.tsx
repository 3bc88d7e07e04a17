import { type ReactNode, useEffect, useRef, useState } from "react";
import { watchTheme } from "../../../app/theme.ts";
import { Button } from "../../../design/button.tsx";
import { Skeleton } from "../../../design/skeleton.tsx";
import { TIE_LOOKS, type TieRole } from "../../../record/tie-looks.ts";
import styles from "./network.module.css";
import type { Network } from "./network-graph.ts";
import { type Lit, Picture, type PictureColours, type PictureEvents } from "./picture.ts";
import type { Places } from "./use-places.ts";

/** The network as a picture; all that it says stands in the list and the table beside it, too. */
export function NetworkPicture({
  events,
  lit,
  network,
  places,
  words,
}: {
  readonly network: Network;
  readonly places: Places | undefined;
  readonly lit: Lit | undefined;
  readonly events: PictureEvents;
  /** What it shows, for screen readers. */
  readonly words: string;
}): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture>(undefined);
  const latest = useRef(events);
  const colours = useColours();
  useEffect(() => {
    latest.current = events;
  });
  useEffect(() => {
    if (element.current === null) return;
    const made = new Picture(element.current, {
      onActor: (key) => latest.current.onActor(key),
      onEdge: (id) => latest.current.onEdge(id),
      onNothing: () => latest.current.onNothing(),
    });
    picture.current = made;
    return () => {
      picture.current = undefined;
      made.end();
    };
  }, []);
  useEffect(() => {
    if (places !== undefined) picture.current?.show(network, places, colours, lit);
  }, [network, places, colours, lit]);
  return (
    <div className={styles.picture}>
      <div ref={element} className={styles.stage} role="img" aria-label={words} />
      {places === undefined && (
        <div className={styles.laying}>
          <Skeleton lines={3} />
        </div>
      )}
      <div className={styles.zoom}>
        <Button square look="quiet" aria-label="Nearer" onClick={() => picture.current?.zoom(0.7)}>
          +
        </Button>
        <Button square look="quiet" aria-label="Farther" onClick={() => picture.current?.zoom(1.4)}>
          −
        </Button>
        <Button look="quiet" onClick={() => picture.current?.fit()}>
          All
        </Button>
      </div>
    </div>
  );
}

/** Colours of the page, read again when it turns light or dark. */
function useColours(): PictureColours {
  const [colours, setColours] = useState(readColours);
  useEffect(() => watchTheme(() => setColours(readColours())), []);
  return colours;
}

function readColours(): PictureColours {
  // A property with light-dark() is a colour only once it is used.
  const probe = document.createElement("span");
  // Nor may it pass there by and by, as all does where motion is reduced to an instant.
  probe.hidden = true;
  probe.style.transition = "none";
  document.body.append(probe);
  const read = (name: string): string => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const roles = Object.fromEntries(
    TIE_LOOKS.map(({ colour, role }) => [role, read(colour)]),
  ) as Record<TieRole, string>;
  const colours = {
    ink: read("--ink"),
    soft: read("--ink-soft"),
    paper: read("--paper"),
    faint: read("--ink-faint"),
    accent: read("--accent"),
    roles,
  };
  probe.remove();
  return colours;
}
