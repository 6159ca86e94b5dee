import type { Express, Request, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../../context';
import { PAGE_CSP } from './document-page';
import { readReceipt, verificationOf, type Receipt } from './receipt';
import { receiptPage } from './receipt.page';
import { RECEIPT_WORDS } from './receipt.words';

interface ReceiptServing {
  readonly contextOf: (request: Request, response: Response) => Promise<Context>;
  readonly schema: GraphQLSchema;
}

/** `/receipts/rev_…`, as JSON or as a page, by ending or by what is asked for; for whoever may see the revision. */
export function serveReceipts(app: Express, { contextOf, schema }: ReceiptServing): void {
  app.get('/receipts/:name', async (request, response, next) => {
    try {
      const [, id, ending] = /^(rev_[0-9a-f-]{36})(?:\.(json|html))?$/.exec(request.params.name) ?? [];
      if (id === undefined) return next();
      const context = await contextOf(request, response);
      const locale = /^es\b/i.test(context.locale) ? 'es' : 'en';
      const receipt = await readReceipt(schema, context, { id, locale });
      response.setHeader('vary', 'accept, accept-language, authorization');
      response.setHeader('cache-control', 'private, no-cache');
      if (!receipt) return next();
      response.setHeader('content-language', locale);
      if ((ending ?? request.accepts(['json', 'html'])) === 'html') {
        response.setHeader('content-security-policy', PAGE_CSP);
        response.setHeader('referrer-policy', 'no-referrer');
        response.type('html').send(receiptPage(receipt, locale));
      } else {
        response.setHeader('content-security-policy', `default-src 'none'`);
        response.json(receiptJson(receipt, locale));
      }
    } catch (error) {
      next(error);
    }
  });
}

function receiptJson(receipt: Receipt, locale: keyof typeof RECEIPT_WORDS): object {
  const { isVerifiable, ...stated } = receipt;
  const words = RECEIPT_WORDS[locale];
  return {
    ...stated,
    verification: {
      isVerifiable,
      explanation: isVerifiable ? words.howToVerify : words.cannotVerify,
      command: isVerifiable ? verificationOf(receipt) : null,
    },
  };
}
