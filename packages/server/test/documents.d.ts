import type { ActivityInput, DiagnosisContentInput, MandateResponseInput } from '@mandato/rules';
/** An activity with nothing but what every activity has; its title follows from its key. */
export declare const activity: (overrides: Partial<ActivityInput> & {
    key: string;
}) => ActivityInput;
export declare const response: (mandateCode: string, activities: readonly ActivityInput[], overrides?: Partial<MandateResponseInput>) => MandateResponseInput;
/** A return without running text: one activity, or whatever is given instead. */
export declare const content: (overrides?: DiagnosisContentInput) => DiagnosisContentInput;
