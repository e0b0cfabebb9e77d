export { valueList, valueLists } from './application/value-lists.context.js';
export { type ValueListEvent, valueListEvents } from './domain/value-list.events.js';
export { type ListedValue, type ValueListView, valuesListedOn } from './domain/value-list.view.js';
