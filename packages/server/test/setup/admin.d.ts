import { Client } from 'pg';
/** Runs statements on the server itself, outside any database under test. */
export declare function withAdmin<T>(url: string, work: (client: Client) => Promise<T>): Promise<T>;
export declare function urlOf(adminUrl: string, database: string): string;
