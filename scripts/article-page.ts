/** Shows an article file as a web page of our own: headline, dateline, paragraphs, captions, credits. */
import { type ArticleFile, articleText, readArticleFile } from "../src/core/article/reader.ts";

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 18px/1.55 Georgia, "Liberation Serif", serif; background: #fdfcf9; color: #1b1b1b; }
article { max-width: 640px; margin: 40px auto 80px; padding: 0 20px; }
h1 { font-size: 34px; line-height: 1.15; margin: 0 0 12px; }
.dateline, figcaption, .credit { color: #666; font: 14px/1.5 system-ui, "Liberation Sans", sans-serif; }
@media (prefers-color-scheme: dark) { body { background: #16181b; color: #e9e7e2; } .dateline, figcaption, .credit { color: #a5a5a0; } }`;

/** The file's text as an HTML page. */
export function articlePage(source: string): string {
  return pageOf(readArticleFile(source));
}

function pageOf(article: ArticleFile): string {
  const title = article.title ?? articleText(article).slice(0, 80);
  const body = article.blocks.map(({ kind, text }) => {
    if (kind === "caption") return `<figure><figcaption>${escapeHtml(text)}</figcaption></figure>`;
    if (kind === "heading") return `<h2>${escapeHtml(text)}</h2>`;
    if (kind === "navigation") return `<nav>${escapeHtml(text)}</nav>`;
    return `<p${kind === "paragraph" ? "" : ' class="credit"'}>${escapeHtml(text)}</p>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
${article.source === null ? "" : `<meta property="og:site_name" content="${escapeHtml(article.source)}">`}
<style>${STYLE}</style>
</head>
<body>
<article>
${article.title === null ? "" : `<h1>${escapeHtml(article.title)}</h1>`}
${article.date === null ? "" : `<p class="dateline"><time datetime="${escapeHtml(article.date)}">${escapeHtml(article.date.replace("T", " "))}</time> ${escapeHtml(article.source ?? "")}</p>`}
${body.join("\n")}
</article>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] as string,
  );
}
