import { AppError } from "@zenobia/model";
import { addUser, changeUser, listUsers, type Role, removeUser } from "@zenobia/service/users";
import { displayText } from "../display-text.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { withRecord } from "../record/open-record.ts";
import type { RecordFlags } from "../record/record-option.ts";

/** Options of `zenobia user`. */
export interface UserFlags extends RecordFlags {
  readonly role?: Role;
}

/** Adds a user; the first has to be admin, or nobody could add others. */
export async function addRecordUser(
  name: string,
  { role = "reader", ...flags }: UserFlags,
  io: Io,
): Promise<ExitCode> {
  return await withRecord(
    flags,
    io,
    async (store) => {
      if (role !== "admin" && (await listUsers(store)).length === 0)
        throw new AppError("cli/usage", "the first user has to be admin: add --role admin");
      const password = await io.readSecret(`password for ${displayText(name)}: `);
      await addUser(store, { name, role, password, at: new Date().toISOString() });
      await io.stderr.write(`${displayText(name)} is ${role}\n`);
      return EXIT.done;
    },
    { creates: true },
  );
}

/** Lists users. */
export async function printUsers(flags: UserFlags, io: Io): Promise<ExitCode> {
  const users = await withRecord(flags, io, async (store) => await listUsers(store));
  for (const user of users) {
    const { added, name, role } = user;
    const line = flags.json
      ? JSON.stringify(user)
      : `${role.padEnd(7)} ${displayText(name)}, since ${added.slice(0, "YYYY-MM-DD".length)}`;
    await io.stdout.write(`${line}\n`);
  }
  if (users.length === 0) await io.stderr.write('no users yet: "zenobia user add" adds one\n');
  return EXIT.done;
}

/** Gives a user another password, which ends their sessions. */
export async function changePassword(name: string, flags: UserFlags, io: Io): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    const password = await io.readSecret(`new password for ${displayText(name)}: `);
    await changeUser(store, name, { password });
    return EXIT.done;
  });
}

/** Removes a user. */
export async function removeRecordUser(name: string, flags: UserFlags, io: Io): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    await removeUser(store, name);
    return EXIT.done;
  });
}
