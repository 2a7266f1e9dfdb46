import type { PrintedNumbers } from '../printing.ts';

export const NUMBERS: PrintedNumbers = {
  percent: /^(?:%|per ?cent)$/i,
  qualifier: (qualifier, isPercent) => {
    switch (qualifier) {
      case 'about':
        return 'about';
      case 'at-least':
        return 'at least';
      case 'more-than':
        return 'more than';
      case 'at-most':
        return 'at most';
      case 'fewer-than':
        return isPercent ? 'less than' : 'fewer than';
      default:
        return undefined;
    }
  },
  count: (count, of) => `${count} ${of}${count === 1 ? '' : 's'}`,
};
