// Comfort only: every page reads and every form sends without this file.
"use strict";
(() => {
  const root = document.documentElement;
  const say = (key) => root.dataset[key] ?? "";

  // the passport of a figure opens in place
  const passport = document.getElementById("passport");
  const passportMatter = document.getElementById("passport-matter");
  let opener = null;
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a.fig");
    if (!link || !passport || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    opener = link;
    try {
      const answer = await fetch(link.getAttribute("href"), { headers: { "HX-Request": "true" } });
      if (!answer.ok) throw new Error(String(answer.status));
      passportMatter.innerHTML = await answer.text();
      if (!passport.open) passport.showModal();
      passport.scrollTop = 0;
    } catch {
      location.href = link.getAttribute("href");
    }
  });
  passport?.addEventListener("click", (event) => {
    if (event.target === passport) passport.close();
  });
  passport?.addEventListener("close", () => opener?.focus());

  // copy link, copy text, copy table
  const tableText = (table) =>
    [...table.rows]
      .map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, " ").trim()).join("\t"))
      .join("\n");
  // what is folded away has no inner text
  const lines = (source) => [...source.children].map((each) => each.textContent.trim()).join("\n");
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-copy]");
    if (!button) return;
    const what = button.dataset.copy;
    let text = new URL(button.dataset.address ?? location.href, location.href).href;
    if (what !== "link") {
      const source = document.querySelector(what);
      if (!source) return;
      text = source.tagName === "TABLE" ? tableText(source) : source.innerText.trim() || lines(source);
    }
    const words = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = say("copied");
    } catch {
      button.textContent = say("copyFailed");
    }
    setTimeout(() => (button.textContent = words), 1800);
  });

  // units are suggested while typing
  let pending;
  document.addEventListener("input", (event) => {
    const input = event.target.closest("input[data-units]");
    if (!input) return;
    clearTimeout(pending);
    pending = setTimeout(async () => {
      if (input.value.trim().length < 2) return;
      const address = input.dataset.units + (input.dataset.units.includes("?") ? "&" : "?");
      const answer = await fetch(address + "text=" + encodeURIComponent(input.value));
      if (!answer.ok) return;
      const list = document.getElementById(input.getAttribute("list"));
      if (list) list.innerHTML = await answer.text();
    }, 180);
  });

  // typed text outlives crashes, closed tabs and long breaks
  // each account has its own, and takes those of others away; signing out takes all away
  const drafts = "draft:" + (document.documentElement.dataset.account ?? "") + ":";
  const draftOf = (form) => drafts + form.dataset.draft;
  const dropDrafts = (which) => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith("draft:") && which(key)) localStorage.removeItem(key);
    }
  };
  if (document.documentElement.dataset.account) dropDrafts((key) => !key.startsWith(drafts));
  document.addEventListener("submit", (event) => {
    if (event.target.matches("form[action='/sign-out']")) dropDrafts(() => true);
  });
  const namesOf = (form) =>
    [...form.elements].filter((each) => each.name && !each.closest("[data-transient]") && !/^(hidden|submit|button|file)$/.test(each.type));
  const keep = (form) => {
    const kept = Object.fromEntries(
      namesOf(form).map((each) => [each.name, each.type === "checkbox" ? each.checked : each.value]),
    );
    try {
      localStorage.setItem(draftOf(form), JSON.stringify({ at: Date.now(), version: form.dataset.version, kept }));
    } catch {
      // a full or forbidden store only loses the comfort
    }
  };
  const guard = (form) => {
    form.dataset.guarded = "true";
    const typed = () => JSON.stringify(namesOf(form).map((each) => (each.type === "checkbox" ? each.checked : each.value)));
    // what the browser itself fills in again on the way back is nobody's typing
    let first = null;
    form.addEventListener("focusin", () => (first ??= typed()));
    form.addEventListener("input", () => keep(form));
    const offer = form.querySelector("[data-draft-offer]");
    const stored = (() => {
      try {
        return JSON.parse(localStorage.getItem(draftOf(form)) ?? "null");
      } catch {
        return null;
      }
    })();
    if (offer && stored && form.dataset.fresh === "true" && stored.version === form.dataset.version) {
      offer.hidden = false;
      offer.querySelector("[data-draft-take]").addEventListener("click", () => {
        // rows that this form does not have yet are made by the server
        const missing = Object.keys(stored.kept).filter((name) => !form.elements.namedItem(name));
        for (const name of missing) {
          const value = document.createElement("input");
          value.type = "hidden";
          value.name = name;
          value.value = stored.kept[name] === true ? "yes" : stored.kept[name] === false ? "" : stored.kept[name];
          form.append(value);
        }
        for (const each of namesOf(form)) {
          if (!(each.name in stored.kept)) continue;
          if (each.type === "checkbox") each.checked = stored.kept[each.name];
          else each.value = stored.kept[each.name];
        }
        offer.hidden = true;
        const refill = form.querySelector("[data-draft-refill]");
        if (missing.length && refill) form.requestSubmit(refill);
      });
      offer.querySelector("[data-draft-drop]").addEventListener("click", () => {
        localStorage.removeItem(draftOf(form));
        offer.hidden = true;
      });
    }
    window.addEventListener("beforeunload", () => {
      if (first !== null && typed() !== first) keep(form);
    });
  };
  // forms also come with parts of a page that are fetched later
  const guardAll = () => document.querySelectorAll("form[data-draft]:not([data-guarded])").forEach(guard);
  guardAll();
  document.addEventListener("htmx:afterSettle", guardAll);
  for (const done of document.querySelectorAll("[data-draft-done]")) {
    localStorage.removeItem(drafts + done.dataset.draftDone);
  }

  // one press sends once
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    setTimeout(() => delete form.dataset.sent, 8000);
  });

  // days are typed; where the browser speaks the language of the page, its calendar is offered too
  const shownDay = (iso) => iso.split("-").reverse().join("/");
  const isoDay = (shown) => {
    const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(shown.trim());
    return parts ? [parts[3], parts[2].padStart(2, "0"), parts[1].padStart(2, "0")].join("-") : shown.trim();
  };
  const offerCalendars = () => {
    if (!navigator.language.toLowerCase().startsWith(root.lang) || !HTMLInputElement.prototype.showPicker) return;
    for (const input of document.querySelectorAll("input[data-day]:not([data-picked])")) {
      input.dataset.picked = "";
      const calendar = document.createElement("input");
      calendar.type = "date";
      calendar.tabIndex = -1;
      calendar.setAttribute("aria-hidden", "true");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "pick";
      button.setAttribute("aria-label", `${say("pickDay")}: ${input.labels[0]?.textContent.trim() ?? ""}`);
      button.title = say("pickDay");
      button.addEventListener("click", () => {
        calendar.value = isoDay(input.value);
        calendar.showPicker();
      });
      calendar.addEventListener("change", (event) => {
        event.stopPropagation();
        if (!calendar.value) return;
        input.value = shownDay(calendar.value);
        for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
        input.focus();
      });
      calendar.addEventListener("input", (event) => event.stopPropagation());
      input.after(calendar, button);
    }
  };
  offerCalendars();
  document.addEventListener("htmx:afterSettle", offerCalendars);

  // the button of a file field speaks the language of the page, not of the browser
  for (const input of document.querySelectorAll("input[type=file]")) {
    const said = document.createElement("span");
    said.className = "chosen";
    said.setAttribute("aria-live", "polite");
    const button = document.createElement("label");
    button.className = "button";
    button.htmlFor = input.id;
    button.textContent = say("chooseFile");
    const tell = () => (said.textContent = [...input.files].map((file) => file.name).join(", ") || say("noFile"));
    input.addEventListener("change", tell);
    input.classList.add("spoken");
    input.after(button, said);
    tell();
  }

  // a file may be dropped anywhere on its field
  for (const drop of document.querySelectorAll("[data-drop]")) {
    const input = drop.querySelector("input[type=file]");
    for (const kind of ["dragover", "dragenter"]) {
      drop.addEventListener(kind, (event) => {
        event.preventDefault();
        drop.classList.add("over");
      });
    }
    for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      if (!event.dataTransfer.files.length) return;
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }

  // the question folds away where the screen is small and the answer is there
  if (window.matchMedia("(max-width: 62rem)").matches && document.querySelector(".answer [data-answered]")) {
    document.querySelector("details.question")?.removeAttribute("open");
  }
})();
