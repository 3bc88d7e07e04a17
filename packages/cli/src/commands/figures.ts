import { type Command, Option } from "commander";
import type { Io } from "../io.ts";
import { addDayOptions, addPageOptions, parseMeasure } from "../record/page-options.ts";
import { addRecordOptions } from "../record/record-option.ts";
import type { FiguresFlags } from "../record/tell-figures.ts";
import type { Finish } from "../run.ts";

/** Written out: commands are declared before anything of the record is loaded. */
const RULES: readonly FiguresFlags["rule"][] = ["ucdp", "acled", "highest", "recent"];

const HELP = `
Newest first. Low, best and high are numbers that someone gives, picked by a rule; every claim is printed beneath with who says it.
Rules: ucdp (best is what most voices tell), acled (best is the lowest), highest, recent.
A place stands for all that lies in its province, where it is one.
With --json each line is an account: {"id", "measure", "place"?, "from", "to", "estimates", "claims", …}.

Examples:
  zenobia figures --measure killed --place "Deir ez-Zor" --from 2018-02-01 --to 2018-02-28
  zenobia figures --measure killed --rule acled --json`;

/** Adds `zenobia figures`: the ledger of figures. */
export function addFiguresCommand(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command("figures")
    .summary("tell low, best and high of figures, with every claim")
    .description("Tells low, best and high of each figure of a record by a rule, with every claim.")
    .option("--measure <measure>", "killed, wounded, displaced …", parseMeasure)
    .option("--place <name>", "a place by name or key")
    .option("--by <name>", "who did it, by name or key")
    .addOption(
      new Option("--rule <rule>", "how numbers are picked").choices(RULES).default("ucdp"),
    );
  addRecordOptions(addPageOptions(addDayOptions(command), "20"))
    .addHelpText("after", HELP)
    .action(async (flags: FiguresFlags) => {
      const { tellFigures } = await import("../record/tell-figures.ts");
      finish(await tellFigures(flags, io));
    });
}
