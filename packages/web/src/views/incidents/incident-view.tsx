import { useNavigate, useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { IncidentView } from "../../api/contract.ts";
import { useIncident } from "../../api/queries.ts";
import { Button } from "../../design/button.tsx";
import { ErrorState } from "../../design/error-state.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { useCommands } from "../../keyboard/commands.ts";
import { AccountWords } from "./account-words.tsx";
import { accountsOf } from "./accounts.ts";
import { Comparison } from "./comparison.tsx";
import { IncidentHeader } from "./incident-header.tsx";
import styles from "./incident-view.module.css";
import { MergeSheet } from "./merge-sheet.tsx";
import { Reasons } from "./reasons.tsx";
import { RulingsMade } from "./rulings-made.tsx";
import { SplitSheet } from "./split-sheet.tsx";
import { VoicesFigure } from "./voices-figure.tsx";

/** One incident: who reported it, since when, in which words, where they differ, and why they are one. */
export function View(): ReactNode {
  const { id } = useParams({ strict: false });
  const incident = useIncident(id);
  if (incident.isPending) return <Loading />;
  if (incident.isError)
    return <ErrorState error={incident.error} onRetry={() => void incident.refetch()} />;
  return <IncidentPage view={incident.data} key={incident.data.incident.id} />;
}

function IncidentPage({ view }: { readonly view: IncidentView }): ReactNode {
  const [sheet, setSheet] = useState<"merge" | "split">();
  const [other, setOther] = useState<string>();
  const navigate = useNavigate();
  const accounts = accountsOf(view);
  const canSplit = accounts.length > 1;
  const merge = (withIncident?: string): void => {
    setOther(withIncident);
    setSheet("merge");
  };
  useCommands("This incident", [
    { keys: "m", words: "Merge with another incident", run: () => merge() },
    ...(canSplit
      ? [{ keys: "s", words: "Split off some accounts", run: () => setSheet("split") }]
      : []),
    { keys: "Escape", words: "Back to the list", run: () => void navigate({ to: "/incidents" }) },
  ]);
  return (
    <article className={styles.page}>
      <IncidentHeader view={view}>
        <Button onClick={() => merge()}>Merge with …</Button>
        {canSplit && <Button onClick={() => setSheet("split")}>Split …</Button>}
      </IncidentHeader>
      {accounts.length > 1 && <VoicesFigure accounts={accounts} />}
      {accounts.length > 1 && <Comparison view={view} accounts={accounts} />}
      <div className={styles.columns}>
        <AccountWords accounts={accounts} />
        <div className={styles.aside}>
          <Reasons view={view} accounts={accounts} onMerge={merge} />
          <RulingsMade view={view} />
        </div>
      </div>
      {sheet === "merge" && (
        <MergeSheet view={view} with={other} onClose={() => setSheet(undefined)} />
      )}
      {sheet === "split" && (
        <SplitSheet view={view} accounts={accounts} onClose={() => setSheet(undefined)} />
      )}
    </article>
  );
}

function Loading(): ReactNode {
  return (
    <div className={styles.page} aria-busy="true">
      <Skeleton lines={2} tall />
      <Skeleton lines={9} />
    </div>
  );
}
