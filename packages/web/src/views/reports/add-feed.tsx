import { type ReactNode, useState } from "react";
import { type ShownFeed, useFeedChanges, useFeeds } from "../../api/inbox.ts";
import { useSession } from "../../api/queries.ts";
import { Button } from "../../design/button.tsx";
import { Field } from "../../design/field.tsx";
import { showToast } from "../../design/toasts.ts";
import styles from "./add.module.css";
import { problemWords } from "./send.ts";

/** Feeds that new reports are taken from. */
export function AddFeed(): ReactNode {
  const { data: session } = useSession();
  const feeds = useFeeds(true);
  const { add, drop, poll } = useFeedChanges();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const mayKeep = session?.hasUsers !== true || session.user?.role === "admin";
  const rows = feeds.data?.rows ?? [];
  const attempt = async (work: () => Promise<void>, words: string): Promise<void> => {
    try {
      await work();
      setTyped("");
      showToast({ words });
    } catch (error) {
      setProblem(problemWords(error));
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== "") void attempt(() => add(typed.trim()), "The feed is kept");
      }}
    >
      {mayKeep ? (
        <div className={styles.oneLine}>
          <Field
            label="Address of a feed (RSS or Atom)"
            type="url"
            value={typed}
            problem={problem}
            placeholder="https://"
            onChange={(event) => {
              setTyped(event.target.value);
              setProblem(undefined);
            }}
          />
          <Button type="submit" look="main" disabled={typed.trim() === ""}>
            Keep it
          </Button>
        </div>
      ) : (
        <p className={styles.hint}>Feeds are added by an administrator.</p>
      )}
      <FeedList
        feeds={rows}
        mayKeep={mayKeep}
        onDrop={(url) => void attempt(() => drop(url), "The feed is gone; its reports stay")}
      />
      {rows.length > 0 && (
        <footer className={styles.foot}>
          <Button onClick={() => void attempt(poll, "Asking the feeds for what is new")}>
            Ask all for what is new
          </Button>
        </footer>
      )}
    </form>
  );
}

function FeedList({
  feeds,
  mayKeep,
  onDrop,
}: {
  readonly feeds: readonly ShownFeed[];
  readonly mayKeep: boolean;
  readonly onDrop: (url: string) => void;
}): ReactNode {
  if (feeds.length === 0)
    return (
      <p className={styles.hint}>No feed is kept yet. What a feed brings is read by itself.</p>
    );
  return (
    <ul className={styles.files}>
      {feeds.map((feed) => (
        <li key={feed.url}>
          <span>{feed.url}</span>
          {mayKeep && (
            <Button
              size="small"
              look="quiet"
              square
              aria-label={`Remove ${feed.url}`}
              onClick={() => onDrop(feed.url)}
            >
              ×
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
