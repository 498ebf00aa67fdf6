// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rankscape.landscape.catalogue.Frame;
import org.rankscape.landscape.catalogue.Layer;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.model.Landscape;

/**
 * Finds the largest type at which a landscape fills a rectangle, and among layouts close to it the
 * one whose boxes are filled most evenly.
 */
final class LayoutEngine {
  private static final int GRID = 160;
  private static final int BISECTIONS = 14;

  /** Parts of the largest type that are tried; those below {@link #FULL} only if need be. */
  private static final double[] TRIALS = {
    1, 0.99, 0.98, 0.97, 0.96, 0.95, 0.94, 0.92, 0.9, 0.87, 0.84, 0.8, 0.75, 0.7
  };

  private static final double FULL = 0.9;

  /** Share of a box that its projects should cover at least. */
  static final double ENOUGH = 0.45;

  private final Landscape landscape;
  private final Language language;
  private final double unit;
  private final Rect region;
  private final Map<String, DomainContent> contents;

  LayoutEngine(Landscape landscape, Language language, double unit, Rect region) {
    this.landscape = landscape;
    this.language = language;
    this.unit = unit;
    this.region = region;
    this.contents = DomainContent.all(landscape, language);
  }

  SheetLayout layout() {
    double low = 0.02 * unit;
    double high = 0.12 * Math.min(region.width(), region.height());
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = Math.sqrt(low * high);
      if (new Trial(middle).fits()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    SheetLayout best = null;
    for (double part : TRIALS) {
      if (part < FULL && best != null && best.leastFill() >= ENOUGH) {
        break;
      }
      Trial trial = new Trial(low * part);
      SheetLayout layout = trial.fits() ? trial.layout() : null;
      if (layout != null && (best == null || score(layout) > score(best))) {
        best = layout;
      }
    }
    if (best == null) {
      throw new IllegalArgumentException(
          "The sheet is too small for " + contents.size() + " domains. Choose a larger format.");
    }
    return best;
  }

  /** The emptiest box decides; a fullest box more than twice as full counts against it. */
  private static double score(SheetLayout layout) {
    double least = layout.leastFill();
    return least > 0 ? least - 0.25 * Math.max(0, layout.mostFill() / least - 2) : 0;
  }

  /** All cells at one type size. */
  private final class Trial {
    private final Metrics metrics;
    private final double[] widths = new double[GRID + 1];
    private final double step;
    private final List<Slicing> layers = new ArrayList<>();
    private final double[] least;
    private final double free;

    Trial(double type) {
      metrics = new Metrics(unit, type);
      step = (region.width() - metrics.bar() - metrics.gap()) / GRID;
      for (int i = 0; i <= GRID; i++) {
        widths[i] = i * step;
      }
      double area = contents.values().stream().mapToDouble(c -> c.area(metrics)).sum();
      double evenFill = area / (0.9 * region.area());
      for (Layer layer : landscape.catalogue().layers()) {
        List<Cell> cells = new ArrayList<>();
        layer.frames().forEach(f -> cells.add(cell(f, evenFill)));
        layers.add(new Slicing(cells, step, widths.length));
      }
      least = layers.stream().mapToDouble(l -> l.heights()[GRID] + metrics.gap()).toArray();
      free = region.height() - (layers.size() - 1) * metrics.gap();
    }

    private Cell cell(Frame frame, double evenFill) {
      List<BoxCell> boxes =
          frame.domains().stream()
              .map(d -> new BoxCell(contents.get(d.id()), metrics, widths, evenFill))
              .toList();
      Slicing slicing = new Slicing(boxes, step, widths.length);
      if (frame.label() == null) {
        return slicing;
      }
      String title = language.of(frame.label());
      double width = Fonts.width(title, Face.EXTRABOLD, metrics.heading());
      return new FrameCell(frame.id(), title, slicing, metrics, widths, width);
    }

    boolean fits() {
      double sum = 0;
      for (double height : least) {
        sum += height;
      }
      return sum <= free;
    }

    SheetLayout layout() {
      double[] heights = shared();
      List<SheetLayout.PlacedLayer> placed = new ArrayList<>();
      double y = region.y();
      for (int i = 0; i < heights.length; i++) {
        Rect bar = new Rect(region.x(), y, metrics.bar(), heights[i]);
        Rect band = new Rect(bar.right(), y, region.right() - bar.right(), heights[i]);
        Rect inside =
            new Rect(
                band.x() + metrics.gap(),
                y + metrics.gap(),
                band.width() - metrics.gap(),
                heights[i] - metrics.gap());
        Cell.Plan plan = layers.get(i).plan(inside, 0);
        placed.add(
            new SheetLayout.PlacedLayer(
                language.of(landscape.catalogue().layers().get(i).label()),
                bar,
                band,
                plan.frames(),
                plan.boxes().stream()
                    .map(b -> BoxFiller.fill(b.content(), b.rect(), metrics))
                    .toList()));
        y += heights[i] + metrics.gap();
      }
      return new SheetLayout(metrics, placed);
    }

    /** Heights of the bands: by area, none below its least height. */
    private double[] shared() {
      Integer[] order = new Integer[least.length];
      for (int i = 0; i < order.length; i++) {
        order[i] = i;
      }
      Arrays.sort(order, Comparator.comparingDouble(i -> layers.get(i).area() / least[i]));
      double[] heights = new double[least.length];
      double height = free;
      double area = layers.stream().mapToDouble(Slicing::area).sum();
      for (int i : order) {
        double fair = height * layers.get(i).area() / area;
        heights[i] = Math.max(least[i], fair);
        height -= heights[i];
        area -= layers.get(i).area();
      }
      return heights;
    }
  }
}
