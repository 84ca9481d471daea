package org.anbinh.outlet.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Requests that were refused before anybody asked who sent them, counted by address and reason
 * until somebody tells of them: an attacker makes numbers larger and not the list longer.
 */
public final class RefusedRequests {
  /** What stands for the address of those beyond the most that are told apart. */
  public static final String OTHERS = "…";

  private static final int TOLD_APART = 2_000;
  private static final int TOLD = 50;

  private final Map<Refused, Long> counts = new HashMap<>();

  /**
   * What was refused.
   *
   * @param address where from; of IPv6 the network
   * @param status what was answered, as 429
   */
  public record Refused(String address, int status) {}

  /** How often that was since it was last told. */
  public record Count(Refused refused, long times) {}

  /** Counts one. */
  public synchronized void note(String address, int status) {
    var refused = new Refused(address, status);
    boolean known = counts.size() < TOLD_APART || counts.containsKey(refused);
    counts.merge(known ? refused : new Refused(OTHERS, status), 1L, Long::sum);
  }

  /** The counts, most frequent first, the rest put together by reason; they begin anew. */
  public synchronized List<Count> take() {
    List<Count> all =
        counts.entrySet().stream()
            .map(each -> new Count(each.getKey(), each.getValue()))
            .sorted(
                Comparator.comparingLong(Count::times)
                    .reversed()
                    .thenComparing(each -> each.refused().address()))
            .toList();
    counts.clear();
    var told = new ArrayList<>(all.subList(0, Math.min(TOLD, all.size())));
    var rest = new HashMap<Integer, Long>();
    all.subList(told.size(), all.size())
        .forEach(each -> rest.merge(each.refused().status(), each.times(), Long::sum));
    rest.forEach((status, times) -> told.add(new Count(new Refused(OTHERS, status), times)));
    return told;
  }
}
