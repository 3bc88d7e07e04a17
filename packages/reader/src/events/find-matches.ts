import type { EventStatus } from "@zenobia/model";
import type { ResolvedPlace } from "../document.ts";
import type { Frame } from "../frames/frame.ts";
import { lemmaAt, prepositionOf, relationAt } from "../frames/sentence-view.ts";
import { statusOf } from "../status/status.ts";
import type { PredicateMatch } from "./event-draft.ts";
import { timeOf } from "./event-time.ts";
import { judge } from "./judge/judge.ts";
import { entriesFor } from "./match.ts";
import { placesOf } from "./place-roles.ts";
import type { PredicateEntry, PredicateWord } from "./predicate.ts";
import { actorRoles, type Filled, fillRole, recipientRoles } from "./roles.ts";
import type { EventScene } from "./scene.ts";

/** Every predicate of the report under the lexicon, in text order. */
export function findMatches(scene: EventScene): readonly PredicateMatch[] {
  const matched = scene.frames.map((frame) => ({
    frame,
    ...judge(scene, frame, entriesFor(scene, frame)),
  }));
  const byHead = new Map(matched.map(({ frame, words }) => [frame.head, words[0]]));
  return matched.flatMap(({ frame, words, chances }) =>
    words.map((word) => {
      const match = matchOf(scene, frame, word, byHead);
      const chance = chances.get(word);
      return chance === undefined ? match : { ...match, chance };
    }),
  );
}

function matchOf(
  scene: EventScene,
  frame: Frame,
  word: PredicateWord,
  byHead: ReadonlyMap<number, PredicateWord | undefined>,
): PredicateMatch {
  const { entry } = word;
  const actor = actorOf(scene, frame, word, byHead);
  const recipient = recipientOf(scene, frame, { word, actor, byHead });
  const where = placesOf(scene, frame, word);
  const time = timeOf(scene, frame);
  const status = statusFor(scene, frame, entry, byHead);
  const both = entry.parties === "both" && !/^(?:against|on|object):/u.test(recipient.rule ?? "");
  const actors = both ? [...new Set([...actor.mentions, ...recipient.mentions])] : actor.mentions;
  const places = where.places.filter((place) => !isNamedBy(scene, place, actors));
  return {
    frame,
    entry,
    trigger: triggerOf(scene, frame, word),
    actors,
    recipients: both ? [] : recipient.mentions,
    places,
    ...(time === undefined ? {} : { time }),
    status: status.status,
    because: [
      `lexicon:${entry.id}`,
      ...(actor.rule === undefined ? [] : [`actor:${actor.rule}`]),
      ...(recipient.rule === undefined ? [] : [`recipient:${recipient.rule}`]),
      ...(where.rule === undefined || places.length === 0 ? [] : [where.rule]),
      ...(time === undefined ? [] : [time.because]),
      status.rule,
    ],
  };
}

/** "clashes between Israel and Iran", "talks between Moscow and Kyiv": what names who acts does not say where. */
function isNamedBy(scene: EventScene, place: ResolvedPlace, actors: readonly number[]): boolean {
  return actors.some((index) => {
    const mention = scene.mentions[index];
    return (
      mention?.kind === "name" &&
      place.relative === undefined &&
      mention.span[0] <= place.mention[0] &&
      place.mention[1] <= mention.span[1]
    );
  });
}

/** The actor of the predicate; of "a bombing killed five", the actor of the bombing. */
function actorOf(
  scene: EventScene,
  frame: Frame,
  word: PredicateWord,
  byHead: ReadonlyMap<number, PredicateWord | undefined>,
): Filled {
  const roles = actorRoles(word);
  const found = fillRole(scene, frame, word, roles);
  if (found.mentions.length > 0) return found;
  const whole = wholeOf(scene, frame);
  const wholeWord = whole && byHead.get(whole.head);
  if (whole && wholeWord) {
    const shared = fillRole(scene, whole, wholeWord, actorRoles(wholeWord));
    if (shared.mentions.length > 0)
      return {
        mentions: shared.mentions,
        rule: `whole-${lemmaAt(scene.view, whole.head)}:${shared.rule ?? ""}`,
      };
  }
  const cause = frame.arguments.find(
    (argument) => roles.includes(argument.role) && byHead.get(argument.head) !== undefined,
  );
  const inner = cause && scene.frameAt.get(cause.head);
  const innerWord = cause && byHead.get(cause.head);
  if (!inner || !innerWord || inner === frame) return found;
  const own = fillRole(scene, inner, innerWord, actorRoles(innerWord));
  const through =
    own.mentions.length > 0 ? own : actorOfEarlier(scene, inner, { word: innerWord, byHead });
  return through.mentions.length === 0
    ? found
    : {
        mentions: through.mentions,
        rule: `through-${lemmaAt(scene.view, inner.head)}:${through.rule ?? ""}`,
      };
}

/** "The attack has displaced 5,000": the actor of the latest event of that type told before. */
function actorOfEarlier(
  scene: EventScene,
  noun: Frame,
  known: {
    readonly word: PredicateWord;
    readonly byHead: ReadonlyMap<number, PredicateWord | undefined>;
  },
): Filled {
  const article = scene.view.tree.childBy(noun.head, "det");
  if (
    article === undefined ||
    !["the", "this", "that", "these"].includes(lemmaAt(scene.view, article))
  )
    return { mentions: [] };
  for (const earlier of scene.frames.filter((frame) => frame.head < noun.head).reverse()) {
    const word = known.byHead.get(earlier.head);
    if (word?.entry.type !== known.word.entry.type) continue;
    const found = fillRole(scene, earlier, word, actorRoles(word));
    if (found.mentions.length > 0)
      return { mentions: found.mentions, rule: `earlier-${lemmaAt(scene.view, earlier.head)}` };
  }
  return { mentions: [] };
}

/** "operations, *including assaults*", "clashes and *air strikes*": the noun this one is a part or a conjunct of. */
function wholeOf(scene: EventScene, frame: Frame): Frame | undefined {
  if (frame.category !== "noun") return undefined;
  const { view } = scene;
  const above = view.tree.parent(frame.head);
  const relation = view.tree.relation(frame.head);
  const first = view.tree.childBy(frame.head, "case");
  const isPart =
    first !== undefined && ["include", "including", "such", "like"].includes(lemmaAt(view, first));
  if (relation === "conj" || (isPart && scene.frameAt.get(above)?.category === "noun"))
    return scene.frameAt.get(above);
  if (!isPart) return undefined;
  return scene.frames.findLast(
    (other) =>
      other.category === "noun" &&
      other.head < frame.head &&
      scene.words[other.head]?.sentence === scene.words[frame.head]?.sentence,
  );
}

/** What is known when a recipient is looked for. */
interface RecipientSearch {
  readonly word: PredicateWord;
  readonly actor: Filled;
  readonly byHead: ReadonlyMap<number, PredicateWord | undefined>;
}

/** The recipient; nobody is both actor and recipient unless the words say so twice. */
function recipientOf(
  scene: EventScene,
  frame: Frame,
  { word, actor, byHead }: RecipientSearch,
): Filled {
  const entities = new Set(actor.mentions.map((mention) => scene.entityOf[mention]));
  const others = (filled: Filled): Filled => ({
    ...filled,
    mentions: filled.mentions.filter((mention) => !entities.has(scene.entityOf[mention])),
  });
  const roles = recipientRoles(word);
  const found = fillRole(scene, frame, word, roles);
  const first = others(found);
  if (first.mentions.length > 0) return first;
  const second =
    found.mentions.length === 0
      ? first
      : others(
          fillRole(
            scene,
            frame,
            word,
            roles.filter((role) => !found.rule?.startsWith(`${role}:`)),
          ),
        );
  return second.mentions.length > 0 || !JUDGES.has(word.entry.type)
    ? second
    : others(doerOf(scene, frame, { roles, byHead }));
}

/** Types whose recipient may be who did what they judge: "condemned the offensive". */
const JUDGES = new Set(["ACCUSE", "SUPPORT", "REJECT", "PROTEST"]);

/** Who did the deed named in the recipient's role, or the latest such deed told before. */
function doerOf(
  scene: EventScene,
  frame: Frame,
  {
    roles,
    byHead,
  }: { readonly roles: readonly string[]; readonly byHead: RecipientSearch["byHead"] },
): Filled {
  for (const argument of frame.arguments.filter((other) => roles.includes(other.role))) {
    const deed = scene.frameAt.get(argument.head);
    const word = byHead.get(argument.head);
    if (!deed || !word || word.entry.type === "none") continue;
    const own = fillRole(scene, deed, word, actorRoles(word));
    const found = own.mentions.length > 0 ? own : actorOfEarlier(scene, deed, { word, byHead });
    if (found.mentions.length > 0)
      return {
        mentions: found.mentions,
        rule: `doer-${lemmaAt(scene.view, deed.head)}:${found.rule ?? ""}`,
      };
  }
  return { mentions: [] };
}

/** Status from the words around, then from a predicate that governs this one, then from the entry itself. */
function statusFor(
  scene: EventScene,
  frame: Frame,
  entry: PredicateEntry,
  byHead: ReadonlyMap<number, PredicateWord | undefined>,
): { readonly status: EventStatus; readonly rule: string } {
  const governed = governorContent(scene, frame, byHead);
  if (governed) return governed;
  const found = statusOf(scene.view, frame, scene.knowledge.words.status);
  if (found.rule === "status.plain" && entry.status !== undefined)
    return { status: entry.status, rule: `status.lexicon:${entry.id}` };
  return found;
}

/** What a lexicon entry makes of the action under it ("denied attacking"). */
function governorContent(
  scene: EventScene,
  frame: Frame,
  byHead: ReadonlyMap<number, PredicateWord | undefined>,
): { readonly status: EventStatus; readonly rule: string } | undefined {
  const governor = governorOf(scene, frame);
  const content = governor === undefined ? undefined : byHead.get(governor)?.entry.content;
  if (
    governor === undefined ||
    content === undefined ||
    content === "absorb" ||
    content === "claim"
  )
    return undefined;
  return { status: content, rule: `status.content:${byHead.get(governor)?.entry.id ?? ""}` };
}

/** The predicate that has this one as its clause, object or complement. */
export function governorOf(scene: EventScene, frame: Frame): number | undefined {
  const { view } = scene;
  let below = frame.head;
  for (let step = 0; step < MAX_CLIMB; step += 1) {
    const above = view.tree.parent(below);
    if (above < 0) return undefined;
    const relation = relationAt(view, below);
    if (relation !== "conj" && (relation !== "nmod" || frame.category !== "noun"))
      return isContent(scene, above, below) ? above : undefined;
    below = above;
  }
  return undefined;
}

/** How many nouns and conjuncts up a governor is looked for. */
const MAX_CLIMB = 4;
const CONTENT_PREPOSITIONS = new Set(["of", "for", "against", "with", "from", "on", "in"]);

/** Tells whether a word is the content of the predicate above it: its clause, object or complement. */
function isContent(scene: EventScene, above: number, below: number): boolean {
  switch (relationAt(scene.view, below)) {
    case "xcomp":
    case "ccomp":
    case "obj":
    case "nmod":
      return true;
    case "acl":
      return scene.frameAt.get(above)?.category === "noun";
    case "advcl":
      return isComplement(scene, below);
    case "obl":
      return CONTENT_PREPOSITIONS.has(prepositionOf(scene.view, below));
    default:
      return false;
  }
}

/** "accused X of bombing", "blamed them for shelling": a gerund with a preposition the parser calls a mark. */
function isComplement(scene: EventScene, clause: number): boolean {
  const mark = scene.view.tree.childBy(clause, "mark");
  return (
    mark !== undefined &&
    ["of", "for", "against", "from", "to"].includes(lemmaAt(scene.view, mark)) &&
    scene.tokens[clause]?.upos === "VERB"
  );
}

/** The words that make the event: the head with its particles, or the words before a noun. */
function triggerOf(scene: EventScene, frame: Frame, word: PredicateWord): readonly number[] {
  if (word.with.length === 0) return [frame.head];
  if (word.use === "noun")
    return [frame.head - word.with.length, frame.head].filter((index) => index >= 0);
  const particles = scene.view.tree
    .children(frame.head)
    .filter((child) => word.with.includes(lemmaAt(scene.view, child)));
  return [frame.head, ...particles].sort((a, b) => a - b);
}
