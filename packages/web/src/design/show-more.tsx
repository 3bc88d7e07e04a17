import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "./button.tsx";
import styles from "./show-more.module.css";

/** The foot of a list; asks for more when it comes into sight. */
export function ShowMore({
  busy,
  onMore,
}: {
  readonly busy: boolean;
  readonly onMore: () => void;
}): ReactNode {
  const foot = useRef<HTMLDivElement>(null);
  const ask = useRef(onMore);
  useEffect(() => {
    ask.current = onMore;
  });
  useEffect(() => {
    if (foot.current === null) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) ask.current();
      },
      { rootMargin: "400px" },
    );
    watcher.observe(foot.current);
    return () => watcher.disconnect();
  }, []);
  return (
    <div ref={foot} className={styles.more}>
      <Button look="quiet" onClick={onMore} disabled={busy}>
        {busy ? "Fetching more …" : "Show more"}
      </Button>
    </div>
  );
}
