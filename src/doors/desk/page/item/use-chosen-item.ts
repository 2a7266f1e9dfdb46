import type { DeskItem } from '../../../../engine/desk/desk-types.ts';
import { useModel } from '../shell/use-desk.ts';

/** The item that is chosen in the open document. */
export function useChosenItem(): DeskItem | undefined {
  return useModel(({ document: { data, item } }) =>
    data?.items.find(({ section, id }) => section === item?.section && id === item.id),
  );
}
