import { toldTables } from '@peildatum/projections';

export const CreateVolumeNorms1766000000020 = toldTables(
  'CreateVolumeNorms1766000000020',
  'volume_norm_fact',
  'norm_tranche_fact',
  'institution_fact',
);
