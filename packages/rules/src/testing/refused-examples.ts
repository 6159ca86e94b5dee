import type { RuleCode } from '../catalogue';
import type { CheckContext, Draft } from '../context';
import type { ActivityInput, DiagnosisContentInput } from '../document';
import { course } from './ilo';

export type Content = Partial<DiagnosisContentInput>;
type Around = Partial<Omit<Draft, 'content'>> & { context?: Partial<CheckContext> };

export interface Example extends Around {
  readonly trips: Content;
  /** As near as can be; without it the same return, spared by what is around it. */
  readonly spares?: Content;
  readonly sparedBy?: Around;
}

export const section = { key: 's', kind: 'OTHER', body: 'The word twice: word.' } as const;
export const suggestion = { key: 'g', text: 'Go on.', addressees: [{ kind: 'OAS' }] } as const;
export const activity = (more: Partial<ActivityInput>): Content => ({ activities: [{ ...course, ...more }] });
export const dated = (edtf: string, printed?: string, more: object = {}): Content =>
  activity({ period: { edtf, printed, ...more } });
const resource = { key: 'r', kind: 'TIME', stance: 'HAS', text: 'Part of its time.' } as const;
const project = (period: string) => ({ key: 'P', names: [], period: { edtf: period } });

/** Many quotes from the very end of a long text. */
const farSpans = (offsets: { start?: number; end?: number }): Content => ({
  sections: [{ ...section, body: `${'x '.repeat(1_000_000)}here` }],
  objectiveClaims: Array.from({ length: 200 }, (_, index) => ({
    key: `c${index}`,
    text: 'A claim.',
    span: { sectionKey: 's', quote: 'here', ...offsets },
  })),
});

/** What is refused, and what is not. */
export const REFUSED = {
  LIMIT_EXCEEDED: {
    trips: { sections: Array.from({ length: 2001 }, (_, index) => ({ ...section, key: `${index}` })) },
    spares: { sections: Array.from({ length: 2000 }, (_, index) => ({ ...section, key: `${index}` })) },
  },
  INVALID_TEXT: { trips: activity({ text: 'A course\u0007' }), spares: activity({ text: 'A course\t👩‍👧' }) },
  MALFORMED_KEY: { trips: activity({ key: 'a ' }), spares: activity({ key: 'a b' }) },
  DUPLICATE_KEY: {
    trips: { ...activity({ key: 's' }), sections: [section] },
    spares: { ...activity({ key: 't' }), sections: [section] },
  },
  DANGLING_KEY: {
    trips: { ...activity({}), suggestions: [{ ...suggestion, relatesToKeys: ['g'] }] },
    spares: { ...activity({}), suggestions: [{ ...suggestion, relatesToKeys: ['course'] }] },
  },
  PARENT_CIRCLE: {
    trips: {
      sections: [
        { ...section, parentKey: 't' },
        { ...section, key: 't', parentKey: 's' },
      ],
    },
    spares: { sections: [section, { ...section, key: 't', parentKey: 's' }] },
  },
  TWO_PROJECT_DESCRIPTIONS: {
    trips: {
      activities: [
        { ...course, project: project('2008') },
        { ...course, key: 'b', project: project('2009') },
      ],
    },
    spares: {
      activities: [
        { ...course, project: project('2008') },
        { ...course, key: 'b', project: project('2008') },
      ],
    },
  },
  UNKNOWN_CODE: { trips: activity({ kind: 'trainning' }), spares: activity({ kind: 'training' }) },
  SPAN_MISMATCH: {
    trips: { sections: [section], ...activity({ span: { sectionKey: 's', quote: 'word', occurrence: 3 } }) },
    spares: { sections: [section], ...activity({ span: { sectionKey: 's', quote: 'word', occurrence: 2 } }) },
  },
  SPAN_NOT_SEARCHED: { trips: farSpans({}), spares: farSpans({ start: 2_000_000, end: 2_000_004 }) },
  MALFORMED_DATE: { trips: dated('2008-2010'), spares: dated('2008/2010') },
  PERIOD_REVERSED: { trips: dated('2010/2008'), spares: dated('2008/2008') },
  MALFORMED_DECIMAL: {
    trips: { resourceStatements: [{ ...resource, count: 'two' }] },
    spares: { resourceStatements: [{ ...resource, count: '2' }] },
  },
  SHARE_OUT_OF_RANGE: {
    trips: { resourceStatements: [{ ...resource, shareMin: '0.3', shareMax: '0.25' }] },
    spares: { resourceStatements: [{ ...resource, shareMin: '0.25', shareMax: '0.250' }] },
  },
  MALFORMED_CURRENCY: {
    trips: { resourceStatements: [{ ...resource, amount: '1', currency: 'dollars' }] },
    spares: { resourceStatements: [{ ...resource, amount: '1', currency: 'USD' }] },
  },
  MALFORMED_LANGUAGE: {
    trips: activity({ languages: ['Spanish?'] }),
    spares: activity({ languages: ['es-419'] }),
  },
  CORRIDOR_TOO_SHORT: {
    trips: activity({ corridors: [{ countries: ['HT'] }] }),
    spares: activity({ corridors: [{ countries: ['HT', 'DO'] }] }),
  },
  UNNAMED_ORGANIZATION: {
    trips: activity({ participations: [{ role: 'PARTNER', organization: { acronym: 'CST', name: ' ' } }] }),
    spares: activity({ participations: [{ role: 'PARTNER', organization: { agencyCode: 'IOM' } }] }),
  },
  EMPTY_TITLE: { trips: activity({ title: ' ' }), spares: activity({ title: 'Course' }) },
} satisfies Partial<Record<RuleCode, Example>>;
