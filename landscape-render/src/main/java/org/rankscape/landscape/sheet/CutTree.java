// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How an earlier sheet cut a rectangle into tiles, one guillotine cut after the other. Laid over
 * another rectangle the cuts fall at the same shares, at whole px, each shifted as asked.
 */
final class CutTree {
  private static final double TOLERANCE = 0.75;

  /** A tile, or two halves of a rectangle. */
  sealed interface Node permits Leaf, Inset, Cut {}

  /** A tile. */
  private record Leaf(int tile) implements Node {}

  /** A rectangle that is reported as a tile, and leaves a smaller one to be cut. */
  private record Inset(int tile, UnaryOperator<Rect> inside, Node node) implements Node {}

  private record Cut(int index, boolean down, double share, Node first, Node second)
      implements Node {}

  private final List<List<Integer>> cutsOfTile = new ArrayList<>();
  private int cuts;
  private Node root;

  CutTree(int tiles) {
    for (int i = 0; i < tiles; i++) {
      cutsOfTile.add(new ArrayList<>());
    }
  }

  /** A tile that is not cut. */
  Node leaf(int tile) {
    return new Leaf(tile);
  }

  /** A tile of which the inside is cut. */
  Node inset(int tile, UnaryOperator<Rect> inside, Node node) {
    return new Inset(tile, inside, node);
  }

  /**
   * Neighbours in order.
   *
   * @param earlier tiles of a guillotine division, in its order
   * @return null where they are none, or where one of the nodes is null
   */
  Node cut(List<Rect> earlier, List<Node> nodes) {
    if (nodes.size() == 1 || nodes.contains(null)) {
      return nodes.contains(null) ? null : nodes.get(0);
    }
    Rect all = bounds(earlier);
    for (int m = 1; m < nodes.size(); m++) {
      Rect a = bounds(earlier.subList(0, m));
      Rect b = bounds(earlier.subList(m, nodes.size()));
      boolean right = a.right() <= b.x() + TOLERANCE;
      if (right || a.bottom() <= b.y() + TOLERANCE) {
        Node first = cut(earlier.subList(0, m), nodes.subList(0, m));
        Node second = cut(earlier.subList(m, nodes.size()), nodes.subList(m, nodes.size()));
        double share = right ? (b.x() - all.x()) / all.width() : (b.y() - all.y()) / all.height();
        return first == null || second == null
            ? null
            : new Cut(cuts++, !right, share, first, second);
      }
    }
    return null;
  }

  /** Takes the tree as a whole. */
  void root(Node node) {
    root = node;
    collect(node, new ArrayList<>());
  }

  /** Number of cuts. */
  int cuts() {
    return cuts;
  }

  /** The cuts that a tile's size depends on, the nearest last. */
  List<Integer> cutsOf(int tile) {
    return cutsOfTile.get(tile);
  }

  /** The tiles by index; shifts in px by cut. */
  Rect[] tiles(Rect target, int[] shifts) {
    Rect[] out = new Rect[cutsOfTile.size()];
    place(root, target, shifts, out);
    return out;
  }

  private static void place(Node node, Rect r, int[] shifts, Rect[] out) {
    if (node instanceof Leaf leaf) {
      out[leaf.tile] = r;
    } else if (node instanceof Inset inset) {
      out[inset.tile] = r;
      place(inset.node, inset.inside.apply(r), shifts, out);
    } else if (node instanceof Cut cut) {
      double side = cut.down ? r.height() : r.width();
      double at = Math.rint(side * cut.share) + shifts[cut.index];
      at = Math.max(1, Math.min(side - 1, at));
      if (cut.down) {
        place(cut.first, new Rect(r.x(), r.y(), r.width(), at), shifts, out);
        place(cut.second, new Rect(r.x(), r.y() + at, r.width(), r.height() - at), shifts, out);
      } else {
        place(cut.first, new Rect(r.x(), r.y(), at, r.height()), shifts, out);
        place(cut.second, new Rect(r.x() + at, r.y(), r.width() - at, r.height()), shifts, out);
      }
    }
  }

  private void collect(Node node, List<Integer> above) {
    if (node instanceof Leaf leaf) {
      cutsOfTile.get(leaf.tile).addAll(above);
    } else if (node instanceof Inset inset) {
      cutsOfTile.get(inset.tile).addAll(above);
      collect(inset.node, above);
    } else if (node instanceof Cut cut) {
      List<Integer> here = new ArrayList<>(above);
      here.add(cut.index);
      collect(cut.first, here);
      collect(cut.second, here);
    }
  }

  /** Smallest rectangle around others. */
  static Rect bounds(List<Rect> rects) {
    double x = rects.stream().mapToDouble(Rect::x).min().orElse(0);
    double y = rects.stream().mapToDouble(Rect::y).min().orElse(0);
    return new Rect(
        x,
        y,
        rects.stream().mapToDouble(Rect::right).max().orElse(0) - x,
        rects.stream().mapToDouble(Rect::bottom).max().orElse(0) - y);
  }
}
