import { agencyChapter } from './agency.chapter';
import { amendmentChapter } from './amendment.chapter';
import type { AssessmentChapter } from './assessment-document';
import { annexChapter, commitmentChapter } from './commitment.chapter';
import { Drafting } from './drafting';
import { gapChapter } from './gap.chapter';
import type { Material } from './material';
import { objectiveChapters } from './objective.chapter';
import { returnsChapter, sourcesChapter } from './returns.chapter';
import { suggestionChapter } from './suggestion.chapter';
import { themeChapter } from './theme.chapter';

/** The document of a round, in one language. The same material gives the same document. */
export function chaptersOf(material: Material): AssessmentChapter[] {
  const d = new Drafting(material);
  const titles = d.say.chapter;
  const chapter = (
    kind: Exclude<keyof typeof titles, 'OBJECTIVE'>,
    sections: AssessmentChapter['sections'],
  ): Omit<AssessmentChapter, 'number'> => ({
    id: kind.toLowerCase().replaceAll('_', '-'),
    kind,
    title: titles[kind],
    sections,
  });
  const chapters = [
    chapter('RETURNS', returnsChapter(d)),
    ...objectiveChapters(d),
    chapter('GAPS', gapChapter(d)),
    chapter('AGENCIES', agencyChapter(d)),
    chapter('WEAKNESSES', themeChapter(d, 'WEAKNESS')),
    chapter('STRENGTHS', themeChapter(d, 'STRENGTH')),
    chapter('THREATS', themeChapter(d, 'THREAT')),
    chapter('NEEDS', themeChapter(d, 'NEED')),
    chapter('SUGGESTIONS', suggestionChapter(d)),
    chapter('AMENDMENTS', amendmentChapter(d)),
    chapter('COMMITMENTS', commitmentChapter(d)),
    chapter('ANNEXES', annexChapter(d)),
    chapter('SOURCES', sourcesChapter(d)),
  ];
  return chapters.map((each, i) => ({ ...each, number: i + 1 }));
}
