import type { ReactNode } from "react";
import { Button } from "../../design/button.tsx";
import { useCommands } from "../../keyboard/commands.ts";
import type { Scene } from "./scene/scene.ts";
import styles from "./view.module.css";

/** Nearer and farther. */
export function MapButtons({ scene }: { readonly scene: Scene }): ReactNode {
  useCommands("Map", [
    { keys: "+", words: "Nearer", run: () => scene.zoomBy(1) },
    { keys: "-", words: "Farther", run: () => scene.zoomBy(-1) },
  ]);
  return (
    <div className={styles.buttons}>
      <Button size="small" square aria-label="Nearer" onClick={() => scene.zoomBy(1)}>
        +
      </Button>
      <Button size="small" square aria-label="Farther" onClick={() => scene.zoomBy(-1)}>
        −
      </Button>
    </div>
  );
}
