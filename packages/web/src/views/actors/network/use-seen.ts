import { useMemo } from "react";
import { useAddress } from "../../../address/use-address.ts";
import type { TiesPage } from "../../../api/contract.ts";
import { TIE_LOOKS, type TieRole } from "../../../record/tie-looks.ts";
import { litBy } from "./lit-by.ts";
import {
  actorsIn,
  contradictionId,
  edgesIn,
  type Network,
  networkOf,
  seenOf,
} from "./network-graph.ts";
import { NETWORK_PARAMS } from "./network-params.ts";
import type { Lit } from "./picture.ts";

/** Roles that are drawn unless others are asked for: who they are is left out. */
const USUAL: readonly TieRole[] = ["backing", "alliance", "fighting", "hostility"];
/** On a phone fewer names have room. */
const MOST_ON_PHONES = 20;

/** What of a day's network is seen, by the address. */
export interface Seen {
  readonly network: Network;
  readonly seen: Network;
  /** What would be seen on the last day; absent while it is on its way. */
  readonly atLast: Network | undefined;
  readonly roles: readonly TieRole[];
  readonly lit: Lit | undefined;
  /** Names what is looked at, without the day. */
  readonly sight: string;
}

/** Cuts the network of a day to what the address asks for, and says what of it is lit. */
export function useSeen(page: TiesPage, last: TiesPage | undefined): Seen {
  const [address] = useAddress(NETWORK_PARAMS);
  const { actor, chosen, contradiction, edge, most, roles: asked, steps } = address;
  const network = useMemo(() => networkOf(page), [page]);
  const roles = useMemo(() => rolesOf(asked), [asked]);
  const told = useMemo(
    () => page.contradictions.find((one) => contradictionId(one) === contradiction),
    [page, contradiction],
  );
  const seen = useMemo(
    () =>
      seenOf(network, {
        roles,
        centre: actor,
        steps: Number(steps),
        most: mostOf(most),
        always: told === undefined ? [] : actorsIn(told),
      }),
    [network, roles, actor, steps, most, told],
  );
  const atLast = useMemo(
    () =>
      last &&
      seenOf(networkOf(last), {
        roles,
        centre: actor,
        steps: Number(steps),
        most: mostOf(most),
        always: [],
      }),
    [last, roles, actor, steps, most],
  );
  const lit = useMemo(() => {
    const edgesOfContradiction = told && edgesIn(told, seen.edges);
    return litBy(seen, { chosen, edge, edgesOfContradiction, told });
  }, [seen, chosen, edge, told]);
  const sight = [roles.join(","), actor, steps, most].join("|");
  return { network, seen, atLast, roles, lit, sight };
}

function rolesOf(asked: readonly string[]): readonly TieRole[] {
  if (asked.length === 0) return USUAL;
  return TIE_LOOKS.map(({ role }) => role).filter((role) => asked.includes(role));
}

function mostOf(most: string): number {
  const isPhone = window.matchMedia("(width < 48rem)").matches;
  return isPhone && most === "40" ? MOST_ON_PHONES : Number(most);
}
