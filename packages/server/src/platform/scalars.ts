import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

interface TextScalar {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL?: string;
  readonly pattern: RegExp;
  readonly accepts?: (text: string) => boolean;
  readonly expected: string;
}

/** Scalars here are texts of a stated form: they go out as they were stored and come in only if they have that form. */
function textScalar(spec: TextScalar): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value === 'string' && spec.pattern.test(value) && (spec.accepts?.(value) ?? true))
      return value;
    throw new GraphQLError(`Expected ${spec.expected}.`);
  };
  return new GraphQLScalarType<string, string>({
    name: spec.name,
    description: spec.description,
    specifiedByURL: spec.specifiedByURL,
    serialize: String,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

// PostgreSQL has no year 0.
const isDay = (text: string): boolean => {
  if (text.startsWith('0000')) return false;
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text.slice(0, 10);
};

export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description: 'Instant in UTC, RFC 3339 with milliseconds: `2026-11-24T09:30:00.000Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  pattern: /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/,
  accepts: isDay,
  expected: 'an RFC 3339 instant such as 2026-11-24T09:30:00Z',
});

export const DateScalar = textScalar({
  name: 'Date',
  description: 'Calendar day, ISO 8601: `2026-11-24`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  pattern: /^\d{4}-\d\d-\d\d$/,
  accepts: isDay,
  expected: 'a calendar day such as 2026-11-24',
});

// Whether an EDTF text makes sense is a rule of the return, so that a whole document's faults are told at once.
export const EdtfScalar = textScalar({
  name: 'EDTF',
  description:
    'Extended Date/Time Format (ISO 8601-2): `2006`, `2006-12`, `2006-12-05`, `2008/2010`, `{2009,2010}`, `2005/..`; `?`, `~` and `%` mark doubt.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  pattern: /^[^\u0000]{1,100}$/,
  expected: 'an EDTF text of at most 100 characters such as 2008/2010',
});

export const LanguageTagScalar = textScalar({
  name: 'LanguageTag',
  description: 'Language, BCP 47: `en`, `es`, `pt-BR`.',
  specifiedByURL: 'https://www.rfc-editor.org/info/bcp47',
  pattern: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
  expected: 'a BCP 47 language tag such as en or pt-BR',
});

export const DecimalScalar = textScalar({
  name: 'Decimal',
  description: 'Exact decimal number as a string, at most 30 digits: `"0.25"`.',
  pattern: /^[^\u0000]{1,40}$/,
  expected: 'a decimal number as a string such as "0.25"',
});

export const UrlScalar = textScalar({
  name: 'URL',
  description: 'Absolute http or https address, at most 2,000 characters.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  pattern: /^https?:\/\/[^\s\u0000]{1,1990}$/,
  accepts: (text) => URL.canParse(text),
  expected: 'an absolute http or https address',
});

export const Sha256Scalar = textScalar({
  name: 'Sha256',
  description: 'SHA-256 in lower-case hexadecimal, 64 characters.',
  pattern: /^[0-9a-f]{64}$/,
  expected: '64 hexadecimal characters',
});

export const DiagnosisDocumentScalar = new GraphQLScalarType({
  name: 'DiagnosisDocument',
  description:
    'The content of a return as filed, in exactly the shape of `DiagnosisContentInput` with its defaults filled in. Output only.',
});
