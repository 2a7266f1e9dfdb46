/** How a chart can draw a series. */
export const CHART_KINDS = ['bars', 'line', 'stacked', 'dots', 'multiples', 'slope'] as const;

export type ChartKind = (typeof CHART_KINDS)[number];
