// What a phone shows and its buttons do while the page is out of sight.

export function onLockScreen(player, starts) {
  const session = navigator.mediaSession;
  if (!session || !window.MediaMetadata) return;
  const { title, programme, art } = player.section.dataset;
  session.metadata = new MediaMetadata({
    title,
    artist: programme,
    artwork: art ? [{ src: new URL(art, document.baseURI).href, type: "image/jpeg" }] : [],
  });
  const handlers = {
    seekbackward: () => player.skip(-1),
    seekforward: () => player.skip(1),
    seekto: (details) => player.seek(details.seekTime),
  };
  if (starts.length > 1) {
    handlers.previoustrack = () => player.chapter(-1, starts);
    handlers.nexttrack = () => player.chapter(1, starts);
  }
  for (const [action, handler] of Object.entries(handlers)) {
    try {
      session.setActionHandler(action, handler);
    } catch {
      // An action that this browser doesn't know.
    }
  }
}
