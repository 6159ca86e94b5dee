import type { CodeSource, Meaning, Scalar } from './shape';

export const words = (meaning: Meaning): Scalar<string> => ({ meaning });
export const code = (source: CodeSource): Scalar<string> => ({ meaning: 'CODE', source });
export const choice = <T extends string>(choices: readonly T[]): Scalar<T> => ({
  meaning: 'CHOICE',
  choices,
});

export const text = words('TEXT');
export const prose = words('PROSE');
export const key = words('KEY');
export const edtf = words('EDTF');
export const day = words('DAY');
export const language = words('LANGUAGE');
export const decimal = words('DECIMAL');
export const currency = words('CURRENCY');
export const int: Scalar<number> = { meaning: 'INT' };
export const yesNo: Scalar<boolean> = { meaning: 'BOOLEAN' };
