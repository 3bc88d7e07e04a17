import { expect, test } from "vitest";
import { createRateLimit } from "../src/access/rate-limit.ts";

test("so many are allowed in a window, each key by itself, and again in the next", () => {
  const limit = createRateLimit({ most: 2, windowMs: 1_000 });
  limit.count("a", 100);
  limit.count("a", 400);
  expect([limit.wait("a", 500), limit.wait("b", 500), limit.wait("a", 1_100)]).toEqual([600, 0, 0]);
  limit.forget("a");
  expect(limit.wait("a", 500)).toBe(0);
});

test("a flood of keys takes no more room than some", () => {
  const limit = createRateLimit({ most: 1, windowMs: 1_000_000 });
  for (let index = 0; index < 60_000; index += 1) limit.count(`key ${index}`, index);
  expect([limit.wait("key 59999", 60_000), limit.wait("key 0", 60_000)]).toEqual([
    59_999 + 1_000_000 - 60_000,
    0,
  ]);
});
