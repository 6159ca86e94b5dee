/** Oddities of the papers seen that no check of a return tells, and where they are met instead. */
export const MET_ELSEWHERE: Readonly<Record<string, string>> = {
  'c-25':
    'Trailing blanks, curly quotes, accents: every comparison folds them (`fold.ts`), the stored text keeps them. Nothing is to be mended.',
  'c-39':
    'Participants that do not report: `Expectation.state`. A return that never came has no document to check.',
};

/** Oddities whose check sees the filed document only; telling them in a paper is the importer's part. */
export const IMPORTER_TOO: Readonly<Record<string, string>> = {
  'c-2': 'Joining a heading printed over two lines, and knowing it in either language.',
  'c-6': 'Telling the repeated mandate from the answer below it.',
  'c-7': 'Splitting one paragraph into activities, at semicolons and at full stops.',
  'c-8': 'Seeing a semicolon inside closing quotation marks.',
  'c-9': 'Not splitting names at commas or “and”.',
  'c-13': 'Telling an activity’s year from one in a name.',
  'c-15': 'Reading countries joined by hyphens, one with a stray blank.',
  'c-28': 'Skipping a table of contents.',
  'c-29': 'Leaving names in the language they are printed in; OTHER_LANGUAGE looks at whole texts only.',
  'c-33': 'Taking a symbol apart.',
};
