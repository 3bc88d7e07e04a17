import type { Day } from "@zenobia/model";

/** How one parameter of an address is read and printed; what can't be read is the value when absent. */
export interface Param<Value> {
  parse(text: string): Value | undefined;
  print(value: Value): string;
  readonly absent: Value;
}

/** Words; absent is empty. */
export function textParam(absent = ""): Param<string> {
  return { parse: (text) => text, print: (value) => (value === absent ? "" : value), absent };
}

/** A list of words without commas. */
export function listParam(): Param<readonly string[]> {
  return {
    parse: (text) => text.split(",").filter((part) => part !== ""),
    print: (value) => value.join(","),
    absent: [],
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A day, or none. */
export function dayParam(): Param<Day | undefined> {
  return {
    parse: (text) => (DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined),
    print: (value) => value ?? "",
    absent: undefined,
  };
}

/** One of some words; the first stands for absent. */
export function choiceParam<Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
): Param<Choice> {
  const [absent] = choices;
  return {
    parse: (text) => choices.find((choice) => choice === text),
    print: (value) => (value === absent ? "" : value),
    absent,
  };
}

/** Yes or no; absent is no. */
export function flagParam(): Param<boolean> {
  return { parse: (text) => text === "yes", print: (value) => (value ? "yes" : ""), absent: false };
}

/** Numbers with commas between, of a given length, or none. */
export function numbersParam(length: number): Param<readonly number[] | undefined> {
  return {
    parse: (text) => {
      const numbers = text.split(",").map(Number);
      return numbers.length === length && numbers.every(Number.isFinite) ? numbers : undefined;
    },
    print: (value) => value?.join(",") ?? "",
    absent: undefined,
  };
}
