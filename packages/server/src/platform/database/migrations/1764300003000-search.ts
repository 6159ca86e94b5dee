import {
  SEARCH_FILLED,
  SEARCH_FUNCTIONS,
  SEARCH_INDEXES,
  SEARCH_OWNED,
  SEARCH_TABLE_FUNCTIONS,
  SEARCH_TRIGGERS,
} from './search-functions';
import { sqlMigration } from './sql-migration';
import { MEMBER, PUBLIC } from './walls';

const SEARCHED = ['section', 'activity', 'amendment_proposal'];

/** Full text in English and Spanish, and the words that are known in public. */
export const search = sqlMigration('Search1764300003000', {
  tables: [
    ...SEARCH_FUNCTIONS,
    ...SEARCHED.map((table) => `alter table ${table} add words tsvector`),
    // Every word of a published text with its stems, and the act that first published it.
    `create table search_word (word text not null, english text not null, spanish text not null, since int not null,
       constraint "PK_search_word" primary key (word))`,
    ...SEARCH_TABLE_FUNCTIONS,
    ...SEARCH_FILLED,
    `select search_learn_all()`,
    ...SEARCH_TRIGGERS,
    ...SEARCH_INDEXES,
    ...['en', 'es'].map(
      (language) =>
        `create index "IDX_mandate_version_words_${language}" on mandate_version using gin (search_vector('${language}', null, text_texts->>'${language}'))`,
    ),
    `create index "IDX_search_word_near" on search_word using gin (word gin_trgm_ops)`,
    `create index "IDX_search_word_english" on search_word (english)`,
    `create index "IDX_search_word_spanish" on search_word (spanish)`,
  ],
  walls: [
    // Nobody reads the vocabulary itself.
    `alter table search_word enable row level security`,
    ...SEARCH_OWNED.flatMap((each) => [
      `revoke execute on function ${each} from public`,
      `grant execute on function ${each} to ${PUBLIC}, ${MEMBER}`,
    ]),
  ],
});
