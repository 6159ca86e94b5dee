import { Arg, Args, Query, Resolver } from 'type-graphql';
import { Cost } from '../../platform/limits/cost';
import { uuidOf } from '../../platform/node';
import { Many, One, planned } from '../../platform/planner/declare';
import { AsOfArgs } from '../../values/arguments';
import { CodeList } from './code-list';
import { Objective, ObjectiveKind, objectiveOrder, Program } from './program';
import { ProgramBy } from './program.inputs';

@Resolver()
export class ProgramResolver {
  @Query(() => Program, {
    nullable: true,
    description: 'One program; without `by` the one in force. Null when there is none of that name.',
  })
  @One<unknown, Program>(() => Program, {
    on: (p, _root, c, args) => {
      const by = args['by'] as ProgramBy | undefined;
      if (by?.id != null) return `${p.id} = ${c.param(uuidOf('prg', by.id), 'uuid')}`;
      return by?.code != null ? `${p.code} = ${c.param(by.code, 'text')}` : `${p.replacedById} is null`;
    },
    order: (p) => `${p.since} desc`,
  })
  program(
    @Arg('by', () => ProgramBy, { nullable: true, description: 'Which one.' }) _by: ProgramBy,
    @Args(() => AsOfArgs) _: AsOfArgs,
  ): Program {
    return planned();
  }

  @Query(() => [Objective], {
    description: 'Objectives of all programs: the general ones first, each kind by number.',
  })
  @Many<unknown, Objective>(() => Objective, {
    on: (o, _root, c, args) => (args['kind'] ? `${o.kind} = ${c.param(args['kind'], 'text')}` : 'true'),
    order: (o) => objectiveOrder(o),
  })
  objectives(
    @Arg('kind', () => ObjectiveKind, { nullable: true, description: 'Only those of one kind.' })
    _kind: ObjectiveKind,
    @Args(() => AsOfArgs) _: AsOfArgs,
  ): Objective[] {
    return planned();
  }

  @Cost({ rows: 20 })
  @Query(() => [CodeList], { description: 'Code lists of the catalogue, by code.' })
  @Many<unknown, CodeList>(() => CodeList, {
    on: (l, _root, c, args) =>
      args['codes'] ? `${l.code} = any(${c.param(args['codes'], 'text[]')})` : 'true',
    order: (l) => `${l.code} collate "C"`,
  })
  codeLists(
    @Arg('codes', () => [String], { nullable: true, description: 'Only these lists.' }) _codes: string[],
    @Args(() => AsOfArgs) _: AsOfArgs,
  ): CodeList[] {
    return planned();
  }
}
