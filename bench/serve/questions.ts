/** What readers of lists ask, in turn. */
export const LISTS: readonly string[] = [
  "/reports?limit=50",
  "/incidents?limit=50",
  "/incidents?limit=50&types=ASSAULT",
  "/assertions?limit=50&kinds=event&statuses=planned",
  "/reports?limit=50&q=attack",
  "/figures?limit=50",
  "/actors?limit=50",
  "/counts?by=month&by=type",
];

/** What readers of the map ask, in turn: other days, types and parts of the world. */
export const MAPS: readonly string[] = [
  "/incidents/points",
  "/incidents/points?types=ASSAULT",
  "/incidents/points?from=2015-01-01&to=2016-12-31",
  "/incidents/points?box=30,25,50,42",
  "/control?on=2016-03-01",
  "/control?on=2014-06-15",
  "/ties?on=2016-03-01",
  "/counts?by=week",
];
