import type { JSX } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Desk } from '../actions/desk.ts';
import { DocumentColumn } from '../document/document-column.tsx';
import { RemoveDialog } from '../item/remove-dialog.tsx';
import { BlockDialog } from '../pack/block-dialog.tsx';
import { CiteDialog } from '../pack/cite-dialog.tsx';
import { PackColumn } from '../pack/pack-column.tsx';
import { CopiesDialog } from '../paper/copies-dialog.tsx';
import { PaperColumn } from '../paper/paper-column.tsx';
import { BeginScreen } from '../start/begin-screen.tsx';
import { Guide } from '../start/guide.tsx';
import { ImportDialog } from '../start/import-dialog.tsx';
import { NewPackDialog } from '../start/new-pack-dialog.tsx';
import { ColumnTabs } from './column-tabs.tsx';
import { enterColumn, listenToKeys } from './desk-keys.ts';
import { HelpDialog } from './help-dialog.tsx';
import { keepFocus } from './keep-focus.ts';
import { NoteLine } from './note-line.tsx';
import { PacksScreen } from './packs-screen.tsx';
import { TopBar } from './top-bar.tsx';
import { DeskContext, useDesk, useModel } from './use-desk.ts';

/** The whole page. */
export function DeskPage({ desk }: { readonly desk: Desk }): JSX.Element {
  return (
    <DeskContext.Provider value={desk}>
      <Screen />
    </DeskContext.Provider>
  );
}

function Screen(): JSX.Element {
  const desk = useDesk();
  const { screen, dialog, theme, column } = useModel(({ view }) => view);
  const hasCome = useModel(({ state }) => state !== undefined);
  useEffect(() => listenToKeys(desk), [desk]);
  useEffect(() => keepFocus(desk), [desk]);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link is clicked by Enter */}
      <nav class="skips" aria-label="Skip" onClick={(event) => skip(desk, event)}>
        {screen === 'desk' ? (
          <>
            <a href="#document">To the document</a>
            <a href="#pack">To the pack</a>
            <a href="#paper">To the page</a>
          </>
        ) : (
          <a href={screen === 'packs' ? '#packs' : '#document'}>To the main content</a>
        )}
      </nav>
      <TopBar />
      {hasCome && screen === 'desk' && (
        <>
          <Guide />
          <ColumnTabs />
          <main class="columns" data-column={column}>
            <DocumentColumn />
            <PackColumn />
            <PaperColumn />
          </main>
        </>
      )}
      {hasCome && screen === 'packs' && <PacksScreen />}
      {hasCome && screen === 'begin' && <BeginScreen />}
      <NoteLine />
      {dialog === 'help' && <HelpDialog />}
      {dialog === 'block' && <BlockDialog />}
      {dialog === 'cite' && <CiteDialog />}
      {dialog === 'copies' && <CopiesDialog />}
      {dialog === 'import' && <ImportDialog />}
      {dialog === 'new-pack' && <NewPackDialog />}
      {dialog === 'remove' && <RemoveDialog />}
    </>
  );
}

/** The address names the pack: a link within the page does not change it. */
function skip(desk: Desk, event: MouseEvent): void {
  const target = event.target instanceof HTMLAnchorElement ? event.target.hash.slice(1) : '';
  event.preventDefault();
  if (desk.store.get().view.screen !== 'desk') document.getElementById(target)?.focus();
  else if (target === 'document' || target === 'pack' || target === 'paper') enterColumn(desk, target);
}
