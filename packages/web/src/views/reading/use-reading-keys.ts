import { useCommands } from "../../keyboard/commands.ts";

/** Keys of the reading that do not belong to the chosen assertion. */
export function useReadingKeys({
  step,
  choose,
  chosen,
  mark,
  mayCode,
}: {
  readonly step: (by: 1 | -1) => void;
  readonly choose: (id: string) => void;
  readonly chosen: string;
  readonly mark: () => void;
  readonly mayCode: boolean;
}): void {
  useCommands("This report", [
    { keys: "j", words: "Next assertion", run: () => step(1) },
    { keys: "k", words: "Previous assertion", run: () => step(-1) },
    ...(chosen === "" ? [] : [{ keys: "Escape", words: "Choose nothing", run: () => choose("") }]),
    ...(mayCode
      ? [{ keys: "m", words: "Mark words that were missed (arrows, Shift, Enter)", run: mark }]
      : []),
  ]);
}
