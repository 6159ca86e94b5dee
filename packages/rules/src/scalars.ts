import type { CodeSource, Meaning, Scalar } from './shape';

export const words = (meaning: Meaning): Scalar<string> => ({ meaning });
export const code = (source: CodeSource): Scalar<string> => ({ meaning: 'CODE', source });
export const choice = <T extends string>(choices: readonly T[]): Scalar<T> => ({
  meaning: 'CHOICE',
  choices,
});

export const text = words('TEXT');
export const prose: Scalar<string> = { meaning: 'PROSE', isTranslatable: true };
/** Words for people that are no running text of the agency's: headings, quoted wordings, titles. */
export const wording: Scalar<string> = { meaning: 'TEXT', isTranslatable: true };
export const key = words('KEY');
export const edtf = words('EDTF');
export const day = words('DAY');
export const language = words('LANGUAGE');
export const ownLanguage: Scalar<string> = { meaning: 'LANGUAGE', isOfTexts: true };
export const decimal = words('DECIMAL');
export const currency = words('CURRENCY');
export const int: Scalar<number> = { meaning: 'INT' };
export const yesNo: Scalar<boolean> = { meaning: 'BOOLEAN' };
