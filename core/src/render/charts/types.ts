import type { Lang } from '../../model/language.ts';
import type { Html } from '../html.ts';
import type { ChartData } from './data.ts';

/** A picture, and what it leaves out, in words. */
export interface Drawn {
  readonly picture: Html;
  readonly notes: readonly string[];
}

/** What a chart is drawn for: the figures, what it is called, and the language of its words. */
export interface Order {
  readonly data: ChartData;
  readonly title: string;
  readonly lang: Lang;
}

/** Draws one kind of chart; a word on why, where it cannot. */
export type Draw = (order: Order) => Drawn | string;
