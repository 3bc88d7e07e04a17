import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { PointsClient } from "./points/points-client.ts";
import type { MapPlace } from "./scene/base-map.ts";
import { Scene, type SceneEvents, type SceneState } from "./scene/scene.ts";

/** Starts the map in an element and keeps it in step with what is to be shown. */
export function useScene({
  container,
  client,
  place,
  state,
  events,
}: {
  readonly container: RefObject<HTMLElement | null>;
  readonly client: PointsClient;
  readonly place: MapPlace;
  readonly state: SceneState;
  readonly events: SceneEvents;
}): Scene | undefined {
  const [scene, setScene] = useState<Scene>();
  const first = useRef({ place, state });
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });
  const stable = useMemo<SceneEvents>(
    () => ({
      onMove: (...told) => latest.current.onMove(...told),
      onBox: (...told) => latest.current.onBox(...told),
      onPick: (...told) => latest.current.onPick(...told),
      onHover: (...told) => latest.current.onHover(...told),
      onCounted: (...told) => latest.current.onCounted(...told),
      onHolders: (...told) => latest.current.onHolders(...told),
    }),
    [],
  );
  useEffect(() => {
    if (container.current === null) return;
    const made = new Scene(container.current, { ...first.current, client, events: stable });
    setScene(made);
    return () => {
      setScene(undefined);
      made.destroy();
    };
  }, [container, client, stable]);
  useEffect(() => scene?.update(state), [scene, state]);
  return scene;
}
