import { FieldResolver } from 'type-graphql';
import { Role } from '../../platform/caller';
import { FieldsOf, One, planned } from '../../platform/planner/declare';
import { ApiKey } from '../access/api-key';
import { AuditEntry } from '../access/audit';
import { Actor, actorRows } from './revision';

@FieldsOf(() => AuditEntry)
export class AuditEntryActorFields {
  @FieldResolver(() => Actor, { description: 'Who did it.' })
  @One<AuditEntry, Actor>(() => Actor, {
    rows: (t, c) => {
      const { roles } = c.caller;
      const mayKnow = roles.includes(Role.ADMINISTRATOR)
        ? 'true'
        : `${t.agencyId} = ${c.callerAgency} or ${t.keyId} = ${c.param(c.caller.id, 'text')}`;
      return `select case when ${mayKnow} then ${t.keyName} end as name, ${t.agencyId} as agency_id, ${t.role} as role`;
    },
  })
  actor(): Actor {
    return planned();
  }
}

@FieldsOf(() => ApiKey)
export class ApiKeyActorFields {
  @FieldResolver(() => Actor, { description: 'Who made it.' })
  @One<ApiKey, Actor>(() => Actor, { rows: (t, c) => actorRows(t.createdBy, c) })
  createdBy(): Actor {
    return planned();
  }
}
