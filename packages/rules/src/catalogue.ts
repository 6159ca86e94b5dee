import { OF_ANSWERS } from './catalogue/of-answers';
import { OF_ITEMS } from './catalogue/of-items';
import { OF_ROUND } from './catalogue/of-round';
import { OF_TEXT } from './catalogue/of-text';
import { REFUSING } from './catalogue/refusing';
import type { Rule } from './catalogue/rule';

export { SEVERITIES, type Rule, type Severity, type Words } from './catalogue/rule';

/** Every rule there is, in the order of the results; documentation is printed from it. */
export const RULES = [
  ...REFUSING,
  ...OF_ROUND,
  ...OF_TEXT,
  ...OF_ANSWERS,
  ...OF_ITEMS,
] as const satisfies readonly Rule[];

export type RuleCode = (typeof RULES)[number]['code'];
