import { Args, Query, Resolver } from 'type-graphql';
import { Page, planned } from '../../platform/planner/declare';
import { AuditEntry, AuditEntryConnection } from './audit';
import { AuditArgs } from './audit.inputs';
import { Requires } from './requires';

@Resolver()
export class AuditResolver {
  @Requires('audit:read')
  @Query(() => AuditEntryConnection, {
    description:
      'Who did what, when, the newest first: all of it for administrators; for others what their agency or they themselves did, and what was done to what is their agency’s. Reading leaves no entry.',
  })
  @Page<unknown, AuditEntry>(() => AuditEntry, {
    on: () => 'true',
    orders: {
      // Ids grow with time, also within one instant.
      keys: {
        AT: [
          { type: 'timestamptz', sql: (e) => e.at },
          { type: 'uuid', sql: (e) => e.id },
        ],
      },
      initial: [{ field: 'AT', direction: 'DESC' }],
    },
  })
  auditEntries(@Args(() => AuditArgs) _: AuditArgs): unknown {
    return planned();
  }
}
