import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import "maplibre-gl/dist/maplibre-gl.css";
import { useAddress } from "../../address/use-address.ts";
import type { HeldPlace, Incident } from "../../api/contract.ts";
import { useControl, useIncident, useMeta } from "../../api/queries.ts";
import { ErrorState } from "../../design/error-state.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { dayOfNumber } from "../../record/days.ts";
import { FilterBar } from "../../record/filter-bar.tsx";
import { useFilters } from "../../record/filters.ts";
import { HoverWords } from "./hover-words.tsx";
import { LayerSwitch } from "./layer-switch.tsx";
import { MapButtons } from "./map-buttons.tsx";
import { MAP_PARAMS } from "./map-params.ts";
import { IncidentList } from "./panel/incident-list.tsx";
import { SidePanel } from "./panel/side-panel.tsx";
import type { Clustered } from "./points/cluster-points.ts";
import type { Loaded } from "./points/messages.ts";
import type { PointsClient } from "./points/points-client.ts";
import type { MapPlace } from "./scene/base-map.ts";
import type { HolderSlots } from "./scene/holder-colours.ts";
import type { Mark, MarkTarget } from "./scene/marks.ts";
import type { Scene, SceneEvents } from "./scene/scene.ts";
import type { DaysStore } from "./timeline/days-store.ts";
import { Timeline } from "./timeline/timeline.tsx";
import { useDays } from "./use-days.ts";
import { usePoints, usePointsClient } from "./use-points.ts";
import { useScene } from "./use-scene.ts";
import { useSelection } from "./use-selection.ts";
import styles from "./view.module.css";

const NO_PLACES: readonly HeldPlace[] = [];
const USUAL_PLACE = { lat: 29, lon: 32, zoom: 3.1 };

/** Where and when: incidents and who holds what on a map, the days below it, the list beside it, who says so on the right. */
export function View(): ReactNode {
  const [filters, setFilters] = useFilters();
  const [params, setParams] = useAddress(MAP_PARAMS);
  const client = usePointsClient();
  const points = usePoints(client, filters);
  const days = useDays(filters, setFilters);
  const on = useControlDay(filters.to, points.data);
  const control = useControl(params.layers === "incidents" ? undefined : on);
  const places = params.layers === "incidents" ? NO_PLACES : (control.data?.rows ?? NO_PLACES);
  const [told, setTold] = useState<Told>({ box: undefined, slots: new Map() });
  const [pointed, setPointed] = useState<{ readonly lat: number; readonly lon: number }>();
  const navigate = useNavigate();
  const choose = useCallback(
    (incident: Incident | undefined) => {
      setParams({ incident: incident?.id ?? "", place: "" });
      setPointed(pointOf(incident));
    },
    [setParams],
  );
  const point = useCallback((incident: Incident | undefined) => setPointed(pointOf(incident)), []);
  const box = filters.box ?? told.box;
  return (
    <div
      className={styles.view}
      data-table={params.table || undefined}
      data-sheet={params.sheet}
      data-chosen={params.incident !== "" || params.place !== "" || undefined}
    >
      <h1 className="visually-hidden">Map and time</h1>
      <FilterBar>
        <Counts counted={told.counted} loaded={points.data} />
        <LayerSwitch />
      </FilterBar>
      <section className={styles.list} aria-label="What was reported">
        <IncidentList
          filters={{ ...filters, box }}
          chosen={params.incident}
          isTable={params.table}
          onChoose={choose}
          onPoint={point}
          onOpen={(id) => void navigate({ to: "/incidents/$id", params: { id } })}
        />
      </section>
      <MapArea
        client={client}
        days={days}
        loaded={points.data}
        places={places}
        pointed={pointed}
        onTold={setTold}
      />
      {points.isError && (
        <div className={styles.problem}>
          <ErrorState error={points.error} onRetry={() => void points.refetch()} />
        </div>
      )}
      <div className={styles.when}>
        <TimelineArea
          client={client}
          days={days}
          loaded={points.data}
          version={points.dataUpdatedAt}
        />
      </div>
      <aside className={styles.side} aria-label="Who says so">
        <SidePanel counted={told.counted} slots={told.slots} places={places} on={on} />
      </aside>
    </div>
  );
}

/** What the map tells the rest of the view. */
interface Told {
  readonly box: readonly [number, number, number, number] | undefined;
  readonly slots: HolderSlots;
  readonly counted?: Clustered;
}

function placeOf(map: readonly number[] | undefined): typeof USUAL_PLACE {
  const [lat = USUAL_PLACE.lat, lon = USUAL_PLACE.lon, zoom = USUAL_PLACE.zoom] = map ?? [];
  return { lat, lon, zoom };
}

function pointOf(
  incident: Incident | undefined,
): { readonly lat: number; readonly lon: number } | undefined {
  const { lat, lon } = incident?.place ?? {};
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

/** Where the chosen incident is, however it was chosen. */
function useChosenPoint(id: string): ReturnType<typeof pointOf> {
  const { data } = useIncident(id === "" ? undefined : id);
  const incident = data?.incident.id === id ? data.incident : undefined;
  return useMemo(() => pointOf(incident), [incident]);
}

/** Who holds what is told as of the last of the chosen days. */
function useControlDay(to: string | undefined, loaded: Loaded | undefined): string | undefined {
  const { data: meta } = useMeta();
  if (to !== undefined) return to;
  const last = loaded?.usual?.[1];
  return last === undefined ? meta?.record.lastDay : dayOfNumber(last);
}

function Counts({
  counted,
  loaded,
}: {
  readonly counted: Clustered | undefined;
  readonly loaded: Loaded | undefined;
}): ReactNode {
  if (counted === undefined || loaded === undefined) return null;
  const words = (count: number): string => count.toLocaleString("en-GB");
  return (
    <span title={`${words(loaded.unplaced)} more lie nowhere that is known`}>
      {words(counted.inView)} of {words(loaded.rows)} incidents
    </span>
  );
}

function MapArea({
  client,
  days,
  loaded,
  places,
  pointed,
  onTold,
}: {
  readonly client: PointsClient;
  readonly days: DaysStore;
  readonly loaded: Loaded | undefined;
  readonly places: readonly HeldPlace[];
  readonly pointed: { readonly lat: number; readonly lon: number } | undefined;
  readonly onTold: (change: (before: Told) => Told) => void;
}): ReactNode {
  const [params, setParams] = useAddress(MAP_PARAMS);
  const selection = useSelection(days);
  const container = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<Mark | undefined>(undefined);
  const pick = usePick();
  const events: SceneEvents = {
    onBox: (box) => onTold((before) => ({ ...before, box })),
    onMove: ({ lat, lon, zoom }) => {
      setParams({ map: [round(lat, 4), round(lon, 4), round(zoom, 2)] }, { replace: true });
    },
    onPick: pick,
    onHover: setHovered,
    onCounted: (counted) => onTold((before) => ({ ...before, counted })),
    onHolders: (slots) => onTold((before) => ({ ...before, slots })),
  };
  const { lat, lon, zoom } = placeOf(params.map);
  const showIncidents = params.layers !== "control";
  const chosen = useChosenPoint(params.incident);
  const at = pointed ?? chosen;
  const state = useMemo(
    () => ({ selection, colourBy: params.colour, showIncidents, places, pointed: at }),
    [selection, params.colour, showIncidents, places, at],
  );
  const scene = useScene({ container, client, place: { lat, lon, zoom }, state, events });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other points, other marks
  useEffect(() => scene?.refresh(), [scene, loaded]);
  const { data: meta } = useMeta();
  useEffect(() => void (meta?.tiles === true && scene?.showOwnTiles()), [scene, meta?.tiles]);
  useFollowAddress(scene, params.map);
  useFirstLook(scene, params.map, loaded?.place);
  return (
    <section className={styles.map} aria-label="Where">
      <div ref={container} className={styles.canvas} />
      {scene !== undefined && <MapButtons scene={scene} />}
      {hovered !== undefined && <HoverWords mark={hovered} colourBy={params.colour} />}
      {loaded === undefined && (
        <p className={styles.loading} role="status">
          Fetching incidents …
        </p>
      )}
    </section>
  );
}

/** Looks first where nearly all incidents are, unless the address says where. */
function useFirstLook(
  scene: Scene | undefined,
  map: readonly number[] | undefined,
  place: MapPlace | undefined,
): void {
  const isTold = useRef(map !== undefined);
  useEffect(() => {
    if (isTold.current || scene === undefined || place === undefined) return;
    isTold.current = true;
    // No flight: nobody has seen yet where it would start from.
    scene.baseMap.jumpTo({ center: [place.lon, place.lat], zoom: place.zoom });
  }, [scene, place]);
}

/** Looks where the address says when it changes other than by the map itself: "back", links to a place. */
function useFollowAddress(
  scene: ReturnType<typeof useScene>,
  map: readonly number[] | undefined,
): void {
  useEffect(() => {
    if (scene === undefined || map === undefined) return;
    const [lat = 0, lon = 0, zoom = 1] = map;
    const now = scene.baseMap.getCenter();
    const isThere =
      Math.abs(now.lat - lat) < 1e-3 &&
      Math.abs(now.lng - lon) < 1e-3 &&
      Math.abs(scene.baseMap.getZoom() - zoom) < 0.02;
    if (!isThere && !scene.baseMap.isMoving()) scene.lookAt({ lat, lon, zoom });
  }, [scene, map]);
}

function usePick(): (target: MarkTarget | undefined) => void {
  const [, setParams] = useAddress(MAP_PARAMS);
  return useCallback(
    (target) => {
      if (target?.kind === "incident") setParams({ incident: target.incident.id, place: "" });
      else if (target?.kind === "place")
        setParams({ place: target.place.reference.key, incident: "" });
      else setParams({ incident: "", place: "" }, { replace: true });
    },
    [setParams],
  );
}

function TimelineArea({
  client,
  days,
  loaded,
  version,
}: {
  readonly client: PointsClient;
  readonly days: DaysStore;
  readonly loaded: Loaded | undefined;
  readonly version: number;
}): ReactNode {
  const selection = useSelection(days);
  if (loaded === undefined)
    return (
      <div className={styles.waiting}>
        <Skeleton lines={3} />
      </div>
    );
  if (loaded.usual === undefined) return null;
  return (
    <Timeline
      client={client}
      selection={selection}
      days={days}
      usual={loaded.usual}
      version={version}
    />
  );
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
