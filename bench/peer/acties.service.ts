import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActieHistorieRow, ActieRow } from './rows.js';
import type { StatusmeldingInput } from './statusmelding.input.js';

@Injectable()
export class ActiesService {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** The row and its history row, in one transaction. */
  report(
    code: string,
    { status, geldigVanaf, toelichting = '', maatregel = '' }: StatusmeldingInput,
    persoon: string,
    sleutel: string,
  ): Promise<ActieHistorieRow> {
    return this.dataSource.transaction(async (manager) => {
      const actie = await manager.findOne(ActieRow, { where: { code }, lock: { mode: 'pessimistic_write' } });
      if (actie === null) throw new NotFoundException(`Er is geen actie ${code}.`);
      Object.assign(actie, { status, geldigVanaf, toelichting, maatregel, versie: actie.versie + 1 });
      await manager.save(actie);
      const { versie } = actie;
      return await manager.save(
        manager.create(ActieHistorieRow, { code, status, geldigVanaf, toelichting, maatregel, versie, persoon, sleutel }),
      );
    });
  }
}
