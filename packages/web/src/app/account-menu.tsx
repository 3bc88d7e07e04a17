import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSession } from "../api/queries.ts";
import { useSigning } from "../api/session.ts";
import { Button } from "../design/button.tsx";
import { Popover } from "../design/popover.tsx";
import { Caret } from "../design/select.tsx";
import { ROLE_WORDS } from "../record/roles.ts";
import styles from "./account-menu.module.css";

/** Who is signed in, with which role, and how to leave; nothing where the record has no users. */
export function AccountMenu(): ReactNode {
  const { data: session } = useSession();
  const { signOut } = useSigning();
  if (session?.hasUsers !== true) return null;
  const { user } = session;
  if (user === undefined)
    return (
      <Link to="/sign-in" className={styles.signIn}>
        Sign in
      </Link>
    );
  const { name, may } = ROLE_WORDS[user.role];
  return (
    <Popover
      label="Your account"
      look="quiet"
      button={
        <>
          {user.name} <Caret />
        </>
      }
    >
      <div className={styles.account}>
        <p className={styles.name}>{user.name}</p>
        <p className={styles.role}>
          {name}. {may}
        </p>
        <Button onClick={() => void signOut()}>Sign out</Button>
      </div>
    </Popover>
  );
}
