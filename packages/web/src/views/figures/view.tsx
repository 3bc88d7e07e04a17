import { MEASURES } from "@zenobia/model";
import type { ReactNode } from "react";
import { useAddress } from "../../address/use-address.ts";
import type { FiguresPage, WeighedAccount } from "../../api/contract.ts";
import { useRecord } from "../../api/queries.ts";
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
import { groupsOf, matching } from "./ledger-groups.ts";
import { RuleSwitch } from "./rule-switch.tsx";
import styles from "./view.module.css";

const MOST = 500;

/** The ledger: all that is counted, by whom, and what a rule makes of it. */
export function View(): ReactNode {
  const [{ account, measure, q, rule }, set] = useAddress(FIGURE_PARAMS);
  const page = useRecord<FiguresPage>("/figures", { rule, measure, limit: MOST });
  const groups = groupsOf(matching(page.data?.rows ?? [], q));
  const shown = groups.flatMap(({ places }) => places.flatMap(({ accounts }) => accounts));
  const chosen = account === "" ? shown[0]?.id : account;
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
          {page.isPending && <Skeleton lines={16} />}
          {page.isError && <ErrorState error={page.error} onRetry={() => void page.refetch()} />}
          {page.isSuccess && shown.length === 0 && <NoFigure isAll={q === "" && measure === ""} />}
          <Ledger groups={groups} chosen={chosen} search={{ rule, q, measure }} />
          {page.data?.next !== undefined && (
            <p className={styles.left}>
              There are more accounts: choose a measure or a word to see them.
            </p>
          )}
        </section>
        <section className={styles.pane} aria-label="The chosen account">
          {chosen !== undefined && (
            <AccountPane id={chosen} rule={rule} neighbours={page.data?.rows ?? []} />
          )}
        </section>
      </div>
    </div>
  );
}

/** Says why none is there: nothing is told yet, or nothing of what was asked for. */
function NoFigure({ isAll }: { readonly isAll: boolean }): ReactNode {
  if (isAll)
    return (
      <EmptyState title="No figures yet">
        <p>
          Numbers that reports give, of killed, displaced or captured, are kept here claim by claim.
        </p>
      </EmptyState>
    );
  return (
    <EmptyState title="No such figure">
      <p>Try another word, or all measures.</p>
    </EmptyState>
  );
}

const MEASURE_CHOICES = [
  { value: "", words: "All measures" },
  ...MEASURES.map((value) => ({ value, words: measureWords(value) })),
];

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
