/** `undo`, `history` and `verify`. */
import { describeChange } from '../../shared/messages/changes.ts';
import { fileFaultText, verificationText } from '../../shared/messages/verification.ts';
import { command, EXIT, given, optionalNumber, request } from './command.ts';

export const undo = command('undo', async (application) => {
  const changeSet = await request(application, 'history.undo', {});
  return { exit: EXIT.done, json: changeSet, text: `Diurungkan: ${describeChange(changeSet.summary)}` };
});

export const history = command('history [--limit N]', async (application, args) => {
  const limit = optionalNumber('limit', args.limit);
  const list = await request(application, 'history.list', given({ limit }));
  const lines = list.map(
    (item) => `${item.sequence}\t${item.at}\t${item.actor}\t${item.kind}\t${describeChange(item.summary)}`,
  );
  return { exit: EXIT.done, json: { changeSets: list }, text: lines.join('\n') };
});

export const verify = command('verify', async (application) => {
  const result = await request(application, 'database.verify', {});
  const text = verificationText(result);
  const lines = [
    ...result.checks.map((check) => `${check.ok ? 'ok' : 'GAGAL'}\t${check.name}\t${check.detail}`),
    ...result.files.map((fault) => `\t${fileFaultText(fault)}`),
    ...(result.ok ? [] : [`${text.title} ${text.next}`]),
  ];
  return { exit: result.ok ? EXIT.done : EXIT.refused, json: result, text: lines.join('\n') };
});
