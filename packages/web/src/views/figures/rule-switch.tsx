import type { ReactNode } from "react";
import styles from "./rule-switch.module.css";
import { RULES, type RuleName } from "./rules.ts";

/** By which rule low, best and high are picked; each says what it does. */
export function RuleSwitch({
  onChoose,
  rule,
}: {
  readonly rule: RuleName;
  readonly onChoose: (rule: RuleName) => void;
}): ReactNode {
  return (
    <fieldset className={styles.rules}>
      <legend className="visually-hidden">Rule for low, best and high</legend>
      {RULES.map(({ meaning, name, words }) => (
        <label key={name} className={styles.rule} title={meaning}>
          <input
            type="radio"
            name="rule"
            value={name}
            checked={rule === name}
            onChange={() => onChoose(name)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
