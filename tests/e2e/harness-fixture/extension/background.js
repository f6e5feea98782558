// Sets the badge, counts page visits in storage, and misbehaves on request so that the harness can notice it.
const api = globalThis.browser ?? globalThis.chrome;

async function seen(tabId, words) {
  const { visits = 0 } = await api.storage.local.get("visits");
  await api.storage.local.set({ visits: visits + 1 });
  await api.action.setBadgeText({ tabId, text: String(words) });
}

function misbehave(how) {
  if (how === "throw") setTimeout(() => globalThis.noSuchFunction("background-threw"), 0);
  if (how === "console") console.error("background-console", { code: 7 });
  if (how === "fetch") fetch("https://background-leak.example/path?q=1").catch(() => {});
}

api.runtime.onMessage.addListener((message, sender, respond) => {
  if (message.type === "misbehave") {
    misbehave(message.how);
    return false;
  }
  seen(sender.tab.id, message.words).then(() => respond("noted"));
  return true;
});
