import type { RelationKind } from "@zenobia/model";

/** What a tie makes of two actors, and fights; each has its own colour and mark. */
export type TieRole = "backing" | "alliance" | "hostility" | "membership" | "fighting";

/** How a role is named and drawn. */
export interface TieLook {
  readonly role: TieRole;
  readonly words: string;
  readonly meaning: string;
  /** Custom property that holds its colour. */
  readonly colour: string;
  readonly mark: string;
}

/** All roles, in the order in which keys list them. */
export const TIE_LOOKS: readonly TieLook[] = [
  {
    role: "backing",
    words: "Backing",
    meaning: "One stands behind the other: backs, arms, funds, trains",
    colour: "--tie-backing",
    mark: "→",
  },
  {
    role: "alliance",
    words: "Alliance",
    meaning: "Both alike: allied or affiliated",
    colour: "--tie-alliance",
    mark: "–",
  },
  {
    role: "fighting",
    words: "Fighting",
    meaning: "One attacked the other within the year before",
    colour: "--tie-fighting",
    mark: "×",
  },
  {
    role: "hostility",
    words: "Hostility",
    meaning: "They are told to be enemies",
    colour: "--tie-hostility",
    mark: "×",
  },
  {
    role: "membership",
    words: "Belonging",
    meaning: "One is part of the other, or leads it",
    colour: "--tie-membership",
    mark: "·",
  },
];

const [FIRST] = TIE_LOOKS as readonly [TieLook, ...TieLook[]];

/** How a role is named and drawn. */
export function tieLookOf(role: TieRole): TieLook {
  return TIE_LOOKS.find((look) => look.role === role) ?? FIRST;
}

const RELATIONS: Readonly<
  Record<RelationKind, { readonly role: TieRole; readonly words: string }>
> = {
  backs: { role: "backing", words: "backs" },
  arms: { role: "backing", words: "arms" },
  funds: { role: "backing", words: "funds" },
  trains: { role: "backing", words: "trains" },
  proxy_of: { role: "backing", words: "is a proxy of" },
  allied_with: { role: "alliance", words: "is allied with" },
  affiliated_with: { role: "alliance", words: "is affiliated with" },
  opposes: { role: "hostility", words: "opposes" },
  leads: { role: "membership", words: "leads" },
  part_of: { role: "membership", words: "is part of" },
};

/** What a relation makes of its two. */
export function roleOf(relation: RelationKind): TieRole {
  return RELATIONS[relation].role;
}

/** A relation between two names: "backs", "is part of". */
export function relationWords(relation: RelationKind): string {
  return RELATIONS[relation].words;
}

/** From whom to whom a tie is drawn: from the patron, though the client is told as its subject. */
export function endsOf({
  object,
  relation,
  subject,
}: {
  readonly relation: RelationKind;
  readonly subject: string;
  readonly object: string;
}): readonly [from: string, to: string] {
  return relation === "proxy_of" ? [object, subject] : [subject, object];
}
