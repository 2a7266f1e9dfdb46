import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { relatedPlaces } from '../../engine/language-service/related-places.ts';
import type { Snapshot } from '../../engine/language-service/snapshot.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { toDiagnostic, uriIn } from './to-protocol.ts';

/** Tells an editor what is wrong with the files of one workspace: of each file only when it has changed. */
export interface Publisher {
  /** Resolves when all is on its way: what the program does meanwhile would hold it up. */
  publish(snapshot: Snapshot | undefined): Promise<void>;
}

/** An editor shows no more of a file, and the places beside them take time to find. */
const WITH_RELATED = 200;

export function openPublisher(send: (params: PublishDiagnosticsParams) => Promise<void>): Publisher {
  const sent = new Map<string, string>();
  return {
    publish: async (snapshot) => {
      const sending: Promise<void>[] = [];
      const files = new Map<string, Diagnostic[]>();
      for (const diagnostic of snapshot?.diagnostics ?? []) {
        const uri = diagnostic.place && snapshot && uriIn(snapshot, diagnostic.place.file);
        if (uri === undefined) continue;
        const own = files.get(uri) ?? [];
        own.push(diagnostic);
        files.set(uri, own);
      }
      for (const uri of new Set([...files.keys(), ...sent.keys()])) {
        const diagnostics = (files.get(uri) ?? []).flatMap((one, index) => {
          if (one.place === undefined || snapshot === undefined) return [];
          const related = index < WITH_RELATED ? relatedPlaces(snapshot, one) : [];
          return [toDiagnostic(snapshot, one, one.place, related)];
        });
        const text = JSON.stringify(diagnostics);
        if ((sent.get(uri) ?? '[]') === text) continue;
        if (diagnostics.length === 0) sent.delete(uri);
        else sent.set(uri, text);
        sending.push(send({ uri, diagnostics }));
      }
      await Promise.all(sending);
    },
  };
}
