import type { Express, Request } from 'express';
import { execute, parse, type GraphQLSchema } from 'graphql';
import type { Context } from '../../context';
import { RequestError } from '../../errors';
import type { ServePage } from '../../front/public-page';
import { pageCsp } from '../register/document-page';
import { AssessmentStanding } from './assessment.inputs';
import { DOCUMENT_STYLE } from './document.style';

interface Serving {
  readonly servePage: ServePage;
  readonly schema: GraphQLSchema;
}

const DOCUMENT = parse(
  `query Assessment($cycle: String!, $standing: AssessmentStanding!, $locale: LanguageTag, $asOf: Int) {
     assessment(cycle: $cycle, standing: $standing, locale: $locale, asOf: $asOf) { language html } }`,
);

/** `/assessments/<code of the round>?locale=es&standing=ACCEPTED&asOf=12`: the document as a page, for whoever may ask for it. */
export function serveAssessments(app: Express, { servePage, schema }: Serving): void {
  app.get('/assessments/:cycle', async (request, response, next) => {
    try {
      const variables = { cycle: request.params.cycle, ...askedOf(request.query) };
      const make = (context: Context) => pageOf(schema, context, variables);
      if (!(await servePage(request, response, { path: '/assessments', variables, make }))) next();
    } catch (error) {
      if (!(error instanceof RequestError) || error.extensions['code'] !== 'UNKNOWN_CODE') return next(error);
      const { message, extensions } = error;
      response.status(404).json({ errors: [{ message, extensions }] });
    }
  });
}

async function pageOf(schema: GraphQLSchema, contextValue: Context, variableValues: Asked) {
  const { data, errors } = await execute({ schema, document: DOCUMENT, contextValue, variableValues });
  const refused = errors?.[0];
  if (refused) throw refused.originalError ?? refused;
  const found = (data as { assessment: { language: string; html: string } | null }).assessment;
  return (
    found && {
      html: found.html,
      headers: {
        'content-language': found.language,
        'content-security-policy': pageCsp(DOCUMENT_STYLE),
        'referrer-policy': 'no-referrer',
      },
    }
  );
}

type Asked = Readonly<Record<string, unknown>> & { readonly asOf?: number };

const STANDINGS: readonly string[] = Object.values(AssessmentStanding);

function askedOf({ locale, standing = AssessmentStanding.PUBLISHED, asOf }: Request['query']): Asked {
  if (typeof standing !== 'string' || !STANDINGS.includes(standing))
    throw new RequestError('BAD_REQUEST', `standing is one of ${STANDINGS.join(', ')}.`);
  if (locale !== undefined && (typeof locale !== 'string' || !/^(en|es)\b/i.test(locale)))
    throw new RequestError('BAD_REQUEST', 'locale is en or es.');
  if (asOf !== undefined && (typeof asOf !== 'string' || !/^[1-9]\d{0,8}$/.test(asOf)))
    throw new RequestError('BAD_REQUEST', 'asOf is the number of an act of the register.');
  return {
    standing,
    ...(locale === undefined ? {} : { locale }),
    ...(asOf === undefined ? {} : { asOf: Number(asOf) }),
  };
}
