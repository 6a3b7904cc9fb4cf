/** The mark that every output of a sealed year carries. */
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { sealWords } from '../../../shared/messages/papers.ts';
import { sealCode } from '../../../shared/sealing/seal-code.ts';
import type { Services } from '../services.ts';
import { sealInForce } from './seals.ts';

/** "Segel 4F2A-09BC-77D1-E0A3", or "" for a year that is open. */
export function sealMark(services: Services, year: number, instrument: Instrument): string {
  const seal = sealInForce(services, year, instrument);
  return seal ? sealWords(sealCode(seal.hash)) : '';
}
