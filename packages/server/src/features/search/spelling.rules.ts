import { folded } from '../../values/derived-id';

/* Spellings of one word that the stemmers keep apart. */

const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/^(lab|behavi|col|fav|hon|neighb|harb|endeav)our/, '$1or'],
  [/^(lab|behavi|col|fav|hon|neighb|harb|endeav)or(?!a[nt])/, '$1our'],
  [/^(.{3,})is(e[drs]?|ing|ations?)$/, '$1iz$2'],
  [/^(.{3,})iz(e[drs]?|ing|ations?)$/, '$1is$2'],
  [/^programme(s?)$/, 'program$1'],
  [/^program(s?)$/, 'programme$1'],
  [/^cent(re|er)(s?)$/, 'cent*$2'],
  [/^(def|off)en([cs])e(s?)$/, '$1en*e$3'],
  [/^licen([cs])e(s?)$/, 'licen*e$2'],
  [/^(travel|label|counsel|enrol|fulfil)l(ed|ing|ors?|ers?|ment|s?)$/, '$1$2'],
  [/^(travel|label|counsel|enrol|fulfil)(ed|ing|ors?|ers?|ment|s?)$/, '$1l$2'],
  [/^judge?ment(s?)$/, 'jud*ment$1'],
  // Without its accent the Spanish ending is not cut off as its plural is.
  [/^(.{2,}cion)$/, '$1es'],
  [/^(.{2,}cion)es$/, '$1'],
];

/** The other one of two spellings stands for `*`. */
const OTHERS: Readonly<Record<string, string>> = { re: 'er', er: 're', c: 's', s: 'c' };

/** How a word is spelt elsewhere: British and American, and the Spanish plural of words that lost their accent. */
function otherSpelling(word: string): string | null {
  const plain = folded(word);
  for (const [pattern, replacement] of PAIRS) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const made = plain.replace(pattern, replacement);
    if (!made.includes('*')) return made;
    const varied = match.slice(1).find((part) => part in OTHERS);
    return made.replace('*', varied ? (OTHERS[varied] as string) : plain.startsWith('judge') ? 'g' : 'ge');
  }
  return null;
}

/** A text with every word in its other spelling; null where none has one. */
export function respelt(words: string): string | null {
  const made = words.replace(/[\p{L}\p{N}]+/gu, (word) => otherSpelling(word) ?? word);
  return made === words ? null : made;
}

/** Words that say nothing by themselves, English and Spanish. Left out of a question, though not out of its phrases. */
const STOP_WORDS = new Set(
  (
    'a about above after again against all am an and any are as at be because been before being below between both but by ' +
    'can could did do does doing down during each few for from further had has have having he her here hers him his how i if ' +
    'in into is it its itself just me more most my no nor not now of off on once only or other our ours out over own same she ' +
    'should so some such than that the their theirs them then there these they this those through to too under until up very ' +
    'was we were what when where which while who whom why will with would you your yours ' +
    'al algo algun alguna algunas alguno algunos ante antes asi aun aunque cada como con contra cual cuales cuando de del desde ' +
    'donde dos durante e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estan estar estas este esto estos ' +
    'fue fueron ha han hasta hay la las le les lo los mas mi mis mucho muchos muy ni nos nosotros o otra otras otro otros ' +
    'para pero por porque que quien quienes se sea sean segun ser si sin sobre son su sus tambien tanto te tiene tienen todo ' +
    'todos tu tus u un una unas uno unos y ya yo'
  ).split(' '),
);

export const isStopWord = (word: string): boolean => STOP_WORDS.has(folded(word));

/** Spelt nearly like “trata” and “trafficking”, and meaning something else: tratar with its forms, trato, tratado, traffic. */
const OWN_WORDS = /^(trat(ar(se)?|[aeo]n?|[ae]mos|os|es|a(ba|do|da|ra|ria|se)[sn]?|ando)|traffic)$/;

export const isWordOfItsOwn = (word: string): boolean => OWN_WORDS.test(folded(word));
