import { voiceOf } from "../kinship/voice.ts";
import { canonicalJson } from "../log/canonical.ts";
import type { Telling } from "./telling.ts";

/** The value that most voices tell; of equals the one told first. Tellings come by publication. */
export function mostVoices<Value>(
  tellings: readonly Telling[],
  valueIn: (telling: Telling) => Value | undefined,
): Value | undefined {
  const told = new Map<string, { readonly value: Value; readonly voices: Set<string> }>();
  for (const telling of tellings) {
    const value = valueIn(telling);
    if (value === undefined) continue;
    const key = canonicalJson(value);
    const known = told.get(key) ?? { value, voices: new Set() };
    known.voices.add(voiceOf(telling.row));
    told.set(key, known);
  }
  let best: { readonly value: Value; readonly voices: Set<string> } | undefined;
  for (const one of told.values())
    if (best === undefined || one.voices.size > best.voices.size) best = one;
  return best?.value;
}
