import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { ExplainedRow } from "../../api/contract.ts";
import { type ExplainedAssertion, useAssertion } from "../../api/reports.ts";
import type { Review } from "../../api/review.ts";
import { Button } from "../../design/button.tsx";
import { Term } from "../../design/tooltip.tsx";
import { useCommands } from "../../keyboard/commands.ts";
import { Keys } from "../../keyboard/key-sheet.tsx";
import { AssertionDetail } from "../../reading/assertion-detail.tsx";
import { AssertionLine } from "../../reading/assertion-line.tsx";
import { FIELD_SPECS } from "../../reading/field-specs.ts";
import styles from "./chosen-card.module.css";
import { CorrectableField } from "./field-editor.tsx";
import type { KnownNames } from "./known-names.ts";

/** The chosen assertion in full, to be accepted, rejected, or corrected field by field. */
export function ChosenCard({
  row,
  known,
  mayCode,
  isAccepted,
  review,
  isBusy,
}: {
  readonly row: ExplainedRow;
  readonly known: KnownNames;
  readonly mayCode: boolean;
  readonly isAccepted: boolean;
  readonly review: Review;
  readonly isBusy: boolean;
}): ReactNode {
  const [open, setOpen] = useState<string>();
  const [first] = FIELD_SPECS[row.kind];
  const accept = (): void =>
    void review({ act: "accept", assertion: row.id }, "Accepted as it stands");
  const reject = (): void => void review({ act: "reject", assertion: row.id }, "Rejected");
  const correct = (): void => setOpen(first?.name);
  useCommands(
    "This assertion",
    mayCode
      ? [
          { keys: "a", words: "Accept it", run: accept },
          { keys: "r", words: "Reject it", run: reject },
          { keys: "e", words: "Correct it", run: correct },
        ]
      : [],
  );
  const correcting = { row, known, review, open, onOpen: setOpen };
  return (
    <AssertionDetail
      row={row}
      showEmpty={mayCode}
      {...(mayCode
        ? {
            drawField: (spec, shown) => (
              <CorrectableField spec={spec} shown={shown} correcting={correcting} />
            ),
            actions: (
              <Actions
                isAccepted={isAccepted}
                isBusy={isBusy}
                accept={accept}
                correct={correct}
                reject={reject}
              />
            ),
          }
        : {})}
    >
      <Around id={row.id} />
    </AssertionDetail>
  );
}

function Actions({
  isAccepted,
  isBusy,
  accept,
  correct,
  reject,
}: {
  readonly isAccepted: boolean;
  readonly isBusy: boolean;
  readonly accept: () => void;
  readonly correct: () => void;
  readonly reject: () => void;
}): ReactNode {
  return (
    <footer className={styles.actions}>
      <Button size="small" look={isAccepted ? "quiet" : "plain"} disabled={isBusy} onClick={accept}>
        {isAccepted ? "Accepted" : "Accept"} <Keys keys="a" />
      </Button>
      <Button size="small" disabled={isBusy} onClick={correct}>
        Correct <Keys keys="e" />
      </Button>
      <Button size="small" look="danger" disabled={isBusy} onClick={reject}>
        Reject <Keys keys="r" />
      </Button>
    </footer>
  );
}

/** Its incident, and what other coders make of the same words. */
function Around({ id }: { readonly id: string }): ReactNode {
  const { data } = useAssertion(id);
  if (data === undefined || "hidden" in data || data.assertion.id !== id) return null;
  return (
    <>
      {data.incident !== undefined && (
        <p className={styles.incident}>
          Part of an{" "}
          <Term meaning="What several reports tell of one happening, put together.">incident</Term>:{" "}
          <Link to="/incidents/$id" params={{ id: data.incident }}>
            who else tells of it
          </Link>
        </p>
      )}
      <Alternatives alternatives={data.alternatives} />
    </>
  );
}

function Alternatives({ alternatives }: Pick<ExplainedAssertion, "alternatives">): ReactNode {
  if (alternatives.length === 0) return null;
  return (
    <section className={styles.alternatives}>
      <h4>Other coders read these words so</h4>
      {alternatives.map((row) => (
        <div key={row.id}>
          <AssertionLine row={row} />
          <p className={styles.coder}>{row.coder}</p>
        </div>
      ))}
    </section>
  );
}
