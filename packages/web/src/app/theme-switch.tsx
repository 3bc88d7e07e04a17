import { type ReactNode, useState } from "react";
import { Button } from "../design/button.tsx";
import { Tooltip } from "../design/tooltip.tsx";
import { chooseTheme, storedTheme, type Theme } from "./theme.ts";

const NEXT: Readonly<Record<Theme, Theme>> = { system: "light", light: "dark", dark: "system" };
const WORDS: Readonly<Record<Theme, string>> = {
  system: "Light and dark as the machine has it",
  light: "Light",
  dark: "Dark",
};
const SIGNS: Readonly<Record<Theme, string>> = {
  system: "M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 1 1 0 14",
  light:
    "M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M10 1.500v2M10 16.500v2M1.5 10h2M16.5 10h2M4 4l1.4 1.400M14.6 14.6 16 16M4 16l1.4-1.400M14.6 5.4 16 4",
  dark: "M16 12A7 7 0 0 1 8 4a7 7 0 1 0 8 8z",
};

/** Goes round light, dark and the machine's own choice. */
export function ThemeSwitch(): ReactNode {
  const [theme, setTheme] = useState(storedTheme);
  return (
    <Tooltip words={WORDS[theme]}>
      <Button
        look="quiet"
        square
        aria-label={`Colours: ${WORDS[theme]}`}
        onClick={() => {
          const next = NEXT[theme];
          chooseTheme(next);
          setTheme(next);
        }}
      >
        <svg viewBox="0 0 20 20" width="17" height="17" aria-hidden="true">
          <path
            d={SIGNS[theme]}
            fill={theme === "light" ? "none" : "currentColor"}
            fillOpacity={theme === "system" ? 0.45 : 1}
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinecap="round"
          />
        </svg>
      </Button>
    </Tooltip>
  );
}
