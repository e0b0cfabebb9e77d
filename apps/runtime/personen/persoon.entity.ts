import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who a person id is. The only place with names and addresses: it can be changed and erased, the log never has to be (AVG). */
@Entity('personen')
export class PersoonRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  naam!: string;

  /** Where this person is mailed. */
  @Column({ type: 'text', nullable: true })
  adres!: string | null;

  /** By which the links in that mail are this person's. */
  @Column({ type: 'bytea', nullable: true })
  sleutel!: Buffer | null;

  @Column({ name: 'mail_gestopt_op', type: 'timestamptz', nullable: true })
  mailGestoptOp!: Date | null;
}
