import type { DiagnosisSaveInput } from '@mandato/sdk';

type Content = DiagnosisSaveInput['content'];
export type ItemsOf<Kind extends keyof Content> = NonNullable<Content[Kind]>;

type ItemOf<Kind extends keyof Content> = ItemsOf<Kind>[number];
export type MandateResponse = ItemOf<'mandateResponses'>;
export type Participation = NonNullable<ItemOf<'activities'>['participations']>[number];
export type Organization = NonNullable<Participation['organization']>;
