/** Comments, follow-up of recommendations and participation through the application, with undo and redo. */
import { describe, expect, it } from 'vitest';
import { spbe2020 } from '../support/instruments.ts';
import { openTestApplication } from '../support/temporary.ts';

const ALOR = { region: '53.05', year: 2024 } as const;
const FOLLOW_UP = {
  priority: 'tinggi',
  unit: 'Dinas Kominfo',
  due: '2024-12-31',
  status: 'berjalan',
} as const;
const PLACE = { ...ALOR, indicator: '1' } as const;

describe('comments', () => {
  it('stand in the order in which they were written, with author and time', async () => {
    const app = openTestApplication();
    await app.call('settings.update', { evaluator: 'Maria' });
    await app.call('comment.add', { ...PLACE, text: '  Notula belum ada  ' });
    await app.call('settings.update', { evaluator: 'Yosef' });
    await app.call('comment.add', { ...PLACE, text: 'Sudah dikirim' });
    const { comments } = await app.call('worksheet.notes', ALOR);
    expect(comments.map(({ text, writtenBy, isOwn }) => [text, writtenBy, isOwn])).toEqual([
      ['Notula belum ada', 'Maria', false],
      ['Sudah dikirim', 'Yosef', true],
    ]);
    expect(comments.every(({ writtenAt }) => !Number.isNaN(Date.parse(writtenAt)))).toBe(true);
  });

  it('only the author changes or removes one, and a change shows', async () => {
    const app = openTestApplication();
    await app.call('settings.update', { evaluator: 'Maria' });
    await app.call('comment.add', { ...PLACE, text: 'Notula belum ada' });
    const id = (await app.call('worksheet.notes', ALOR)).comments[0]?.id ?? '';
    await app.call('settings.update', { evaluator: 'Yosef' });
    expect(await app.refusal('comment.edit', { comment: id, text: 'lain' })).toBe('not-author');
    expect(await app.refusal('comment.remove', { comment: id })).toBe('not-author');
    await app.call('settings.update', { evaluator: 'Maria' });
    await app.call('comment.edit', { comment: id, text: 'Notula ada' });
    const [edited] = (await app.call('worksheet.notes', ALOR)).comments;
    expect(edited).toMatchObject({ text: 'Notula ada', writtenBy: 'Maria' });
    expect(edited?.editedAt).not.toBeNull();
    await app.call('comment.remove', { comment: id });
    expect((await app.call('worksheet.notes', ALOR)).comments).toEqual([]);
    expect(await app.refusal('comment.remove', { comment: id })).toBe('not-found');
  });

  it('adding, changing and removing are steps of undo and redo', async () => {
    const app = openTestApplication();
    const texts = async () =>
      (await app.call('worksheet.notes', ALOR)).comments.map(({ text }) => text).join();
    await app.call('comment.add', { ...PLACE, text: 'a' });
    const id = (await app.call('worksheet.notes', ALOR)).comments[0]?.id ?? '';
    await app.call('comment.edit', { comment: id, text: 'b' });
    await app.call('comment.remove', { comment: id });
    const seen = [await texts()];
    for (let step = 0; step < 3; step += 1) {
      await app.call('history.undo', {});
      seen.push(await texts());
    }
    for (let step = 0; step < 3; step += 1) {
      await app.call('history.redo', {});
      seen.push(await texts());
    }
    expect(seen).toEqual(['', 'b', 'a', '', 'a', 'b', '']);
  });

  it('blank and endless comments, and those of no indicator, are refused and leave nothing behind', async () => {
    const app = openTestApplication();
    expect(await app.refusal('comment.add', { ...PLACE, text: '   ' })).toBe('invalid-input');
    expect(await app.refusal('comment.add', { ...PLACE, text: 'a'.repeat(4001) })).toBe('invalid-input');
    expect(await app.refusal('comment.add', { ...PLACE, indicator: '99', text: 'a' })).toBe('not-found');
    expect(await app.call('history.list', {})).toEqual([]);
  });
});

describe('the sample', () => {
  it('gives way and leaves what was written beside it', async () => {
    const app = openTestApplication();
    await app.call('sample.load', {});
    const place = { region: '53.15', year: 2022, indicator: '1' } as const;
    await app.call('comment.add', { ...place, text: 'Tetap di sini' });
    await app.call('recommendation.set', { ...place, ...FOLLOW_UP });
    await app.call('sample.remove', {});
    const notes = await app.call('worksheet.notes', { region: '53.15', year: 2022 });
    expect(notes.comments.map(({ text }) => text)).toEqual(['Tetap di sini']);
    expect(notes.recommendations).toHaveLength(1);
  });
});

describe('the follow-up of a recommendation', () => {
  it('is kept, changed and taken away as one step each', async () => {
    const app = openTestApplication();
    await app.call('recommendation.set', { ...PLACE, ...FOLLOW_UP });
    await app.call('recommendation.set', { ...PLACE, ...FOLLOW_UP });
    await app.call('recommendation.set', { ...PLACE, ...FOLLOW_UP, status: 'selesai' });
    expect((await app.call('worksheet.notes', ALOR)).recommendations).toEqual([
      expect.objectContaining({ indicator: '1', ...FOLLOW_UP, status: 'selesai' }),
    ]);
    expect(await app.call('history.list', {})).toHaveLength(2);
    await app.call('history.undo', {});
    expect((await app.call('worksheet.notes', ALOR)).recommendations[0]?.status).toBe('berjalan');
    const none = { priority: null, unit: '', due: null, status: 'belum-mulai' } as const;
    await app.call('recommendation.set', { ...PLACE, ...none });
    expect((await app.call('worksheet.notes', ALOR)).recommendations).toEqual([]);
  });

  it.each(['31-12-2024', '2024-02-30', 'besok'])('a due date such as %s is refused', async (due) => {
    const app = openTestApplication();
    expect(await app.refusal('recommendation.set', { ...PLACE, ...FOLLOW_UP, due })).toBe('invalid-input');
  });

  it('the list has the text of the latest stage, the follow-up, and the years before', async () => {
    const app = openTestApplication();
    const text = (year: number, stage: 'dokumen' | 'interviu', words: string) =>
      app.call('worksheet.setText', { ...PLACE, year, stage, kind: 'rekomendasi', text: words });
    await text(2022, 'dokumen', 'Susun peraturan');
    await text(2023, 'dokumen', 'Susun peraturan bupati');
    await text(2024, 'dokumen', 'Tetapkan');
    await text(2024, 'interviu', 'Tetapkan dan sosialisasikan');
    await app.call('recommendation.set', { ...PLACE, year: 2023, ...FOLLOW_UP, status: 'selesai' });
    await app.call('recommendation.set', { ...PLACE, indicator: '2', ...FOLLOW_UP });
    const list = await app.call('recommendation.list', { year: 2024 });
    expect(
      list.map(({ indicator, stage, text: words, status }) => [indicator, stage, words, status]),
    ).toEqual([
      ['1', 'interviu', 'Tetapkan dan sosialisasikan', 'belum-mulai'],
      ['2', null, '', 'berjalan'],
    ]);
    expect(list[0]?.before).toEqual([
      { year: 2023, text: 'Susun peraturan bupati', due: '2024-12-31', status: 'selesai' },
      { year: 2022, text: 'Susun peraturan', due: null, status: 'belum-mulai' },
    ]);
    expect(list[0]?.indicatorName).toBe(spbe2020.indicators[0]?.name);
  });

  it('the list of one region has nothing of another, and goes back over the years', async () => {
    const app = openTestApplication();
    for (const [region, year] of [
      ['53.05', 2023],
      ['53.05', 2024],
      ['53.06', 2024],
    ] as const) {
      const place = { region, year, indicator: '3', stage: 'dokumen' } as const;
      await app.call('worksheet.setText', { ...place, kind: 'rekomendasi', text: `${region} ${year}` });
    }
    const ofRegion = await app.call('recommendation.list', { region: '53.05' });
    expect(ofRegion.map(({ text }) => text)).toEqual(['53.05 2024', '53.05 2023']);
    expect(await app.call('recommendation.list', {})).toHaveLength(3);
    expect(await app.refusal('recommendation.list', { region: '53.99' })).toBe('not-found');
  });
});

describe('participation', () => {
  it('says of every kabupaten and kota how far it is, and why one does not take part', async () => {
    const app = openTestApplication();
    await app.call('worksheet.setValue', { ...PLACE, stage: 'mandiri', value: 300 });
    const cells = spbe2020.indicators.map(({ id }) => ({ region: '53.06', indicator: id, value: 200 }));
    await app.call('matrix.setBlock', { year: 2024, stage: 'dokumen', cells });
    await app.call('participation.set', {
      region: '53.08',
      year: 2024,
      participation: 'tidak-mengikuti',
      reason: 'Tidak bersedia',
    });
    const list = await app.call('participation.list', { year: 2024 });
    expect(list.total).toBe(47);
    expect(list.rows).toHaveLength(22);
    const of = (code: string) => list.rows.find(({ region }) => region.code === code);
    expect(of('53.05')).toMatchObject({ status: 'mengisi', filled: 1, reason: '' });
    expect(of('53.06')).toMatchObject({ status: 'lengkap', filled: 47 });
    expect(of('53.08')).toMatchObject({ status: 'tidak-mengikuti', filled: 0, reason: 'Tidak bersedia' });
    expect(of('53.01')).toMatchObject({ status: 'belum-mulai', filled: 0, hasPublished: false });
  });

  it('a result from a decree is named beside a worksheet that has not begun', async () => {
    const app = openTestApplication();
    await app.call('sample.load', {});
    const { rows } = await app.call('participation.list', { year: 2022 });
    const published = rows.filter((row) => row.hasPublished);
    expect(published.length).toBeGreaterThan(5);
    expect(published.every((row) => row.status === 'belum-mulai')).toBe(true);
    expect(rows.filter(({ status }) => status === 'tidak-mengikuti')).toHaveLength(1);
  });
});

describe('a text that two windows change', () => {
  const write = { ...PLACE, stage: 'dokumen', kind: 'penjelasan' } as const;

  it('is refused where another text stands than the one it changes, and what is stored stays', async () => {
    const app = openTestApplication();
    await app.call('worksheet.setText', { ...write, text: 'Dari A', base: '' });
    expect(await app.refusal('worksheet.setText', { ...write, text: 'Dari B', base: '' })).toBe(
      'changed-since',
    );
    expect((await app.call('worksheet.get', ALOR)).texts.map(({ text }) => text)).toEqual(['Dari A']);
    await app.call('worksheet.setText', { ...write, text: 'Dari B', base: 'Dari A' });
    await app.call('worksheet.setText', { ...write, text: 'Tanpa dasar' });
    expect((await app.call('worksheet.get', ALOR)).texts.map(({ text }) => text)).toEqual(['Tanpa dasar']);
  });

  it('the same text twice is no conflict', async () => {
    const app = openTestApplication();
    await app.call('worksheet.setText', { ...write, text: 'Sama', base: '' });
    expect(await app.refusal('worksheet.setText', { ...write, text: 'Sama', base: '' })).toBe('accepted');
    expect(await app.call('history.list', {})).toHaveLength(1);
  });
});
