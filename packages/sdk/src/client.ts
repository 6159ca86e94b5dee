import { auditEntries, contacts, keys, members } from './access.js';
import { createCaller } from './call.js';
import { agencies, codeLists, cycles, mandates } from './catalogue.js';
import {
  activities,
  amendmentProposals,
  annexReferences,
  commitments,
  organizations,
  outcomes,
  projects,
  publishedWorks,
  resourceStatements,
  statements,
  suggestions,
} from './contents.js';
import { diagnoses } from './diagnoses.js';
import { files } from './files.js';
import { judgements } from './judgements.js';
import type { CallOptions, ClientOptions } from './options.js';
import { publications, viewer } from './register.js';
import { findings, threads } from './review.js';

/**
 * The whole client. Besides its options it keeps only what `diagnoses.context` read, so one can serve a whole process, or
 * one be made per user.
 *
 * @example
 * const api = createClient({ url: 'https://mandato.example.org/graphql', apiKey });
 *
 * const ilo = await api.agencies.get({ code: 'ILO' });
 * for await (const mandate of api.mandates.list({ filter: { addressee: { eq: 'ILO' } } })) console.log(mandate.title);
 * const { diagnosis } = await api.diagnoses.file({ cycle: { code: '2026-review' }, language: 'en', content });
 */
export function createClient(options: ClientOptions) {
  const call = createCaller(options);
  return {
    agencies: agencies(call),
    mandates: mandates(call),
    cycles: cycles(call),
    codeLists: codeLists(call),
    diagnoses: diagnoses(call),
    files: files(call),
    threads: threads(call),
    findings: findings(call),
    activities: activities(call),
    statements: statements(call),
    suggestions: suggestions(call),
    resourceStatements: resourceStatements(call),
    amendmentProposals: amendmentProposals(call),
    commitments: commitments(call),
    annexReferences: annexReferences(call),
    outcomes: outcomes(call),
    publishedWorks: publishedWorks(call),
    organizations: organizations(call),
    projects: projects(call),
    publications: publications(call),
    judgements: judgements(call),
    keys: keys(call),
    members: members(call),
    contacts: contacts(call),
    auditEntries: auditEntries(call),
    /** Who the key belongs to and what it may do. */
    viewer: (options?: CallOptions) => viewer(call, options),
    /** Any other document, typed by the document. */
    query: call,
  };
}

/**
 * The type of a client, for functions that take one.
 *
 * @example
 * async function report(api: Client): Promise<void> {}
 */
export type Client = ReturnType<typeof createClient>;
