// Shows the answer to a form without loading the page anew. The attributes and the headers are some of those of HTMX
// (https://htmx.org), whose script can stand here instead. Without any script the forms are sent as forms.

const asked = new Map(); // what is on its way, by what it is for

async function ask(form, submitter) {
  const posts = form.hasAttribute("hx-post");
  const url = new URL(form.getAttribute(posts ? "hx-post" : "hx-get"), location.href);
  url.hash = "";
  const fields = new URLSearchParams(new FormData(form, submitter));
  if (!posts) url.search = fields;
  const selector = form.getAttribute("hx-target");
  asked.get(selector)?.abort(); // an answer that comes late is not the one to show
  const { signal } = asked.set(selector, new AbortController()).get(selector);
  const request = { method: posts ? "POST" : "GET", headers: { "HX-Request": "true" }, signal };
  if (posts) request.body = fields;
  try {
    const answer = await fetch(url, request);
    const html = await answer.text();
    if (signal.aborted) return;
    const elsewhere = answer.headers.get("HX-Redirect");
    if (elsewhere) return location.assign(elsewhere);
    if (!answer.ok) return form.submit(); // the page says what is wrong
    show(selector, html);
    if (form.hasAttribute("hx-replace-url")) history.replaceState(null, "", url);
  } catch {
    if (!signal.aborted) form.submit(); // the browser says what is wrong
  }
}

function show(selector, html) {
  const { id } = document.activeElement;
  for (const said of document.querySelectorAll(".messages")) said.remove(); // it is about what was before
  document.querySelector(selector).outerHTML = html;
  const part = document.querySelector(selector);
  const wrong = part.querySelector("form [aria-invalid]");
  const same = id && document.getElementById(id);
  (wrong || same || part.querySelector("[tabindex]"))?.focus();
}

let typing;
document.addEventListener("input", ({ target }) => {
  if (!target.form?.matches("[hx-get]")) return;
  clearTimeout(typing);
  typing = setTimeout(() => target.form && ask(target.form), 300);
});
document.addEventListener("submit", (event) => {
  if (!event.target.matches("[hx-get], [hx-post]")) return;
  event.preventDefault();
  clearTimeout(typing);
  ask(event.target, event.submitter);
});
