import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { dayParam } from "../../address/params.ts";
import { useAddress } from "../../address/use-address.ts";
import type { HeldPlace, Listed, PlaceReference } from "../../api/contract.ts";
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
export function ActorHoldings({
  actor,
  places,
}: {
  readonly actor: string;
  /** All that it held at some time. */
  readonly places: readonly PlaceReference[];
}): ReactNode {
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
      {rows.length === 0 && <HeldNothing day={day} places={places} />}
      {rows.length > 0 && (
        <ul className={styles.holdings}>
          {rows.map((place) => (
            <Holding key={place.place} place={place} />
          ))}
        </ul>
      )}
    </>
  );
}

/** Says so of the day, and leads to what it held at other times. */
function HeldNothing({
  day = "",
  places,
}: {
  readonly day: string | undefined;
  readonly places: readonly PlaceReference[];
}): ReactNode {
  if (places.length === 0)
    return (
      <EmptyState title="No report says that it held a place">
        <p>Its incidents say where it was.</p>
      </EmptyState>
    );
  return (
    <div className={styles.heldNothing}>
      <p>
        No report says that it held a place on {dayWords(day)}. At other times it was told to hold,
        to take or to lose these:
      </p>
      <ul>
        {places.map(({ key, name }) => (
          <li key={key}>
            <Link to="/map" search={{ place: key }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
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
