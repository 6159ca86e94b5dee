import { RULES, type RuleCode } from './catalogue';
import { check } from './check';
import type { CheckContext } from './context';
import type { ActivityInput, DiagnosisContentInput } from './document';
import { context, course, flawless } from './testing/ilo';

interface Example {
  trips: Partial<DiagnosisContentInput>;
  spares: Partial<DiagnosisContentInput>;
  /** Where the fault is what the paper says of itself. */
  filed?: CheckContext['filed'];
}

const section = { key: 's', kind: 'OTHER', body: 'The word twice: word.' } as const;
const response = { key: 'r', mandateCode: 'ILO-1', narrative: 'Three books were written.' };
const resource = { key: 'r', kind: 'TIME', stance: 'HAS', text: 'Part of its time.' } as const;
const activity = (more: Partial<ActivityInput>) => ({ activities: [{ ...course, ...more }] });
const project = (period: string) => ({ key: 'P', names: [], period: { edtf: period } });

/** Many quotes from the very end of a long text. */
const farSpans = (offsets: { start?: number; end?: number }): Partial<DiagnosisContentInput> => ({
  sections: [{ ...section, body: `${'x '.repeat(1_000_000)}here` }],
  objectiveClaims: Array.from({ length: 200 }, (_, index) => ({
    key: `c${index}`,
    text: 'A claim.',
    span: { sectionKey: 's', quote: 'here', ...offsets },
  })),
});

/** Each rule with a return that trips it and one, as near as can be, that does not. */
const EXAMPLES: Record<RuleCode, Example> = {
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
    trips: { ...activity({}), suggestions: [{ key: 'g', text: 'Go on.', relatesToKeys: ['g'] }] },
    spares: { ...activity({}), suggestions: [{ key: 'g', text: 'Go on.', relatesToKeys: ['course'] }] },
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
  SPAN_NOT_SEARCHED: {
    trips: farSpans({}),
    spares: farSpans({ start: 2_000_000, end: 2_000_004 }),
  },
  MALFORMED_DATE: {
    trips: activity({ period: { edtf: '2008-2010' } }),
    spares: activity({ period: { edtf: '2008/2010' } }),
  },
  PERIOD_REVERSED: {
    trips: activity({ period: { edtf: '2010/2008' } }),
    spares: activity({ period: { edtf: '2008/2008' } }),
  },
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
  OTHER_AGENCY_IN_HEADING: {
    trips: { sections: [{ ...section, headingPrinted: 'Activities allocated to the CIM [sic]' }] },
    spares: { sections: [{ ...section, headingPrinted: 'Activities of the ILO with the CIM' }] },
  },
  MISSING_SECTION: { trips: { sections: [section] }, spares: { sections: flawless.sections } },
  NO_RUNNING_TEXT: { trips: {}, spares: { sections: [section] } },
  DANGLING_ANNEX: { trips: { annexReferences: [{ key: 'x', label: 'Annex II' }] }, spares: {} },
  RESTATED_MANDATE: {
    trips: activity({ title: '2. STRENGTHEN  Labour Inspection' }),
    spares: activity({ title: 'Strengthen labour inspection in Peru' }),
  },
  FILLER: {
    trips: activity({ text: 'N/A.' }),
    spares: activity({ text: 'None of the courses was cancelled.' }),
  },
  UNDATED_ACTIVITY: {
    trips: activity({ period: {} }),
    spares: activity({ period: { printed: 'in the eighties' } }),
  },
  EMPTY_RESPONSE: {
    trips: { mandateResponses: [{ ...response, narrative: null }] },
    spares: { mandateResponses: [response] },
  },
  REASON_MISSING: {
    trips: { mandateResponses: [{ ...response, selfAssessment: 'NOT_DONE' }] },
    spares: {
      mandateResponses: [{ ...response, selfAssessment: 'NOT_DONE', selfAssessmentReason: 'No funds.' }],
    },
  },
  PROPOSAL_WITHOUT_WORDING: {
    trips: { amendmentProposals: [{ key: 'p', kind: 'ADD' }] },
    spares: { amendmentProposals: [{ key: 'p', kind: 'REMOVE' }] },
  },
};

const codesOf = (content: Partial<DiagnosisContentInput>) => check(content, context).map((each) => each.code);

it.each(Object.entries(EXAMPLES))('%s is tripped by one return and not by the other', (code, example) => {
  expect(codesOf(example.trips)).toContain(code);
  expect(codesOf(example.spares)).not.toContain(code);
});

it('the catalogue lists exactly the codes the checks emit, each once', () => {
  const emitted = new Set(Object.values(EXAMPLES).flatMap((example) => codesOf(example.trips)));
  expect(RULES.map((rule) => rule.code).sort()).toEqual([...emitted].sort());
});

it('every result carries severity and refusal of its rule, and words in both languages', () => {
  for (const { trips } of Object.values(EXAMPLES)) {
    for (const { code, severity, refusal, message, cure } of check(trips, context)) {
      expect(RULES.find((rule) => rule.code === code)).toMatchObject({
        severity,
        ...(refusal && { refusal }),
      });
      for (const words of [message, cure]) {
        expect(words.en).toMatch(/^\S.*[.?]$/);
        expect(words.es).toMatch(/^\S.*[.?]$/);
        expect(words.en).not.toBe(words.es);
      }
    }
  }
});

it('nothing is said of a return without flaw', () => {
  expect(check(flawless, context)).toEqual([]);
});
