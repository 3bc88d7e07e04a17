import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { ExplainedAssertion, HiddenAssertion } from "../api/contract.ts";
import { useRecords } from "../api/pages.ts";
import { Button } from "../design/button.tsx";
import { Skeleton } from "../design/skeleton.tsx";
import { speakersOf } from "./assertion-words.ts";
import styles from "./evidence-of.module.css";
import { EvidenceQuote, type QuotedWords } from "./evidence-quote.tsx";
import { sentenceAround } from "./sentence-around.ts";

const AT_ONCE = 5;

/** The sentences that assertions rest on, a few at a time, each leading to its report. */
export function EvidenceOf({ assertions }: { readonly assertions: readonly string[] }): ReactNode {
  const [shown, setShown] = useState(AT_ONCE);
  const asked = assertions.slice(0, shown);
  const answers = useRecords<ExplainedAssertion | HiddenAssertion>(
    asked.map((id) => `/assertions/${encodeURIComponent(id)}`),
  );
  const left = assertions.length - asked.length;
  return (
    <div className={styles.list}>
      {answers.map(({ data, isPending }, index) => (
        <OneEvidence key={asked[index]} view={data} pending={isPending} />
      ))}
      {left > 0 && (
        <Button size="small" look="quiet" onClick={() => setShown(shown + AT_ONCE * 2)}>
          {left} more
        </Button>
      )}
    </div>
  );
}

function OneEvidence({
  pending,
  view,
}: {
  readonly pending: boolean;
  readonly view: ExplainedAssertion | HiddenAssertion | undefined;
}): ReactNode {
  if (pending) return <Skeleton lines={2} />;
  if (view === undefined)
    return <p className={styles.none}>These words can’t be shown just now.</p>;
  if ("hidden" in view)
    return <p className={styles.none}>A reviewer took this out of the record.</p>;
  const quoted = quotedIn(view);
  return quoted === undefined ? (
    <p className={styles.none}>
      <Link to="/reports/$id" params={{ id: view.assertion.report }}>
        The report
      </Link>{" "}
      tells it without words that prove it.
    </p>
  ) : (
    <EvidenceQuote quoted={quoted} />
  );
}

/** The words of an assertion in their sentence. */
function quotedIn({ assertion, context }: ExplainedAssertion): QuotedWords | undefined {
  const [first] = assertion.evidence;
  if (first === undefined) return undefined;
  const sentence = sentenceAround(context, first.span);
  return {
    report: assertion.report,
    published: assertion.published,
    publisher: assertion.publisher,
    speakers: speakersOf(assertion.attribution),
    words: sentence?.words ?? first.text,
    sentence:
      sentence === undefined ? undefined : `${sentence.before}${sentence.words}${sentence.after}`,
    at: first.span[0],
  };
}
