// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.rank.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rankscape.graph.Node;

/**
 * What changed in a node's value from one month to another, in parts that add up to the difference.
 *
 * <p>A flow is a weight w times the neighbour's value v. For a neighbour that is there in both
 * months its change is split evenly, without remainder: {@code w1 v1 - w0 v0 = (w1 - w0) (v0 + v1)
 * / 2 + (v1 - v0) (w0 + w1) / 2}.
 *
 * @param later the later explanation
 * @param earlier the one it is compared with
 * @param changes change of what each neighbour passed on, the largest in size first
 */
public record Difference(Explanation later, Explanation earlier, List<Change> changes) {

  /** Whether a neighbour was there before and after. */
  public enum Presence {
    /** In the later month only. */
    CAME,
    /** In the earlier month only. */
    LEFT,
    /** In both. */
    STAYED
  }

  /**
   * Change of what one neighbour passed on.
   *
   * @param node the neighbour
   * @param presence whether it came, left or stayed
   * @param before what it passed on in the earlier month
   * @param after what it passes on in the later month
   * @param byWeight the part of the change that comes from the share of its activity given to the
   *     node; 0 unless it stayed
   * @param byValue the part that comes from its own value; 0 unless it stayed
   */
  public record Change(
      Node node, Presence presence, double before, double after, double byWeight, double byValue) {

    /** The change. */
    public double value() {
      return after - before;
    }
  }

  /**
   * Compares two explanations of a node.
   *
   * @throws IllegalArgumentException if they are not of the same node
   */
  public static Difference of(Explanation later, Explanation earlier) {
    if (!later.node().equals(earlier.node())) {
      throw new IllegalArgumentException(
          "Explanations of %s and of %s cannot be compared."
              .formatted(later.node(), earlier.node()));
    }
    Map<Node, Flow> before = new TreeMap<>();
    earlier.flows().forEach(f -> before.put(f.source(), f));
    List<Change> changes = new ArrayList<>();
    for (Flow after : later.flows()) {
      changes.add(change(before.remove(after.source()), after));
    }
    before
        .values()
        .forEach(f -> changes.add(new Change(f.source(), Presence.LEFT, f.value(), 0, 0, 0)));
    changes.sort(
        Comparator.comparingDouble((Change c) -> Math.abs(c.value()))
            .reversed()
            .thenComparing(Change::node));
    return new Difference(later, earlier, List.copyOf(changes));
  }

  private static Change change(Flow before, Flow after) {
    if (before == null) {
      return new Change(after.source(), Presence.CAME, 0, after.value(), 0, 0);
    }
    double meanValue = (before.sourceValue() + after.sourceValue()) / 2;
    double meanWeight = (before.weight() + after.weight()) / 2;
    return new Change(
        after.source(),
        Presence.STAYED,
        before.value(),
        after.value(),
        (after.weight() - before.weight()) * meanValue,
        (after.sourceValue() - before.sourceValue()) * meanWeight);
  }

  /** The difference of the values. */
  public double value() {
    return later.openRank() - earlier.openRank();
  }

  /** Change of what the node kept of its own past. */
  public double byEarlierValue() {
    return later.earlier().value() - earlier.earlier().value();
  }

  /** Change of what a developer's own activity gave; 0 for a repository. */
  public double byActivity() {
    return later.activity() - earlier.activity();
  }

  /** Change of what the background node passed on and of the share that every node is given. */
  public double byBackground() {
    return later.fromBackground()
        - earlier.fromBackground()
        + (later.backgroundShare() - earlier.backgroundShare());
  }

  /** Sum of the changes of the neighbours that came, left or stayed. */
  public double by(Presence presence) {
    return changes.stream().filter(c -> c.presence() == presence).mapToDouble(Change::value).sum();
  }
}
