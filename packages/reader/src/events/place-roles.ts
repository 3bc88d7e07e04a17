import type { Span } from "@zenobia/model";
import type { ResolvedPlace } from "../document.ts";
import type { Argument, Frame } from "../frames/frame.ts";
import { lemmaAt, prepositionOf, relationAt } from "../frames/sentence-view.ts";
import { argumentsIn } from "./match.ts";
import { nameOfWords } from "./name-of-words.ts";
import type { PredicateWord } from "./predicate.ts";
import { actorRoles, isRegion, isTown, recipientRoles } from "./roles.ts";
import { AGREEMENT, type EventScene, isListed } from "./scene.ts";
import { isToldByOther, toldPlace } from "./told-place.ts";

/** Where an event was, with the rule that says so. */
interface Where {
  readonly places: readonly ResolvedPlace[];
  readonly rule?: string;
}

/** Places of an event: the entry's own roles first, then where the predicate or its parties are said to be. */
export function placesOf(scene: EventScene, frame: Frame, word: PredicateWord): Where {
  const found = placesOfRoles(scene, frame, word) ?? placesOfPhrases(scene, frame, word);
  if (found) return found;
  const happened = placesOfHappening(scene, frame);
  if (happened.length > 0) return { places: finest(happened), rule: "place.happening" };
  const near = nearbyPlace(scene, frame);
  if (near) return { places: [near], rule: "place.near" };
  const told = toldPlace(scene, frame);
  return told ? { places: [told], rule: "place.told" } : { places: [] };
}

/** Places in the roles where the entry says that they stand, and in those of the recipient. */
function placesOfRoles(scene: EventScene, frame: Frame, word: PredicateWord): Where | undefined {
  const roles = new Set([...(word.entry.place ?? []), ...recipientRoles(word), "against", "on"]);
  for (const role of roles) {
    const list = argumentsIn(scene, frame, role);
    const isList =
      list.length > 2 &&
      list.filter((argument) => isTown(scene, argument.head)).length * 2 > list.length;
    const places = list.flatMap((argument) =>
      isList
        ? listedPlace(scene, argument.head, countriesOf(scene, list))
        : placesUnder(scene, argument.head),
    );
    if (places.length === 0) continue;
    const isLand = list.some((argument) => isRegion(scene, argument.head));
    if (isLand || !areStates(scene, places, role, word)) return { places, rule: `place.${role}` };
  }
  return undefined;
}

/** Places behind prepositions that say where something is. */
function placesOfPhrases(scene: EventScene, frame: Frame, word: PredicateWord): Where | undefined {
  for (const { role } of frame.arguments) {
    if (!isPlainLocative(scene, role)) continue;
    const places = frame.arguments
      .filter((other) => other.role === role)
      .flatMap((other) => placesUnder(scene, other.head));
    if (places.length > 0 && !areStates(scene, places, role, word))
      return { places: finest(places), rule: `place.${role}` };
  }
  return undefined;
}

/** "Talks opened *in Pretoria*", "riots broke out *in Gafsa*": where the verb that has the deed as its subject says it was. */
function placesOfHappening(scene: EventScene, frame: Frame): readonly ResolvedPlace[] {
  const { view } = scene;
  if (frame.category !== "noun" || frame.carrier !== undefined) return [];
  if (!["nsubj", "nsubj:pass"].includes(relationAt(view, frame.head))) return [];
  const verb = view.tree.parent(frame.head);
  if (!view.lists.happening_verbs.includes(lemmaAt(view, verb))) return [];
  return (scene.frameAt.get(verb)?.arguments ?? [])
    .filter(({ role }) => isPlainLocative(scene, role))
    .flatMap(({ head }) => placesUnder(scene, head));
}

/** Prepositions that say where something is. */
function isPlainLocative({ view }: EventScene, role: string): boolean {
  return view.lists.locatives.includes(role);
}

/** Prepositions that say where something is, comes from or goes to. */
function isLocative(scene: EventScene, role: string): boolean {
  return isPlainLocative(scene, role) || scene.view.lists.directional_prepositions.includes(role);
}

/** Countries of the towns in a list, and of the state it is said to be in. */
function countriesOf(scene: EventScene, list: readonly Argument[]): ReadonlySet<string> {
  const heads = list.flatMap(({ head }) => [head, ...scene.view.tree.children(head)]);
  return new Set(heads.flatMap((head) => scene.placeAt.get(head)?.record?.country ?? []));
}

/** A name in a list of places is a place, whether or not it was taken for one before. */
function listedPlace(
  scene: EventScene,
  head: number,
  countries: ReadonlySet<string>,
): readonly ResolvedPlace[] {
  const known = scene.placeAt.get(head);
  if (known) return [known];
  return nameOnly(scene, head, "place.list").map((place) => {
    const { gazetteer } = scene.knowledge;
    const found = [...gazetteer.find(place.name), ...gazetteer.findVariant(place.name)].find(
      (record) => record.featureClass === "P" && countries.has(record.country),
    );
    return found
      ? { ...place, record: found, confidence: 0.5, because: "place.list-country" }
      : place;
  });
}

/** A place by its name alone: the gazetteer does not know it. */
function nameOnly(scene: EventScene, head: number, because: string): readonly ResolvedPlace[] {
  const mention = scene.mentionAt.get(head);
  if (mention?.kind !== "name") return [];
  const words = scene.words.slice(mention.from, mention.to);
  const end = words.findIndex((word) => scene.tokens[word.index]?.upos === "ADP");
  const named = end > 0 ? words.slice(0, end) : words;
  const span: Span = [mention.span[0], named.at(-1)?.span[1] ?? mention.span[1]];
  return [{ mention: span, name: nameOfWords(named), confidence: 0.3, because }];
}

/** A state that is attacked is a recipient; it is where only when nothing finer is said. */
function areStates(
  scene: EventScene,
  places: readonly ResolvedPlace[],
  role: string,
  word: PredicateWord,
): boolean {
  // "talks between Ethiopia and the rebels": who talks, not where.
  const isOfParties =
    role === "between" && [...actorRoles(word), ...recipientRoles(word)].includes(role);
  return (
    (!isLocative(scene, role) || isOfParties) &&
    places.every((place) => place.record?.featureCode.startsWith("PCL") === true)
  );
}

const SETTLEMENTS = ["~settlement", "~position"];

/** The place a phrase names: by itself, or "the town of X", "the X area", "rebels in X". */
export function placesUnder(
  scene: EventScene,
  head: number,
  options: { readonly withConjuncts?: boolean } = {},
): readonly ResolvedPlace[] {
  const own = scene.placeAt.get(head);
  if (own) {
    const others = options.withConjuncts === true ? scene.view.tree.childrenBy(head, "conj") : [];
    return [own, ...others.flatMap((other) => scene.placeAt.get(other) ?? [])];
  }
  const { view } = scene;
  const found: ResolvedPlace[] = [];
  const isSettlement = isListed(scene, head, SETTLEMENTS);
  for (const child of view.tree.children(head)) {
    const relation = relationAt(view, child);
    const place = scene.placeAt.get(child);
    if (!place) continue;
    if (
      relation === "nmod" ||
      (isSettlement && ["compound", "appos", "flat", "nmod:poss", "amod"].includes(relation))
    ) {
      found.push(
        place,
        ...view.tree.childrenBy(child, "conj").flatMap((other) => scene.placeAt.get(other) ?? []),
      );
    }
  }
  if (found.length > 0 || !isSettlement) return withoutStates(found);
  const named = view.tree
    .childrenBy(head, "nmod")
    .find((child) => prepositionOf(view, child) === "of" && scene.tokens[child]?.upos === "PROPN");
  return named === undefined ? earlierPlace(scene, head) : nameOnly(scene, named, "place.of");
}

/** "the town of Afrin in Syria": the town, not the state around it. */
function withoutStates(places: readonly ResolvedPlace[]): readonly ResolvedPlace[] {
  const parts = places.filter((place) => place.record?.featureCode.startsWith("PCL") !== true);
  return parts.length > 0 ? parts : places;
}

/** "the town", "the city": the settlement named last before. */
function earlierPlace(scene: EventScene, head: number): readonly ResolvedPlace[] {
  const { view } = scene;
  const article = view.tree.childBy(head, "det");
  const isPlain = view.tree
    .children(head)
    .every((child) => ["det", "case", "punct", "cc", "conj"].includes(view.tree.relation(child)));
  if (
    article === undefined ||
    !isPlain ||
    !["the", "this", "that"].includes(lemmaAt(view, article))
  )
    return [];
  if (!scene.knowledge.words.frames.settlement_words.includes(lemmaAt(view, head))) return [];
  const start = scene.words[head]?.span[0] ?? 0;
  const earlier = scene.places
    .filter(
      ({ mention, record, because }) =>
        mention[1] <= start && record?.featureClass === "P" && because !== AGREEMENT,
    )
    .at(-1);
  return earlier ? [earlier] : [];
}

/** "in Manbij and Mar'a in Syria": the towns, not the country. */
function finest(places: readonly ResolvedPlace[]): readonly ResolvedPlace[] {
  const towns = places.filter(
    (place) => place.record === undefined || place.record.featureClass === "P",
  );
  return towns.length > 0 ? towns : places;
}

/** A place said of a party ("rebels in Mosul"), the nearest first, or of the clause above. */
function nearbyPlace(scene: EventScene, frame: Frame): ResolvedPlace | undefined {
  const verb = frame.carrier ?? frame.head;
  const byNearness = frame.arguments
    .filter((argument) => argument.role !== "clause" && argument.role !== "modifier")
    .sort((a, b) => Math.abs(a.head - verb) - Math.abs(b.head - verb));
  for (const argument of byNearness) {
    const place = placeOfPhrase(scene, argument.head);
    if (place) return place;
  }
  return placeOfGovernor(scene, verb);
}

/** "rebels in Mosul", also "fighters of the group in Mosul". */
function placeOfPhrase(scene: EventScene, head: number): ResolvedPlace | undefined {
  const { view, placeAt } = scene;
  const phrases = view.tree.childrenBy(head, "nmod");
  const inner = phrases
    .filter((phrase) => prepositionOf(view, phrase) === "of")
    .flatMap((phrase) => view.tree.childrenBy(phrase, "nmod"));
  const child = [...phrases, ...inner].find((phrase) => {
    const place = placeAt.get(phrase);
    // "a convoy 30 km north of Aleppo" needs no preposition before it.
    return place && (isToldByOther(place) || isPlainLocative(scene, prepositionOf(view, phrase)));
  });
  return child === undefined ? undefined : placeAt.get(child);
}

const GOVERNED = new Set(["xcomp", "conj", "acl", "advcl", "nmod", "obl", "obj"]);

function placeOfGovernor(scene: EventScene, verb: number): ResolvedPlace | undefined {
  const { view, placeAt, frameAt } = scene;
  const governor = GOVERNED.has(view.tree.relation(verb))
    ? frameAt.get(view.tree.parent(verb))
    : undefined;
  const argument = governor?.arguments.find(
    ({ role, head }) => isPlainLocative(scene, role) && placeAt.has(head),
  );
  return argument && placeAt.get(argument.head);
}
