/** Rules between indicators that do not hold. A rule says nothing while one of the two is blank. */
import type { Finding } from '../../contract/quality.ts';
import type { Rule } from '../../instrument/instrument.ts';
import type { Hundredths } from '../../instrument/levels.ts';
import { at } from '../at.ts';
import type { RegionView } from '../facts.ts';

/** Whether a level may stand beside the level of the other indicator. */
export function ruleHolds(rule: Rule, level: Hundredths, otherLevel: Hundredths): boolean {
  if (rule.kind === 'not-above') return level - otherLevel <= rule.margin * 100;
  return level < rule.level * 100 || otherLevel >= rule.otherLevel * 100;
}

export function brokenRules(view: RegionView): Finding[] {
  const { instrument, values } = view;
  return (instrument.rules ?? []).flatMap((rule) =>
    rule.indicators.flatMap((indicator): Finding[] => {
      const value = values.get(indicator);
      const other = values.get(rule.other);
      if (!value || !other || ruleHolds(rule, value.value, other.value)) return [];
      return [
        {
          kind: 'broken-rule',
          indicator,
          rule: rule.id,
          level: value.value,
          other: rule.other,
          otherLevel: other.value,
          ...at(view, 'warning', 'level'),
        },
      ];
    }),
  );
}
