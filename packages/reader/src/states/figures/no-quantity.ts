import { lemmaAt, uposAt } from "../../frames/sentence-view.ts";
import type { Counted } from "./counted.ts";
import { type FigureScene, formAt } from "./figure-scene.ts";

const YEAR_DIGITS = /^(?:1[5-9]|20)\d\d$/u;

/** Tells whether a number counts nothing of the conflict: dates, ages, lengths, names, shares, marks of order. */
export function isNoQuantity(scene: FigureScene, counted: Counted): boolean {
  const { number, noun } = counted;
  if (isDated(scene, counted) || isName(scene, counted) || isShare(scene, counted)) return true;
  if (isSmallMoney(scene, counted)) return true;
  if (formAt(scene, number.to) === "-" && counted.phrase[0] === number.to)
    return !isArea(scene, counted);
  return (
    noun !== undefined &&
    scene.measures.units.includes(lemmaAt(scene.view, noun)) &&
    !isArea(scene, counted) &&
    lemmaAt(scene.view, noun) !== "time"
  );
}

function isSmallMoney(scene: FigureScene, { number }: Counted): boolean {
  const { money_signs: signs, least_money: least } = scene.measures;
  return (
    signs.includes(formAt(scene, number.core[0] - 1)) &&
    (number.exact ?? number.max ?? number.min ?? 0) < least
  );
}

/** A year before a noun: four digits without a comma and no word that bounds or verb that takes them. */
function isYear(scene: FigureScene, { number }: Counted): boolean {
  const [core, end] = number.core;
  const isFree =
    number.from === core &&
    scene.tokens[core - 1]?.upos !== "VERB" &&
    scene.words[core - 1]?.sentence === scene.words[core]?.sentence;
  return end - core === 1 && isFree && YEAR_DIGITS.test(formAt(scene, core));
}

function isDated(scene: FigureScene, counted: Counted): boolean {
  const [from, to] = counted.number.core;
  for (let word = from; word < to; word += 1) if (scene.timed.has(word)) return true;
  return isYear(scene, counted);
}

function isName(scene: FigureScene, counted: Counted): boolean {
  return isGluedName(scene, counted) || isNumbered(scene, counted) || isCapitalName(scene, counted);
}

/** "S-300 missiles", "#7". */
function isGluedName(scene: FigureScene, { number }: Counted): boolean {
  const [core] = number.core;
  const before = scene.words[core - 1];
  if (before === undefined || before.span[1] !== scene.words[core]?.span[0]) return false;
  if (/^[#№/]$/u.test(before.form)) return true;
  return formAt(scene, core - 1) === "-" && /\p{L}$/u.test(scene.words[core - 2]?.form ?? "");
}

/** "Resolution 2254", "aged 12", "Task Force 1". */
function isNumbered(scene: FigureScene, { number, noun }: Counted): boolean {
  const [core] = number.core;
  if (noun !== undefined || number.from !== core) return false;
  if (scene.measures.naming.includes(formAt(scene, core - 1))) return true;
  const hangsOnName =
    uposAt(scene.view, core - 1) === "PROPN" && scene.view.tree.parent(core) === core - 1;
  return hangsOnName && !scene.timed.has(core - 1) && formAt(scene, number.to) !== "of";
}

/** "Three Brotherhood Alliance": a name that begins with a number in words. */
function isCapitalName(scene: FigureScene, { number, noun, phrase }: Counted): boolean {
  const [core, end] = number.core;
  if (noun === undefined || end - core !== 1 || phrase[0] !== end || number.exact === 1)
    return false;
  const areCapital =
    /^\p{Lu}\p{Ll}/u.test(scene.words[core]?.form ?? "") &&
    /^\p{Lu}/u.test(scene.words[end]?.form ?? "");
  const isProper = uposAt(scene.view, noun) === "PROPN" && !isPlural(scene, noun);
  return areCapital && isProper && scene.mentionAt.get(noun)?.kind === "name";
}

function isPlural(scene: FigureScene, noun: number): boolean {
  return (
    scene.tokens[noun]?.xpos === "NNPS" ||
    scene.tokens[noun]?.feats.includes("Number=Plur") === true
  );
}

function isShare(scene: FigureScene, { number }: Counted): boolean {
  const next = formAt(scene, number.to);
  return (
    next === "%" ||
    next === "percent" ||
    (next === "per" && formAt(scene, number.to + 1) === "cent") ||
    next === "percentage"
  );
}

/** "300 square kilometres", "200 sq km", "a 60-mile stretch". */
export function isArea(scene: FigureScene, { phrase, noun }: Counted): boolean {
  const { area, area_units: units } = scene.measures;
  if (noun !== undefined && area.includes(lemmaAt(scene.view, noun))) return true;
  const first = formAt(scene, phrase[0]);
  return (
    (first === "square" || first === "sq" || first === "sq.") &&
    (units.includes(lemmaAt(scene.view, phrase[0] + 1)) ||
      units.includes(formAt(scene, phrase[0] + 1)))
  );
}
