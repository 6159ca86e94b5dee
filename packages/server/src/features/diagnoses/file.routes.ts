import type { Express, Request, Response } from 'express';
import type { Context } from '../../context';
import type { Database } from '../../platform/database/database';
import { uuidOf } from '../../platform/node';

interface FileServing {
  readonly contextOf: (request: Request, response: Response) => Promise<Context>;
  readonly database: Database;
}

/** Files as received, under the same visibility as the return they came with. */
export function serveFiles(app: Express, { contextOf, database }: FileServing): void {
  app.get('/files/:id', async (request, response, next) => {
    try {
      const { caller } = await contextOf(request, response);
      const uuid = uuidOf('fil', request.params.id);
      const own = caller.scopes.has('drafts:read');
      const submitted = caller.scopes.has('submissions:read');
      const row = await database.read(
        caller,
        `select f.name, f.media_type, f.sha256, f.content from source_file f where f.id = $1::uuid and ((f.since is not null and (f.until is null or not exists (select from register_act w where w.number = f.until and w.kind = 'WITHDRAW'))) ` +
          `or ($2::boolean and (f.agency_id = $3::uuid or $5::boolean)) ` +
          `or ($4::boolean and exists (select from revision r where r.id = f.revision_id and r.submitted_at is not null)))`,
        [uuid, own, caller.agencyId, submitted, caller.scopes.has('agencies:act-for')],
      );
      if (!row['content']) return next();
      // Express would add a charset to the media type; the file goes out as it came in.
      response.setHeader('content-type', row['media_type'] as string);
      response.setHeader(
        'content-disposition',
        `attachment; filename*=UTF-8''${percentEncoded(row['name'] as string)}`,
      );
      response.setHeader('content-security-policy', `default-src 'none'; sandbox`);
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('etag', `"${row['sha256'] as string}"`);
      response.setHeader('cache-control', 'private, no-cache');
      response.send(row['content']);
    } catch (error) {
      next(error);
    }
  });
}

/** As RFC 8187 wants it: encodeURIComponent leaves a few characters alone that a header may not hold so. */
const percentEncoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
