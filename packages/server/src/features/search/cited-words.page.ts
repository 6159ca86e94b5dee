import {
  hash,
  instantIn,
  languageIn,
  named,
  page,
  row,
  safe,
  type PageLocale,
} from '../register/document-page';
import type { CitedWords } from './cited-words';

const WORDS = {
  en: {
    title: 'Citation',
    lead: 'These are the words as filed, where they stand. What was handed in is frozen: they will not change, unless words must be redacted.',
    section: 'Section',
    noHeading: 'without a heading',
    place: 'Place',
    heading: (start: number, end: number) => `heading, characters ${start} to ${end} (UTF-16)`,
    body: (start: number, end: number) => `text, characters ${start} to ${end} (UTF-16)`,
    item: 'an item filed without running text: its own words',
    language: 'Language',
    symbol: 'Document symbol',
    agency: 'Agency',
    round: 'Round',
    reference: 'Return',
    revision: 'revision',
    contentHash: 'Content hash (SHA-256)',
    publishedAt: 'Published',
    notPublished: 'Not published: only those who may read the return see this page',
    act: 'act',
    redacted: 'Redacted',
    isRedacted: 'Words of this return were redacted since; █ stands in their place.',
    readAt: (asOf: number) => `Read at act ${asOf} of the register.`,
  },
  es: {
    title: 'Cita',
    lead: 'Estas son las palabras tal como se presentaron, en su lugar. Lo presentado queda inmutable: no cambiarán, salvo que deban tacharse palabras.',
    section: 'Sección',
    noHeading: 'sin encabezado',
    place: 'Lugar',
    heading: (start: number, end: number) => `encabezado, caracteres ${start} a ${end} (UTF-16)`,
    body: (start: number, end: number) => `texto, caracteres ${start} a ${end} (UTF-16)`,
    item: 'un elemento presentado sin texto corrido: sus propias palabras',
    language: 'Idioma',
    symbol: 'Signatura del documento',
    agency: 'Órgano u organismo',
    round: 'Ronda',
    reference: 'Informe',
    revision: 'revisión',
    contentHash: 'Huella del contenido (SHA-256)',
    publishedAt: 'Publicado',
    notPublished: 'Sin publicar: solo ven esta página quienes pueden leer el informe',
    act: 'acto',
    redacted: 'Tachado',
    isRedacted: 'Desde entonces se tacharon palabras de este informe; █ ocupa su lugar.',
    readAt: (asOf: number) => `Leído en el acto ${asOf} del registro.`,
  },
} as const;

export function citedWordsPage(cited: CitedWords, locale: PageLocale): string {
  const words = WORDS[locale];
  const { section, publication, symbol } = cited;
  const rows = [
    row(words.agency, named(cited.agency)),
    row(words.round, named(cited.round)),
    row(words.reference, `${safe(cited.reference)}, ${words.revision} ${cited.revision}`),
    ...(symbol === null ? [] : [row(words.symbol, safe(symbol))]),
    ...(section ? [row(words.section, safe(section.heading?.trim() || words.noHeading))] : []),
    row(
      words.place,
      section
        ? words[section.part === 'HEADING' ? 'heading' : 'body'](section.start, section.end)
        : words.item,
    ),
    row(words.language, safe(languageIn(locale, cited.language))),
    row(words.contentHash, hash(cited.contentHash)),
    row(
      words.publishedAt,
      publication
        ? `${instantIn(locale)(publication.at)}, ${words.act} ${publication.number}`
        : words.notPublished,
    ),
    ...(cited.isRedacted ? [row(words.redacted, words.isRedacted)] : []),
  ];
  return page(
    locale,
    `${words.title}: ${safe(cited.reference)}`,
    `<p class="sort">${words.title}</p>
<h1>${safe(cited.agency.name)}</h1>
<p class="lead">${words.lead}</p>
<blockquote lang="${safe(cited.language)}">${safe(cited.before)}<mark>${safe(cited.quote)}</mark>${safe(cited.after)}</blockquote>
<dl>
${rows.join('\n')}
</dl>
<footer><p>${words.readAt(cited.asOf)}</p><p><a href="${safe(cited.address)}">${safe(cited.address)}</a></p></footer>`,
  );
}
