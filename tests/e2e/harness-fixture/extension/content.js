// Highlights every "apple", and shows a card in a closed shadow root while the pointer is over the page.
const api = globalThis.browser ?? globalThis.chrome;

const ranges = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  for (let at = node.data.indexOf("apple"); at >= 0; at = node.data.indexOf("apple", at + 1)) {
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + 5);
    ranges.push(range);
  }
}
CSS.highlights.set("tapelight-word", new Highlight(...ranges));
CSS.highlights.set("other-word", new Highlight(...ranges));

const host = document.createElement("div");
host.setAttribute("data-tapelight-card", "");
host.style.cssText = "position:fixed;z-index:2147483647;left:0;top:0;display:none";
const root = host.attachShadow({ mode: "closed" });
root.innerHTML =
  "<style>p{margin:0;padding:8px;background:#fff}</style><p>An apple card</p><button type=button>More</button>";
root.querySelector("button").addEventListener("click", (event) => {
  root.querySelector("p").textContent = event.isTrusted ? "clicked for real" : "clicked by script";
});
document.documentElement.append(host);
document.addEventListener("mousemove", (event) => {
  if (event.target === host) return;
  host.style.left = `${event.clientX + 10}px`;
  host.style.top = `${event.clientY + 10}px`;
  host.style.display = "block";
});

const how = new URLSearchParams(location.search).get("misbehave");
if (how === "content-throw") setTimeout(() => globalThis.noSuchFunction("content-threw"), 0);
if (how === "content-console") console.error("content-console", { code: 8 });
if (how === "content-fetch") fetch("https://content-leak.example/path").catch(() => {});
if (how?.startsWith("background-")) api.runtime.sendMessage({ type: "misbehave", how: how.slice(11) });

api.runtime.sendMessage({ type: "seen", words: ranges.length }).then(() => {
  document.documentElement.dataset.ready = "yes";
});
