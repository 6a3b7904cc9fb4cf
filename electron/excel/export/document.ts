/** What all exported workbooks begin and end with. */
import exceljs, { type Workbook } from 'exceljs';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { BandRule } from '../../../shared/scoring/predikat.ts';
import { RESERVATION } from '../../../shared/messages/papers.ts';
import type { Paper, PrintSetup } from './print-setup.ts';
import { cellText, footerText } from './safe-text.ts';

/** What a workbook is made with, whatever it shows. */
export interface DocumentOptions {
  readonly generatedAt: Date;
  readonly appVersion: string;
  readonly paper: Paper;
  /** From which value the predikat is read. */
  readonly bandRule: BandRule;
  /** Mark of the sealed year that it shows; "" while the year is open. */
  readonly seal: string;
}

export interface DocumentFacts {
  readonly title: string;
  readonly subject: string;
  readonly generatedAt: Date;
  readonly appVersion: string;
}

export function createDocument({ title, subject, generatedAt, appVersion }: DocumentFacts): Workbook {
  const workbook = new exceljs.Workbook();
  workbook.creator = cellText(`Evaluasi SPBE ${appVersion}`);
  workbook.lastModifiedBy = workbook.creator;
  workbook.title = cellText(title);
  workbook.subject = cellText(subject);
  workbook.created = generatedAt;
  workbook.modified = generatedAt;
  // Any program that can calculate does so on opening, and need not trust the results that are stored.
  workbook.calcProperties.fullCalcOnLoad = true;
  return workbook;
}

/** Puts the mark of a sealed year into the footer of every sheet and into the file's keywords. */
function stamp(workbook: Workbook, seal: string): void {
  workbook.keywords = cellText(seal);
  for (const { headerFooter } of workbook.worksheets) {
    headerFooter.oddFooter = (headerFooter.oddFooter ?? '').replace('&C', ` · ${footerText(seal)}&C`);
  }
}

/** The bytes of an .xlsx file. */
export async function documentBytes(workbook: Workbook, seal: string): Promise<Uint8Array<ArrayBuffer>> {
  if (seal !== '') stamp(workbook, seal);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Paper and footer of results that no decree has confirmed. */
export function unofficialPrint(paper: Paper, { regulation, version }: Instrument, about = ''): PrintSetup {
  const instrument = `${regulation} (versi ${version})`;
  return {
    paper,
    instrument: about === '' ? instrument : `${about} · ${instrument}`,
    reservation: RESERVATION,
  };
}
