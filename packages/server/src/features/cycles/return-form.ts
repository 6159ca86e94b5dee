import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import type { UserError } from '../access/refusal';
import type { CycleOpenInput, TemplateSectionInput } from './cycle-change.inputs';
import { newestRound, noSuchRound, standingRound, type StandingRound } from './cycle-lookup';
import { byLanguage, type FormSection } from './cycle.rules';
import type { StoredTemplateSection } from './template';

export interface Form {
  readonly sections: readonly FormSection[];
  readonly faults: readonly UserError[];
}

/** The form of a round that is opened: the given one; else that of the round named, of the announcement, of the newest
    round; else the diagnosis form that is shipped. */
export async function formOf(
  manager: EntityManager,
  { template, templateOf }: Pick<CycleOpenInput, 'template' | 'templateOf'>,
  announced: StandingRound | null,
): Promise<Form> {
  if (template) {
    const form = givenForm(template);
    return templateOf ? { ...form, faults: [...form.faults, twoForms] } : form;
  }
  const from = templateOf
    ? await standingRound(manager, templateOf)
    : (announced ?? (await newestRound(manager)));
  if (from) return { sections: from.template.sections.map(called), faults: [] };
  const missing = noSuchRound().problems.map((each) => ({ ...each, path: ['templateOf'] }));
  return { sections: shippedForm(), faults: templateOf ? missing : [] };
}

const twoForms: UserError = {
  code: 'INVALID',
  path: ['templateOf'],
  message: 'A form is given and another round’s is asked for.',
  cure: 'Leave one of them out.',
};

function givenForm(given: readonly TemplateSectionInput[]): Form {
  const sections = given.map(({ kind, required, heading, guidance }, i) => {
    const headings = byLanguage(['template', String(i), 'heading'], heading);
    const guidances = byLanguage(['template', String(i), 'guidance'], guidance);
    return {
      section: {
        kind,
        required,
        heading: headings.words,
        guidance: guidance.length > 0 ? guidances.words : null,
      },
      faults: [...headings.faults, ...guidances.faults],
    };
  });
  return {
    sections: sections.map(({ section }) => section),
    faults: sections.flatMap(({ faults }) => faults),
  };
}

/** A stored section as it would be called for: without the mark of its original language. */
function called({ kind, required, heading, guidance }: StoredTemplateSection): FormSection {
  const { _: _heading, ...words } = heading;
  const { _: _guidance, ...advice } = guidance ?? {};
  return { kind, required, heading: words, guidance: guidance && advice };
}

const FOLDER = join(__dirname, '../../../forms');

function shippedForm(): readonly FormSection[] {
  shipped ??= (
    JSON.parse(readFileSync(join(FOLDER, 'diagnosis.json'), 'utf8')) as { sections: FormSection[] }
  ).sections;
  return shipped;
}
let shipped: readonly FormSection[] | null = null;
