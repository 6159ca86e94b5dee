import type { ActivityInput, DiagnosisContentInput, MandateResponseInput } from '@mandato/rules';

/** An activity with nothing but what every activity has; its title follows from its key. */
export const activity = (overrides: Partial<ActivityInput> & { key: string }): ActivityInput => ({
  title: `Training ${overrides.key}`,
  kind: 'training',
  period: { edtf: '2010' },
  ...overrides,
});

export const response = (
  mandateCode: string,
  activities: readonly ActivityInput[],
  overrides: Partial<MandateResponseInput> = {},
): MandateResponseInput => ({
  key: `response-${mandateCode}`,
  mandateCode,
  activities: [...activities],
  ...overrides,
});

/** A return without running text: one activity, or whatever is given instead. */
export const content = (overrides: DiagnosisContentInput = {}): DiagnosisContentInput => ({
  activities: [activity({ key: 'a1' })],
  ...overrides,
});
