import type { ChartBar } from '../../../ground/model/blocks/chart.ts';
import type { BoundFigure } from '../../../ground/model/bound.ts';

/** What a qualifier makes of the end of a bar. */
export function endOf(qualifier: BoundFigure['data']['qualifier']): ChartBar['end'] {
  switch (qualifier) {
    case 'about':
      return 'about';
    case 'at-least':
    case 'more-than':
      return 'more';
    case 'at-most':
    case 'fewer-than':
      return 'less';
    default:
      return 'exact';
  }
}
