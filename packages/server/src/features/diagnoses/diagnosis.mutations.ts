import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Ref } from '../../platform/planner/reader';
import { refusedOr, type Refused } from '../access/payload';
import { Requires } from '../access/requires';
import {
  CheckResult,
  DiagnosisCheckPayload,
  DiagnosisPayload,
  DiagnosisSavePayload,
  noticesOf,
} from './diagnosis.payloads';
import { diagnosisCheck, diagnosisSave, diagnosisSubmit } from './diagnosis.service';
import { DiagnosisActInput, DiagnosisCheckInput, DiagnosisSaveInput } from './save.inputs';

const diagnosisRef = (id: string | null): Ref | null => (id === null ? null : new Ref('Diagnosis', id));

const refused = ({ userErrors, currentId }: Refused) => ({
  userErrors,
  notices: [],
  current: diagnosisRef(currentId),
  diagnosis: null,
});

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
    if (!('done' in result)) return { ...refused(result), findings: [] };
    const findings = result.done.findingIds.map((id) => new Ref('Finding', id));
    const { diagnosisId, agencyId } = result.done;
    return {
      diagnosis: diagnosisRef(diagnosisId),
      findings,
      current: null,
      userErrors: [],
      notices: noticesOf(context.caller, agencyId),
    };
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
      return { results: [], wouldSubmit: false, userErrors: result.userErrors, notices: [] };
    const { results, wouldSubmit } = result.done;
    return {
      results: results.map((each) => new CheckResult(each)),
      wouldSubmit,
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
    const result = await refusedOr(() => diagnosisSubmit(context, info, input));
    if (!('done' in result)) return refused(result);
    return { diagnosis: diagnosisRef(result.done.diagnosisId), current: null, userErrors: [], notices: [] };
  }
}
