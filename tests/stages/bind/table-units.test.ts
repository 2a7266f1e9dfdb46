import { describe, expect, it } from 'vitest';
import { runFiles } from '../../support/run-files.ts';

/** The words that are quoted of a row, values that its table gives them, values that it does not, and the label. */
type Cell = readonly [quote: string, right: readonly string[], wrong: readonly string[], label?: string];

const TABLES: readonly (readonly [table: string, cells: readonly Cell[]])[] = [
  [
    '| Town | Debt, £ million |\n|---|---|\n| Ash | 12.4 |\n| Elm | (3.1) |',
    [
      ['Ash 12.4', ['£12.4 million', '£12.4m'], ['£12.4', '12.4', '€12.4 million', '£12.4 billion']],
      ['Elm (3.1)', ['−£3.1 million'], ['£3.1 million', '−£3.1']],
    ],
  ],
  [
    '| Town | Debt (£m) | Per head (£) |\n|---|---|---|\n| Ash | 12.4 | 310 |',
    [
      ['Ash 12.4', ['£12.4m'], ['£12.4']],
      ['Ash 12.4 310', ['£310 per head'], ['£310 million', '310', '£310 per household'], 'Debt per head'],
    ],
  ],
  [
    'Table 1: Deaths per 1,000 births\n\n| Region | 2030 | 2031 |\n|---|---|---|\n| North | 3.4 | 3.1 |',
    [
      [
        'North 3.4 3.1',
        ['3.1 per 1,000 births', '3.1 deaths per 1,000 births'],
        ['3.1', '3.1 per cent', '3.1 per 100,000 births'],
      ],
    ],
  ],
  [
    '| Region | Cases per 100,000 | Beds |\n|---|---|---|\n| North | 84.2 | 1,210 |',
    [
      ['North 84.2', ['84.2 per 100,000', '84.2 per 100,000 people'], ['84.2', '84.2 %', '84.2 per 10,000']],
      ['North 84.2 1,210', ['1,210', '1,210 beds'], ['1,210 per 100,000', '1,210 %']],
    ],
  ],
  [
    '| Party | Votes, % | Change, points |\n|---|---|---|\n| Red | 41.2 | −2.3 |\n| Blue | 37.9 | +1.8 |',
    [
      ['Red 41.2', ['41.2 %', '41.2 per cent'], ['41.2', '41.2 percentage points']],
      ['Red 41.2 −2.3', ['−2.3 percentage points'], ['−2.3 %', '−2.3 per cent']],
      ['Blue 37.9 +1.8', ['1.8 percentage points'], ['1.8 per cent']],
    ],
  ],
  [
    '| Port | Thousand tonnes | Ships |\n|---|---|---|\n| East | 412 | 1,040 |',
    [
      ['East 412', ['412 thousand tonnes', '412,000 tonnes'], ['412 tonnes', '412', '412 million tonnes']],
      ['East 412 1,040', ['1,040 ships', '1,040'], ['1,040 tonnes']],
    ],
  ],
  [
    'Population (thousands)\n\n| Town | 2030 |\n|---|---|\n| Ash | 84 |',
    [['Ash 84', ['84 thousand', '84,000', '84,000 people'], ['84', '84 million']]],
  ],
  [
    "| Town | Population ('000) | Area (km²) | Density (per km²) |\n|---|---|---|---|\n| Ash | 84 | 61 | 1,377 |",
    [
      ['Ash 84', ['84,000'], ['84']],
      ['Ash 84 61', ['61 km²', '61 square kilometres'], ['61', '61 hectares']],
      ['Ash 84 61 1,377', ['1,377 per km²', '1,377 people per km²'], ['1,377', '1,377 km²']],
    ],
  ],
  [
    '| | 2030 | 2031 |\n|---|---|---|\n| Sales, $ million | 310 | 342 |\n| Margin, % | 11.2 | 10.8 |\n| Staff | 4,100 | 4,020 |\n| Energy, GWh | 88 | 85 |',
    [
      ['Sales, $ million 310 342', ['$342 million'], ['$342', '342', '£342 million']],
      ['Margin, % 11.2 10.8', ['10.8 %'], ['10.8', '$10.8 million']],
      ['Staff 4,100 4,020', ['4,020', '4,020 staff'], ['4,020 %', '$4,020 million']],
      ['Energy, GWh 88 85', ['85 GWh'], ['85 MWh', '85']],
    ],
  ],
  [
    '| | Revenue | Revenue | Staff |\n|---|---|---|---|\n| | £ million | % change | thousands |\n| North | 64 | 3.2 | 1.9 |',
    [
      ['North 64', ['£64 million'], ['£64', '64 %']],
      ['North 64 3.2', ['3.2 %'], ['£3.2 million', '3.2']],
      ['North 64 3.2 1.9', ['1.9 thousand', '1,900'], ['1.9', '1.9 %']],
    ],
  ],
  [
    'Table 4. Fares in euros\n\n| Route | Single | Return |\n|---|---|---|\n| Quay–Isle | 4.20 | 7.80 |',
    [
      ['Quay–Isle 4.20', ['€4.20', '4.20 euros'], ['£4.20', '4.20', '$4.20']],
      ['Quay–Isle 4.20 7.80', ['€7.80'], ['7.80']],
    ],
  ],
  [
    '| Route | Fare (€) | Time (min) | Distance (km) |\n|---|---|---|---|\n| A | 4.20 | 35 | 12.5 |',
    [
      ['A 4.20', ['€4.20'], ['4.20']],
      ['A 4.20 35', ['35 minutes', '35 min'], ['35', '35 hours', '35 km']],
      ['A 4.20 35 12.5', ['12.5 km', '12.5 kilometres'], ['12.5', '12.5 miles']],
    ],
  ],
  [
    '| School | Absence rate (%) | Days lost per pupil | Pupils |\n|---|---|---|---|\n| Oak | 5.1 | 9.4 | 812 |',
    [
      ['Oak 5.1', ['5.1 %'], ['5.1', '5.1 days']],
      ['Oak 5.1 9.4', ['9.4 days per pupil'], ['9.4', '9.4 days', '9.4 %']],
      ['Oak 5.1 9.4 812', ['812', '812 pupils'], ['812 days', '812 %']],
    ],
  ],
  [
    '| Well | Depth, m | Yield, litres a second | pH |\n|---|---|---|---|\n| W1 | 84 | 3.2 | 7.1 |',
    [
      ['W1 84', ['84 m', '84 metres'], ['84', '84 km']],
      [
        'W1 84 3.2',
        ['3.2 litres a second', '3.2 litres per second'],
        ['3.2 litres', '3.2', '3.2 litres a minute'],
      ],
      ['W1 84 3.2 7.1', ['7.1'], ['7.1 m', '7.1 litres']],
    ],
  ],
  [
    'Spending, £000, at 2030 prices\n\n| Service | 2030 | 2031 |\n|---|---|---|\n| Parks | 640 | 655 |',
    [['Parks 640 655', ['£655,000', '£655 thousand'], ['£655', '£655 million', '655,000']]],
  ],
  [
    '| Service | Budget (£ thousand) | Spent (£ thousand) | Spent, % of budget |\n|---|---|---|---|\n| Parks | 640 | 655 | 102.3 |',
    [
      ['Parks 640 655', ['£655,000', '£655 thousand'], ['£655']],
      ['Parks 640 655 102.3', ['102.3 %', '102.3 per cent'], ['£102.3', '£102,300', '102.3']],
    ],
  ],
  [
    '| Drug | Dose, mg/kg | Half-life, h | Cost per dose, $ |\n|---|---|---|---|\n| X | 5 | 12 | 3.40 |',
    [
      ['X 5', ['5 mg/kg', '5 mg per kg'], ['5 mg', '5', '5 g/kg']],
      ['X 5 12', ['12 hours', '12 h'], ['12', '12 days']],
      ['X 5 12 3.40', ['$3.40 per dose'], ['3.40', '£3.40 per dose'], 'Cost per dose'],
    ],
  ],
  [
    'All figures in millions of dollars unless stated otherwise\n\n| Item | 2031 |\n|---|---|\n| Sales | 512 |\n| Margin, % | 14 |\n| Earnings per share, $ | 1.12 |',
    [
      ['Sales 512', ['$512 million', '512 million dollars'], ['$512', '512']],
      ['Margin, % 14', ['14 %'], ['$14 million', '14']],
      ['Earnings per share, $ 1.12', ['$1.12 per share'], ['$1.12 million', '1.12'], 'Earnings per share'],
    ],
  ],
  [
    '| Country | GDP (US$ bn) | Growth (% a year) | Debt (% of GDP) |\n|---|---|---|---|\n| Norland | 1,240 | 2.1 | 61 |',
    [
      ['Norland 1,240', ['US$1,240 billion', '$1,240bn'], ['$1,240', '$1,240 million']],
      ['Norland 1,240 2.1', ['2.1 % a year', '2.1 per cent a year'], ['2.1', '2.1 percentage points']],
      ['Norland 1,240 2.1 61', ['61 % of GDP', '61 per cent of GDP', '61 %'], ['61', '$61 billion']],
    ],
  ],
  [
    '| Month | Rain, mm | Temperature, °C | Sun, hours |\n|---|---|---|---|\n| May | 62 | 13.4 | 201 |',
    [
      ['May 62', ['62 mm'], ['62', '62 cm']],
      ['May 62 13.4', ['13.4 °C', '13.4 degrees Celsius'], ['13.4', '13.4 °F']],
      ['May 62 13.4 201', ['201 hours'], ['201', '201 days']],
    ],
  ],
  [
    '| Site | Visitors | of whom children, % | Income, £ |\n|---|---|---|---|\n| Fort | 41,200 | 28 | 96,400 |',
    [
      ['Fort 41,200', ['41,200 visitors', '41,200'], ['£41,200', '41,200 %']],
      ['Fort 41,200 28', ['28 %'], ['28', '28 children']],
      ['Fort 41,200 28 96,400', ['£96,400'], ['96,400', '£96,400 thousand']],
    ],
  ],
  [
    '| Line | Trains a day | On time | Complaints per million journeys |\n|---|---|---|---|\n| Red | 212 | 91 % | 14.2 |',
    [
      ['Red 212', ['212 trains a day', '212 a day'], ['212', '212 trains a week']],
      ['Red 212 91 %', ['91 %'], ['91', '91 trains a day']],
      [
        'Red 212 91 % 14.2',
        ['14.2 per million journeys', '14.2 complaints per million journeys'],
        ['14.2', '14.2 million', '14.2 complaints'],
      ],
    ],
  ],
  [
    'Table 2\nEmissions (kt CO₂)\n\n| Sector | 2030 | 2031 |\n|---|---|---|\n| Ships | 310 | 298 |',
    [['Ships 310 298', ['298 kt'], ['298 t', '298', '298 Mt']]],
  ],
  [
    '| Bank | Loans, billion kroner | Bad loans, ‰ | Branches |\n|---|---|---|---|\n| Fjord | 212 | 4 | 31 |',
    [
      ['Fjord 212', ['212 billion kroner'], ['212 kroner', '212 million kroner', '212']],
      ['Fjord 212 4', ['4 ‰'], ['4 %', '4']],
      ['Fjord 212 4 31', ['31', '31 branches'], ['31 billion kroner']],
    ],
  ],
  [
    '| Crop | Yield (t/ha) | Area (thousand ha) | Price (€/t) |\n|---|---|---|---|\n| Rye | 5.2 | 48 | 190 |',
    [
      ['Rye 5.2', ['5.2 t/ha', '5.2 tonnes per hectare'], ['5.2 t', '5.2']],
      ['Rye 5.2 48', ['48 thousand ha', '48,000 hectares'], ['48 ha', '48']],
      ['Rye 5.2 48 190', ['€190 per tonne', '€190/t'], ['€190', '190']],
    ],
  ],
  [
    'Waiting times in weeks, by clinic\n\n| Clinic | Median | Longest | Patients |\n|---|---|---|---|\n| Eye | 14 | 52 | 1,310 |',
    [
      ['Eye 14', ['14 weeks'], ['14 days', '14 months', '14']],
      ['Eye 14 52', ['52 weeks'], ['52']],
    ],
  ],
  [
    '| Year | Fee (£ a year) | Members | Fee income (£) |\n|---|---|---|---|\n| 2031 | 24 | 310 | 7,440 |',
    [
      ['2031 24', ['£24 a year', '£24 per year'], ['£24 a month', '24', '£24']],
      ['2031 24 310', ['310 members', '310'], ['£310']],
      ['2031 24 310 7,440', ['£7,440'], ['7,440']],
    ],
  ],
  [
    '| Group | Number | Per cent | Rate per 10,000 |\n|---|---|---|---|\n| Men | 412 | 54.1 | 8.3 |',
    [
      ['Men 412', ['412', '412 men'], ['412 %']],
      ['Men 412 54.1', ['54.1 %', '54.1 per cent'], ['54.1']],
      ['Men 412 54.1 8.3', ['8.3 per 10,000'], ['8.3', '8.3 %', '8.3 per 1,000']],
    ],
  ],
  [
    '| Group | n (%) | Mean age (years) |\n|---|---|---|\n| Men | 412 (54.1) | 61.2 |',
    [
      ['Men 412', ['412', '412 men'], ['412 %']],
      ['Men 412 (54.1)', ['54.1 %'], ['54.1']],
      ['Men 412 (54.1) 61.2', ['61.2 years'], ['61.2', '61.2 months'], 'Mean age'],
    ],
  ],
  [
    '| Fund | Value, £m | Return, % | Cost, basis points |\n|---|---|---|---|\n| Bonds | 88.1 | −1.3 | 24 |',
    [
      ['Bonds 88.1', ['£88.1m'], ['£88.1']],
      ['Bonds 88.1 −1.3', ['−1.3 %'], ['1.3 %', '−1.3 percentage points']],
      ['Bonds 88.1 −1.3 24', ['24 basis points'], ['24 %', '24']],
    ],
  ],
];

function codesOf(
  table: string,
  value: string,
  [quote, , , label = 'A figure of the table']: Cell,
): readonly string[] {
  const document = `---\ntitle: A source\n---\n${table}\n`;
  const figure = { label, value, evidence: [{ quote }] };
  const extraction = `document: a\nfigures:\n  one: ${JSON.stringify(figure)}\n`;
  return runFiles({ document, extraction }, 'a').extraction.map(({ code }) => code);
}

describe.each(TABLES)('%s', (table, cells) => {
  it('gives each number the unit of its head, its row or its caption', () => {
    for (const cell of cells)
      for (const value of cell[1]) expect([value, codesOf(table, value, cell)]).toEqual([value, []]);
  });

  it('gives it no other', () => {
    for (const cell of cells)
      for (const value of cell[2])
        expect([value, codesOf(table, value, cell)]).toEqual([
          value,
          [expect.stringMatching(/^(?:UNIT_CHANGED|FIGURE_NOT_STATED)$/)],
        ]);
  });
});
