// Makes book/policy/strokes.txt: which strokes a character has, and its place by radical.
//
//   bzcat /usr/share/unicode/Unihan_IRGSources.txt.bz2 | node tests/policy/strokes.mjs > book/policy/strokes.txt
//
// (Debian's package unicode-data; or the file of that name in Unicode's Unihan.zip.) Which characters,
// their order by radical and their strokes as Taiwan writes them are those of ICU in Node: in
// zh-u-co-stroke a mark, U+FDD0 and U+2800 + n, stands before the characters of n strokes. Strokes as
// mainland China writes them are Unihan's kTotalStrokes.

import { readFileSync } from 'node:fs';

const stroke = new Intl.Collator('zh-u-co-stroke').compare;
const radical = new Intl.Collator('zh-u-co-unihan').compare;
const LAST = '龘'; // of 48 strokes; characters without a place stand behind it

const marks = Array.from({ length: 48 }, (_, i) => ['\uFDD0' + String.fromCodePoint(0x2801 + i), i + 1])
  .filter(([mark]) => stroke(mark, LAST) < 0);

function strokes(char) {
  return marks.findLast(([mark]) => stroke(mark, char) <= 0)[1];
}

const mainland = new Map();
for (const line of readFileSync(0, 'utf8').split('\n')) {
  const [, code, count] = line.match(/^U\+(\w+)\tkTotalStrokes\t(\d+)/) ?? [];
  const char = code && String.fromCodePoint(parseInt(code, 16));
  if (char && /^\p{Unified_Ideograph}$/u.test(char)) mainland.set(char, Number(count));
}

// no character to Unihan; ICU has it behind the others of one stroke
mainland.set('〇', 1);
const place = (char) => (char === '〇' ? '𡿨' : char);

const known = [...mainland].filter(([char]) => stroke(char, LAST) <= 0);
const runs = [];
for (const [char, count] of known.sort(([a], [b]) => radical(place(a), place(b)))) {
  const counts = count === strokes(char) ? `${count}` : `${count}/${strokes(char)}`;
  if (runs.at(-1)?.[0] === counts) runs.at(-1)[1] += char;
  else runs.push([counts, char]);
}

const { icu, cldr } = process.versions;
console.log(`# Strokes of ${known.length} characters, in the order of their radicals. Made by tests/policy/strokes.mjs
# from ICU ${icu} (CLDR ${cldr}) and Unihan's kTotalStrokes: data of Unicode, Inc., Unicode License v3.
# A line: the strokes in mainland China, after a slash those in Taiwan where they differ; characters.`);
for (const run of runs) console.log(run.join(' '));
