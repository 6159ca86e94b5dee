/** What the receipt says, in the two languages of the pages. */
export interface ReceiptWords {
  readonly title: string;
  readonly lead: string;
  readonly agency: string;
  readonly onBehalfOf: string;
  readonly round: string;
  readonly revision: string;
  readonly language: string;
  readonly contentHash: string;
  readonly submittedAt: string;
  readonly acceptedAt: string;
  readonly publishedAt: string;
  readonly notPublished: string;
  readonly act: string;
  readonly manifestHash: string;
  readonly license: string;
  readonly noLicense: string;
  readonly confidential: string;
  readonly confidentialCount: (count: number) => string;
  readonly redactions: string;
  readonly redaction: (occurrences: number, act: number) => string;
  readonly verify: string;
  readonly howToVerify: string;
  readonly cannotVerify: string;
  readonly readAt: (asOf: number) => string;
}

const en: ReceiptWords = {
  title: 'Receipt',
  lead: 'This return was received as stated here. What was handed in is frozen: a correction is a new revision with a receipt of its own.',
  agency: 'Agency',
  onBehalfOf: 'On behalf of',
  round: 'Round',
  revision: 'Revision',
  language: 'Language',
  contentHash: 'Content hash (SHA-256)',
  submittedAt: 'Submitted',
  acceptedAt: 'Accepted',
  publishedAt: 'Published',
  notPublished: 'Not published',
  act: 'Register number',
  manifestHash: 'Manifest hash (SHA-256)',
  license: 'Licence of the data',
  noLicense: 'None: what is not published is not licensed',
  confidential: 'Held back',
  confidentialCount: (count) =>
    count === 1
      ? '1 item filed for the secretariat only; it is never published'
      : `${count} items filed for the secretariat only; they are never published`,
  redactions: 'Redacted',
  redaction: (occurrences, act) =>
    `${occurrences === 1 ? '1 place' : `${occurrences} places`}, by act ${act} of the register`,
  verify: 'How to verify the hash',
  howToVerify:
    'The content hash is the SHA-256 of the document’s canonical form (RFC 8785) in UTF-8. Read the field Revision.document and compute it; with curl, jq and sha256sum:',
  cannotVerify:
    'The hash is that of the return as it was filed. The document as you may read it lacks parts that are held back or redacted, so its own hash is another one; whoever holds the return as filed can verify it.',
  readAt: (asOf) => `Read at act ${asOf} of the register.`,
};

const es: ReceiptWords = {
  title: 'Acuse de recibo',
  lead: 'Este informe se recibió como aquí consta. Lo presentado queda inmutable: una corrección es una nueva revisión con su propio acuse de recibo.',
  agency: 'Órgano u organismo',
  onBehalfOf: 'En nombre de',
  round: 'Ronda',
  revision: 'Revisión',
  language: 'Idioma',
  contentHash: 'Huella del contenido (SHA-256)',
  submittedAt: 'Presentado',
  acceptedAt: 'Aceptado',
  publishedAt: 'Publicado',
  notPublished: 'Sin publicar',
  act: 'Número de registro',
  manifestHash: 'Huella del manifiesto (SHA-256)',
  license: 'Licencia de los datos',
  noLicense: 'Ninguna: lo que no se publica no lleva licencia',
  confidential: 'Reservado',
  confidentialCount: (count) =>
    count === 1
      ? '1 elemento presentado solo para la secretaría; nunca se publica'
      : `${count} elementos presentados solo para la secretaría; nunca se publican`,
  redactions: 'Tachado',
  redaction: (occurrences, act) =>
    `${occurrences === 1 ? '1 lugar' : `${occurrences} lugares`}, por el acto ${act} del registro`,
  verify: 'Cómo verificar la huella',
  howToVerify:
    'La huella del contenido es el SHA-256 de la forma canónica del documento (RFC 8785) en UTF-8. Lea el campo Revision.document y calcúlela; con curl, jq y sha256sum:',
  cannotVerify:
    'La huella es la del informe tal como se presentó. Al documento que usted puede leer le faltan partes reservadas o tachadas, de modo que su propia huella es otra; quien conserve el informe tal como se presentó puede verificarla.',
  readAt: (asOf) => `Leído en el acto ${asOf} del registro.`,
};

export const RECEIPT_WORDS = { en, es };
export type ReceiptLocale = keyof typeof RECEIPT_WORDS;
