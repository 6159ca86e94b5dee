import { projectFields } from '../activity-fields';
import { canonical } from '../canonical';
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
    };
    return [result('TWO_PROJECT_DESCRIPTIONS', path, words)];
  });
}
