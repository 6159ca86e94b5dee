import { projectFields } from '../activity-fields';
import type { Reading } from '../reading';
import { result, type CheckResult } from '../result';

export function projectDescriptions(reading: Reading): CheckResult[] {
  const first = new Map<string, { description: string; path: string }>();
  return reading.records(projectFields).flatMap(({ record, path }) => {
    const description = canonical(record);
    const known = first.get(record.key);
    if (known === undefined) {
      first.set(record.key, { description, path: path.join('.') });
      return [];
    }
    if (known.description === description) return [];
    const words = {
      message: {
        en: `One project, two descriptions: ${known.path} has the same key with other names, another period or other funding.`,
        es: `Un proyecto, dos descripciones: ${known.path} tiene la misma clave con otros nombres, otro período u otro financiamiento.`,
      },
      cure: {
        en: 'Describe the project the same way each time, or give the second one a key of its own.',
        es: 'Describa el proyecto siempre de la misma manera o dé al segundo una clave propia.',
      },
    };
    return [result('TWO_PROJECT_DESCRIPTIONS', path, words)];
  });
}

/** The order in which fields were written does not make another description. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
}
