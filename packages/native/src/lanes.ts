/** Sentences laid end to end in lanes of one length, so that few steps are spent on nothing. */
export interface Lanes {
  /** Steps of a lane: words of the longest sentence. */
  readonly steps: number;
  readonly lanes: number;
  /** The token each step of each lane reads, [step][direction][lane]; a place without one reads token 0. */
  readonly tokens: Int32Array;
  /** 0 where a sentence begins, so that nothing is carried over from the one before, else 1; [step][direction][lane]. */
  readonly carried: Float32Array;
  /** Where the states of each token stand in [step][direction][lane]: forward ones of all tokens, then backward ones. */
  readonly places: Int32Array;
}

/**
 * Lays out sentences, given longest first: each goes to the first lane with room.
 *
 * A sentence takes the same steps of its lane in both directions; backward, it is read from its end.
 */
export function layOut(lengths: readonly number[]): Lanes {
  const steps = lengths[0] ?? 0;
  const { slots, lanes } = fill(lengths, steps);
  const count = lengths.reduce((sum, length) => sum + length, 0);
  const tokens = new Int32Array(steps * 2 * lanes);
  const carried = new Float32Array(tokens.length).fill(1);
  const places = new Int32Array(2 * count);
  let token = 0;
  lengths.forEach((length, index) => {
    const { lane, from } = slots[index] ?? { lane: 0, from: 0 };
    for (let at = 0; at < length; at++, token++) {
      const forward = (from + at) * 2 * lanes + lane;
      const backward = (from + length - 1 - at) * 2 * lanes + lanes + lane;
      tokens[forward] = token;
      tokens[backward] = token;
      places[token] = forward;
      places[count + token] = backward;
    }
    carried[from * 2 * lanes + lane] = 0;
    carried[from * 2 * lanes + lanes + lane] = 0;
  });
  return { steps, lanes, tokens, carried, places };
}

interface Slot {
  readonly lane: number;
  readonly from: number;
}

function fill(
  lengths: readonly number[],
  steps: number,
): { readonly slots: readonly Slot[]; readonly lanes: number } {
  const used: number[] = [];
  const slots = lengths.map((length): Slot => {
    const found = used.findIndex((taken) => taken + length <= steps);
    const lane = found < 0 ? used.length : found;
    const from = used[lane] ?? 0;
    used[lane] = from + length;
    return { lane, from };
  });
  return { slots, lanes: used.length };
}
