import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { parseAddress, printAddress } from "../address/address-line.ts";
import { ErrorState } from "../design/error-state.tsx";
import { NotFound } from "./not-found.tsx";
import { Opening } from "./opening.tsx";
import { Shell } from "./shell.tsx";
import { VIEWS } from "./views.ts";

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
});

const front = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/map" });
  },
});

const routes = VIEWS.map(({ path, load, title }) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load, "View"),
    head: () => ({ meta: [{ title: `${title} · Zenobia` }] }),
    errorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
  }),
);

/** The addresses of the app. Each view's parameters are read by `useAddress`. */
export const router = createRouter({
  routeTree: root.addChildren([front, ...routes]),
  defaultPreload: "intent",
  defaultPendingComponent: Opening,
  defaultPendingMs: 150,
  scrollRestoration: true,
  parseSearch: parseAddress,
  stringifySearch: printAddress,
});
