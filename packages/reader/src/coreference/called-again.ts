import type { Choice } from "./choose-link.ts";
import { weightOf } from "./choose-link.ts";
import type { Candidate, Cluster } from "./cluster.ts";
import type { Recent, Scene } from "./scene.ts";

/** How many sentences back each sort of thing may stand that a bare noun calls again. */
const REACH = { state: 6, settlement: 4, group: 10, person: 2 } as const;

type Sort = keyof typeof REACH;

/** Where more of a sort than these are near, a bare noun tells none of them. */
const MOST = { state: 20, settlement: 2, group: 20, person: 1 } as const;

/**
 * "The country", "the city", "the group", "the man": what a bare noun with an article calls again where it calls only one
 * sort of thing, the likeliest of that sort by weight, though the weights alone would rather have it stand for nothing.
 */
export function calledAgain(
  candidate: Candidate,
  recent: readonly Recent[],
  choice: Choice,
  scene: Scene,
): Cluster | undefined {
  const { mention, profile } = candidate;
  if (mention.to - mention.from !== 2) return undefined;
  const weights = scene.lists["coreference-weights"].description;
  let best: Cluster | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const sort of sortsOf(profile.headLemma, profile.plural, scene)) {
    const fitting = recent.filter(
      ({ cluster, distance }) =>
        distance <= REACH[sort] && isOfSort(cluster, sort, candidate, scene),
    );
    if (fitting.length > MOST[sort]) continue;
    for (const { cluster } of fitting) {
      const option = choice.options.find((one) => one.cluster === cluster);
      const weight =
        option === undefined ? Number.NEGATIVE_INFINITY : weightOf(option.features, weights);
      if (weight > most) {
        best = cluster;
        most = weight;
      }
    }
  }
  return best;
}

function sortsOf(noun: string, isPlural: boolean, { lists }: Scene): readonly Sort[] {
  const { again, members } = lists.coreference;
  const sorts: Sort[] = [];
  if (!isPlural && again.state.includes(noun)) sorts.push("state");
  if (!isPlural && again.settlement.includes(noun)) sorts.push("settlement");
  if (!isPlural && again.person.includes(noun)) sorts.push("person");
  if (Object.values(members).some((nouns) => nouns.includes(noun))) sorts.push("group");
  return sorts;
}

function isOfSort(
  cluster: Cluster,
  sort: Sort,
  { profile }: Candidate,
  { lists, mentions }: Scene,
): boolean {
  if (!cluster.isNamed) return false;
  switch (sort) {
    case "state":
      return (
        cluster.kind === "state" && cluster.key === cluster.country && !isSeat(cluster, mentions)
      );
    case "settlement":
      return cluster.type === "place" && cluster.kind === undefined;
    case "group":
      return (
        lists.coreference.members[cluster.kind ?? "none"]?.includes(profile.headLemma) === true
      );
    case "person":
      return cluster.kind === "person" && !cluster.isPlural;
  }
}

/** How many sentences nearer a group makes up for what else speaks for another. */
const NEARER = 2;

/** "The group" behind another group's name is the latter, however often the former was called a group. */
export function nearerGroup(
  chosen: Cluster,
  candidate: Candidate,
  recent: readonly Recent[],
  scene: Scene,
): Cluster {
  const { mention } = candidate;
  if (mention.to - mention.from !== 2) return chosen;
  const distance = recent.find(({ cluster }) => cluster === chosen)?.distance ?? 0;
  const [nearest] = recent.filter(({ cluster }) => isOfSort(cluster, "group", candidate, scene));
  return nearest && nearest.distance + NEARER <= distance ? nearest.cluster : chosen;
}

/** Named only by its capital. */
function isSeat(cluster: Cluster, mentions: Scene["mentions"]): boolean {
  const named = cluster.mentions.flatMap((index) => mentions[index] ?? []);
  const uses = named.filter(({ known }) => known.length > 0).map(({ use }) => use);
  return uses.length > 0 && uses.every((use) => use === "capital");
}
