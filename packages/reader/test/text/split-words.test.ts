import { expect, test } from "vitest";
import { splitWords } from "../../src/text/split-words.ts";
import { RULES } from "./read-text.ts";

function split(text: string): string {
  return splitWords(text, RULES)
    .map(([start, end]) => text.slice(start, end))
    .join(" | ");
}

test.each([
  ["They weren't there.", "They | were | n't | there | ."],
  ["Assad’s army won’t", "Assad | ’s | army | wo | n’t"],
  ["We're, they'll, I've, he'd", "We | 're | , | they | 'll | , | I | 've | , | he | 'd"],
  ["ASSAD'S ARMY DIDN'T", "ASSAD | 'S | ARMY | DID | N'T"],
  ["cannot gonna Cannot", "can | not | gon | na | Can | not"],
  ["the rebels' base", "the | rebels | ' | base"],
  ["shouldn't've", "should | n't | 've"],
  ["the (UN)'s envoy", "the | ( | UN | ) | 's | envoy"],
  ["2003's war", "2003 | 's | war"],
  ["'Twas his", "'T | was | his"],
])("parts clitics: %s", (text, words) => {
  expect(split(text)).toBe(words);
});

test.each([
  ["Mar'a, Ba'ath, Sana'a", "Mar'a | , | Ba'ath | , | Sana'a"],
  ["Shi’ite Qur‘an Ma`rib", "Shi’ite | Qur‘an | Ma`rib"],
  ["al-Qa'ida's base", "al | - | Qa'ida | 's | base"],
  ["Sa'd and al-‘Aziz", "Sa'd | and | al | - | ‘Aziz"],
  ["O'Brien of N'Djamena, Cote d'Ivoire", "O'Brien | of | N'Djamena | , | Cote | d'Ivoire"],
  ["Deir ez-Zor", "Deir | ez | - | Zor"],
  ["Abu Bakr al-Baghdadi", "Abu | Bakr | al | - | Baghdadi"],
])("keeps the apostrophes of names: %s", (text, words) => {
  expect(split(text)).toBe(words);
});

test.each([
  ["US-backed fighters", "US | - | backed | fighters"],
  ["the 48-hour truce", "the | 48 | - | hour | truce"],
  ["non-state, ex-president", "non-state | , | ex-president"],
  ["Anti-Assad pro-Iran mid-2014", "Anti-Assad | pro-Iran | mid-2014"],
  ["UN-brokered", "UN | - | brokered"],
  ["non-life-threatening", "non-life | - | threatening"],
  ["nom-de-guerre", "nom | - | de | - | guerre"],
  ["Hadi—backed by", "Hadi | — | backed | by"],
  ["he left -- and", "he | left | -- | and"],
  ["and/or s/he", "and | / | or | s/he"],
  ["AT&T and R&D", "AT&T | and | R&D"],
])("parts compounds but keeps prefixes: %s", (text, words) => {
  expect(split(text)).toBe(words);
});

test.each([
  ["470,000 or 1.5 or 10:30", "470,000 | or | 1.5 | or | 10:30"],
  ["9/11, 3/4/2016, 2016-03-28", "9/11 | , | 3/4/2016 | , | 2016-03-28"],
  ["26-29 March, 2003-04", "26 | - | 29 | March | , | 2003 | - | 04"],
  ["1999–2003", "1999 | – | 2003"],
  ["call 713-853-3989 or 376-9004", "call | 713-853-3989 | or | 376-9004"],
  ["$5bn, US$3, €3.2m, 45%", "$ | 5 | bn | , | US$ | 3 | , | € | 3.2 | m | , | 45 | %"],
  ["10km 20mm 5pm 6a.m.", "10 | km | 20 | mm | 5 | pm | 6 | a.m."],
  ["the 19th, the 1990s, 80's, ’90s", "the | 19th | , | the | 1990s | , | 80's | , | ’90s"],
  ["[27,28]", "[ | 27 | , | 28 | ]"],
  ["+1 and .265", "+1 | and | .265"],
  ["an M16, a T-72", "an | M16 | , | a | T | - | 72"],
])("keeps numbers with their separators: %s", (text, words) => {
  expect(split(text)).toBe(words);
});

test.each([
  ["Mr. Ban and Gen. J. P. Smith", "Mr. | Ban | and | Gen. | J. | P. | Smith"],
  ["the U.S. Army", "the | U.S. | Army"],
  ["at 9 a.m. in Washington, D.C.", "at | 9 | a.m. | in | Washington | , | D.C."],
  ["No. 5 was it. No.", "No. | 5 | was | it | . | No | ."],
  ["i.e. the Ph.D.", "i.e. | the | Ph.D."],
  ["vitamin C. The end", "vitamin | C | . | The | end"],
  ["GEN. PONCE", "GEN. | PONCE"],
  ["it ended.The rest", "it | ended | . | The | rest"],
  ["then... he left…", "then | ... | he | left | …"],
  ["What?! No!!!", "What | ?! | No | !!!"],
])("gives abbreviations their stop: %s", (text, words) => {
  expect(split(text)).toBe(words);
});

test.each([
  ["See www.example.org/a?b=c, now", "See | www.example.org/a?b=c | , | now"],
  ["(https://t.co/x_(y))", "( | https://t.co/x_(y) | )"],
  ["a.b@c.org.", "a.b@c.org | ."],
  ["gawker.com and gu.com/letters.", "gawker.com | and | gu.com/letters | ."],
  ["#FreeSyria @UN", "#FreeSyria | @UN"],
  ["report.doc :)", "report.doc | :)"],
])("keeps addresses whole: %s", (text, words) => {
  expect(split(text)).toBe(words);
});

test.each([
  ["😀👩‍🚀🇸🇾👍🏽", "😀 | 👩‍🚀 | 🇸🇾 | 👍🏽"],
  ["مرحبا بالعالم.", "مرحبا | بالعالم | ."],
  ["cafe\u0301s", "cafe\u0301s"],
  ["Erdoğan’s Çavuşoğlu", "Erdoğan | ’s | Çavuşoğlu"],
  ["\uFEFFBeirut\u200B\u00A0fell", "Beirut | fell"],
  ["35º", "35 | º"],
])("reads any script: %s", (text, words) => {
  expect(split(text)).toBe(words);
});

test("finds no word in a blank text", () => {
  expect(splitWords(" \n\t\u00A0", RULES)).toEqual([]);
});
