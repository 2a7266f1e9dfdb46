/// <reference lib="dom" />

/** Where the document would go by itself, sooner or later; itself is `about:blank`. */
export function findRefreshes(): readonly string[] {
  return [...document.querySelectorAll('meta')]
    .filter(({ httpEquiv }) => httpEquiv.toLowerCase() === 'refresh')
    .map(({ content }) => {
      const url = /\burl\s*=\s*["']?([^"']*)/i.exec(content)?.[1];
      if (url === undefined) return document.URL;
      return URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : url;
    });
}
