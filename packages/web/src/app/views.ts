import type { ComponentType } from "react";

/** A view: a folder of `views/` whose `view.tsx` exports `View`, loaded when it is first opened. */
export interface ViewEntry {
  /** Path of the router; `$id` is a parameter. */
  readonly path: string;
  readonly title: string;
  readonly load: () => Promise<{ readonly View: ComponentType }>;
  /** Where it stands in the masthead; views without are reached from others. */
  readonly navigation?: {
    /** Second key after `g`. */
    readonly key: string;
    /** Drawn on a grid of 20 × 20; for phones. */
    readonly icon: string;
  };
}

/** All views, in the order of the masthead. */
export const VIEWS: readonly ViewEntry[] = [
  {
    path: "/reports",
    title: "Reports",
    load: () => import("../views/reports/view.tsx"),
    navigation: { key: "r", icon: "M4 3h12v14H4zM7 7h6M7 10h6M7 13h4" },
  },
  {
    path: "/reports/$id",
    title: "Reading a report",
    load: () => import("../views/reading/view.tsx"),
  },
  {
    path: "/map",
    title: "Map",
    load: () => import("../views/map/view.tsx"),
    navigation: { key: "m", icon: "M3 5l5-2 4 2 5-2v12l-5 2-4-2-5 2zM8 3v12M12 5v12" },
  },
  {
    path: "/actors",
    title: "Actors",
    load: () => import("../views/actors/view.tsx"),
    navigation: {
      key: "a",
      icon: "M6 6m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M14 14m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M8 8l4 4M14 5.5v3",
    },
  },
  {
    path: "/actors/$key",
    title: "An actor",
    load: () => import("../views/actors/actor-view.tsx"),
  },
  {
    path: "/network",
    title: "Network of actors",
    load: () => import("../views/actors/network-view.tsx"),
  },
  {
    path: "/figures",
    title: "Figures",
    load: () => import("../views/figures/view.tsx"),
    navigation: { key: "f", icon: "M3 17h14M5 14v-3M9 14V8M13 14V5M17 14v-4" },
  },
  {
    path: "/incidents",
    title: "Incidents",
    load: () => import("../views/incidents/view.tsx"),
    navigation: { key: "i", icon: "M10 3l7 13H3zM10 8v4M10 14v.2" },
  },
  {
    path: "/incidents/$id",
    title: "An incident",
    load: () => import("../views/incidents/incident-view.tsx"),
  },
  {
    path: "/search",
    title: "Search",
    load: () => import("../views/search/view.tsx"),
    navigation: { key: "s", icon: "M9 9m-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0M13 13l4 4" },
  },
  {
    path: "/try",
    title: "Try it",
    load: () => import("../views/try-it/view.tsx"),
    navigation: { key: "t", icon: "M4 16l1-4 8-8 3 3-8 8zM11 6l3 3" },
  },
  {
    path: "/sign-in",
    title: "Sign in",
    load: () => import("../views/sign-in/view.tsx"),
  },
  {
    path: "/design",
    title: "Specimen",
    load: () => import("../views/design/view.tsx"),
  },
];
