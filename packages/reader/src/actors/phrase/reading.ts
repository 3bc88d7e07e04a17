import type { ActorKind } from "@zenobia/model";
import type { TextRules } from "../../text/text-rules.ts";
import type { ActorBase } from "../actor-base.ts";
import type { ActorWords } from "../actor-words.ts";

/** Rules by which a phrase is read, in the order in which they led to the answer. */
export type PhraseRule =
  | "phrase.name"
  | "phrase.people"
  | "phrase.capital"
  | "phrase.adjective"
  | "phrase.any-case"
  | "phrase.spelling"
  | "phrase.agent"
  | "phrase.country"
  | "phrase.place"
  | "phrase.context"
  | "phrase.shared-noun"
  | "phrase.shared-country"
  | "phrase.shared-name"
  | "phrase.surname"
  | "phrase.of-whom"
  | "phrase.for-government"
  | "phrase.member"
  | "phrase.holder"
  | "phrase.in-office"
  | "phrase.out-of-office"
  | "phrase.before-office"
  | "phrase.former"
  | "phrase.dated-code"
  | "phrase.out-of-time"
  | "phrase.stance"
  | "phrase.described"
  | "phrase.apposition"
  | "phrase.titled-name"
  | "phrase.own-name"
  | "phrase.no-noun"
  | "phrase.unknown";

/** Why a phrase was read as it was. */
export interface PhraseReason {
  readonly rule: PhraseRule;
  /** Words of the phrase. */
  readonly words: string;
  /** Id of the actor of the knowledge base that the rule is about. */
  readonly entity?: string;
  /** What the rule found: an office, a country, sectors, the right spelling. */
  readonly found?: string;
}

/** Why something that the words may mean was not taken. */
export type DropRule =
  | "drop.time"
  | "drop.country"
  | "drop.later"
  | "drop.office"
  | "drop.no-day"
  | "drop.spelling"
  | "drop.surname"
  | "drop.bare-noun"
  | "drop.places";

/** What was considered and not taken. */
export interface DroppedReading {
  readonly rule: DropRule;
  readonly words: string;
  readonly entity?: string;
  readonly found?: string;
}

/** An actor that a phrase names. */
export interface ResolvedActor {
  /** The known name of a known actor; of others the phrase's words, without articles. */
  readonly name: string;
  /** Country and sectors, blank between; `UNK` when neither is known. */
  readonly code: string;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  readonly sectors: readonly string[];
  readonly kind: ActorKind;
  /** Id in the knowledge base. */
  readonly entity?: string;
  readonly because: readonly PhraseReason[];
  readonly dropped: readonly DroppedReading[];
}

/** Places that a bare name before a noun may mean: all, large towns, or these and regions. */
export type PlaceSize = "any" | "town" | "region";

/** What phrases are read with. */
export interface PhraseMeans {
  /** With the codes of the day that is asked for. */
  readonly base: ActorBase;
  readonly words: ActorWords;
  readonly rules: TextRules;
  /** Irregular plurals with their singular. */
  readonly nouns: Readonly<Record<string, string>>;
  readonly nounEnds: Readonly<Record<string, string>>;
  /** Day as of which is asked, `YYYY-MM-DD`. */
  readonly day?: string;
  /** Country that counts where the phrase tells none. */
  readonly country?: string;
  /** Countries of the places that go by a name and are of a size, the likeliest first. */
  countriesOfPlace(name: string, size: PlaceSize): readonly string[];
  /** Country whose capital goes by a name, and no larger place. */
  countryOfCapital(name: string): string | undefined;
}

/** What was found so far. */
export interface Notes {
  readonly because: PhraseReason[];
  readonly dropped: DroppedReading[];
}
