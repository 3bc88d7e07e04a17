import type { ReactNode } from "react";
import type { ExplainedRow } from "../../api/contract.ts";
import { Button } from "../../design/button.tsx";
import { Tooltip } from "../../design/tooltip.tsx";
import { Keys } from "../../keyboard/key-sheet.tsx";
import { KIND_MEANINGS, KIND_WORDS, KINDS, KindSign } from "../../reading/kind-sign.tsx";
import styles from "./text-tools.module.css";
import type { ReadingState } from "./use-reading.ts";

/** Above the text: which kinds are shown, framing words, marking what was missed. */
export function TextTools({
  reading,
  rows,
}: {
  readonly reading: ReadingState;
  readonly rows: readonly ExplainedRow[];
}): ReactNode {
  const { address, framing, marking, mayCode, set } = reading;
  return (
    <div className={styles.tools} role="toolbar" aria-label="What is shown in the text">
      <div className={styles.kinds}>
        {KINDS.map((kind) => (
          <KindSwitch key={kind} kind={kind} rows={rows} reading={reading} />
        ))}
        {framing.length > 0 && (
          <Tooltip words="Words that take a side, such as “regime” for a government: whose are they?">
            <Button
              look="quiet"
              size="small"
              aria-pressed={address.framing}
              onClick={() => set({ framing: !address.framing }, { replace: true })}
            >
              Loaded words <span className={styles.count}>{framing.length}</span>
            </Button>
          </Tooltip>
        )}
      </div>
      <div className={styles.end}>
        <Button
          look="quiet"
          size="small"
          className={styles.notes}
          aria-pressed={address.notes}
          onClick={() => set({ notes: !address.notes })}
        >
          {address.notes ? "Text" : "List"}
        </Button>
        {mayCode && (
          <Button
            size="small"
            look={marking.isSelected ? "main" : "plain"}
            aria-pressed={marking.isActive || undefined}
            // The selection would be gone before the click.
            onPointerDown={(event) => event.preventDefault()}
            onClick={marking.begin}
          >
            {marking.isSelected ? "Add these words" : "Mark words"} <Keys keys="m" />
          </Button>
        )}
      </div>
      {marking.isActive && (
        <p className={styles.help} role="status">
          Arrows go from word to word, with Shift they mark more. Enter takes the words, Escape
          leaves.
        </p>
      )}
    </div>
  );
}

function KindSwitch({
  kind,
  rows,
  reading: { address, set },
}: {
  readonly kind: ExplainedRow["kind"];
  readonly rows: readonly ExplainedRow[];
  readonly reading: ReadingState;
}): ReactNode {
  const { kinds } = address;
  const count = rows.filter((row) => row.kind === kind).length;
  if (count === 0) return null;
  const isOn = kinds.includes(kind);
  const next = isOn ? kinds.filter((one) => one !== kind) : [...kinds, kind];
  return (
    <Tooltip words={KIND_MEANINGS[kind]}>
      <Button
        look="quiet"
        size="small"
        aria-pressed={isOn}
        onClick={() => set({ kinds: next }, { replace: true })}
      >
        <KindSign kind={kind} size={15} />
        {KIND_WORDS[kind]} <span className={styles.count}>{count}</span>
      </Button>
    </Tooltip>
  );
}
