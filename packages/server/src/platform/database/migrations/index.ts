import { Foundation1764000000000 } from './1764000000000-foundation';
import { transitions } from './1764100000000-transitions';
import { rounds } from './1764100001000-rounds';
import { findings } from './1764100002000-findings';
import { threads } from './1764100003000-threads';
import { drafts } from './1764100004000-drafts';
import { judgements } from './1764100005000-judgements';
import { keys } from './1764100006000-keys';
import { people } from './1764100007000-people';
import { translations } from './1764100008000-translations';
import { reading } from './1764200000000-reading';
import { answering } from './1764200001000-answering';
import { coverage } from './1764300001000-coverage';
import { counts } from './1764300002000-counts';
import { search } from './1764300003000-search';
import { links } from './1764300004000-links';
import { overlaps } from './1764400001000-overlaps';
import { marks } from './1764400004000-marks';
import { counted } from './1764400005000-counted';
import { lists } from './1764400006000-lists';
import { likeTitles } from './1764400007000-like-titles';
import { organizationNames } from './1764400008000-organization-names';

/** In order; a migration that has been released is never edited. */
export const migrations = [
  Foundation1764000000000,
  transitions,
  rounds,
  findings,
  threads,
  drafts,
  judgements,
  keys,
  people,
  translations,
  reading,
  answering,
  coverage,
  counts,
  search,
  links,
  overlaps,
  marks,
  counted,
  lists,
  likeTitles,
  organizationNames,
];
