import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiagnosisSaveInput } from '../features/diagnoses/save.inputs';
import type { Round } from '../features/cycles/cycle.rules';

const FOLDER = join(__dirname, '../../demo');

const read = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

export const demoRounds = (): readonly Round[] => (read('rounds.json') as { items: Round[] }).items;

/** ILO's return for the first round, as `examples/file-a-return` files it; a test holds both against each other. */
export const demoReturn = (): DiagnosisSaveInput => read('ilo-2013-review.json') as DiagnosisSaveInput;
