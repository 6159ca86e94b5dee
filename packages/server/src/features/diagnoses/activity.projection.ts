import type { Activity } from '@mandato/rules';
import { derivedId, folded } from '../../values/derived-id';
import { latestYearOf } from './period.projection';
import type { Projection, StoredRow } from './projection.context';

export interface InResponse {
  readonly id: string;
  readonly mandateCode: string | undefined;
}

export function projectActivity(
  p: Projection,
  activity: Activity,
  response: InResponse | null,
  inConfidential: boolean,
): void {
  const id = p.id('activity', activity.key);
  const isConfidential = inConfidential || p.confidential.activity(activity);
  const period = p.period(activity.period);
  const part = (table: string, position: number, row: StoredRow, hidden = isConfidential): void =>
    p.add(table, { id: p.id(table, activity.key, String(position)), activity_id: id, ...row }, hidden);

  p.add(
    'activity',
    {
      id,
      key: activity.key,
      lineage: derivedId('lineage', p.of.agencyId, activity.key),
      filed_title: activity.title,
      title_key: folded(activity.title),
      text: activity.text,
      kind_code: activity.kind,
      status: activity.status,
      ...period,
      latest_year: latestYearOf(period),
      response_id: response?.id,
      project_id: projectProject(p, activity, isConfidential),
      population_group_codes: activity.populationGroups,
      theme_codes: activity.themes,
      sector_codes: activity.sectors,
      languages: activity.languages,
      ...p.span(activity.span),
    },
    isConfidential,
  );
  const mandates = new Set(
    [response?.mandateCode, ...activity.mandateCodes].map((code) => p.mandateId(code)),
  );
  mandates.delete(null);
  [...mandates].forEach((mandate_id, i) => part('activity_mandate', i, { mandate_id }));
  const objectives = new Set(activity.objectiveCodes.map((code) => p.objectiveId(code)));
  [...objectives].forEach((objective_id, i) => part('activity_objective', i, { objective_id }));
  activity.participations.forEach((each, i) =>
    part('participation', i, {
      role: each.role,
      organization_id:
        each.organization === undefined ? null : p.organizationId(each.organization, isConfidential),
      class: each.class,
      printed: each.printed,
      is_inferred: each.isInferred,
    }),
  );
  activity.outcomes.forEach((each, i) =>
    part(
      'outcome',
      i,
      {
        kind: each.kind,
        text: each.text,
        country_code: each.country,
        quantity: each.quantity,
        unit: each.unit,
        ...p.span(each.span),
      },
      isConfidential || p.confidential.passage(each.span),
    ),
  );
  activity.publishedWorks.forEach((each, i) =>
    part('published_work', i, {
      title: each.title,
      printed: each.printed,
      work_language: each.language,
      year: each.year,
      publisher_ids: each.publishers.map((publisher) => p.organizationId(publisher, isConfidential)),
      url: each.url,
    }),
  );
  projectPlaces(p, activity, part);
}

type AddPart = (table: string, position: number, row: StoredRow) => void;

function projectPlaces(p: Projection, activity: Activity, part: AddPart): void {
  const ties = new Set<string>();
  const { groups } = p.of.framework;
  activity.places.forEach((place, i) => {
    const kind =
      place.city !== undefined
        ? 'CITY'
        : place.country !== undefined
          ? 'COUNTRY'
          : place.group !== undefined
            ? 'GROUP'
            : 'REGION';
    part('place', i, {
      kind,
      role: place.role,
      country_code: place.country,
      group_id: p.agencyId(place.group),
      city: place.city,
      region: place.region,
      printed: place.printed,
      is_inferred: place.isInferred,
    });
    const via = place.role === 'VENUE' || place.role === 'ORIGIN' ? place.role : 'NAMED';
    if (place.country !== undefined) ties.add(`${place.country} ${via}`);
    if (place.group !== undefined && place.role !== 'VENUE')
      for (const country of groups[place.group] ?? []) ties.add(`${country} GROUP`);
  });
  activity.corridors.forEach((corridor, i) => {
    part('activity_corridor', i, {
      code: corridor.countries.join('-'),
      country_codes: corridor.countries,
      is_directed: corridor.isDirected,
      printed: corridor.printed,
    });
    for (const country of corridor.countries) ties.add(`${country} CORRIDOR`);
  });
  [...ties].sort().forEach((tie, i) => {
    const [country_code, via] = tie.split(' ');
    part('activity_country', i, { country_code, via });
  });
}

/** The first mention describes a project: the rules refuse a return that describes one key in two ways. */
function projectProject(p: Projection, activity: Activity, isConfidential: boolean): string | null {
  const { project } = activity;
  if (!project) return null;
  const id = derivedId('project', p.of.agencyId, project.key);
  const isKnown = p.tables.get('project')?.some((row) => row['id'] === id) ?? false;
  if (isKnown) {
    if (!isConfidential) p.disclose(id);
    return id;
  }
  p.add(
    'project',
    { id, key: project.key, names: project.names, ...p.period(project.period) },
    isConfidential,
  );
  project.fundings.forEach((funding, i) =>
    p.add(
      'funding',
      {
        id: p.id('funding', project.key, String(i)),
        project_id: id,
        position: i,
        donor_id: p.organizationId(funding.donor, isConfidential),
        amount: funding.amount,
        currency: funding.currency,
        years: funding.years,
      },
      isConfidential,
    ),
  );
  return id;
}
