import { expect, test } from "vitest";
import { usualPlace } from "../../../src/views/map/points/usual-place.ts";

test("the map looks first at nearly all incidents, not at the one far away", () => {
  const lat = [...Array.from({ length: 30 }, (_, at) => 34 + at / 15), -40];
  const lon = [...Array.from({ length: 30 }, (_, at) => 37 + at / 10), 170];
  const place = usualPlace({ lat, lon });
  expect(place?.lat).toBeCloseTo(35, 0);
  expect(place?.lon).toBeCloseTo(38.5, 0);
  expect(place?.zoom).toBeGreaterThan(5);
});

test("nothing is looked at where there is nothing; one place is not looked at too closely", () => {
  expect(usualPlace({ lat: [], lon: [] })).toBeUndefined();
  expect(usualPlace({ lat: [10], lon: [10] })?.zoom).toBe(6.5);
});
