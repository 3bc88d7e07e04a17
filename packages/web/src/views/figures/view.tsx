import { MEASURES } from "@zenobia/model";
import type { ReactNode } from "react";
import { useAddress } from "../../address/use-address.ts";
import type { WeighedAccount } from "../../api/contract.ts";
import { Button } from "../../design/button.tsx";
import { EmptyState } from "../../design/empty-state.tsx";
import { ErrorState } from "../../design/error-state.tsx";
import { Field } from "../../design/field.tsx";
import { Select } from "../../design/select.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { useCommands } from "../../keyboard/commands.ts";
import { measureWords } from "../../record/figure-words.ts";
import { AccountPane } from "./account-pane.tsx";
import { FIGURE_PARAMS } from "./figure-params.ts";
import { Ledger } from "./ledger.tsx";
import { groupsOf, type MeasureGroup, matching } from "./ledger-groups.ts";
import { RuleSwitch } from "./rule-switch.tsx";
import { useAccounts } from "./use-accounts.ts";
import styles from "./view.module.css";

/** The ledger: all that is counted, by whom, and what a rule makes of it. */
export function View(): ReactNode {
  const [{ account, measure, q, rule }, set] = useAddress(FIGURE_PARAMS);
  const list = useAccounts({ rule, measure, q });
  const groups = groupsOf(matching(list.rows, q));
  const shown = accountsIn(groups);
  // What comes later may stand before it: what is read stays.
  const chosen = account === "" ? accountsIn(groupsOf(matching(list.first, q)))[0]?.id : account;
  useLedgerKeys(shown, chosen, (id) => set({ account: id, claim: "" }, { replace: true }));
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">Figures</h1>
      <div className={styles.bar}>
        <search className={styles.find}>
          <Field
            label="Search the ledger"
            hideLabel
            type="search"
            placeholder="Whose, where, by whom"
            value={q}
            onChange={({ currentTarget }) =>
              set({ q: currentTarget.value, account: "", claim: "" }, { replace: true })
            }
          />
        </search>
        <Select
          label="Measure"
          hideLabel
          value={measure}
          choices={MEASURE_CHOICES}
          onChoose={(value) => set({ measure: value, account: "", claim: "" })}
        />
        <RuleSwitch rule={rule} onChoose={(next) => set({ rule: next })} />
      </div>
      <div className={styles.zones}>
        <section className={styles.ledger} aria-label="Accounts">
          {list.isPending && <Skeleton lines={16} />}
          {list.isError && <ErrorState error={list.error} onRetry={list.retry} />}
          {list.isWhole && shown.length === 0 && (
            <EmptyState title="No such figure">
              <p>Try another word, or all measures.</p>
            </EmptyState>
          )}
          <Ledger groups={groups} chosen={chosen} search={{ rule, q, measure }} />
          {list.hasMore && (
            <div className={styles.more}>
              <Button look="quiet" onClick={list.more} disabled={list.isBusy}>
                {list.isBusy ? "Fetching more …" : "Show more accounts"}
              </Button>
            </div>
          )}
        </section>
        <section className={styles.pane} aria-label="The chosen account">
          {chosen !== undefined && <AccountPane id={chosen} rule={rule} neighbours={list.rows} />}
        </section>
      </div>
    </div>
  );
}

const MEASURE_CHOICES = [
  { value: "", words: "All measures" },
  ...MEASURES.map((value) => ({ value, words: measureWords(value) })),
];

function accountsIn(groups: readonly MeasureGroup[]): readonly WeighedAccount[] {
  return groups.flatMap(({ places }) => places.flatMap(({ accounts }) => accounts));
}

function useLedgerKeys(
  shown: readonly WeighedAccount[],
  chosen: string | undefined,
  select: (id: string) => void,
): void {
  const move = (by: number): void => {
    const at = shown.findIndex(({ id }) => id === chosen);
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))];
    if (next === undefined) return;
    select(next.id);
    document
      .querySelector<HTMLElement>(`[data-account="${CSS.escape(next.id)}"]`)
      ?.scrollIntoView({ block: "nearest" });
  };
  useCommands("Ledger", [
    { keys: "j", words: "Next account", run: () => move(1) },
    { keys: "k", words: "Previous account", run: () => move(-1) },
    {
      keys: "/",
      words: "Search the ledger",
      run: () => document.querySelector<HTMLElement>('input[type="search"]')?.focus(),
    },
  ]);
}
