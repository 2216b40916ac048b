// The texts of the page, by language. Those that the person most likely reads come along with the
// code; another language is fetched when it is asked for.

const bundles = new Map();

// The language that the person's browser asks for first among ours; '' when it asks for none.
export function browserLanguage() {
  const wishes = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wishes.find((tag) => document.getElementById('content-' + tag)) ?? '';
}

async function download(url) {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

// One that failed is fetched again when it is asked for again.
export function contentOf(language) {
  const link = document.getElementById('content-' + language);
  if (!link) return Promise.reject(new Error('no such language'));
  if (!bundles.has(language)) {
    bundles.set(language, download(link.href));
    bundles.get(language).catch(() => bundles.delete(language));
  }
  return bundles.get(language);
}
