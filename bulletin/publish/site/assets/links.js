// Addresses that lead to a moment: page#t=75, or #t=1:15.

export function deepLinks(player) {
  const go = () => {
    const moment = seconds(location.hash);
    if (moment !== undefined) player.seek(moment);
  };
  addEventListener("hashchange", go);
  go();
}

function seconds(hash) {
  const found = /^#t=(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)s?$/.exec(hash);
  if (!found) return undefined;
  const [hours, minutes, rest] = found.slice(1).map((part) => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + rest;
}
