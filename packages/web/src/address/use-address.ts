import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { AddressLine } from "./address-line.ts";
import type { Param } from "./params.ts";

type Values<Params> = {
  readonly [Name in keyof Params]: Params[Name] extends Param<infer Value> ? Value : never;
};

interface SetOptions {
  /** Whether the address takes the place of the one before, so that "back" passes over it. */
  readonly replace?: boolean;
}

/** Changes some parameters and leaves the others, those of other parts of the page too. */
export type SetAddress<Params> = (changes: Partial<Values<Params>>, options?: SetOptions) => void;

/**
 * State that lives in the address: every filter, selection and day, so that it can be shared and "back" works.
 *
 * @param params Declare them once, outside of the component: `const PARAMS = { on: dayParam() }`.
 * @returns Values (the same objects as long as the address says the same) and how to change some of them.
 */
export function useAddress<const Params extends Readonly<Record<string, Param<unknown>>>>(
  params: Params,
): readonly [values: Values<Params>, set: SetAddress<Params>] {
  const line: AddressLine = useSearch({ strict: false });
  const navigate = useNavigate();
  const said = Object.keys(params)
    .map((name) => line[name] ?? "")
    .join("\u0000");
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` holds all of `line` that is read here
  const values = useMemo(() => readValues(params, line), [params, said]);
  const set = useCallback<SetAddress<Params>>(
    (changes, { replace = false } = {}) => {
      const printed = printValues(params, changes);
      void navigate({
        to: ".",
        search: (before: AddressLine) => ({ ...before, ...printed }),
        replace,
        resetScroll: false,
      });
    },
    [navigate, params],
  );
  return [values, set];
}

/** Reads parameters; those absent or unreadable have the value that stands for absent. */
export function readValues<const Params extends Readonly<Record<string, Param<unknown>>>>(
  params: Params,
  line: AddressLine,
): Values<Params> {
  const read = Object.entries(params).map(([name, { parse, absent }]) => {
    const text = line[name];
    return [name, (text === undefined || text === "" ? undefined : parse(text)) ?? absent];
  });
  return Object.fromEntries(read) as Values<Params>;
}

/** Prints parameters; those that say nothing are `undefined`, and leave the address. */
export function printValues<Params extends Readonly<Record<string, Param<unknown>>>>(
  params: Params,
  values: Partial<Values<Params>>,
): Record<string, string | undefined> {
  const printed = Object.entries(values).map(([name, value]) => {
    const param = params[name];
    const text = value === undefined ? "" : (param?.print(value) ?? "");
    return [name, text === "" ? undefined : text];
  });
  return Object.fromEntries(printed);
}
