import { Column, Entity, PrimaryGeneratedColumn, type EntityManager } from 'typeorm';
import { Rows } from './planner/declare';

/** What happened, for those outside: written in the transaction of the change, delivered after its commit. */
@Entity('outbox')
@Rows<OutboxEvent>({ prefix: 'evt', visible: () => 'false', current: () => 'true', versioned: false })
export class OutboxEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text')
  topic!: string;

  /** Ids only: whoever hears of it reads it as what it then is. */
  @Column('jsonb')
  payload!: Readonly<Record<string, string | number | null>>;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}

// Plain SQL, because TypeORM asks the new id back, and those who write events may not read them.
export const outboxInsert = (topic: string, payload: string): string =>
  `insert into outbox (topic, payload, at) select ${topic}::text, ${payload}::jsonb, clock_timestamp()`;

export async function emit(
  manager: EntityManager,
  topic: string,
  payload: OutboxEvent['payload'],
): Promise<void> {
  await manager.query(outboxInsert('$1', '$2'), [topic, JSON.stringify(payload)]);
}
