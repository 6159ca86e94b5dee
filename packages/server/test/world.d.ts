import type { DiagnosisContentInput } from '@mandato/rules';
import type { Catalogue } from '../src/features/register/catalogue';
import type { Round } from '../src/features/cycles/cycle.rules';
import { type OpenedRound } from '../src/features/cycles/cycle.service';
import { Role } from '../src/platform/caller';
import { type Database } from '../src/platform/database/database';
import { type ServerOptions } from '../src/server';
/** The edition of the catalogue that the project ships. */
export declare const shippedCatalogue: () => Catalogue;
export type Loose = any;
export interface Asking {
    readonly key?: string | undefined;
    readonly headers?: Readonly<Record<string, string>>;
    /** Sent as Accept-Language. */
    readonly locale?: string;
}
export interface Answer {
    readonly status: number;
    readonly headers: Headers;
    /** The bytes as they came. */
    readonly text: string;
    readonly body: Loose;
}
export interface Return {
    readonly id: string;
    readonly version: number;
    readonly reference: string;
    readonly agency: string;
}
export interface World {
    readonly url: string;
    /** The same database for whoever connects directly, as its owner. */
    readonly databaseUrl: string;
    readonly database: Database;
    /** Lines of the server's log, one JSON object each. */
    readonly log: readonly string[];
    /** The data of an answer without errors; anything else fails the test and says which operation it was. */
    query(document: string, variables?: object, asking?: Asking): Promise<Loose>;
    /** Whatever is answered. */
    ask(document: string, variables?: object, asking?: Asking): Promise<Answer>;
    /** A key of that role; the same one each time it is asked for. */
    keyOf(role: Role, agencyCode?: string): Promise<string>;
    loadCatalogue(edition: Catalogue): Promise<number | null>;
    openRound(code?: string, expected?: readonly string[], extra?: Partial<Round>): Promise<OpenedRound>;
    saveDraft(agency: string, cycle: string, content: DiagnosisContentInput, extra?: Readonly<Record<string, unknown>>): Promise<Return>;
    submit(saved: Return): Promise<Return>;
    /** Sends back as the secretariat. */
    sendBack(submitted: Return, reason?: string): Promise<Return>;
    /** Opens a published return for its next revision, as its agency. */
    revise(published: Return, reason?: string): Promise<Return>;
    /** Accepts as the secretariat. */
    accept(submitted: Return): Promise<Return>;
    /** Accepts and publishes as the secretariat; the number of the act. */
    publish(...submitted: readonly Return[]): Promise<number>;
    /** Saves, submits and publishes. */
    file(agency: string, cycle: string, content: DiagnosisContentInput, extra?: object): Promise<Return>;
    /** The statements that this work sends to PostgreSQL, except those about the key that is sent. */
    statements(work: () => Promise<unknown>): Promise<string[]>;
    /** Asks the database directly, as its owner: past every wall. */
    sql<T = Loose>(text: string, params?: readonly unknown[]): Promise<T[]>;
    stop(): Promise<void>;
}
interface WorldOptions {
    /** Another edition, or null for a register without any act. */
    readonly catalogue?: Catalogue | null;
    /** How the server is set up otherwise than by itself: mail, identity provider, public address. */
    readonly server?: Partial<ServerOptions>;
}
/** A server of the test's own on a database of its own, with the catalogue loaded. */
export declare function startWorld(options?: WorldOptions): Promise<World>;
export {};
