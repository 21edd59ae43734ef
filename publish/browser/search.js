// The search page's script. It reads the words asked for from the address, as a form without scripts leaves them there.
(() => {
  /** Small letters, without what stands on them; å, ø and æ also as those write them who have no such keys. */
  const fold = (text) =>
    text
      .toLowerCase()
      .replaceAll('å', 'a')
      .replaceAll('aa', 'a')
      .replaceAll('ø', 'o')
      .replaceAll('oe', 'o')
      .replaceAll('æ', 'ae')
      .normalize('NFD')
      .replace(/\p{M}/gu, '');
  const { words, entries } = JSON.parse(document.getElementById('search-index').textContent);
  const asked = (new URLSearchParams(location.search).get('q') ?? '').trim();
  for (const input of document.querySelectorAll('input[name="q"]')) input.value = asked;
  const wanted = fold(asked).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return;
  const found = entries
    .map((entry) => ({ entry, title: fold(entry.title), text: fold(entry.text) }))
    .filter(({ title, text }) => wanted.every((word) => title.includes(word) || text.includes(word)))
    .map((hit) => ({ ...hit, inTitle: wanted.filter((word) => hit.title.includes(word)).length }))
    .sort((a, b) => b.inTitle - a.inTitle);
  document.getElementById('search-count').textContent =
    found.length === 0 ? words.none : `${found.length} ${words.hits}`;
  const list = document.getElementById('search-results');
  for (const { entry } of found.slice(0, 100)) {
    const [row, link, excerpt] = ['li', 'a', 'p'].map((name) => document.createElement(name));
    link.href = entry.href;
    link.textContent = entry.title;
    excerpt.append(...excerptOf(entry.text));
    row.append(link, excerpt);
    list.append(row);
  }

  /** The words around the first hit, with every hit in them marked. */
  function excerptOf(text) {
    const tokens = text.split(/(\s+)/);
    const isHit = (token) => wanted.some((word) => fold(token).includes(word));
    const first = Math.max(0, tokens.findIndex(isHit));
    const shown = tokens.slice(Math.max(0, first - 20), first + 40);
    return shown.map((token) => {
      if (!isHit(token)) return token;
      const mark = document.createElement('mark');
      mark.textContent = token;
      return mark;
    });
  }
})();
