import type { Item } from '../../model/item.ts';
import type { Html } from '../html.ts';
import type { Scope } from '../scope.ts';

/** Makes one kind of view; `undefined` where there is nothing to show. */
export type MakeView = (scope: Scope, view: Item<'view'>, caption: Html) => Html | undefined;
