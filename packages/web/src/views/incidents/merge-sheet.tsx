import { type ReactNode, useState } from "react";
import type { Found, Incident, IncidentView } from "../../api/contract.ts";
import { useRecords } from "../../api/pages.ts";
import { useRecord } from "../../api/queries.ts";
import { Button } from "../../design/button.tsx";
import { Dialog } from "../../design/dialog.tsx";
import { Field } from "../../design/field.tsx";
import { incidentTitle, incidentWhen, toldWords } from "../../record/incident-words.ts";
import { TypeGlyph } from "../../record/type-glyph.tsx";
import styles from "./sheets.module.css";
import { useRuleAndFollow } from "./use-rule-and-follow.ts";

/** Asks which other incident is the same happening, shows both, and joins them. */
export function MergeSheet({
  onClose,
  view,
  with: given,
}: {
  readonly view: IncidentView;
  readonly with: string | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const [chosen, setChosen] = useState(given);
  const [typed, setTyped] = useState("");
  const [why, setWhy] = useState("");
  const { busy, rule } = useRuleAndFollow();
  const candidates = useCandidates(view.incident, typed);
  const other = candidates.find(({ id }) => id === chosen);
  const [first] = view.incident.tellings;
  const merge = (): void => {
    if (other === undefined || first === undefined) return;
    const assertions = [...view.incident.tellings, ...other.tellings].map((one) => one.assertion);
    rule(
      { ruling: { act: "merge", assertions }, why, follow: first.assertion },
      { words: "The two are one incident now", onKept: onClose },
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Which other incident is the same?"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" disabled={other === undefined || busy} onClick={merge}>
            {busy ? "Merging …" : "Merge them"}
          </Button>
        </>
      }
    >
      <Field
        label="Find it by words of its reports"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <fieldset className={styles.fieldset}>
        <legend>{typed === "" ? "The closest" : "Found"}</legend>
        <ul className={styles.choices}>
          {candidates.map((incident) => (
            <Candidate
              key={incident.id}
              incident={incident}
              chosen={incident.id === chosen}
              onChoose={() => setChosen(incident.id)}
            />
          ))}
        </ul>
        {candidates.length === 0 && (
          <p className={styles.lead}>
            {typed === "" ? "None is close. Find one by its words." : "Nothing found."}
          </p>
        )}
      </fieldset>
      {other !== undefined && <Outcome one={view.incident} other={other} />}
      <Field
        label="Why (kept with the decision)"
        value={why}
        maxLength={2000}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
    </Dialog>
  );
}

/** Those that the record took for close, or those found by words. */
function useCandidates(incident: Incident, typed: string): readonly Incident[] {
  const close = useRecords<IncidentView>(
    incident.apart.map((one) => `/incidents/${one.incident}`),
  ).flatMap(({ data }) => (data === undefined ? [] : [data.incident]));
  const found = useRecord<Found>("/search", { q: typed, limit: 8 }, { enabled: typed.length > 1 });
  const asked = typed.length > 1 ? (found.data?.incidents ?? []) : close;
  return asked.filter(({ id }) => id !== incident.id);
}

function Candidate({
  chosen,
  incident,
  onChoose,
}: {
  readonly incident: Incident;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  const [first] = incident.tellings;
  return (
    <li>
      <label className={styles.choice}>
        <input type="radio" name="incident" checked={chosen} onChange={onChoose} />
        <TypeGlyph type={incident.type} />
        <span>
          {incidentTitle(incident)}
          <small>
            {incidentWhen(incident)}, told {toldWords(incident)}
          </small>
          <span className={styles.quote}>{first?.evidence[0]?.text}</span>
        </span>
      </label>
    </li>
  );
}

function Outcome({ one, other }: { readonly one: Incident; readonly other: Incident }): ReactNode {
  const total = one.tellings.length + other.tellings.length;
  return (
    <p className={styles.outcome} role="status">
      <strong>{incidentTitle(one)}</strong> and <strong>{incidentTitle(other)}</strong> will be one
      incident of {total} accounts. You can take it back at any time.
    </p>
  );
}
