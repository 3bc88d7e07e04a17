import { useEffect, useRef, useSyncExternalStore } from "react";

/** Something that a key does. */
export interface Command {
  /** A key (`j`, `?`, `Escape`, `ArrowLeft`), or two with a blank between, one after the other: `g m`. */
  readonly keys: string;
  /** What it does, for the sheet of keys: "Next report". */
  readonly words: string;
  readonly run: () => void;
  /** Works while words are typed, too; only for Escape and the like. */
  readonly whileTyping?: boolean;
}

/** Commands of one part of the page. */
export interface CommandGroup {
  /** Heading in the sheet of keys. */
  readonly title: string;
  readonly commands: readonly Command[];
}

let groups: readonly CommandGroup[] = [];
const listeners = new Set<() => void>();

function replaceGroups(next: readonly CommandGroup[]): void {
  groups = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Adds commands for as long as the component shows; those added last win where keys are the same. */
export function useCommands(title: string, commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const shape = commands
    .map(({ keys, words, whileTyping }) => `${keys}\t${words}\t${whileTyping === true}`)
    .join("\n");
  useEffect(() => {
    const group = { title, commands: stableCommands(shape, latest) };
    replaceGroups([...groups, group]);
    return () => replaceGroups(groups.filter((one) => one !== group));
  }, [title, shape]);
}

/** Commands that keep their place while what they run changes with each render. */
function stableCommands(
  shape: string,
  latest: { readonly current: readonly Command[] },
): readonly Command[] {
  if (shape === "") return [];
  return shape.split("\n").map((line, index) => {
    const [keys = "", words = "", typing] = line.split("\t");
    return {
      keys,
      words,
      whileTyping: typing === "true",
      run: () => latest.current[index]?.run(),
    };
  });
}

/** All commands that work now, in the order in which they were added. */
export function useCommandGroups(): readonly CommandGroup[] {
  return useSyncExternalStore(subscribe, () => groups);
}

/** How long the second key may take, in milliseconds. */
const SEQUENCE_MS = 1200;

/** What becomes of a key pressed after `before`: a command, the beginning of one, or nothing. */
export function matchKeys(
  all: readonly CommandGroup[],
  before: string,
  key: string,
): { readonly command?: Command; readonly pending: string } {
  const pressed = before === "" ? key : `${before} ${key}`;
  const commands = all.flatMap((group) => group.commands);
  const command = commands.findLast(({ keys }) => keys === pressed);
  if (command !== undefined) return { command, pending: "" };
  if (commands.some(({ keys }) => keys.startsWith(`${pressed} `))) return { pending: pressed };
  return before === "" ? { pending: "" } : matchKeys(all, "", key);
}

/** Listens to the keys of the page; for the shell alone. */
export function listenToKeys(): () => void {
  let before = "";
  let at = 0;
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.isComposing || isModifier(event.key)) return;
    if (event.timeStamp - at > SEQUENCE_MS) before = "";
    const { command, pending } = matchKeys(groups, before, event.key);
    const typing = isTyping(event.target);
    if (typing && command?.whileTyping !== true) return;
    before = pending;
    at = event.timeStamp;
    if (command === undefined || (isOwnKey(event) && !typing)) return;
    event.preventDefault();
    command.run();
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

function isModifier(key: string): boolean {
  return key === "Shift" || key === "Control" || key === "Alt" || key === "Meta";
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches(
        "input:not([type=checkbox],[type=radio],[type=range]), textarea, select, [role=combobox]",
      ))
  );
}

/** Keys that belong to the widget that has the focus: a list's arrows, a button's Enter, a dialog's letters. */
function isOwnKey({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("[role=dialog], [role=listbox], [role=menu]") !== null) return key !== "?";
  if (key.startsWith("Arrow") || key === "Home" || key === "End")
    return (
      target.closest(
        "[role=tablist], [role=grid], [role=slider], input[type=range], [role=application], canvas",
      ) !== null
    );
  return (
    (key === "Enter" || key === " ") &&
    target.closest("button, a, summary, [role=button], [role=option]") !== null
  );
}

/** Groups with the same title as one, in the order in which the titles first came; those without commands left out. */
export function joinGroups(all: readonly CommandGroup[]): readonly CommandGroup[] {
  const joined = new Map<string, readonly Command[]>();
  for (const { title, commands } of all)
    if (commands.length > 0) joined.set(title, [...(joined.get(title) ?? []), ...commands]);
  return [...joined].map(([title, commands]) => ({ title, commands }));
}
