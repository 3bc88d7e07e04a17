import type { PloverType } from "@zenobia/model";
import type { ReactNode } from "react";
import { lookOf } from "./event-types.ts";
import styles from "./type-glyph.module.css";
import { FAMILY_SHAPES } from "./type-shapes.ts";

/** Shape of the family, letter and colour of the type: none of them is needed alone. */
export function TypeGlyph({
  type,
  size = 18,
  named = false,
  hollow = false,
}: {
  readonly type: PloverType;
  /** Pixels. */
  readonly size?: number;
  /** Whether its words stand beside it; else they are said to screen readers. */
  readonly named?: boolean;
  /** Only claimed by someone whom the report cites. */
  readonly hollow?: boolean;
}): ReactNode {
  const { words, letter, family, colour } = lookOf(type);
  const low = family === "Words against" ? 15.2 : 13.6;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has a label, or its words stand beside it
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      className={styles.glyph}
      style={{ "--colour": `var(${colour})` } as Record<string, string>}
      data-hollow={hollow || undefined}
      data-pale={family.startsWith("Words") || undefined}
      {...(named ? { "aria-hidden": true } : { role: "img", "aria-label": words })}
    >
      <path d={FAMILY_SHAPES[family]} />
      <text x="10" y={low} textAnchor="middle">
        {letter}
      </text>
    </svg>
  );
}

/** A type of event: its glyph and its words. */
export function TypeName({ type }: { readonly type: PloverType }): ReactNode {
  return (
    <span className={styles.named}>
      <TypeGlyph type={type} named />
      {lookOf(type).words}
    </span>
  );
}
