import type { Random } from './random';
import { PARTNERS } from './words/bodies';
import type { Language, Said } from './words/language';
import { CITIES, COUNTRIES, placeName, type City } from './words/places';
import { AUDIENCES, GROUPS, TOPICS, type Topic } from './words/topics';

/** What one piece of text is about: drawn once, then the same in every sentence and language of it. */
export interface Subject {
  readonly topic: Topic;
  readonly audience: Said;
  readonly group: (typeof GROUPS)[number];
  readonly country: string;
  readonly city: City;
  readonly partner: (typeof PARTNERS)[number];
}

/** Places near home come up more often than far ones. */
export function drawSubject(random: Random): Subject {
  const country =
    COUNTRIES[Math.min(random.int(0, COUNTRIES.length - 1), random.int(0, COUNTRIES.length - 1))]?.[0] ??
    'MX';
  const cities = CITIES.filter((city) => city.country === country);
  return {
    ...{ topic: random.pick(TOPICS), audience: random.pick(AUDIENCES), group: random.pick(GROUPS) },
    ...{ country, city: random.pick(cities.length > 0 ? cities : CITIES), partner: random.pick(PARTNERS) },
  };
}

export type Extra = Readonly<Record<string, string>>;

/** A template with its places filled in. */
export const phrase = (template: Said, language: Language, subject: Subject, extra: Extra = {}): string =>
  template[language].replace(/\{(\w+)\}/g, (_, name: string) => extra[name] ?? word(name, language, subject));

function word(name: string, language: Language, subject: Subject): string {
  switch (name) {
    case 'topic':
      return subject.topic.name[language];
    case 'audience':
      return subject.audience[language];
    case 'group':
      return subject.group.name[language];
    case 'place':
      return placeName(subject.country)[language];
    case 'city':
      return subject.city.name;
    case 'partner':
      return subject.partner.name;
    default:
      throw new Error(`Nothing is known to put in for {${name}}.`);
  }
}

/** Fills templates in both languages about one subject. */
export function filler(random: Random): (template: Said) => Said {
  const subject = drawSubject(random);
  return (template) => ({ en: phrase(template, 'en', subject), es: phrase(template, 'es', subject) });
}
