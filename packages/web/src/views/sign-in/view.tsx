import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { ApiProblem } from "../../api/client.ts";
import type { SessionView } from "../../api/contract.ts";
import { useSession } from "../../api/queries.ts";
import { useSigning } from "../../api/session.ts";
import { Button } from "../../design/button.tsx";
import { EmptyState } from "../../design/empty-state.tsx";
import { Field } from "../../design/field.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { ROLE_WORDS } from "../../record/roles.ts";
import styles from "./view.module.css";

/** Signing in; who is signed in sees as whom, and leaves from here. */
export function View(): ReactNode {
  const { data: session } = useSession();
  if (session === undefined)
    return (
      <div className={styles.page} aria-busy="true">
        <Skeleton lines={5} />
      </div>
    );
  if (!session.hasUsers)
    return (
      <EmptyState title="Nobody needs to sign in here">
        <p>
          This record has no users: whoever sits at this machine may read and correct it. To give it
          users, run <code>zenobia user add</code>.
        </p>
      </EmptyState>
    );
  return session.user === undefined ? <SignIn /> : <SignedIn user={session.user} />;
}

function SignedIn({ user }: { readonly user: NonNullable<SessionView["user"]> }): ReactNode {
  const { signOut } = useSigning();
  const { name, may } = ROLE_WORDS[user.role];
  return (
    <div className={styles.page}>
      <h1>{user.name}</h1>
      <p className={styles.lead}>
        {name}. {may}
      </p>
      <div className={styles.buttons}>
        <Button look="main" render={<Link to="/reports" />}>
          To the reports
        </Button>
        <Button onClick={() => void signOut()}>Sign out</Button>
      </div>
    </div>
  );
}

function SignIn(): ReactNode {
  const { signIn } = useSigning();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const submit = async (form: FormData): Promise<void> => {
    setBusy(true);
    try {
      await signIn(String(form.get("name")), String(form.get("password")));
      await navigate({ to: "/reports" });
    } catch (error) {
      setProblem(wordsOf(error));
      setBusy(false);
    }
  };
  return (
    <div className={styles.page}>
      <h1>Sign in</h1>
      <p className={styles.lead}>This record is open to those who are known here.</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        <Field label="Name" name="name" autoComplete="username" required maxLength={100} />
        <Field
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          problem={problem}
          onChange={() => setProblem(undefined)}
        />
        <Button type="submit" look="main" disabled={isBusy}>
          {isBusy ? "One moment …" : "Sign in"}
        </Button>
        <p className={styles.hint}>
          No name or password? Whoever keeps this record can give you one.
        </p>
      </form>
    </div>
  );
}

function wordsOf(error: unknown): string {
  if (!(error instanceof ApiProblem)) return "Something went wrong here. Please try again.";
  if (error.status === 401) return "Name and password do not fit together.";
  if (error.status === 429) return "Too many tries. Please wait a few minutes.";
  return error.message;
}
