import { Arg, FieldResolver, ID } from 'type-graphql';
import { Cost } from '../../platform/limits/cost';
import { uuidOf } from '../../platform/node';
import type { PlanContext } from '../../platform/planner/context';
import { Derived, FieldsOf, planned, type Row } from '../../platform/planner/declare';
import { judged } from '../../values/judgement';
import { MandateVersion, TextBasis } from '../mandates/mandate-version';
import { AmendmentProposal, MandateResponse } from '../diagnoses/response';
import { Revision } from '../diagnoses/revision';
import { Section } from '../diagnoses/section';
import { broughtJson, revisionDiff, type Brought } from './compared-revision';
import { redlineOf, type Proposal } from './redline.rules';
import { RevisionDiff, TextChange } from './revision-diff';

interface Sides {
  readonly before: Brought | null;
  readonly after: Brought;
}

@FieldsOf(() => Revision)
export class RevisionDifferenceFields {
  @Cost({ weight: 100 })
  @FieldResolver(() => RevisionDiff, {
    nullable: true,
    description:
      'What it does not have alike with another revision of the same agency, item by item. Against a revision of another round: as in `roundComparison`. Null where there is no such revision that the caller may see.',
  })
  @Derived<Revision, Sides>({
    needs: (t, c, args) => {
      const against = args['against'] as string | null | undefined;
      const other = c.rows(
        Revision,
        (r) =>
          against == null
            ? `${r.diagnosisId} = ${t.diagnosisId} and ${r.number} < ${t.number}`
            : `${r.id} = ${c.param(uuidOf('rev', against), 'uuid')} and ${r.agencyId} = ${t.agencyId}`,
        { visibleOnly: true },
      );
      const before = `select ${broughtJson(other.row, c)} from ${other.from} where ${other.where} order by ${other.row.number} desc limit 1`;
      return `json_build_object('before', (${before}), 'after', ${broughtJson(t, c)})`;
    },
    make: ({ before, after }, args, link): RevisionDiff | null => {
      if (!before) return null;
      const isOfRounds = before.cycleId !== after.cycleId;
      const includeUnchanged = args['includeUnchanged'] as boolean;
      return revisionDiff([before, after], { isOfRounds, includeUnchanged }, link);
    },
  })
  diff(
    @Arg('against', () => ID, {
      nullable: true,
      description:
        'The revision to compare with: it is the one before. Without it the one that this one `supersedes`.',
    })
    _against: string | null,
    @Arg('includeUnchanged', () => Boolean, {
      defaultValue: false,
      description: 'Whether what says the same is listed too; between two rounds it always is.',
    })
    _includeUnchanged: boolean,
  ): RevisionDiff {
    return planned();
  }
}

const languageOf = (tag: string): string => `lower(split_part(${tag}, '-', 1))`;

/** A proposal with what it may be drawn against, in its own language only. */
export function proposalJson(p: Row<AmendmentProposal>, c: PlanContext): string {
  const version = c.rows(MandateVersion, (v) => `${v.id} = ${p.againstVersionId}`);
  const words = `coalesce(${version.row.textTexts}->>${p.language}, ${version.row.textTexts}->>${languageOf(p.language)})`;
  const quoted = c.rows(
    MandateResponse,
    (r) => {
      const section = c.rows(Section, (s) => `${s.id} = ${r.span}_section_id`, { visibleOnly: true });
      const language = `coalesce((select ${section.row.language} from ${section.from} where ${section.where}), ${r.language})`;
      const mandate = judged(r, { aspect: 'mandate', column: 'value', otherwise: `${r.mandateId}::text` }, c);
      return (
        `${r.revisionId} = ${p.revisionId} and ${r.quotedMandateText} is not null and (${mandate})::uuid = ${p.mandateId} ` +
        `and ${languageOf(language)} = ${languageOf(p.language)}`
      );
    },
    { visibleOnly: true },
  );
  return (
    `json_build_object('kind', ${p.kind}, 'proposedText', ${p.proposedText}, ` +
    `'version', (select json_build_object('basis', ${version.row.textBasis}, 'text', ${words}) from ${version.from} where ${version.where}), ` +
    `'quoted', (select ${quoted.row.quotedMandateText} from ${quoted.from} where ${quoted.where} order by ${quoted.row.position} limit 1))`
  );
}

@FieldsOf(() => AmendmentProposal)
export class ProposalRedlineFields {
  @Cost({ weight: 10 })
  @FieldResolver(() => [TextChange], {
    nullable: true,
    description:
      'What it would make of the wording, word by word: the proposed words against `redlineBase`, in its own language only. REMOVE shows the wording as removed, ADD the added words behind it. Null without proposed words, and where only a paraphrase is at hand.',
  })
  @Derived<AmendmentProposal, Proposal>({
    needs: proposalJson,
    make: (proposal) => redlineOf(proposal)?.changes ?? null,
  })
  redline(): TextChange[] {
    return planned();
  }

  @Cost({ weight: 10 })
  @FieldResolver(() => TextBasis, {
    nullable: true,
    description:
      'Whose wording the redline is drawn against: the official one that stood when the return was saved, else the one quoted in a return, first of all in the same return for the same mandate; never a paraphrase.',
  })
  @Derived<AmendmentProposal, Proposal>({
    needs: proposalJson,
    make: (proposal) => redlineOf(proposal)?.base ?? null,
  })
  redlineBase(): TextBasis {
    return planned();
  }
}
