import type { ReactNode } from "react";
import type { ShownContradiction, TiesPage } from "../../../api/contract.ts";
import { EmptyState } from "../../../design/empty-state.tsx";
import { Term } from "../../../design/tooltip.tsx";
import { dayWords } from "../../../record/days.ts";
import { EvidenceOf } from "../../../record/evidence-of.tsx";
import styles from "./network.module.css";
import { contradictionId } from "./network-graph.ts";

const KINDS: Readonly<Record<ShownContradiction["kind"], string>> = {
  "rival-clients": "One patron’s clients fight each other",
  "both-sides": "One patron on both sides",
  "own-client": "A patron at odds with its client",
  "enemys-patron": "Tied to the enemy’s patron",
  "patrons-at-odds": "Patrons of one at odds",
  "allies-at-odds": "Allies of one at odds",
  "own-ally": "Allies at odds",
};

/** What does not go together, in words, the surest first; a chosen one is lit in the picture and shows its sentences. */
export function Contradictions({
  chosen,
  onChoose,
  page: { balance, contradictions },
}: {
  readonly page: TiesPage;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  if (contradictions.length === 0)
    return (
      <EmptyState title="Nothing contradicts itself">
        <p>On this day, no patron is told to be on both sides.</p>
      </EmptyState>
    );
  return (
    <>
      {balance.balanced !== undefined && (
        <p className={styles.balance}>
          {Math.round(balance.balanced * 100)} % of {balance.triads}{" "}
          <Term meaning="Three actors whose ties are all told. They are in balance when the friend of a friend is a friend, and the enemy of an enemy, too.">
            triads
          </Term>{" "}
          are in balance.
        </p>
      )}
      <ol className={styles.contradictions}>
        {contradictions.map((one) => {
          const id = contradictionId(one);
          return (
            <li key={id} data-open={id === chosen || undefined}>
              <button
                type="button"
                aria-expanded={id === chosen}
                onClick={() => onChoose(id === chosen ? "" : id)}
              >
                <span className={styles.kind}>{KINDS[one.kind]}</span>
                <span className={styles.said}>{sentencesOf(one.words)}</span>
              </button>
              {id === chosen && <Evidence contradiction={one} />}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Evidence({ contradiction }: { readonly contradiction: ShownContradiction }): ReactNode {
  const { assertions } = contradiction;
  return (
    <div className={styles.evidence}>
      {assertions.length > 0 ? (
        <EvidenceOf assertions={assertions} />
      ) : (
        <p className={styles.note}>It rests on the actor knowledge base alone.</p>
      )}
    </div>
  );
}

const DAY = /\d{4}-\d{2}-\d{2}/gu;

/** Sides of a contradiction a line each. */
function sentencesOf(words: string): ReactNode {
  return words.split("; ").map((one, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sides of one sentence, in its order
    <span key={index}>{one.replaceAll(DAY, dayWords)}</span>
  ));
}
