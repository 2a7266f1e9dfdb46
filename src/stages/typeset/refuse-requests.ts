import type { CDPSession } from 'puppeteer-core';

/**
 * Lets a page load nothing.
 *
 * @param onRefused told the address of whatever it asked for. Data URLs do not count: they go nowhere
 */
export function refuseRequests(session: CDPSession, onRefused: (url: string) => void): void {
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    onRefused(request.url);
    session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }).catch(() => undefined);
  });
  session.on('Page.frameRequestedNavigation', ({ url }) => onRefused(url));
  session.on('Audits.issueAdded', ({ issue }) => {
    const blocked = issue.details.contentSecurityPolicyIssueDetails?.blockedURL;
    if (blocked !== undefined) onRefused(blocked);
  });
  session.on('Log.entryAdded', ({ entry }) => {
    // What Chromium itself forbids never becomes a request: local files, ports that are not the web's.
    const local = /Not allowed to load local resource: (.*)/.exec(entry.text)?.[1];
    const failed = entry.source === 'network' ? entry.url : undefined;
    for (const url of [local, failed]) {
      if (url !== undefined && !url.startsWith('data:')) onRefused(url);
    }
  });
}
