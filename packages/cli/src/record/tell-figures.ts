import type { AssertionRow, Estimate, FigureClaim, Store } from "@zenobia/record";
import {
  type WeighedAccount as Account,
  askFigures,
  type FigureRuleName,
  type FiguresQuestion,
  present,
  shownAccounts,
} from "@zenobia/service/ask";
import { displayText } from "../display-text.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { printNumber } from "../table/print-number.ts";
import type { TableOptions } from "../table/scene.ts";
import { printSection, type SectionItem } from "../table/section.ts";
import { withRecord } from "./open-record.ts";
import { printAnswer } from "./print-answer.ts";
import type { RecordFlags } from "./record-option.ts";
import { askMeans, resolveActor, resolvePlace } from "./resolve-names.ts";
import {
  accordingWords,
  boundsWords,
  evidenceWords,
  placeWords,
  reportWords,
} from "./row-words.ts";

/** Options of `zenobia figures`. */
export interface FiguresFlags extends RecordFlags {
  readonly measure?: string;
  readonly place?: string;
  readonly by?: string;
  readonly from?: string;
  readonly to?: string;
  readonly rule: FigureRuleName;
  readonly limit: number;
}

const MOST_CLAIMS = 12;

/** Tells low, best and high of figures by a rule, with every claim beneath. */
export async function tellFigures(flags: FiguresFlags, io: Io): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    const found = await askFigures(await questionOf(flags, store, io), askMeans(store, io));
    const { accounts, rows } = await shownAccounts(found.slice(0, flags.limit), store);
    const left = found.length - accounts.length;
    return await printAnswer(
      {
        objects: accounts,
        lines: (options) => [
          ...printSection(
            {
              title: `Figures by the rule ${flags.rule}`,
              nothing: "none: the record has no such figure",
              columns: [
                { title: "what" },
                { title: "of whom" },
                { title: "where" },
                { title: "when", min: 10 },
                { title: "low", align: "right" },
                { title: "best", align: "right" },
                { title: "high", align: "right" },
              ],
              items: accounts.map((account) => accountItem(account, rows, options)),
            },
            options,
          ),
          ...(left > 0
            ? [options.style.dim(`and ${left} more with fewer claims: --limit ${found.length}`)]
            : []),
        ],
      },
      flags,
      io,
    );
  });
}

async function questionOf(flags: FiguresFlags, store: Store, io: Io): Promise<FiguresQuestion> {
  const { by, from, measure, place, rule, to } = flags;
  const means = { store, io };
  const places = place === undefined ? undefined : await resolvePlace(place, means);
  const actor = by === undefined ? undefined : (await resolveActor(by, means))[0];
  return { rule, ...present({ measure, places, by: actor, from, to }) };
}

function accountItem(
  account: Account,
  rows: ReadonlyMap<string, AssertionRow>,
  { style }: TableOptions,
): SectionItem {
  const { claims, estimates, from, measure, place, period, to } = account;
  const days = from === to ? from : `${from} to ${to}`;
  const voices = new Set(claims.map(({ voice }) => voice)).size;
  const rivals =
    estimates.rivals === undefined ? "" : style.warning("claims that can't all be right");
  return {
    row: [
      measure.replace("_", " "),
      whoWords(account),
      placeWords(place),
      days,
      numberCell(estimates.low, "≤"),
      style.title(numberCell(estimates.best, "≥")),
      numberCell(estimates.high, "≥"),
    ],
    note: [
      style.dim(period === "total" ? "a total" : "of one time"),
      style.dim(`${claims.length} ${claims.length === 1 ? "claim" : "claims"}`),
      style.dim(`${voices} ${voices === 1 ? "voice" : "voices"}`),
      rivals,
    ]
      .filter(Boolean)
      .join(style.dim(" · ")),
    reasons: () => [
      ...claims.slice(0, MOST_CLAIMS).map((claim) => claimReason(claim, account, rows)),
      ...(claims.length > MOST_CLAIMS
        ? [{ label: "", text: `and ${claims.length - MOST_CLAIMS} more: --json` }]
        : []),
    ],
  };
}

function whoWords({ claims, party, whose }: Account): string {
  const told = claims.find(({ who }) => who !== undefined)?.who;
  return displayText(told ?? [party, whose].filter(Boolean).join(" "));
}

function claimReason(
  claim: FigureClaim,
  { estimates }: Account,
  rows: ReadonlyMap<string, AssertionRow>,
): { readonly label: string; readonly text: string } {
  const { low, high } = claim;
  const number =
    low === high
      ? boundsWords(present({ exact: low }))
      : boundsWords(present({ min: low, max: high }));
  const row = rows.get(claim.id);
  const said = row === undefined ? "" : accordingWords(row.attribution);
  const { leftOut } = estimates;
  const why = [
    leftOut.parts.includes(claim.id) ? "a part of another number" : "",
    leftOut.revised.includes(claim.id) ? "taken back since" : "",
    leftOut.repeated.includes(claim.id) ? "told before by the same voice" : "",
  ].filter(Boolean);
  return {
    label: number,
    text: [
      evidenceWords(row?.evidence ?? claim.evidence),
      `(${[reportWords(claim), said === "" ? "" : `according to ${said}`, ...why, claim.id].filter(Boolean).join("; ")})`,
    ].join(" "),
  };
}

/** A number that may lie beyond what is given is marked so. */
function numberCell(number: Estimate | undefined, mark: string): string {
  if (number === undefined) return "";
  return `${number.open ? `${mark} ` : ""}${printNumber(number.value)}`;
}
