import { registerEnumType } from 'type-graphql';

export enum Role {
  PUBLIC = 'PUBLIC',
  READER = 'READER',
  REPORTER = 'REPORTER',
  APPROVER = 'APPROVER',
  REVIEWER = 'REVIEWER',
  EDITOR = 'EDITOR',
  ADMINISTRATOR = 'ADMINISTRATOR',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What a caller is to the network.',
  valuesConfig: {
    PUBLIC: { description: 'Nobody in particular: reads what is published.' },
    READER: { description: 'Reads what its agency may read.' },
    REPORTER: { description: 'Files returns for its agency.' },
    APPROVER: { description: 'Approves its agency’s returns before they are submitted.' },
    REVIEWER: { description: 'Secretariat: reads what is submitted, reviews and publishes it.' },
    EDITOR: { description: 'Keeps the catalogue.' },
    ADMINISTRATOR: { description: 'Runs the installation: keys, rounds, everything above.' },
  },
});

export enum Standing {
  PUBLISHED = 'PUBLISHED',
  ACCEPTED = 'ACCEPTED',
  SUBMITTED = 'SUBMITTED',
  MINE = 'MINE',
}

registerEnumType(Standing, {
  name: 'Standing',
  description: 'Which returns a list or figure rests on, whoever asks.',
  valuesConfig: {
    PUBLISHED: { description: 'What the public reads.' },
    ACCEPTED: { description: 'Each return’s newest accepted or published revision that the caller may see.' },
    SUBMITTED: {
      description: 'Each return’s newest submitted, accepted or published revision that the caller may see.',
    },
    MINE: { description: 'The newest revisions of the caller’s own agency, drafts included.' },
  },
});

/** Who asks, as the database and the planner need to know it. */
export interface Caller {
  /** Global id of the key or person; null for the public. */
  readonly id: string | null;
  /** What lists call it. For a person it is their global id again: names of people stand in one place only, where they
      can be taken out. */
  readonly name: string | null;
  readonly agencyId: string | null;
  readonly roles: readonly Role[];
  readonly scopes: ReadonlySet<string>;
  /** Of a key: what is known of the secret that was sent. */
  readonly secret?: Secret;
}

interface Secret {
  /** From when on it opens nothing; null where that is not foreseen. */
  readonly expiresAt: Date | null;
  /** A newer one has taken its place: it still opens for a while, and replaces nothing itself. */
  readonly isReplaced: boolean;
}

export const PUBLIC_CALLER: Caller = {
  id: null,
  name: null,
  agencyId: null,
  roles: [Role.PUBLIC],
  scopes: new Set(),
};

/** Reads what any agency has submitted. */
export const seesSubmitted = (caller: Caller): boolean => caller.scopes.has('submissions:read');
