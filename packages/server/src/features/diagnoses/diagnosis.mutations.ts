import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Ref } from '../../platform/planner/reader';
import { refusedOr, type Refused } from '../access/payload';
import { Requires } from '../access/requires';
import {
  actedPayload,
  CheckResult,
  DiagnosisCheckPayload,
  DiagnosisPayload,
  DiagnosisSavePayload,
  noticesOf,
} from './diagnosis.payloads';
import { diagnosisCheck, diagnosisSave, diagnosisSubmit, type SavedDiagnosis } from './diagnosis.service';
import { DiagnosisActInput, DiagnosisCheckInput, DiagnosisSaveInput } from './save.inputs';
import { DiagnosisStartInput } from './start.inputs';
import { diagnosisStart } from './start.service';

const diagnosisRef = (id: string | null): Ref | null => (id === null ? null : new Ref('Diagnosis', id));

const refused = ({ userErrors, currentId }: Refused) => ({
  userErrors,
  notices: [],
  current: diagnosisRef(currentId),
  diagnosis: null,
});

function savePayload(
  { caller }: Context,
  result: { readonly done: SavedDiagnosis } | Refused,
): DiagnosisSavePayload {
  if (!('done' in result)) return { ...refused(result), findings: [], version: null };
  const { diagnosisId, agencyId, findingIds, version, notices } = result.done;
  return {
    diagnosis: diagnosisRef(diagnosisId),
    version,
    findings: caller.scopes.has('drafts:read') ? findingIds.map((id) => new Ref('Finding', id)) : [],
    current: null,
    userErrors: [],
    notices: [...notices, ...noticesOf(caller, agencyId)],
  };
}

@Resolver()
export class DiagnosisMutations {
  @Requires('drafts:write')
  @Mutation(() => DiagnosisSavePayload, {
    description:
      'Creates or replaces the agency’s working draft for a round: all of it or nothing. Repeat it safely with an `Idempotency-Key` header.',
  })
  async diagnosisSave(
    @Arg('input', () => DiagnosisSaveInput, { description: 'The draft.' }) input: DiagnosisSaveInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DiagnosisSavePayload> {
    const result = await refusedOr(() => diagnosisSave(context, info, input));
    return savePayload(context, result);
  }

  @Requires('drafts:write')
  @Mutation(() => DiagnosisSavePayload, {
    description:
      'Opens the agency’s draft for a round with the content of its last return, published or else submitted. Links to codes that the catalogue no longer has are left out, with a notice for each item. Refused where there is a return already (CONFLICT), or no earlier one (NOT_FOUND).',
  })
  async diagnosisStart(
    @Arg('input', () => DiagnosisStartInput, { description: 'Which round, from which return.' })
    input: DiagnosisStartInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DiagnosisSavePayload> {
    return savePayload(context, await refusedOr(() => diagnosisStart(context, info, input)));
  }

  @Requires('drafts:write')
  @Mutation(() => DiagnosisCheckPayload, { description: 'Runs the rule pack without saving.' })
  async diagnosisCheck(
    @Arg('input', () => DiagnosisCheckInput, { description: 'The return to check.' })
    input: DiagnosisCheckInput,
    @Ctx() context: Context,
  ): Promise<DiagnosisCheckPayload> {
    const result = await refusedOr(() => diagnosisCheck(context, input));
    if (!('done' in result))
      return {
        results: [],
        wouldSubmit: false,
        contextHash: null,
        userErrors: result.userErrors,
        notices: [],
      };
    const { results, wouldSubmit, contextHash } = result.done;
    return {
      results: results.map((each) => new CheckResult(each)),
      wouldSubmit,
      contextHash,
      userErrors: [],
      notices: [],
    };
  }

  @Requires('returns:submit')
  @Mutation(() => DiagnosisPayload, {
    description:
      'Hands the draft in. From then on the database itself refuses any change; a correction is a new revision.',
  })
  async diagnosisSubmit(
    @Arg('input', () => DiagnosisActInput, { description: 'Which return, at which version.' })
    input: DiagnosisActInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DiagnosisPayload> {
    return actedPayload(context, await refusedOr(() => diagnosisSubmit(context, info, input)));
  }
}
