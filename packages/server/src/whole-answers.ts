import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { Context } from './context';

/** The `data` of an answer as PostgreSQL wrote it. */
class JsonText {
  constructor(readonly text: string) {}
}

/** Answers a query by the text of one statement, where one can say all of it. */
export const wholeAnswers: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    responseForOperation: async ({
      schema,
      document,
      operation,
      operationName,
      queryHash,
      request,
      contextValue,
    }) => {
      if (operation.operation !== 'query') return null;
      const text = await contextValue.reader.whole({
        ...{ schema, document, operation },
        name: `${queryHash} ${operationName ?? ''}`,
        variables: request.variables ?? {},
      });
      if (text === null) return null;
      const singleResult = { data: new JsonText(text) } as unknown as FormattedExecutionResult;
      return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
    },
  }),
};

export function stringifyResult(result: FormattedExecutionResult): string {
  const { data, ...others }: { data?: unknown } = result;
  if (!(data instanceof JsonText)) return `${JSON.stringify(result)}\n`;
  const more = JSON.stringify(others).slice(1);
  return `{"data":${data.text}${more === '}' ? '' : ','}${more}\n`;
}
