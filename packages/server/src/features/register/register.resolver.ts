import { Arg, Args, FieldResolver, Query, Resolver } from 'type-graphql';
import { FieldsOf, One, Page, planned } from '../../platform/planner/declare';
import { ForwardArgs } from '../../values/arguments';
import { Diagnosis } from '../diagnoses/diagnosis';
import { hasStandingRevision } from '../diagnoses/diagnosis.seen';
import { Revision } from '../diagnoses/revision';
import { RegisterAct, RegisterActConnection, RegisterActKind } from './register-act';

@Resolver()
export class RegisterResolver {
  @Query(() => RegisterActConnection, { description: 'Acts of the register, the newest first.' })
  @Page<unknown, RegisterAct>(() => RegisterAct, {
    on: (a, _root, c, args) =>
      args['kind'] ? `${a.kind} = any(${c.param(args['kind'], 'text[]')})` : 'true',
    orders: {
      keys: { NUMBER: [{ type: 'int', sql: (a) => a.number }] },
      initial: [{ field: 'NUMBER', direction: 'DESC' }],
    },
  })
  registerActs(
    @Arg('kind', () => [RegisterActKind], { nullable: true, description: 'Only those of these kinds.' })
    _kind: RegisterActKind[],
    @Args(() => ForwardArgs) _: ForwardArgs,
  ): unknown {
    return planned();
  }

  @Query(() => RegisterAct, {
    description: 'The newest act: what everything is read at unless `asOf` says otherwise.',
  })
  @One<unknown, RegisterAct>(() => RegisterAct, { on: () => 'true', order: (a) => `${a.number} desc` })
  latestAct(): RegisterAct {
    return planned();
  }
}

@FieldsOf(() => Revision)
export class RevisionRegisterFields {
  @FieldResolver(() => RegisterAct, { nullable: true, description: 'The act that published it.' })
  @One<Revision, RegisterAct>(() => RegisterAct, { on: (a, r) => `${a.number} = ${r.since}` })
  publication(): RegisterAct {
    return planned();
  }
}

@FieldsOf(() => Diagnosis)
export class DiagnosisRegisterFields {
  @FieldResolver(() => RegisterAct, {
    nullable: true,
    description:
      'The act that withdrew it from the public, with its reason as note; null while it is public or never was.',
  })
  @One<Diagnosis, RegisterAct>(() => RegisterAct, {
    on: (a, d, c) =>
      `${a.kind} = 'WITHDRAW' and not ${hasStandingRevision(d, c)} and ${a.number} = ` +
      `(select max(r.until) from revision r where r.diagnosis_id = ${d.id} and ${c.happened('r.until')})`,
  })
  withdrawal(): RegisterAct {
    return planned();
  }
}
