// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.List;
import org.rankscape.landscape.catalogue.Domain;
import org.rankscape.landscape.catalogue.Frame;
import org.rankscape.landscape.catalogue.Layer;
import org.rankscape.landscape.model.Landscape;

/**
 * The cuts of an earlier sheet: its layers, their frames, their domains, in the catalogue's order.
 */
final class KeptCuts {
  private final Landscape landscape;
  private final SheetPlaces places;
  private final Metrics metrics;
  private final double scale;
  private final List<String> names = new ArrayList<>();
  private final CutTree tree;
  private final boolean known;

  /**
   * The cuts.
   *
   * @param metrics lengths of the sheet that is laid out
   * @param scale px of it per px of the earlier sheet
   */
  KeptCuts(Landscape landscape, SheetPlaces places, Metrics metrics, double scale) {
    this.landscape = landscape;
    this.places = places;
    this.metrics = metrics;
    this.scale = scale;
    landscape.catalogue().layers().forEach(this::name);
    this.tree = new CutTree(names.size());
    CutTree.Node root = hasAll() ? sheet() : null;
    this.known = root != null;
    if (known) {
      tree.root(root);
    }
  }

  private void name(Layer layer) {
    names.add(layer(layer));
    for (Frame frame : layer.frames()) {
      if (frame.label() != null) {
        names.add(frame(frame));
      }
      frame.domains().forEach(d -> names.add(domain(d)));
    }
  }

  private static String layer(Layer layer) {
    return "layer " + layer.id();
  }

  private static String frame(Frame frame) {
    return "frame " + frame.id();
  }

  private static String domain(Domain domain) {
    return "domain " + domain.id();
  }

  /** Whether the earlier sheet has these layers, frames and domains, cut in this order. */
  boolean isKnown() {
    return known;
  }

  /** Number of cuts. */
  int cuts() {
    return tree.cuts();
  }

  /** The tiles of layers, frames and domains, by {@link #tile} index. */
  Rect[] tiles(Rect region, int[] shifts) {
    return tree.tiles(
        new Rect(region.x(), region.y(), region.width(), region.height() + metrics.gap()), shifts);
  }

  int tile(Layer layer) {
    return names.indexOf(layer(layer));
  }

  int tile(Frame frame) {
    return names.indexOf(frame(frame));
  }

  int tile(Domain domain) {
    return names.indexOf(domain(domain));
  }

  /** The cuts that the size of a tile depends on. */
  List<Integer> cutsOf(int tile) {
    return tree.cutsOf(tile);
  }

  private boolean hasAll() {
    for (Layer layer : landscape.catalogue().layers()) {
      if (places.layer(layer.id()) == null) {
        return false;
      }
      for (Frame frame : layer.frames()) {
        if ((frame.label() == null) != (places.frame(frame.id()) == null)
            || frame.domains().stream().anyMatch(d -> places.domain(d.id()) == null)) {
          return false;
        }
      }
    }
    return true;
  }

  private CutTree.Node sheet() {
    List<Rect> bands = new ArrayList<>();
    List<CutTree.Node> nodes = new ArrayList<>();
    for (Layer layer : landscape.catalogue().layers()) {
      bands.add(withGap(places.layer(layer.id())));
      List<Rect> earlier = layer.frames().stream().map(this::earlier).toList();
      List<CutTree.Node> frames = new ArrayList<>();
      layer.frames().forEach(f -> frames.add(node(f)));
      CutTree.Node inside = tree.cut(earlier, frames);
      nodes.add(inside == null ? null : tree.inset(tile(layer), this::insideLayer, inside));
    }
    return tree.cut(bands, nodes);
  }

  private CutTree.Node node(Frame frame) {
    List<Rect> earlier = frame.domains().stream().map(this::earlier).toList();
    List<CutTree.Node> leaves = new ArrayList<>();
    frame.domains().forEach(d -> leaves.add(tree.leaf(tile(d))));
    CutTree.Node inside = tree.cut(earlier, leaves);
    return inside == null || frame.label() == null
        ? inside
        : tree.inset(tile(frame), r -> FrameCell.inner(r, metrics), inside);
  }

  private Rect earlier(Frame frame) {
    return frame.label() != null
        ? withGap(places.frame(frame.id()))
        : CutTree.bounds(frame.domains().stream().map(this::earlier).toList());
  }

  private Rect earlier(Domain domain) {
    return withGap(places.domain(domain.id()));
  }

  private Rect withGap(Rect r) {
    double gap = metrics.gap() / scale;
    return new Rect(r.x(), r.y(), r.width() + gap, r.height() + gap);
  }

  private Rect insideLayer(Rect tile) {
    double bar = metrics.bar() + metrics.gap();
    return new Rect(
        tile.x() + bar,
        tile.y() + metrics.gap(),
        tile.width() - bar,
        tile.height() - 2 * metrics.gap());
  }
}
