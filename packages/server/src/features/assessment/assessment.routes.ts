import type { Express, Request, Response } from 'express';
import { execute, parse, type GraphQLSchema } from 'graphql';
import type { Context } from '../../context';
import { RequestError } from '../../errors';
import { pageCsp } from '../register/document-page';
import { AssessmentStanding } from './assessment.inputs';
import { DOCUMENT_STYLE } from './document.style';

interface Serving {
  readonly contextOf: (request: Request, response: Response) => Promise<Context>;
  readonly schema: GraphQLSchema;
}

const DOCUMENT = parse(
  `query Assessment($cycle: String!, $standing: AssessmentStanding!, $locale: LanguageTag, $asOf: Int) {
     assessment(cycle: $cycle, standing: $standing, locale: $locale, asOf: $asOf) { language html } }`,
);

/** `/assessments/<code of the round>?locale=es&standing=ACCEPTED&asOf=12`: the document as a page, for whoever may ask for it. */
export function serveAssessments(app: Express, { contextOf, schema }: Serving): void {
  app.get('/assessments/:cycle', async (request, response, next) => {
    try {
      const contextValue = await contextOf(request, response);
      const variableValues = { cycle: request.params.cycle, ...askedOf(request.query) };
      const { data, errors } = await execute({ schema, document: DOCUMENT, contextValue, variableValues });
      response.setHeader('vary', 'accept-language, authorization');
      response.setHeader('cache-control', 'private, no-cache');
      const refused = errors?.[0];
      if (refused?.extensions['code'] === 'UNKNOWN_CODE') {
        const { message, extensions } = refused;
        return void response.status(404).json({ errors: [{ message, extensions }] });
      }
      if (refused) throw refused.originalError ?? refused;
      const found = (data as { assessment: { language: string; html: string } | null }).assessment;
      if (!found) return next();
      response.setHeader('content-language', found.language);
      response.setHeader('content-security-policy', pageCsp(DOCUMENT_STYLE));
      response.setHeader('referrer-policy', 'no-referrer');
      response.type('html').send(found.html);
    } catch (error) {
      next(error);
    }
  });
}

const STANDINGS: readonly string[] = Object.values(AssessmentStanding);

function askedOf({ locale, standing = AssessmentStanding.PUBLISHED, asOf }: Request['query']): object {
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
