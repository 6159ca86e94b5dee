import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../context';
import { globalId } from '../../platform/node';
import { Refusal, type UserError } from '../access/refusal';
import { inAct, type Acting, type InAct } from './judgement.act';
import { idsAsValue, judge, standingOn, type Verdict } from './judgement.service';
import {
  codesOf,
  lookUp,
  mandateNamed,
  publishedItem,
  type Coded,
  type Subject,
  type SubjectPrefix,
} from './judgement.subject';
import { followers } from './link.follow';
import type { ResponseAssessInput, ResponseLinkInput } from './link.inputs';

export interface LinkedItem {
  readonly prefix: SubjectPrefix;
  readonly id: string;
}

type LinkField = 'mandate' | 'mandates' | 'objectives';

/** What each kind of item can be tied to. */
const TAKES: Readonly<Partial<Record<SubjectPrefix, readonly LinkField[]>>> = {
  rsp: ['mandate'],
  prp: ['mandate'],
  act: ['mandates', 'objectives'],
  clm: ['objectives'],
};
const MOST_CODES = 50;

type Tied = Pick<Verdict, 'aspect' | 'value'> & { readonly codes: readonly string[] };

/** Ties what was filed to mandates and objectives, or corrects such a tie. */
export function responseLink(
  context: Context,
  info: GraphQLResolveInfo,
  given: ResponseLinkInput,
): Promise<InAct<LinkedItem>> {
  return inAct(context, info, given, async (acting, input) => {
    const subject = await publishedItem(acting.manager, acting.caller, input.id, {
      path: ['id'],
      kinds: ['rsp', 'act', 'clm', 'prp'],
    });
    const ties = await tiesOf(acting, subject, input);
    const verdicts = [
      ...ties.map(({ aspect, value }) => ({ subjectId: subject.id, aspect, value })),
      ...(subject.prefix === 'rsp' ? await following(acting, subject, ties) : []),
    ];
    const before = await standingOn(
      acting.manager,
      verdicts.map(({ subjectId }) => subjectId),
    );
    await judge(
      acting,
      verdicts.map((each) => ({ ...each, reason: input.reason })),
    );
    return {
      outcome: { prefix: subject.prefix, id: subject.id },
      kind: 'LINK',
      subject: globalId(subject.prefix, subject.id),
      before: before.map(({ subjectId, aspect, value }) => ({ subjectId, aspect, value })),
      after: { judgements: verdicts },
    };
  });
}

async function tiesOf(acting: Acting, { prefix }: Subject, input: ResponseLinkInput): Promise<Tied[]> {
  const takes = TAKES[prefix] ?? [];
  // A list that is null was not given; a mandate that is null says that there is none.
  const given = (['mandate', 'mandates', 'objectives'] as const).filter((field) =>
    field === 'mandate' ? input.mandate !== undefined : input[field] != null,
  );
  const problems: UserError[] = given
    .filter((field) => !takes.includes(field))
    .map((field) => ({
      code: 'INVALID',
      path: [field],
      message: 'An item of this kind is not tied so.',
      cure: `Give ${takes.join(' or ')}.`,
    }));
  if (given.length === 0) {
    const cure = `Give ${takes.join(' or ')}; ${takes.includes('mandate') ? 'null' : 'an empty list'} ties it to none.`;
    problems.push({ code: 'INVALID', path: [], message: 'What to tie it to is missing.', cure });
  }
  const ties: Tied[] = [];
  const tie = (aspect: Verdict['aspect'], named: ReturnType<typeof lookUp>): void => {
    problems.push(...named.problems);
    ties.push({
      aspect,
      value: idsAsValue(named.found.map(({ id }) => id)),
      codes: named.found.map(({ code }) => code),
    });
  };
  const mandates = await codesOf(acting.manager, 'mandate');
  if (input.mandate !== undefined) {
    tie('mandate', input.mandate ? mandateNamed(mandates, input.mandate, ['mandate']) : NONE);
  }
  if (input.mandates) tie('mandates', listed(mandates, input.mandates, 'mandates', MOST_CODES));
  if (input.objectives) {
    const objectives = await codesOf(acting.manager, 'objective');
    const isClaim = prefix === 'clm';
    tie(
      isClaim ? 'objective' : 'objectives',
      listed(objectives, input.objectives, 'objectives', isClaim ? 1 : MOST_CODES),
    );
  }
  if (problems.length > 0) throw new Refusal(problems);
  return ties;
}

const NONE: ReturnType<typeof lookUp> = { found: [], problems: [] };

function listed(
  known: readonly Coded[],
  codes: readonly string[],
  field: LinkField,
  most: number,
): ReturnType<typeof lookUp> {
  if (codes.length <= most) return lookUp(known, codes, (i) => [field, String(i)]);
  const message = most === 1 ? 'A claim is about one objective.' : `At most ${most} codes can be given.`;
  return { found: [], problems: [{ code: 'LIMIT_EXCEEDED', path: [field], message, cure: null }] };
}

/** The judgements of the response's activities that follow from where it is tied now. */
async function following(
  { manager }: Acting,
  { id, revisionId, row }: Subject,
  ties: readonly Tied[],
): Promise<Pick<Verdict, 'subjectId' | 'aspect' | 'value'>[]> {
  const last = (await standingOn(manager, [id])).find(({ aspect }) => aspect === 'mandate');
  return followers(
    { manager },
    {
      id,
      revisionId,
      key: row['key'] as string,
      from: last ? last.value : (row['mandate_id'] as string | null),
      to: ties[0]?.value ?? null,
      tiedAt: last?.at ?? null,
    },
  );
}

/** Judges how far a response meets its mandate. */
export function responseAssess(
  context: Context,
  info: GraphQLResolveInfo,
  given: ResponseAssessInput,
): Promise<InAct<{ id: string }>> {
  return inAct(context, info, given, async (acting, { responseId, coverage, reason }) => {
    const { id } = await publishedItem(acting.manager, acting.caller, responseId, {
      path: ['responseId'],
      kinds: ['rsp'],
    });
    const before = (await standingOn(acting.manager, [id])).find(({ aspect }) => aspect === 'coverage');
    await judge(acting, [{ subjectId: id, aspect: 'coverage', value: coverage, reason }]);
    return {
      outcome: { id },
      kind: 'LINK',
      subject: globalId('rsp', id),
      before: before ? { coverage: before.value } : null,
      after: { coverage },
    };
  });
}
