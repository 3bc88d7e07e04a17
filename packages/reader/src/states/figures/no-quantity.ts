import { lemmaAt, uposAt } from "../../frames/sentence-view.ts";
import type { Counted } from "./counted.ts";
import { type FigureScene, formAt } from "./figure-scene.ts";

const YEAR_DIGITS = /^(?:1[5-9]|20)\d\d$/u;

/** Tells whether a number counts nothing of the conflict: dates, ages, lengths, names, shares, marks of order. */
export function isNoQuantity(scene: FigureScene, counted: Counted): boolean {
  const { number, noun } = counted;
  if (isDated(scene, counted) || isName(scene, counted) || isShare(scene, counted)) return true;
  if (formAt(scene, number.to) === "-" && counted.phrase[0] === number.to)
    return !isArea(scene, counted);
  return (
    noun !== undefined &&
    scene.measures.units.includes(lemmaAt(scene.view, noun)) &&
    !isArea(scene, counted) &&
    lemmaAt(scene.view, noun) !== "time"
  );
}

function isDated(scene: FigureScene, { number, noun }: Counted): boolean {
  for (let word = number.core[0]; word < number.core[1]; word += 1)
    if (scene.timed.has(word)) return true;
  return (
    noun === undefined &&
    number.core[1] - number.core[0] === 1 &&
    YEAR_DIGITS.test(formAt(scene, number.core[0])) &&
    scene.tokens[number.core[0] - 1]?.upos !== "VERB"
  );
}

/** "S-300 missiles", "Task Force 1", "Resolution 2254", "aged 12", "March 23". */
function isName(scene: FigureScene, { number, noun, phrase }: Counted): boolean {
  const [core, end] = number.core;
  const before = scene.words[core - 1];
  const isGlued = before !== undefined && before.span[1] === scene.words[core]?.span[0];
  if (
    isGlued &&
    formAt(scene, core - 1) === "-" &&
    /\p{L}$/u.test(scene.words[core - 2]?.form ?? "")
  )
    return true;
  if (isGlued && /^(?:#|№|\/)$/u.test(before.form)) return true;
  if (
    scene.measures.naming.includes(formAt(scene, core - 1)) &&
    number.from === core &&
    noun === undefined
  )
    return true;
  const isCapital =
    /^\p{Lu}\p{Ll}/u.test(scene.words[core]?.form ?? "") &&
    end - core === 1 &&
    /^\p{Lu}/u.test(scene.words[end]?.form ?? "") &&
    scene.mentionAt.get(noun ?? -1)?.kind === "name";
  const isInName =
    isCapital &&
    noun !== undefined &&
    uposAt(scene.view, noun) === "PROPN" &&
    !isPlural(scene, noun) &&
    phrase[0] === end;
  return (
    isInName ||
    (noun === undefined &&
      uposAt(scene.view, core - 1) === "PROPN" &&
      number.from === core &&
      !scene.timed.has(core - 1) &&
      formAt(scene, number.to) !== "of" &&
      scene.view.tree.parent(core) === core - 1)
  );
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
    units.includes(lemmaAt(scene.view, phrase[0] + 1))
  );
}
