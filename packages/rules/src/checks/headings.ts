import type { CheckContext } from '../context';
import { namesIn, NameIndex } from '../name-index';
import type { Reading } from '../reading';
import { result, type CheckResult } from '../result';

export function otherAgenciesInHeadings(reading: Reading, context: CheckContext): CheckResult[] {
  const own = context.agency.code;
  const others = context.agencies.filter((agency) => agency.code !== own);
  const index = new NameIndex([context.agency, ...others]);
  return reading.content.sections.flatMap(({ key, headingPrinted = '' }, position) => {
    const named = namesIn(headingPrinted, index);
    if (named.some(({ code }) => code === own)) return [];
    const firsts = named.filter(({ code }, at) => named.findIndex((each) => each.code === code) === at);
    return firsts.map(({ code, start, end }) =>
      result(
        'OTHER_AGENCY_IN_HEADING',
        ['content', 'sections', String(position), 'headingPrinted'],
        wordsFor(code, own),
        { sectionKey: key, part: 'HEADING', start, end, quote: headingPrinted.slice(start, end) },
      ),
    );
  });
}

function wordsFor(other: string, own: string) {
  return {
    message: {
      en: `The heading names ${other}, but the return is filed by ${own}. It counts as ${own}'s all the same.`,
      es: `El encabezado nombra a ${other}, pero el informe lo presenta ${own}. Cuenta como de ${own} de todos modos.`,
    },
    cure: {
      en: 'Correct the heading if it was left over from another form; keep it if the paper was printed so.',
      es: 'Corrija el encabezado si quedó de otro formulario; consérvelo si el documento se imprimió así.',
    },
  };
}
