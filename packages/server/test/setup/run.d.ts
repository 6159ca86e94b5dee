/** One run of the suite: what global-setup made, as every worker finds it in its environment. */
export interface TestRun {
    /** Told in the name of every database of the run. */
    readonly id: string;
    readonly adminUrl: string;
}
export declare const templateName: (run: TestRun) => string;
export declare const databasePrefix: (run: TestRun) => string;
export declare const keepsDatabases: () => boolean;
export declare function announceRun(run: TestRun): void;
export declare function currentRun(): TestRun;
