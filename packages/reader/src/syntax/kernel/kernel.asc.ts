// The arithmetic of the syntax model, in AssemblyScript: WebAssembly with 128-bit SIMD, no runtime, no imports.
//
// Matrices are int8 with one scale a row, widened to int16; activations are int16 with one scale a row. Products are
// summed as 32-bit integers, so a result does not depend on what else is in the batch or on the order of addition:
// |weight| <= 127, |activation| <= 32767, and up to 516 products fit without overflow.
// All floating-point steps are plain IEEE single precision without fused operations, hence the same everywhere.

/**
 * Widens int8 weights [rows][columns] into tiles of 8 rows: for each of `pairs` pairs of columns, that of each row.
 * Rows up to a multiple of 8 and columns up to 2 * `pairs` are filled with zero.
 */
export function pack(source: usize, target: usize, rows: i32, columns: i32, pairs: i32): void {
  const tiles = (rows + 7) >> 3;
  for (let tile = 0; tile < tiles; tile++) {
    for (let pair = 0; pair < pairs; pair++) {
      for (let lane = 0; lane < 8; lane++) {
        const row = tile * 8 + lane;
        for (let half = 0; half < 2; half++) {
          const column = pair * 2 + half;
          const known = row < rows && column < columns;
          const value: i16 = known ? <i16>load<i8>(source + row * columns + column) : 0;
          store<i16>(target, value);
          target += 2;
        }
      }
    }
  }
}

/**
 * Rounds rows of floats to int16, each with a scale of its own: float = integer * scale.
 * `columns` is a multiple of 8.
 */
export function quantize(source: usize, target: usize, scales: usize, rows: i32, columns: i32): void {
  const bytes = <usize>columns << 2;
  for (let row = 0; row < rows; row++) {
    let top = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16) {
      top = f32x4.max(top, f32x4.abs(v128.load(source + at)));
    }
    const largest = max(
      max(f32x4.extract_lane(top, 0), f32x4.extract_lane(top, 1)),
      max(f32x4.extract_lane(top, 2), f32x4.extract_lane(top, 3)),
    );
    const factor = f32x4.splat(largest > 0 ? <f32>32767 / largest : 0);
    store<f32>(scales, largest / <f32>32767);
    for (let at: usize = 0; at < bytes; at += 32) {
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(source + at), factor)));
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(source + at, 16), factor)));
      v128.store(target + (at >> 1), i16x8.narrow_i32x4_s(low, high));
    }
    source += bytes;
    target += bytes >> 1;
    scales += 4;
  }
}

// @ts-ignore: decorator
@inline
function finish(
  out: usize,
  low: v128,
  high: v128,
  scale: f32,
  weightScales: usize,
  bias: usize,
): void {
  const s = f32x4.splat(scale);
  v128.store(
    out,
    f32x4.add(
      f32x4.mul(f32x4.convert_i32x4_s(low), f32x4.mul(s, v128.load(weightScales))),
      v128.load(bias),
    ),
  );
  v128.store(
    out,
    f32x4.add(
      f32x4.mul(f32x4.convert_i32x4_s(high), f32x4.mul(s, v128.load(weightScales, 16))),
      v128.load(bias, 16),
    ),
    16,
  );
}

/**
 * out[row] = activations[row] x weights + bias, for rows of `pairs` pairs of int16 and `tiles` tiles of 8 outputs.
 * `scaleStep` is 4 where each row has a scale, 0 where all share one; `stride` is the bytes from output row to row.
 */
export function multiply(
  activations: usize,
  scales: usize,
  scaleStep: i32,
  weights: usize,
  weightScales: usize,
  bias: usize,
  out: usize,
  stride: i32,
  rows: i32,
  pairs: i32,
  tiles: i32,
): void {
  const width = <usize>pairs << 2;
  const tileBytes = <usize>pairs << 5;
  for (let tile = 0; tile < tiles; tile++) {
    let row = 0;
    let a = activations;
    let o = out + (<usize>tile << 5);
    let s = scales;
    for (; row + 4 <= rows; row += 4) {
      let l0 = i32x4.splat(0);
      let h0 = l0;
      let l1 = l0;
      let h1 = l0;
      let l2 = l0;
      let h2 = l0;
      let l3 = l0;
      let h3 = l0;
      const b = a + width;
      const c = b + width;
      const d = c + width;
      let w = weights;
      for (let at: usize = 0; at < width; at += 4) {
        const low = v128.load(w);
        const high = v128.load(w, 16);
        let x = v128.load32_splat(a + at);
        l0 = i32x4.add(l0, i32x4.dot_i16x8_s(low, x));
        h0 = i32x4.add(h0, i32x4.dot_i16x8_s(high, x));
        x = v128.load32_splat(b + at);
        l1 = i32x4.add(l1, i32x4.dot_i16x8_s(low, x));
        h1 = i32x4.add(h1, i32x4.dot_i16x8_s(high, x));
        x = v128.load32_splat(c + at);
        l2 = i32x4.add(l2, i32x4.dot_i16x8_s(low, x));
        h2 = i32x4.add(h2, i32x4.dot_i16x8_s(high, x));
        x = v128.load32_splat(d + at);
        l3 = i32x4.add(l3, i32x4.dot_i16x8_s(low, x));
        h3 = i32x4.add(h3, i32x4.dot_i16x8_s(high, x));
        w += 32;
      }
      finish(o, l0, h0, load<f32>(s), weightScales, bias);
      s += scaleStep;
      o += stride;
      finish(o, l1, h1, load<f32>(s), weightScales, bias);
      s += scaleStep;
      o += stride;
      finish(o, l2, h2, load<f32>(s), weightScales, bias);
      s += scaleStep;
      o += stride;
      finish(o, l3, h3, load<f32>(s), weightScales, bias);
      s += scaleStep;
      o += stride;
      a = d + width;
    }
    for (; row < rows; row++) {
      let low = i32x4.splat(0);
      let high = low;
      let w = weights;
      for (let at: usize = 0; at < width; at += 4) {
        const x = v128.load32_splat(a + at);
        low = i32x4.add(low, i32x4.dot_i16x8_s(v128.load(w), x));
        high = i32x4.add(high, i32x4.dot_i16x8_s(v128.load(w, 16), x));
        w += 32;
      }
      finish(o, low, high, load<f32>(s), weightScales, bias);
      s += scaleStep;
      o += stride;
      a += width;
    }
    weights += tileBytes;
    weightScales += 32;
    bias += 32;
  }
}

// Adding 1.5 * 2^23 rounds a small float to a whole number, which then stands in the low bits of the sum: two
// instructions where nearest and trunc_sat take ten. Likewise pmin and pmax are one each, as no NaN can come here.
const ROUNDER: f32 = 12582912;
const ROUNDER_BITS: i32 = 0x4b400000;

// e^x by Cephes' polynomial: about 1e-7 relative. x is clamped to [-43, 43], so that two of these may be multiplied.
// @ts-ignore: decorator
@inline
function exponential(value: v128): v128 {
  const x = f32x4.pmin(f32x4.pmax(value, f32x4.splat(-43)), f32x4.splat(43));
  const sum = f32x4.add(f32x4.mul(x, f32x4.splat(1.44269504088896341)), f32x4.splat(ROUNDER));
  const n = f32x4.sub(sum, f32x4.splat(ROUNDER));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.add(r, f32x4.mul(n, f32x4.splat(2.12194440e-4)));
  let p = f32x4.splat(1.9875691500e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(r, r), p), r), f32x4.splat(1));
  // The rounder's own bits are shifted out.
  const power = i32x4.add(i32x4.shl(sum, 23), i32x4.splat(127 << 23));
  return f32x4.mul(p, power);
}

// sigmoid(x) * tanh(y), with one division: (1 - e^-2y) / ((1 + e^-x) (1 + e^-2y)).
// @ts-ignore: decorator
@inline
function gated(x: v128, y: v128): v128 {
  const one = f32x4.splat(1);
  const a = exponential(f32x4.neg(x));
  const b = exponential(f32x4.mul(y, f32x4.splat(-2)));
  return f32x4.div(f32x4.sub(one, b), f32x4.mul(f32x4.add(one, a), f32x4.add(one, b)));
}

/**
 * One step of an LSTM for `count` sequences: gates in the order input, forget, cell, output.
 *
 * `recurrent` [count][4 hidden] is added to the row of `inputs` that `inputRows` names; `cells` [count][hidden] is
 * updated; the new state goes to `states` [count][hidden] and to the row of `out` that `outRows` names, both as int16
 * with scale 1/`levels`. `hidden` is a multiple of 8; `inputStride` and `outStride` are in bytes.
 */
export function step(
  recurrent: usize,
  inputs: usize,
  inputRows: usize,
  inputStride: i32,
  cells: usize,
  states: usize,
  out: usize,
  outRows: usize,
  outStride: i32,
  count: i32,
  hidden: i32,
  levels: f32,
): void {
  const block = <usize>hidden << 2;
  const full = f32x4.splat(levels);
  for (let index = 0; index < count; index++) {
    let x = inputs + <usize>load<i32>(inputRows) * <usize>inputStride;
    let y = out + <usize>load<i32>(outRows) * <usize>outStride;
    inputRows += 4;
    outRows += 4;
    for (let at: usize = 0; at < block; at += 32) {
      let halves = i32x4.splat(0);
      let previous = halves;
      for (let part: usize = 0; part < 32; part += 16) {
        const g = recurrent + at + part;
        const i = x + at + part;
        const input = f32x4.add(v128.load(g), v128.load(i));
        const forget = f32x4.add(v128.load(g + block), v128.load(i + block));
        const cell = f32x4.add(v128.load(g + 2 * block), v128.load(i + 2 * block));
        const output = f32x4.add(v128.load(g + 3 * block), v128.load(i + 3 * block));
        const kept = f32x4.div(
          v128.load(cells + at + part),
          f32x4.add(f32x4.splat(1), exponential(f32x4.neg(forget))),
        );
        const c = f32x4.add(kept, gated(input, cell));
        v128.store(cells + at + part, c);
        previous = halves;
        const h = f32x4.mul(gated(output, c), full);
        halves = i32x4.sub(f32x4.add(h, f32x4.splat(ROUNDER)), i32x4.splat(ROUNDER_BITS));
      }
      const state = i16x8.narrow_i32x4_s(previous, halves);
      v128.store(states + (at >> 1), state);
      v128.store(y + (at >> 1), state);
    }
    recurrent += 4 * block;
    cells += block;
    states += block >> 1;
  }
}

/** Replaces what is below zero with zero; `count` is a multiple of 4. */
export function rectify(values: usize, count: i32): void {
  const end = values + (<usize>count << 2);
  const zero = f32x4.splat(0);
  for (; values < end; values += 16) v128.store(values, f32x4.max(v128.load(values), zero));
}

/**
 * Scores each word of a sentence against each head: out[word][head], heads counted from the root at 0.
 *
 * The dot product of `queries` [count][width] with `root` or a row of `heads` [count][width], plus the bias for the
 * signed distance (`distances`, 25 floats); `width` is a multiple of 4.
 */
export function attach(
  queries: usize,
  root: usize,
  heads: usize,
  distances: usize,
  out: usize,
  count: i32,
  width: i32,
): void {
  const bytes = <usize>width << 2;
  for (let word = 1; word <= count; word++) {
    let head = root;
    for (let place = 0; place <= count; place++) {
      let sum = f32x4.splat(0);
      for (let at: usize = 0; at < bytes; at += 16) {
        sum = f32x4.add(sum, f32x4.mul(v128.load(queries + at), v128.load(head + at)));
      }
      const score =
        f32x4.extract_lane(sum, 0) +
        f32x4.extract_lane(sum, 1) +
        (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3));
      store<f32>(out, score + load<f32>(distances + (<usize>bucket(place - word) << 2)));
      out += 4;
      head = place == 0 ? heads : head + bytes;
    }
    queries += bytes;
  }
}

/** Signed distance in 25 buckets: exact to 6, then 7-9, 10-14, 15-22, 23-34, 35-54, 55 and more. */
function bucket(offset: i32): i32 {
  const size = abs(offset);
  let steps = size;
  if (size > 6) {
    steps = 7;
    if (size >= 10) steps = 8;
    if (size >= 15) steps = 9;
    if (size >= 23) steps = 10;
    if (size >= 35) steps = 11;
    if (size >= 55) steps = 12;
  }
  return 12 + (offset < 0 ? -steps : steps);
}

/**
 * Adds to each row of `values` [count][width] the row of `others` that `rows` names, and replaces what is below zero
 * with zero; `width` is a multiple of 4.
 */
export function combine(values: usize, others: usize, rows: usize, count: i32, width: i32): void {
  const bytes = <usize>width << 2;
  const zero = f32x4.splat(0);
  for (let index = 0; index < count; index++) {
    const other = others + <usize>load<i32>(rows) * bytes;
    for (let at: usize = 0; at < bytes; at += 16) {
      v128.store(values + at, f32x4.max(f32x4.add(v128.load(values + at), v128.load(other + at)), zero));
    }
    rows += 4;
    values += bytes;
  }
}

/** The index of the greatest of `width` floats in each row, the first where several are; rows `stride` bytes apart. */
export function greatest(values: usize, stride: i32, width: i32, count: i32, out: usize): void {
  for (let row = 0; row < count; row++) {
    let best = 0;
    let most = load<f32>(values);
    for (let at = 1; at < width; at++) {
      const value = load<f32>(values + (<usize>at << 2));
      if (value > most) {
        most = value;
        best = at;
      }
    }
    store<i32>(out, best);
    out += 4;
    values += stride;
  }
}
