import { type ReactNode, useEffect, useState } from "react";
import styles from "./drop-zone.module.css";

/** Takes files that are dropped anywhere on the page. */
export function DropZone({
  onDrop,
  enabled,
  children,
}: {
  readonly onDrop: (files: readonly File[]) => void;
  readonly enabled: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!enabled) return;
    const onOver = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDropped = (event: DragEvent): void => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      onDrop(files);
    };
    document.addEventListener("dragover", onOver);
    document.addEventListener("dragleave", onLeave);
    document.addEventListener("drop", onDropped);
    return () => {
      document.removeEventListener("dragover", onOver);
      document.removeEventListener("dragleave", onLeave);
      document.removeEventListener("drop", onDropped);
    };
  }, [enabled, onDrop]);
  return (
    <>
      {children}
      {isOver && (
        <div className={styles.over} aria-hidden="true">
          <p>Drop to add these reports</p>
        </div>
      )}
    </>
  );
}
