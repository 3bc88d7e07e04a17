import { AppError } from "@zenobia/model";
import { checkUser, type User, type UserStore } from "@zenobia/service/users";
import { createRateLimit, type RateLimit } from "./rate-limit.ts";
import { TooMany } from "./too-many.ts";

const WINDOW_MS = 15 * 60_000;

/** Lets users in by name and password, and only so many that guess. */
export interface SignIn {
  /**
   * @throws {AppError} `server/session` when name or password is wrong, `server/too-many`
   */
  enter(store: UserStore, given: Given): Promise<User>;
}

/** What someone gave who wants in. */
export interface Given {
  readonly name: string;
  readonly password: string;
  /** Address that it came from. */
  readonly from: string;
  readonly now: number;
}

/** Creates what lets users in; counts what went wrong by address, by name, and by both. */
export function createSignIn(): SignIn {
  const limits: readonly (readonly [RateLimit, (given: Given) => string])[] = [
    [
      createRateLimit({ most: 10, windowMs: WINDOW_MS }),
      ({ from, name }) => `${from} ${name.toLowerCase()}`,
    ],
    [createRateLimit({ most: 50, windowMs: WINDOW_MS }), ({ from }) => from],
    [createRateLimit({ most: 100, windowMs: WINDOW_MS }), ({ name }) => name.toLowerCase()],
  ];
  return {
    enter: async (store, given) => {
      // Refused before anything is hashed, so that guessing costs this machine nothing.
      const wait = Math.max(...limits.map(([limit, keyOf]) => limit.wait(keyOf(given), given.now)));
      if (wait > 0) throw new TooMany("too many names or passwords were wrong", wait);
      for (const [limit, keyOf] of limits) limit.count(keyOf(given), given.now);
      const user = await checkUser(store, given);
      if (user === undefined) throw new AppError("server/session", "name or password is wrong");
      for (const [limit, keyOf] of limits) limit.forget(keyOf(given));
      return user;
    },
  };
}
