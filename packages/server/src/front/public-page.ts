import type { Request, Response } from 'express';
import type { Context } from '../context';
import type { SignIn } from '../features/access/sign-in';
import type { AnswerCache, Question } from './answer-cache';
import { localeOf, publicUrlOf } from './asking';
import { answerOf, sendPublic } from './public-answer';

interface Page {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface AskedPage {
  /** Of all pages that are made in the same way. */
  readonly path: string;
  readonly variables: { readonly asOf?: number };
  /** Reads the register by one statement, and nothing that no act changes; null: there is no such page. */
  readonly make: (context: Context) => Promise<Page | null>;
}

/** Answers by a page; false where there is none. */
export type ServePage = (request: Request, response: Response, asked: AskedPage) => Promise<boolean>;

interface PageServing {
  readonly contextOf: (request: Request, response: Response) => Promise<Context>;
  readonly signIn: SignIn;
  readonly cache: AnswerCache | null;
  readonly publicUrl: string | null;
}

// A person who is signed in may open a page: unlike a query by GET it hangs on the cookie.
const VARY = 'Accept-Language, Authorization, Cookie';

/** Pages to the public are kept as answers of `/graphql` are; to whoever says who they are each is made anew. */
export function pageServer({ contextOf, signIn, cache, publicUrl }: PageServing): ServePage {
  const questionOf = (request: Request, { path, variables }: AskedPage): Question => ({
    path,
    ...{ document: '', operationName: null, extensions: null, accept: null },
    variables: JSON.stringify(variables),
    locale: localeOf(request),
    publicUrl: publicUrlOf(request, publicUrl),
  });
  return async (request, response, asked) => {
    const isPublic = signIn.isPublic(request, true);
    const found = isPublic ? await cache?.find(questionOf(request, asked)) : undefined;
    if (found && 'answer' in found) {
      sendPublic({ request, response, vary: VARY }, found.answer);
      return true;
    }
    // Of a refusal too, until it is said otherwise.
    response.set({ vary: VARY, 'cache-control': 'private, no-cache' });
    const context = await contextOf(request, response);
    const page = await asked.make(context);
    if (!page) return false;
    const headers = { 'content-type': 'text/html; charset=utf-8', ...page.headers };
    if (isPublic) {
      const isPinned = asked.variables.asOf !== undefined;
      const fresh = answerOf(page.html, headers, isPinned);
      const [number = null] = context.reader.asOf.values();
      found?.place.keep(fresh, { isPinned, number });
      sendPublic({ request, response, vary: VARY }, fresh);
    } else {
      response.set(headers).send(page.html);
    }
    return true;
  };
}
