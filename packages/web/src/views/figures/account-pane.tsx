import type { ReactNode } from "react";
import { useAddress } from "../../address/use-address.ts";
import type { AccountView, WeighedAccount } from "../../api/contract.ts";
import { useRecord } from "../../api/queries.ts";
import { ErrorState } from "../../design/error-state.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { Term } from "../../design/tooltip.tsx";
import { PlaceChip } from "../../record/chips.tsx";
import { rangeWords } from "../../record/days.ts";
import { EvidenceOf } from "../../record/evidence-of.tsx";
import { accountWords, claimWords, measureWords, numberWords } from "../../record/figure-words.ts";
import styles from "./account-pane.module.css";
import { ClaimsChart } from "./claims-chart.tsx";
import { ClaimsTable } from "./claims-table.tsx";
import { FIGURE_PARAMS } from "./figure-params.ts";
import { plottedOf, WHY_WORDS } from "./plotted-claims.ts";
import { type RuleName, ruleMeaning } from "./rules.ts";

/** One account: its claims over time, what the rule makes of them, and the sentence of the chosen one. */
export function AccountPane({
  id,
  neighbours,
  rule,
}: {
  readonly id: string;
  readonly rule: RuleName;
  /** Accounts beside it in the ledger. */
  readonly neighbours: readonly WeighedAccount[];
}): ReactNode {
  const view = useRecord<AccountView>(`/figures/${encodeURIComponent(id)}`, { rule });
  const [{ claim }, set] = useAddress(FIGURE_PARAMS);
  if (view.isPending)
    return (
      <div className={styles.pane}>
        <Skeleton lines={2} tall />
        <Skeleton lines={8} />
      </div>
    );
  if (view.isError) return <ErrorState error={view.error} onRetry={() => void view.refetch()} />;
  const { account } = view.data;
  const plotted = plottedOf(view.data);
  const chosen = plotted.find((one) => one.claim.id === claim) ?? plotted.at(-1);
  const choose = (next: string): void => set({ account: id, claim: next }, { replace: true });
  return (
    <article className={styles.pane} data-pending={view.isPlaceholderData || undefined}>
      <Heading account={account} />
      <Estimates account={account} rule={rule} />
      <ClaimsChart
        account={account}
        plotted={plotted}
        chosen={chosen?.claim.id}
        onChoose={choose}
        neighbours={besides(account, neighbours)}
      />
      {chosen !== undefined && (
        <section className={styles.sentence} aria-live="polite">
          <h3>
            {claimWords(chosen.claim)}{" "}
            <small>
              {chosen.speaker}
              {chosen.why !== undefined && `. ${WHY_WORDS[chosen.why]}`}
            </small>
          </h3>
          <EvidenceOf key={chosen.claim.id} assertions={[chosen.claim.id]} />
        </section>
      )}
      <ClaimsTable plotted={plotted} chosen={chosen?.claim.id} onChoose={choose} />
    </article>
  );
}

function Heading({ account }: { readonly account: WeighedAccount }): ReactNode {
  const { claims, from, measure, period, place, to } = account;
  const who = claims[0]?.who ?? accountWords(account);
  return (
    <header className={styles.heading}>
      <p className={styles.kicker}>{measureWords(measure)}</p>
      <h2>{who}</h2>
      <p className={styles.facts}>
        {place !== undefined && <PlaceChip place={place} />}
        <span>{rangeWords(from, to)}</span>
        <Term
          meaning={
            period === "total"
              ? "Counts a longer time, or all until then."
              : "Counts a few days, or one happening."
          }
        >
          {period === "total" ? "a total" : "one happening"}
        </Term>
        {account.partOf.length > 0 && <span>counted among others, too</span>}
      </p>
    </header>
  );
}

function Estimates({
  account: { estimates },
  rule,
}: {
  readonly account: WeighedAccount;
  readonly rule: RuleName;
}): ReactNode {
  return (
    <div className={styles.estimates}>
      <dl>
        {(["low", "best", "high"] as const).map((name) => {
          const one = estimates[name];
          return (
            <div key={name} data-name={name}>
              <dt>{name}</dt>
              <dd>
                {one === undefined ? "–" : numberWords(one.value)}
                {one?.open === true && (
                  <small>{name === "high" ? " or more" : name === "low" ? " or fewer" : ""}</small>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <p>{ruleMeaning(rule)}</p>
    </div>
  );
}

const MOST_BESIDES = 80;

/** Other accounts of the same measure and place: what else is told there. */
function besides(
  account: WeighedAccount,
  all: readonly WeighedAccount[],
): readonly WeighedAccount[] {
  if (account.place === undefined) return [];
  return all
    .filter(
      ({ id, measure, place }) =>
        id !== account.id && measure === account.measure && place?.key === account.place?.key,
    )
    .slice(0, MOST_BESIDES);
}
