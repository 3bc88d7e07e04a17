import { ROLES } from "@zenobia/service/users";
import { type Command, Option } from "commander";
import type { Io } from "../io.ts";
import { addRecordOption, addRecordOptions } from "../record/record-option.ts";
import type { Finish } from "../run.ts";
import type { UserFlags } from "../serve/users.ts";

const HELP = `
As long as there are no users, "zenobia serve" lets whoever sits at this machine do all, and nobody else in. With users
everybody signs in: readers read, coders correct and add too and see sensitive reports, admins manage users and feeds too.
The password is asked for on a terminal, else read as the first line of standard input.

Examples:
  zenobia user add Maryam --role admin
  zenobia user list
  zenobia user password Maryam < password.txt
  zenobia user remove Maryam`;

const LIST_HELP = `
With --json each line is a user: {"name", "role", "added"}.`;

/** Adds `zenobia user`: who may open the record over the network. */
export function addUserCommand(program: Command, io: Io, finish: Finish): void {
  const user = program
    .command("user")
    .summary("add, list and remove users of a served record")
    .description("Keeps the users that a served record lets in.")
    .addHelpText("after", HELP);
  const load = async () => await import("../serve/users.ts");
  addRecordOption(user.command("add").description("add a user").argument("<name>", "their name"))
    .addOption(new Option("--role <role>", "what they may do").choices(ROLES).default("reader"))
    .action(async (name: string, flags: UserFlags) =>
      finish(await (await load()).addRecordUser(name, flags, io)),
    );
  addRecordOptions(user.command("list").description("list users"))
    .addHelpText("after", LIST_HELP)
    .action(async (flags: UserFlags) => finish(await (await load()).printUsers(flags, io)));
  addRecordOption(
    user.command("password").description("give a user another password").argument("<name>"),
  ).action(async (name: string, flags: UserFlags) =>
    finish(await (await load()).changePassword(name, flags, io)),
  );
  addRecordOption(user.command("remove").description("remove a user").argument("<name>")).action(
    async (name: string, flags: UserFlags) =>
      finish(await (await load()).removeRecordUser(name, flags, io)),
  );
}
