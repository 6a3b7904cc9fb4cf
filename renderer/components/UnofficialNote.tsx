/** The reservation that every screen with results carries. */
import { chartText } from '../messages/charts.ts';

export function UnofficialNote() {
  return <span>{chartText.unofficial}</span>;
}
