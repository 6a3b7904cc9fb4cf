/** The page that tells, in any browser and without a network, whether an output belongs to a sealed year. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileOutput } from '../../../shared/contract/terms.ts';
import { formatDate, formatTime } from '../../../shared/messages/format.ts';
import type { Services } from '../services.ts';
import { sealOf } from './seals.ts';

const PLACE = '/*DATA*/';

/** "24 November 2026 14.32" on this machine's clock. */
function shownTime(at: string): string {
  const date = new Date(at);
  return `${formatDate(date)} ${formatTime(date)}`;
}

/** JSON that cannot end the script element that it stands in. */
function embedded(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

export function sealPage(services: Services): FileOutput {
  const { clock, regions, resources, seals, settings } = services;
  const { province } = settings.get();
  const known = seals
    .all()
    .filter((row) => row.province_code === province)
    .map((row) => {
      const { year, instrument, code, record, sealedAt, reopened } = sealOf(row);
      return {
        year,
        instrument: services.instruments.get(instrument).shortName,
        code,
        number: record.number,
        sealedAt: shownTime(sealedAt),
        reopened: reopened && { at: shownTime(reopened.at), reason: reopened.reason },
      };
    });
  const data = {
    province: regions.byCode(province)?.name ?? province,
    madeAt: shownTime(clock().toISOString()),
    seals: known,
  };
  const page = readFileSync(join(resources.folder, 'sealing', 'periksa-segel.html'), 'utf8');
  return {
    fileName: 'Periksa segel.html',
    mediaType: 'text/html',
    bytes: new TextEncoder().encode(page.replace(PLACE, () => embedded(data))),
  };
}
