import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who a person id is. The only place with names: it can be changed and erased, the log never has to be (AVG). */
@Entity('personen')
export class PersoonRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  naam!: string;
}
