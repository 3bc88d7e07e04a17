import { foldName } from "../actors/fold-actor-name.ts";
import type { Mention } from "../document.ts";
import { type Profile, profilesOf } from "../mentions/profile.ts";
import type { Candidate, Gender } from "./cluster.ts";
import type { CoreferenceWords } from "./coreference-words.ts";
import type { Scene } from "./scene.ts";

/** Of a mention that is none of the report's. */
const NO_PROFILE: Profile = { sectors: [], plural: false, definite: false, headLemma: "" };

/** Reads what a mention shows by itself. */
export function candidateOf(mention: Mention, scene: Scene): Candidate {
  const profile = profilesOf(scene)[mention.index] ?? NO_PROFILE;
  const isName = mention.kind === "name" || mention.kind === "modifier";
  return {
    mention,
    profile,
    names: isName ? namesOf(mention, scene) : [],
    gender: genderOf(mention, scene),
  };
}

/** Names a mention goes by, folded: the name without its titles first, then the acronym of a long name. */
function namesOf(mention: Mention, scene: Scene): readonly string[] {
  const { words } = scene;
  const inside = Array.from(
    { length: mention.to - mention.from },
    (_, offset) => mention.from + offset,
  );
  const proper = inside.filter((index) => isNamePart(index, mention, scene));
  const full = foldName(proper.map((index) => words[index]?.form ?? "").join(" "));
  const initials = inside
    .map((index) => words[index]?.form ?? "")
    .filter((form) => /^\p{Lu}/u.test(form))
    .map((form) => form.charAt(0))
    .join("");
  const names = initials.length >= 2 && inside.length >= 2 ? [full, foldName(initials)] : [full];
  return names.filter((name) => name !== "");
}

function isNamePart(index: number, mention: Mention, { tokens, tree }: Scene): boolean {
  const upos = tokens[index]?.upos;
  const isTitle =
    index < mention.head &&
    tokens[index]?.relation === "nmod:desc" &&
    tree.parent(index) >= mention.from;
  const isPart =
    ["PROPN", "X", "NUM"].includes(upos ?? "") || (mention.known.length > 0 && upos !== "PUNCT");
  return isPart && !isTitle;
}

/** Man or woman, by pronoun, title, noun or first name. */
function genderOf(mention: Mention, { words, tokens, tree, lists }: Scene): Gender | undefined {
  const genders = gendersOf(lists.coreference);
  const told = (index: number): Gender | undefined =>
    genders.get((words[index]?.form ?? "").toLowerCase()) ??
    genders.get(tokens[index]?.lemma.toLowerCase() ?? "");
  for (const index of tree.childrenBy(mention.head, "nmod:desc", "compound", "flat")) {
    const gender = told(index);
    if (gender !== undefined) return gender;
  }
  const last = Math.min(mention.to, mention.from + OPENING);
  for (let index = mention.from; index < last; index += 1) {
    const gender = told(index);
    if (gender !== undefined) return gender;
  }
  return told(mention.head);
}

/** How many words of a mention may tell whether it is of a man or a woman. */
const OPENING = 4;
const GENDERS = new WeakMap<CoreferenceWords, ReadonlyMap<string, Gender>>();

/** The gender that a word tells; of a word that stands in both lists the first. */
function gendersOf(lists: CoreferenceWords): ReadonlyMap<string, Gender> {
  const known = GENDERS.get(lists);
  if (known) return known;
  const genders = new Map<string, Gender>();
  for (const word of [...lists.pronouns.she, ...lists.female]) genders.set(word, "female");
  for (const word of [...lists.pronouns.he, ...lists.male]) genders.set(word, "male");
  GENDERS.set(lists, genders);
  return genders;
}
