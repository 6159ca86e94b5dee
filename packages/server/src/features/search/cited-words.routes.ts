import type { Express, NextFunction, Request, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../../context';
import { PAGE_CSP } from '../register/document-page';
import { readCitedWords, type Permalink } from './cited-words';
import { citedWordsPage } from './cited-words.page';

interface Serving {
  readonly contextOf: (request: Request, response: Response) => Promise<Context>;
  readonly schema: GraphQLSchema;
}

/** `Citation.permalink`: as a page or as JSON, by what is asked for; for whoever may see the words. */
export function serveCitedWords(app: Express, { contextOf, schema }: Serving): void {
  const answer = async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    try {
      const permalink = permalinkOf(request.params as Record<string, string>);
      if (!permalink) return next();
      const context = await contextOf(request, response);
      const locale = /^es\b/i.test(context.locale) ? 'es' : 'en';
      const cited = await readCitedWords(schema, context, permalink, locale);
      response.setHeader('vary', 'accept, accept-language, authorization');
      response.setHeader('cache-control', 'private, no-cache');
      if (!cited) return next();
      response.setHeader('content-language', locale);
      if (request.accepts(['json', 'html']) === 'html') {
        response.setHeader('content-security-policy', PAGE_CSP);
        response.setHeader('referrer-policy', 'no-referrer');
        response.type('html').send(citedWordsPage(cited, locale));
      } else {
        response.setHeader('content-security-policy', `default-src 'none'`);
        response.json(cited);
      }
    } catch (error) {
      next(error);
    }
  };
  app.get('/citations/:id', answer);
  app.get('/citations/:id/:part/:range', answer);
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const ITEM = new RegExp(`^[a-z]{3}_${UUID}$`);
const PARTS = { heading: 'HEADING', body: 'BODY' } as const;

function permalinkOf({ id = '', part, range }: Record<string, string>): Permalink | null {
  if (!ITEM.test(id)) return null;
  if (part === undefined) return { id, passage: null };
  const [, start, end] = /^(\d{1,8})-(\d{1,8})$/.exec(range ?? '') ?? [];
  if (!(part in PARTS) || start === undefined || end === undefined) return null;
  return {
    id,
    passage: { part: PARTS[part as keyof typeof PARTS], start: Number(start), end: Number(end) },
  };
}
