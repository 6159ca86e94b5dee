/** What a question looks for, as somebody would write it by hand who has the glossary at their elbow. */
export interface Question {
  readonly en: string;
  readonly es: string;
  readonly other: string;
}

export const WORDS: Readonly<Record<'searchWords' | 'searchPhrase', Readonly<Record<string, Question>>>> = {
  searchWords: {
    trafficking: {
      en: `'traffick' | 'traffick' <-> 'in' <-> 'person' | 'human' <-> 'traffick'`,
      es: `'trafficking' | 'xtratax' <-> 'de' <-> 'person' | 'xtratax'`,
      other: `'trafficking'`,
    },
    remittances: {
      en: `'remitt'`,
      es: `'remittanc' | 'remes'`,
      other: `'remittances'`,
    },
    consulates: {
      en: `'consul'`,
      es: `'consulat'`,
      other: `'consulates'`,
    },
  },
  searchPhrase: {
    '"domestic workers"': {
      en: `'domest' <-> 'worker' | 'household' <-> 'worker'`,
      es: `'domestic' <-> 'workers' | 'trabaj' <-> 'del' <-> 'hog' | 'trabaj' <-> 'domest' | 'person' <-> 'trabaj' <-> 'del' <-> 'hog'`,
      other: `'domestic' <-> 'workers'`,
    },
    '"labor inspection"': {
      en: `'labor' <-> 'inspect' | 'labour' <-> 'inspect'`,
      es: `'labor' <-> 'inspection' | 'labour' <-> 'inspection' | 'inspeccion' <-> 'del' <-> 'trabaj' | 'inspeccion' <-> 'laboral' | 'inspeccion' <-> 'laboural'`,
      other: `'labor' <-> 'inspection' | 'labour' <-> 'inspection'`,
    },
    '"good practice"': {
      en: `'good' <-> 'practic' | 'best' <-> 'practic'`,
      es: `'good' <-> 'practic' | 'buen' <-> 'practic'`,
      other: `'good' <-> 'practice'`,
    },
  },
};
