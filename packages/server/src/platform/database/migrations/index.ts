import { Foundation1764000000000 } from './1764000000000-foundation';

/** In order; a migration that has been released is never edited. */
export const migrations = [Foundation1764000000000];
