// A page that is told what changes: window.live(room, told) follows the address in data-events of
// the room and hands each event to the function of its name. What the connection is like stands in
// [data-live], in the words of data-on and data-off.
"use strict";
window.live = (room, told) => {
  const sign = room.querySelector("[data-live]");
  let seen = room.dataset.seen;
  let source = null;
  let again = 0;
  let ended = false;

  const say = (on) => {
    const words = on ? room.dataset.on : room.dataset.off;
    sign.classList.toggle("on", on);
    sign.classList.toggle("off", !on);
    if (sign.textContent !== words) sign.textContent = words;
  };
  const settle = () => {
    clearTimeout(again);
    again = 0;
  };
  const connect = () => {
    settle();
    source?.close();
    if (ended) return;
    source = new EventSource(room.dataset.events + "?after=" + encodeURIComponent(seen));
    source.addEventListener("open", () => {
      settle();
      say(true);
    });
    for (const [name, tell] of Object.entries(told)) {
      source.addEventListener(name, (event) => {
        seen = event.lastEventId;
        tell(event);
      });
    }
    source.addEventListener("error", () => {
      // the end of a stretch is no loss: the browser begins the next by itself
      // it tries every two seconds, which must not put off what is said after four
      if (again) return;
      const closed = source.readyState === EventSource.CLOSED;
      again = setTimeout(() => {
        again = 0;
        if (ended || source.readyState === EventSource.OPEN) return;
        say(false);
        if (source.readyState === EventSource.CLOSED) connect();
      }, closed ? 3000 + Math.random() * 5000 : 4000);
    });
  };
  window.addEventListener("offline", () => {
    source?.close();
    if (!ended) say(false);
  });
  window.addEventListener("online", connect);
  window.addEventListener("pagehide", () => source?.close());
  window.addEventListener("pageshow", (event) => event.persisted && connect());
  connect();
  return {
    /** Nothing more will change. */
    end: () => {
      ended = true;
      settle();
      source?.close();
      say(true);
    },
  };
};
