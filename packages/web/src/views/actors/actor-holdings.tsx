import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { dayParam } from "../../address/params.ts";
import { useAddress } from "../../address/use-address.ts";
import type { HeldPlace, Listed } from "../../api/contract.ts";
import { useMeta, useRecord } from "../../api/queries.ts";
import { Button } from "../../design/button.tsx";
import { EmptyState } from "../../design/empty-state.tsx";
import { ErrorState } from "../../design/error-state.tsx";
import { Field } from "../../design/field.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { Term } from "../../design/tooltip.tsx";
import { ageWords, dayWords } from "../../record/days.ts";
import { EvidenceOf } from "../../record/evidence-of.tsx";
import styles from "./actor-view.module.css";

const PARAMS = { on: dayParam() };

const STATUS: Readonly<Record<HeldPlace["status"], string>> = {
  held: "Held",
  contested: "Fought over",
  disputed: "Sources differ",
  unknown: "Not known any more",
};

/** Places that an actor held on a day, how long ago that was last told, and by which sentence. */
export function ActorHoldings({ actor }: { readonly actor: string }): ReactNode {
  const { data: meta } = useMeta();
  const [{ on }, set] = useAddress(PARAMS);
  const day = on ?? meta?.record.lastDay;
  const held = useRecord<Listed<HeldPlace>>(
    "/control",
    { on: day, holder: actor },
    { enabled: day !== undefined },
  );
  if (held.isPending) return <Skeleton lines={6} />;
  if (held.isError) return <ErrorState error={held.error} onRetry={() => void held.refetch()} />;
  const { rows } = held.data;
  return (
    <>
      <div className={styles.asOf}>
        <Field
          label="As of"
          type="date"
          value={day ?? ""}
          onChange={({ currentTarget }) => set({ on: currentTarget.value }, { replace: true })}
        />
      </div>
      {rows.length === 0 && (
        <EmptyState title="It held nothing that is told">
          <p>Choose another day, or look at its incidents.</p>
        </EmptyState>
      )}
      <ul className={styles.holdings}>
        {rows.map((place) => (
          <Holding key={place.place} place={place} />
        ))}
      </ul>
    </>
  );
}

function Holding({ place }: { readonly place: HeldPlace }): ReactNode {
  const [open, setOpen] = useState(false);
  const { ageDays, assertions, contradictions, lastConfirmed, name, reference, status } = place;
  return (
    <li>
      <div className={styles.holding}>
        <span className={styles.placeName}>
          {reference.lat === undefined ? (
            name
          ) : (
            <Link
              to="/map"
              search={{ map: `${reference.lat.toFixed(3)},${reference.lon?.toFixed(3)},9` }}
            >
              {name}
            </Link>
          )}
        </span>
        <span data-status={status} className={styles.heldStatus}>
          {STATUS[status]}
        </span>
        <span className={styles.note}>
          {lastConfirmed !== undefined && (
            <>
              <Term meaning="The last day for which a source says so. The older it is, the less sure.">
                last confirmed
              </Term>{" "}
              {dayWords(lastConfirmed)}
              {ageDays !== undefined && ageDays > 0 && `, ${ageWords(ageDays)} before`}
            </>
          )}
        </span>
        {contradictions.length > 0 && (
          <span className={styles.differ}>
            {contradictions.length === 1
              ? "one contradiction"
              : `${contradictions.length} contradictions`}
          </span>
        )}
        <Button size="small" look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Close" : `Evidence (${assertions.length})`}
        </Button>
      </div>
      {open && (
        <div className={styles.evidence}>
          <EvidenceOf assertions={assertions} />
        </div>
      )}
    </li>
  );
}
