import type { Role } from "../api/contract.ts";

/** What each role may do, in plain words. */
export const ROLE_WORDS: Readonly<Record<Role, { readonly name: string; readonly may: string }>> = {
  reader: { name: "Reader", may: "You can read the record." },
  coder: { name: "Coder", may: "You can read, add reports, correct and decide." },
  admin: { name: "Administrator", may: "You can do all of it, and keep users and feeds." },
};
