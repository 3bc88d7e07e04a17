/**
 * Gives each row a column of its own so that the sum of weights is greatest.
 *
 * @returns The column of each row; `undefined` for rows beyond the number of columns.
 * @see https://doi.org/10.1002/nav.3800020109 (the Hungarian method, here by shortest paths; cubic)
 */
export function assignBest(
  weights: readonly (readonly number[])[],
): readonly (number | undefined)[] {
  const columns = weights[0]?.length ?? 0;
  if (weights.length <= columns) return assignRows(weights, columns);
  const turned = Array.from({ length: columns }, (_, column) =>
    weights.map((row) => row[column] ?? 0),
  );
  const rowsOf = assignRows(turned, weights.length);
  const found = new Array<number | undefined>(weights.length).fill(undefined);
  rowsOf.forEach((row, column) => {
    found[row] = column;
  });
  return found;
}

/** What the method keeps: prices of rows and columns, and the row of each column; all count from 1. */
interface Market {
  readonly cost: (row: number, column: number) => number;
  readonly columns: number;
  readonly rowPrice: number[];
  readonly columnPrice: number[];
  readonly rowOf: number[];
}

function assignRows(weights: readonly (readonly number[])[], columns: number): readonly number[] {
  const market: Market = {
    cost: (row, column) => -(weights[row - 1]?.[column - 1] ?? 0),
    columns,
    rowPrice: new Array<number>(weights.length + 1).fill(0),
    columnPrice: new Array<number>(columns + 1).fill(0),
    rowOf: new Array<number>(columns + 1).fill(0),
  };
  for (let row = 1; row <= weights.length; row += 1) placeRow(market, row);
  const found = new Array<number>(weights.length).fill(0);
  market.rowOf.forEach((row, column) => {
    if (column > 0 && row > 0) found[row - 1] = column - 1;
  });
  return found;
}

function placeRow(market: Market, row: number): void {
  const { rowOf } = market;
  rowOf[0] = row;
  const least = new Array<number>(market.columns + 1).fill(Number.POSITIVE_INFINITY);
  const way = new Array<number>(market.columns + 1).fill(0);
  const used = new Set<number>();
  let column = 0;
  do {
    used.add(column);
    column = nextColumn(market, column, { least, way, used });
  } while (rowOf[column] !== 0);
  while (column !== 0) {
    const before = way[column] ?? 0;
    rowOf[column] = rowOf[before] ?? 0;
    column = before;
  }
}

interface Search {
  readonly least: number[];
  readonly way: number[];
  readonly used: ReadonlySet<number>;
}

function nextColumn(market: Market, from: number, search: Search): number {
  const { least, way, used } = search;
  const row = market.rowOf[from] ?? 0;
  let next = 0;
  for (let column = 1; column <= market.columns; column += 1) {
    if (used.has(column)) continue;
    const prices = (market.rowPrice[row] ?? 0) + (market.columnPrice[column] ?? 0);
    const price = market.cost(row, column) - prices;
    if (price < (least[column] ?? 0)) {
      least[column] = price;
      way[column] = from;
    }
    if (next === 0 || (least[column] ?? 0) < (least[next] ?? 0)) next = column;
  }
  movePrices(market, search, least[next] ?? 0);
  return next;
}

function movePrices(
  { rowPrice, columnPrice, rowOf, columns }: Market,
  search: Search,
  step: number,
): void {
  for (let column = 0; column <= columns; column += 1) {
    if (!search.used.has(column)) {
      search.least[column] = (search.least[column] ?? 0) - step;
      continue;
    }
    const row = rowOf[column] ?? 0;
    rowPrice[row] = (rowPrice[row] ?? 0) + step;
    columnPrice[column] = (columnPrice[column] ?? 0) - step;
  }
}
