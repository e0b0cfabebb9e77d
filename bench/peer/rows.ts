import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** An action as it stands. */
@Entity('peer_actie')
export class ActieRow {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ name: 'geldig_vanaf', type: 'date' })
  geldigVanaf!: string;

  @Column({ type: 'text', nullable: true })
  toelichting!: string | null;

  @Column({ type: 'text', nullable: true })
  maatregel!: string | null;

  @Column({ type: 'int' })
  versie!: number;
}

/** What became of it, a row a change. */
@Entity('peer_actie_historie')
export class ActieHistorieRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ name: 'geldig_vanaf', type: 'date' })
  geldigVanaf!: string;

  @Column({ type: 'text', nullable: true })
  toelichting!: string | null;

  @Column({ type: 'text', nullable: true })
  maatregel!: string | null;

  @Column({ type: 'int' })
  versie!: number;

  @Column({ type: 'uuid' })
  persoon!: string;

  /** So that a request that is sent twice is one change. */
  @Column({ type: 'text', unique: true })
  sleutel!: string;

  @Column({ name: 'vastgelegd_op', type: 'timestamptz', default: () => 'now()' })
  vastgelegdOp!: Date;
}
