const BEARINGS: Readonly<Record<string, number>> = { north: 0, east: 90, south: 180, west: 270 };

/** "north", "northern", "north-western", "southeast": bearing in degrees; absent for other words. */
export function bearingOfWord(word: string): number | undefined {
  const found = /^(north|south)?(east|west)?(?:ern|erly|wards?)?$/.exec(word.toLowerCase());
  const [, first, second] = found ?? [];
  const parts = [first, second].flatMap((part) =>
    part === undefined ? [] : [BEARINGS[part] ?? 0],
  );
  return meanBearing(parts);
}

/** The bearing half-way between some; absent when they cancel out or there are none. */
export function meanBearing(bearings: readonly number[]): number | undefined {
  const sum = (part: (angle: number) => number): number =>
    bearings.reduce((total, bearing) => total + part((bearing * Math.PI) / 180), 0);
  const [north, east] = [sum(Math.cos), sum(Math.sin)];
  if (Math.hypot(north, east) < 0.1) return undefined;
  const bearing = (Math.atan2(east, north) * 180) / Math.PI;
  return (Math.round((bearing + 360) * 10) / 10) % 360;
}
