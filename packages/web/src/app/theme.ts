/** What the reader chose; `system` follows the machine. */
export type Theme = "system" | "light" | "dark";

const KEY = "zenobia.theme";

/** Reads the choice kept in this browser. */
export function storedTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === "light" || kept === "dark" ? kept : "system";
}

/** Shows the page in a theme; tokens follow `color-scheme`. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  window.dispatchEvent(new Event("zenobia:theme"));
}

/** Keeps a choice and shows it. */
export function chooseTheme(theme: Theme): void {
  if (theme === "system") localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, theme);
  applyTheme(theme);
}

/** Calls back whenever colours change, by choice or by the machine; returns how to stop. */
export function watchTheme(onChange: () => void): () => void {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", onChange);
  window.addEventListener("zenobia:theme", onChange);
  return () => {
    system.removeEventListener("change", onChange);
    window.removeEventListener("zenobia:theme", onChange);
  };
}
