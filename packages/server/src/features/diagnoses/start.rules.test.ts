import { completeContent } from '@mandato/rules';
import { activity, response } from '../../../test/documents';
import { withoutLinks } from './start.rules';

const content = completeContent({
  mandateResponses: [
    response('ILO-1', [
      activity({
        key: 'a',
        kind: 'gone',
        mandateCodes: ['X-1', 'ILO-2', 'X-2'],
        corridors: [{ countries: ['AA', 'BB'] }, { countries: ['CR', 'PA'] }],
        places: [{ country: 'AA', city: 'Aab' }],
        participations: [
          { role: 'PARTNER', organization: { agencyCode: 'OLD' } },
          { role: 'DONOR', organization: { agencyCode: 'OLD', name: 'Old office', kind: 'gone' } },
        ],
      }),
    ]),
    response('X-1', []),
  ],
  suggestions: [{ key: 'g', text: 'Meet.', addressees: [{ kind: 'AGENCY', agencyCode: 'OLD' }] }],
});
const in0 = (...path: string[]): string[] => ['content', 'mandateResponses', '0', 'activities', '0', ...path];

test('every kind of link is left out by itself, and what stands around it stays', () => {
  const before = structuredClone(content);
  const { content: kept, left } = withoutLinks(content, [
    in0('kind'),
    in0('mandateCodes', '0'),
    in0('mandateCodes', '2'),
    in0('corridors', '0', 'countries', '0'),
    in0('corridors', '0', 'countries', '1'),
    in0('places', '0', 'country'),
    in0('participations', '0', 'organization', 'agencyCode'),
    in0('participations', '1', 'organization', 'agencyCode'),
    in0('participations', '1', 'organization', 'kind'),
    ['content', 'mandateResponses', '1', 'mandateCode'],
    ['content', 'suggestions', '0', 'addressees', '0', 'agencyCode'],
  ]);
  expect(content).toEqual(before);
  const [course] = kept.mandateResponses[0]!.activities;
  expect(course).toMatchObject({
    kind: 'other',
    mandateCodes: ['ILO-2'],
    corridors: [{ countries: ['CR', 'PA'] }],
    places: [{ city: 'Aab' }],
  });
  expect(completeContent(kept).mandateResponses[0]!.activities[0]!.participations).toEqual([
    { role: 'PARTNER', isInferred: false, organization: { name: 'OLD' } },
    { role: 'DONOR', isInferred: false, organization: { name: 'Old office' } },
  ]);
  expect(completeContent(kept).mandateResponses[1]).toEqual({ key: 'response-X-1', activities: [] });
  expect(left).toEqual([
    {
      path: in0(),
      key: 'a',
      links: [
        'kind gone',
        'mandateCodes X-1',
        'mandateCodes X-2',
        'corridors.countries AA',
        'corridors.countries BB',
        'places.country AA',
        'participations.organization.agencyCode OLD',
        'participations.organization.agencyCode OLD',
        'participations.organization.kind gone',
      ],
    },
    { path: ['content', 'mandateResponses', '1'], key: 'response-X-1', links: ['mandateCode X-1'] },
    { path: ['content', 'suggestions', '0'], key: 'g', links: ['addressees.agencyCode OLD'] },
  ]);
});
