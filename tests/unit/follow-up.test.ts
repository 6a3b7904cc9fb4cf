/** Due dates as people write them, when a follow-up is late, and how far a worksheet has come. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { participationState } from '../../shared/assessment/participation.ts';
import { followUpState } from '../../shared/assessment/recommendations.ts';
import { readDate } from '../../shared/assessment/written-date.ts';
import { formatIsoDate, formatShortIsoDate } from '../../shared/messages/format.ts';
import { spbe2020 } from '../support/instruments.ts';

describe('a written date', () => {
  it.each([
    ['31-12-2026', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['31 Des 2026', '2026-12-31'],
    ['31 des. 2026', '2026-12-31'],
    ['31-Des-2026', '2026-12-31'],
    ['31 Desember 2026', '2026-12-31'],
    [' 1  Nopember   2026 ', '2026-11-01'],
    ['17 AGUSTUS 2026', '2026-08-17'],
    ['2026-12-31', '2026-12-31'],
    ['5/6/2026', '2026-06-05'],
    ['29 Feb 2028', '2028-02-29'],
  ])('%s is read', (written, date) => {
    expect(readDate(written)).toEqual({ ok: true, date });
  });

  it.each([
    '',
    '31',
    'Desember 2026',
    '31 Des',
    '31-12-26',
    '31 Dec 2026',
    '12 2026',
    'akhir tahun',
    '2026',
    '31-12/2026x',
  ])('“%s” is unclear and never guessed', (written) => {
    expect(readDate(written)).toEqual({ ok: false, fault: 'unclear' });
  });

  it.each(['31-11-2026', '12/31/2026', '29 Feb 2026', '0-1-2026', '2026-13-01', '32 Jan 2026'])(
    '%s is no day of the calendar',
    (written) => {
      expect(readDate(written)).toEqual({ ok: false, fault: 'no-such-day' });
    },
  );

  it('every day is read back from every way in which it is shown', () => {
    const days = fc.date({ min: new Date('2015-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = date.split('-');
        for (const written of [
          date,
          formatIsoDate(date),
          formatShortIsoDate(date),
          `${dayOfMonth}-${month}-${year}`,
          `${Number(dayOfMonth)}/${Number(month)}/${year}`,
        ]) {
          expect(readDate(written), written).toEqual({ ok: true, date });
        }
      }),
    );
  });
});

describe('a follow-up', () => {
  it.each([
    ['belum-mulai', '2026-12-31', '2027-01-01', 'terlambat'],
    ['berjalan', '2026-12-31', '2027-01-01', 'terlambat'],
    ['selesai', '2026-12-31', '2027-01-01', 'selesai'],
    ['berjalan', '2026-12-31', '2026-12-31', 'berjalan'],
    ['belum-mulai', '2026-12-31', '2026-12-30', 'belum-mulai'],
    ['berjalan', null, '2099-01-01', 'berjalan'],
  ] as const)('%s, due %s, seen on %s: %s', (status, due, today, state) => {
    expect(followUpState({ status, due }, today)).toBe(state);
  });
});

describe('how far a worksheet has come', () => {
  const all = new Map(spbe2020.indicators.map(({ id }) => [id, 300] as const));
  const some = new Map([['1', 300]]);
  const rest = new Map([...all].slice(1));
  it.each([
    ['nothing', {}, 'belum-mulai', 0],
    ['one value', { mandiri: some }, 'mengisi', 1],
    ['all at mandiri', { mandiri: all }, 'lengkap', 47],
    ['all, over several stages', { mandiri: some, interviu: rest }, 'lengkap', 47],
    ['all, only at a later stage', { dokumen: all }, 'lengkap', 47],
    ['indicators that the instrument does not have', { mandiri: new Map([['99', 300]]) }, 'belum-mulai', 0],
  ] as const)('%s', (_, stages, status, filled) => {
    expect(participationState(spbe2020, true, stages)).toEqual({ status, filled });
  });

  it('a region that does not take part stays so, whatever was filled in', () => {
    expect(participationState(spbe2020, false, { mandiri: all })).toEqual({
      status: 'tidak-mengikuti',
      filled: 47,
    });
  });
});
