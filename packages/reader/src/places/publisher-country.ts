import type { Report } from "@zenobia/model";
import type { ActorBase } from "../actors/actor-base.ts";
import { foldName as foldActorName } from "../actors/fold-actor-name.ts";
import { countryOfState } from "./country-evidence.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** Domains of countries that are sold to all the world. */
const SOLD_DOMAINS: ReadonlySet<string> = new Set(
  "ac ai am as be bz cc cd cf ch co dj eu fm ga gg gl gq im in io is la li ly me ml ms mu nu pw re sc sh so st tk to tv vc vu ws".split(
    " ",
  ),
);
/** Whose known media report on everywhere. */
const WORLD_PRESS: ReadonlySet<string> = new Set("USA GBR FRA DEU QAT RUS CHN".split(" "));
const LONGEST_PUBLISHER = 200;
/** Most words of the name of a state. */
const STATE_WORDS = 3;

/**
 * The country that a report is published in and for, as far as its publisher's name ("Times of India") or its address
 * (`.lb`) tells: ISO 3166-1 alpha-3.
 */
export function publisherCountry(
  { publisher = "", url = "" }: Pick<Report, "publisher" | "url">,
  { gazetteer, actors }: { readonly gazetteer: Gazetteer; readonly actors: ActorBase },
): string | undefined {
  const name = publisher.slice(0, LONGEST_PUBLISHER);
  const named = countryNamed(name, actors);
  const isKnown = actors
    .find(foldActorName(name), name)
    .some(({ actor }) => actor.kind === "media");
  if (named !== undefined && !(isKnown && WORLD_PRESS.has(named))) return named;
  return isKnown ? undefined : countryOfAddress(url, gazetteer);
}

/** The one country of which a state, its people or its capital stands in a name. */
function countryNamed(name: string, actors: ActorBase): string | undefined {
  const words = name.split(/[\s,/]+/u).filter((word) => word !== "");
  const found = new Set<string>();
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + STATE_WORDS); to > from; to--) {
      const form = words.slice(from, to).join(" ");
      const state = actors
        .find(foldActorName(form), form)
        .find(({ actor }) => actor.kind === "state");
      if (!state) continue;
      found.add(countryOfState(state.actor.id));
      from = to - 1;
      break;
    }
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function countryOfAddress(url: string, { iso3 }: Gazetteer): string | undefined {
  const host = /^https?:\/\/([^/:?#\s]{1,253})(?=[/:?#]|$)/iu.exec(url)?.[1] ?? "";
  const domain = host.slice(host.lastIndexOf(".") + 1).toLowerCase();
  if (domain.length !== 2 || SOLD_DOMAINS.has(domain)) return undefined;
  return domain === "uk" ? "GBR" : iso3[domain.toUpperCase()];
}
