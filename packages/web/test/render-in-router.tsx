import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  type RouterHistory,
  RouterProvider,
} from "@tanstack/react-router";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { parseAddress, printAddress } from "../src/address/address-line.ts";

/** Renders something as the whole of an app at an address; waits until it stands. */
export async function renderInRouter(
  shown: () => ReactNode,
  address = "/",
): Promise<RouterHistory> {
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({
    routeTree: createRootRoute({ component: shown, notFoundComponent: () => null }),
    history,
    parseSearch: parseAddress,
    stringifySearch: printAddress,
  });
  await router.load();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  return history;
}
