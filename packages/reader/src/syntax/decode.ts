/**
 * Chooses the heads of a sentence: the best for each word, or where those make no tree with a single root, the tree
 * with a single root whose scores add up to the most (Chu–Liu/Edmonds). Of equals, the first.
 *
 * @param scores Row by row, for each of `count` words the scores of count + 1 heads; head 0 is the root.
 * @returns For each word its head's place among the words, −1 for the root.
 */
export function decodeTree(scores: Float32Array, count: number): Int32Array {
  const size = count + 1;
  const greedy = bestHeads({ weights: scores, size, firstRow: 1 });
  const heads = isSingleRootTree(greedy)
    ? greedy
    : bestArborescence({ weights: preferringOneRoot(scores, size), size, firstRow: 0 });
  return heads.subarray(1).map((head) => head - 1);
}

/** Scores of a graph whose node 0 is the root: `weights[(word - firstRow) * size + head]`. */
interface Graph {
  readonly weights: Float64Array | Float32Array;
  readonly size: number;
  /** 1 where the root, which has no head, has no row either. */
  readonly firstRow: 0 | 1;
}

function bestHeads({ weights, size, firstRow }: Graph): Int32Array {
  const heads = new Int32Array(size).fill(-1);
  for (let word = 1; word < size; word++) {
    const row = (word - firstRow) * size;
    let best = 0;
    let most = weights[row] ?? 0;
    for (let head = 1; head < size; head++) {
      const score = weights[row + head] ?? 0;
      if (score <= most || head === word) continue;
      best = head;
      most = score;
    }
    heads[word] = best;
  }
  return heads;
}

function isSingleRootTree(heads: Int32Array): boolean {
  return heads.filter((head) => head === 0).length === 1 && findCycle(heads).length === 0;
}

/** The nodes of a cycle, in ascending order; empty when there is none. */
function findCycle(heads: Int32Array): readonly number[] {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (node > 0 && seen[node] === 0) {
      seen[node] = start;
      node = heads[node] ?? 0;
    }
    if (node <= 0 || seen[node] !== start) continue;
    const cycle = [node];
    for (let next = heads[node] ?? 0; next !== node; next = heads[next] ?? 0) cycle.push(next);
    return cycle.sort((a, b) => a - b);
  }
  return [];
}

/** Makes the root as a head cost more than all scores together can give, so that the best tree has one such word. */
function preferringOneRoot(scores: Float32Array, size: number): Float64Array {
  let range = 1;
  for (const score of scores) range = Math.max(range, Math.abs(score));
  const weights = new Float64Array(size * size);
  weights.set(scores, size);
  for (let word = 1; word < size; word++) {
    weights[word * size] = (weights[word * size] ?? 0) - 2 * range * size;
  }
  return weights;
}

/** A graph with a cycle made one node, its last, and what the edges of that node stand for. */
interface Contraction extends Graph {
  readonly weights: Float64Array;
  /** Node of the full graph for each node but the last. */
  readonly nodes: readonly number[];
  /** For a word of the contracted graph, the node of the cycle that would be its head. */
  readonly leaving: Int32Array;
  /** For a head of the contracted graph, the node of the cycle it would take over. */
  readonly entering: Int32Array;
}

function bestArborescence(graph: Graph): Int32Array {
  const heads = bestHeads(graph);
  const cycle = findCycle(heads);
  if (cycle.length === 0) return heads;
  const contraction = contract(graph, heads, cycle);
  const inner = bestArborescence(contraction);
  const last = contraction.size - 1;
  const whole = heads.slice();
  for (let word = 1; word < last; word++) {
    const head = inner[word] ?? 0;
    whole[contraction.nodes[word] ?? 0] =
      head === last ? (contraction.leaving[word] ?? 0) : (contraction.nodes[head] ?? 0);
  }
  const into = inner[last] ?? 0;
  whole[contraction.entering[into] ?? 0] = contraction.nodes[into] ?? 0;
  return whole;
}

function contract(
  { weights, size: full }: Graph,
  heads: Int32Array,
  cycle: readonly number[],
): Contraction {
  const nodes = nodesOutside(cycle, full);
  const size = nodes.length + 1;
  const contraction: Contraction = {
    weights: new Float64Array(size * size),
    size,
    firstRow: 0,
    nodes,
    leaving: new Int32Array(size),
    entering: new Int32Array(size),
  };
  const graph = { weights, full };
  for (let place = 0; place < size - 1; place++) {
    const row = (nodes[place] ?? 0) * full;
    for (let at = 0; at < size - 1; at++) {
      contraction.weights[place * size + at] = weights[row + (nodes[at] ?? 0)] ?? 0;
    }
    leave(contraction, graph, { cycle, heads, place });
    enter(contraction, graph, { cycle, heads, place });
  }
  return contraction;
}

function nodesOutside(cycle: readonly number[], size: number): readonly number[] {
  const nodes: number[] = [];
  let next = 0;
  for (let node = 0; node < size; node++) {
    if (cycle[next] === node) next++;
    else nodes.push(node);
  }
  return nodes;
}

interface FullGraph {
  readonly weights: Graph["weights"];
  readonly full: number;
}

interface Contracted {
  readonly cycle: readonly number[];
  readonly heads: Int32Array;
  /** A node of the contracted graph. */
  readonly place: number;
}

/** Sets the edge from a node to the cycle: the best to one of its members, of equals the first. */
function leave(
  { weights: contracted, size, nodes, leaving }: Contraction,
  { weights, full }: FullGraph,
  { cycle, place }: Contracted,
): void {
  const row = (nodes[place] ?? 0) * full;
  let best = cycle[0] ?? 0;
  let most = weights[row + best] ?? 0;
  for (const member of cycle) {
    const weight = weights[row + member] ?? 0;
    if (!(weight > most)) continue;
    best = member;
    most = weight;
  }
  leaving[place] = best;
  contracted[place * size + size - 1] = most;
}

/** Sets the edge from the cycle to a node: that of the member which gains most by leaving its head in the cycle. */
function enter(
  { weights: contracted, size, nodes, entering }: Contraction,
  { weights, full }: FullGraph,
  { cycle, heads, place }: Contracted,
): void {
  const node = nodes[place] ?? 0;
  let best = cycle[0] ?? 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const member of cycle) {
    const row = member * full;
    const gain = (weights[row + node] ?? 0) - (weights[row + (heads[member] ?? 0)] ?? 0);
    if (!(gain > most)) continue;
    best = member;
    most = gain;
  }
  entering[place] = best;
  contracted[(size - 1) * size + place] = most;
}
