import type { ReactNode } from "react";
import { ApiProblem } from "../api/client.ts";
import { Button } from "./button.tsx";
import styles from "./state.module.css";

interface Words {
  readonly title: string;
  readonly advice: string;
}

function wordsOf(error: unknown): Words {
  if (!(error instanceof ApiProblem))
    return {
      title: "Something went wrong here",
      advice: "Nothing of the record is lost. Try again, or go to another page.",
    };
  if (error.status === 0)
    return {
      title: "The server does not answer",
      advice: "Is “zenobia serve” still running? What you see may be old until it answers again.",
    };
  if (error.status === 401)
    return {
      title: "Please sign in",
      advice: "This part of the record is only for those who are known here.",
    };
  if (error.status === 403)
    return {
      title: "This is not open to you",
      advice: "Ask whoever keeps this record to give you the role that it needs.",
    };
  if (error.status === 404)
    return {
      title: "This is not in the record",
      advice: "It may have been removed, or the address may be mistyped.",
    };
  return {
    title: error.title,
    advice: "Try again. If it goes on, the server's own messages say more.",
  };
}

/** Says what went wrong and what can be done. */
export function ErrorState({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
}): ReactNode {
  const { title, advice } = wordsOf(error);
  const isMissing = error instanceof ApiProblem && error.status === 404;
  return (
    <div className={styles.state} role="alert">
      <h2>{title}</h2>
      <div className={styles.words}>
        <p>{advice}</p>
        {error instanceof Error && !isMissing && <p className={styles.detail}>{error.message}</p>}
      </div>
      {isMissing && <Button onClick={() => history.back()}>Go back</Button>}
      {!isMissing && onRetry !== undefined && <Button onClick={onRetry}>Try again</Button>}
    </div>
  );
}
