import { placeOfDay } from "../actors/actor-days.ts";
import { foldName } from "../actors/fold-actor-name.ts";
import type { Mention } from "../document.ts";
import type { PredicateMatch } from "../events/event-draft.ts";
import { type EventScene, kindOf, knownOf, membersOf } from "../events/scene.ts";
import { lemmaAt } from "../frames/sentence-view.ts";
import { asSet } from "../list-set.ts";
import { evidenceOver, wordsOf } from "./evidence.ts";
import type { RelationDraft } from "./state-draft.ts";

/** Reads standing ties from the predicates that state them and from the titles of leaders. */
export function findRelations(
  scene: EventScene,
  matches: readonly PredicateMatch[],
): readonly RelationDraft[] {
  const drafts = [
    ...matches.flatMap((match) => statedTies(scene, match)),
    ...titleTies(scene),
    ...ownedBodies(scene),
    ...opponents(scene),
  ];
  return drafts.filter(
    (draft, index) => !drafts.slice(0, index).some((earlier) => isSame(scene, earlier, draft)),
  );
}

function statedTies(scene: EventScene, match: PredicateMatch): readonly RelationDraft[] {
  const effect = match.entry.relation;
  if (
    !effect ||
    match.status === "denied" ||
    match.status === "possible" ||
    match.status === "called_for"
  )
    return [];
  const subjects = effect.subject === "actor" ? match.actors : match.recipients;
  const objects = effect.object === "actor" ? match.actors : match.recipients;
  return subjects.flatMap((subject) =>
    objects
      .filter((object) => scene.entityOf[object] !== scene.entityOf[subject])
      .map((object) => ({
        kind: effect.kind,
        subject,
        object,
        head: match.frame.head,
        evidence: [evidenceOver(scene, match.frame.head, wordsOf(scene, [subject, object]))],
        because: [...match.because, `relation:${match.entry.id}`],
      })),
  );
}

/** "Turkey's president, X", "an army spokesman, Y": holders of a leader's title lead, of a member's belong. */
function titleTies(scene: EventScene): readonly RelationDraft[] {
  const { leader_titles, member_titles } = scene.knowledge.words.ties;
  const [leaders, members] = [asSet(leader_titles), asSet(member_titles)];
  return [...scene.tokens.keys()].flatMap((title) => {
    const lemma = lemmaAt(scene.view, title);
    if (leaders.has(lemma)) return titleTie(scene, title, "leads");
    return members.has(lemma) ? titleTie(scene, title, "part_of") : [];
  });
}

function titleTie(
  scene: EventScene,
  title: number,
  kind: "leads" | "part_of",
): readonly RelationDraft[] {
  const person = personOf(scene, title);
  if (person === undefined) return [];
  const whole = ledBy(scene, title, person) ?? ledByRecord(scene, title, person);
  if (whole === undefined) return [];
  return [
    {
      kind,
      subject: person,
      object: whole,
      head: title,
      evidence: [evidenceOver(scene, title, wordsOf(scene, [person, whole]))],
      because: [`relation.title:${lemmaAt(scene.view, title)}`],
    },
  ];
}

/** The person who bears the title: by name in the same phrase or in apposition. */
function personOf(scene: EventScene, title: number): number | undefined {
  const { view, mentionAt } = scene;
  const candidates = [
    title,
    view.tree.parent(title),
    ...view.tree.childrenBy(title, "appos", "flat"),
  ];
  for (const head of candidates) {
    const mention = mentionAt.get(head);
    if (!mention) continue;
    const relation = view.tree.relation(title);
    if (
      head === view.tree.parent(title) &&
      !["nmod:desc", "nmod", "compound", "appos", "flat"].includes(relation)
    )
      continue;
    const named = membersOf(scene, mention.index).some(
      (member) => scene.mentions[member]?.kind === "name",
    );
    if (named && kindOf(scene, mention.index) === "person") return mention.index;
  }
  return undefined;
}

/** What is led: "Turkish president", "Turkey's president", "the leader of Turkey". */
function ledBy(scene: EventScene, title: number, person: number): number | undefined {
  const { view } = scene;
  const around = [title, view.tree.parent(title)].filter((head) => head >= 0);
  for (const head of around) {
    for (const child of view.tree.children(head)) {
      const relation = view.tree.relation(child);
      if (!["nmod", "amod", "compound", "nmod:poss"].includes(relation) || child === title)
        continue;
      const mention = scene.mentionAt.get(child) ?? scene.modifierAt.get(child);
      const kind = mention && kindOf(scene, mention.index);
      if (
        mention &&
        kind !== undefined &&
        kind !== "person" &&
        kind !== "media" &&
        scene.entityOf[mention.index] !== scene.entityOf[person]
      )
        return mention.index;
    }
  }
  return undefined;
}

/** "President Lukashenko": the state whose office of that title the knowledge base has for the day of the report. */
function ledByRecord(scene: EventScene, title: number, person: number): number | undefined {
  const name = lemmaAt(scene.view, title);
  const office = knownOf(scene, person)?.offices?.find(
    (held) =>
      held.title.split(" ").includes(name) && placeOfDay(held, scene.publishedDay) === "within",
  );
  if (!office?.title.endsWith(name)) return undefined;
  return scene.mentions.find(
    ({ known, use }) => known[0] === office.of && use !== "people" && use !== "capital",
  )?.index;
}

/** "the Bosnian Army's Fifth Corps": a body with a name that another owns is part of it; what a person owns, they lead. */
function ownedBodies(scene: EventScene): readonly RelationDraft[] {
  return scene.mentions.flatMap((mention) => {
    const kind = mention.kind === "name" ? kindOf(scene, mention.index) : undefined;
    const owner = ownerOf(scene, mention);
    if (!owner || kind === undefined || kind === "person" || kind === "civilians") return [];
    if (kindOf(scene, owner.index) !== "person")
      return owner.head < mention.from && kind !== "state"
        ? [ownership(scene, "part_of", mention, owner)]
        : [];
    const { led_bodies } = scene.knowledge.words.ties;
    const isLed = led_bodies.includes(lemmaAt(scene.view, mention.head).toLowerCase());
    return isLed ? [ownership(scene, "leads", owner, mention)] : [];
  });
}

/** Another actor in the possessive before a mention. */
function ownerOf(scene: EventScene, mention: Mention): Mention | undefined {
  const word = scene.view.tree.childrenBy(mention.head, "nmod:poss")[0];
  if (word === undefined) return undefined;
  const owner = scene.mentionAt.get(word) ?? scene.modifierAt.get(word);
  const isOther = owner && scene.entityOf[owner.index] !== scene.entityOf[mention.index];
  return isOther && kindOf(scene, owner.index) !== undefined ? owner : undefined;
}

function ownership(
  scene: EventScene,
  kind: "part_of" | "leads",
  subject: Mention,
  object: Mention,
): RelationDraft {
  const head = kind === "leads" ? object.head : subject.head;
  return {
    kind,
    subject: subject.index,
    object: object.index,
    head,
    evidence: [evidenceOver(scene, head, wordsOf(scene, [subject.index, object.index]))],
    because: [kind === "leads" ? "relation.own-body" : "relation.owned-body"],
  };
}

/** "the anti-Assad opposition": the head opposes whom the prefix names. */
function opponents(scene: EventScene): readonly RelationDraft[] {
  const found: RelationDraft[] = [];
  for (const mention of scene.mentions) {
    if (mention.kind !== "nominal" || kindOf(scene, mention.index) === undefined) continue;
    const target = opposed(scene, mention);
    if (target === undefined || kindOf(scene, target) === undefined) continue;
    found.push({
      kind: "opposes",
      subject: mention.index,
      object: target,
      head: mention.head,
      evidence: [mention.span],
      because: ["relation.anti"],
    });
  }
  return found;
}

const NO_WORD = { index: -1, form: "" };

/** Whom "anti-X" before a noun names, when the report names X by itself as well. */
function opposed(scene: EventScene, { from, head }: Mention): number | undefined {
  for (let word = from; word < head; word++) {
    const { index, form } = scene.words[word] ?? NO_WORD;
    if (!form.startsWith("a") && !form.startsWith("A")) continue;
    if (/^anti$/iu.test(form))
      return (scene.modifierAt.get(index + 2) ?? scene.mentionAt.get(index + 2))?.index;
    const name = /^anti-(.+)$/iu.exec(form)?.[1];
    if (name === undefined) continue;
    const ids = scene.knowledge.actors.find(foldName(name), name);
    const named = scene.mentions.find(({ known, use }) =>
      ids.some(({ actor }) => actor.id === known[0] && use !== "people"),
    );
    if (named) return named.index;
  }
  return undefined;
}

function isSame(scene: EventScene, a: RelationDraft, b: RelationDraft): boolean {
  return (
    a.kind === b.kind &&
    scene.entityOf[a.subject] === scene.entityOf[b.subject] &&
    scene.entityOf[a.object] === scene.entityOf[b.object]
  );
}
