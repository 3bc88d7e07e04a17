import { HeadContent, Outlet, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { useLiveUpdates } from "../api/live.ts";
import { Toaster } from "../design/toaster.tsx";
import { undoLast } from "../design/toasts.ts";
import { listenToKeys, useCommands } from "../keyboard/commands.ts";
import { KeySheet } from "../keyboard/key-sheet.tsx";
import { Masthead } from "./masthead.tsx";
import styles from "./shell.module.css";
import { VIEWS } from "./views.ts";

/** What stands around every view: masthead, keys, toasts. */
export function Shell(): ReactNode {
  const [keysOpen, setKeysOpen] = useState(false);
  const navigate = useNavigate();
  useLiveUpdates();
  useEffect(listenToKeys, []);
  useCommands("Anywhere", [
    { keys: "?", words: "Show these keys", run: () => setKeysOpen((open) => !open) },
    { keys: "u", words: "Undo", run: undoLast },
    ...VIEWS.flatMap(({ path, title, navigation }) =>
      navigation === undefined
        ? []
        : [
            {
              keys: `g ${navigation.key}`,
              words: `Go to ${title}`,
              run: () => void navigate({ to: path }),
            },
          ],
    ),
  ]);
  return (
    <div className={styles.shell}>
      <HeadContent />
      <a href="#view" className={styles.skip}>
        Skip to the view
      </a>
      <Masthead onKeys={() => setKeysOpen(true)} />
      <main id="view" className={styles.view} tabIndex={-1}>
        <Outlet />
      </main>
      <KeySheet open={keysOpen} onClose={() => setKeysOpen(false)} />
      <Toaster />
    </div>
  );
}
