import type { Item } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';
import { type Html, html } from '../html.ts';
import { unitWord } from '../values.ts';
import { drawBars } from './bars.ts';
import { type ChartData, chartData } from './data.ts';
import { drawHorizontal } from './horizontal.ts';
import { areLights, drawLights } from './lights.ts';
import { drawLine } from './line.ts';
import type { Draw } from './types.ts';
import { CHART_WORDS } from './words.ts';

type Indicator = Item<'indicator'>;

type ChartType = 'line' | 'bars' | 'horizontal-bars' | 'traffic-lights';

const CHARTS: Readonly<Record<ChartType, Draw>> = {
  line: drawLine,
  bars: drawBars,
  'horizontal-bars': drawHorizontal,
  'traffic-lights': drawLights,
};

/** More lines than this cross each other until nobody sees which is which. */
const MOST_LINES = 4;

/** An indicator in a picture, as far as there is one, and what there is to say about that. */
export interface Chart {
  readonly picture: Html | undefined;
  readonly notes: readonly Html[];
}

/**
 * An indicator as a chart: the kind that `diagram` names, else one that suits its figures. No picture and no notes where there is
 * nothing to see, such as a single number; what the author asks for and cannot be drawn is answered in words.
 */
export function chartOf(indicator: Indicator, lang: Lang): Chart {
  const { chart } = indicator.fields;
  const asked = chart.kind === 'value' ? chart.value : undefined;
  if (asked === 'none') return NO_CHART;
  const data = chartData(indicator);
  if (data.years.length === 0) return asked === undefined ? NO_CHART : said(CHART_WORDS.noFigures[lang]);
  const type = asked !== undefined && isChartType(asked) ? asked : suiting(data);
  if (type === undefined) return NO_CHART;
  const unit = data.unit === undefined ? '' : ` (${unitWord(data.unit, lang)})`;
  const order = { data, title: `${data.name}${unit}`, lang };
  const drawn = CHARTS[type](order);
  if (typeof drawn !== 'string') return { picture: drawn.picture, notes: drawn.notes.map(noteHtml) };
  // What is asked for and does not fit the figures is said, and another chart is drawn that does.
  const other = suiting(data);
  const instead = other === undefined || other === type ? undefined : CHARTS[other](order);
  if (instead === undefined || typeof instead === 'string') return said(drawn);
  return { picture: instead.picture, notes: [drawn, ...instead.notes].map(noteHtml) };
}

const NO_CHART: Chart = { picture: undefined, notes: [] };

function isChartType(name: string): name is ChartType {
  return name in CHARTS;
}

function said(text: string): Chart {
  return { picture: undefined, notes: [noteHtml(text)] };
}

/** The kind of chart that shows most of the figures; none for a single number, which is best read as it stands. */
function suiting(data: ChartData): ChartType | undefined {
  const values = data.series.flatMap(({ values }) => values.filter((value) => value !== undefined));
  if (values.length < 2) return values.length === 1 && data.targets.length > 0 ? 'horizontal-bars' : undefined;
  if (areLights(data)) return 'traffic-lights';
  if (data.years.length === 1) return 'horizontal-bars';
  if (data.series.length === 1) return 'line';
  return data.series.length <= MOST_LINES && data.years.length <= 6 ? 'bars' : 'line';
}

function noteHtml(text: string): Html {
  return html`<p class="chart-note">${text}</p>\n`;
}
