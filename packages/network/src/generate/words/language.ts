/** Languages that the invented agencies write in. */
export type Language = 'en' | 'es';

/** The same words in both. */
export type Said = Readonly<Record<Language, string>>;

export const said = (en: string, es: string): Said => ({ en, es });

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
