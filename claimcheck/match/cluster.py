"""Average-link clustering over the pairs that have anything in common, never over all pairs."""

import heapq
from collections import defaultdict

Pair = tuple[int, int]
Links = dict[int, dict[int, float]]


def cluster(size: int, similarities: dict[Pair, float], *, threshold: float) -> list[list[int]]:
    """Group the items 0 to `size` - 1, most alike first, while their mean reaches `threshold`.

    `similarities` holds the pairs (i, j), i < j, that are alike at all. Equal means are broken by
    the lowest items, so the order of the items alone decides.
    """
    groups = {item: [item] for item in range(size)}
    links: Links = defaultdict(dict)
    queue: list[tuple[float, int, int]] = []
    for (i, j), similarity in sorted(similarities.items()):
        links[i][j] = links[j][i] = similarity
        if similarity >= threshold:
            queue.append((-similarity, i, j))
    heapq.heapify(queue)
    while queue:
        negative, i, j = heapq.heappop(queue)
        if i not in groups or j not in groups or -negative != _mean(links, groups, (i, j)):
            continue
        _join(links, groups, (i, j))
        for other in sorted(links[i]):
            mean = _mean(links, groups, (i, other))
            if mean >= threshold:
                heapq.heappush(queue, (-mean, min(i, other), max(i, other)))
    return [sorted(groups[item]) for item in sorted(groups)]


def _mean(links: Links, groups: dict[int, list[int]], pair: Pair) -> float:
    i, j = pair
    return links[i].get(j, 0.0) / (len(groups[i]) * len(groups[j]))


def _join(links: Links, groups: dict[int, list[int]], pair: Pair) -> None:
    """Put group `j` into group `i`; a link between groups is the sum over their pairs."""
    i, j = pair
    groups[i] += groups.pop(j)
    for other, similarity in links.pop(j).items():
        del links[other][j]
        if other != i:
            links[i][other] = links[other][i] = links[i].get(other, 0.0) + similarity
