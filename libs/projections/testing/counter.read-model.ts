import { Column, Entity, type MigrationInterface, type QueryRunner } from 'typeorm';
import { type FactProjection, projection } from '../declaration.js';
import { FactRow } from '../fact-row.js';
import { createFactTable } from '../fact-table.js';
import { counterEvents, counterOf } from './counter.events.js';

@Entity('counter_fact')
export class CounterFactRow extends FactRow {
  @Column({ name: 'amount_cents', type: 'bigint', nullable: true })
  amountCents!: string | null;

  @Column({ type: 'text', nullable: true })
  label!: string | null;

  @Column({ type: 'json', nullable: true })
  tags!: readonly string[] | null;
}

/** A second read model, to see that one does not hinder the other. */
@Entity('counter_label')
export class CounterLabelRow extends FactRow {
  @Column({ type: 'varchar', length: 40, nullable: true })
  label!: string | null;
}

export class CreateCounters1763800000900 implements MigrationInterface {
  readonly name = 'CreateCounters1763800000900';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createFactTable(queryRunner, 'counter_fact', 'amount_cents bigint, label text, tags json');
    await createFactTable(queryRunner, 'counter_label', "label varchar(40) CHECK (label <> 'verboden')");
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE counter_label, counter_fact');
  }
}

export const counters: FactProjection = projection(
  'tellers',
  { entity: CounterFactRow, events: counterEvents },
  {
    CounterOpened: ({ stream, data }) => [
      { subject: counterOf(stream), aspect: 'label', values: { label: data.label } },
      { subject: counterOf(stream), aspect: 'amount', values: { amountCents: data.amount } },
    ],
    CounterSet: ({ stream, data }) => [{ subject: counterOf(stream), aspect: 'amount', values: { amountCents: data.amount } }],
    CounterPublished: ({ stream, data }) => [{ subject: counterOf(stream), aspect: 'amount', values: { amountCents: data.amount } }],
    CounterRenamed: ({ stream, data }) => [{ subject: counterOf(stream), aspect: 'label', values: { label: data.label } }],
    CounterTagged: ({ stream, data }) => [{ subject: counterOf(stream), aspect: 'tags', values: { tags: data.tags } }],
  },
);

export const labels: FactProjection = projection(
  'namen',
  { entity: CounterLabelRow, events: counterEvents },
  {
    CounterOpened: ({ stream, data }) => [{ subject: counterOf(stream), aspect: 'label', values: { label: data.label } }],
    CounterRenamed: ({ stream, data }) => [{ subject: counterOf(stream), aspect: 'label', values: { label: data.label } }],
  },
);
