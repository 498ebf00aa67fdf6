// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rankscape.landscape.catalogue.Domain;
import org.rankscape.landscape.catalogue.Frame;
import org.rankscape.landscape.catalogue.Layer;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.model.Landscape;

/**
 * Lays a landscape out like an earlier sheet. The cuts stay; a box whose projects changed asks for
 * the area that they need now; type becomes smaller only as far as it must. Of the attempts that
 * fill the boxes well enough, the one that moves the fewest projects is taken.
 */
final class KeptLayout {
  /** Parts of the change in area that a changed box is given. */
  private static final double[] GIVEN = {0, 0.2, 0.35, 0.5, 0.7, 0.85, 1, 1.25, 1.5, 2.2, 3.2};

  private static final double STEP = 0.01;

  /** Times that a box without room for its projects is given more at one type size. */
  private static final int GROWN = 12;

  /** Share of its area that a box is given more where its widest name has no room. */
  private static final double WIDER = 0.08;

  /** What is given beyond need, because a part of it goes to the neighbours. */
  private static final double SPARE = 0.002;

  private static final double FED_BACK = 1.2;

  private static final double SMALLEST = 0.86;
  private static final double WIDEST_FILLS = 2;

  /** Fill of the emptiest box that is put up with where otherwise many projects would move. */
  private static final double LEAST_FILL = 0.4;

  /**
   * Share of the projects that may move. Both bounds are a little below what readers are promised
   * (a tenth, 5 %), because the width of a name may change too.
   */
  private static final double MOST_MOVED = 0.08;

  /** Share of the sheet's width that a project may move without counting as moved. */
  private static final double MOVED = 0.045;

  /** Type sizes are multiples of this, so that a sheet like itself is itself. */
  private static final double TYPE_STEP = 0.05;

  private final Landscape landscape;
  private final Language language;
  private final double unit;
  private final Rect region;
  private final SheetPlaces places;
  private final Map<String, DomainContent> contents;

  KeptLayout(Landscape landscape, Language language, double unit, Rect region, SheetPlaces places) {
    this.landscape = landscape;
    this.language = language;
    this.unit = unit;
    this.region = region;
    this.places = places;
    this.contents = DomainContent.all(landscape, language);
  }

  /** The layout, or empty where a new one moves little too, or the sheets differ too much. */
  Optional<SheetLayout> unless(SheetLayout anew) {
    double type = earlierType();
    if (!sameStructure() || !(type > 0) || steady(anew)) {
      return Optional.empty();
    }
    Map<String, Double> change = change(type);
    List<SheetLayout> attempts =
        Arrays.stream(GIVEN)
            .mapToObj(given -> attempt(type, change, given))
            .flatMap(Optional::stream)
            .toList();
    return steadiest(attempts.stream().filter(this::steady), LayoutEngine.ENOUGH)
        .or(() -> fullest(attempts.stream().filter(this::steady)))
        .or(() -> steadiest(attempts.stream(), LEAST_FILL));
  }

  /** The attempt that moves the fewest projects, among those that fill every box so far. */
  private Optional<SheetLayout> steadiest(Stream<SheetLayout> attempts, double fill) {
    return attempts
        .filter(l -> l.leastFill() >= fill && l.mostFill() <= WIDEST_FILLS * l.leastFill())
        .min(Comparator.comparingLong(this::moved));
  }

  /** The attempt whose emptiest box is fullest; where much changed, it has to be full enough. */
  private Optional<SheetLayout> fullest(Stream<SheetLayout> attempts) {
    double least = changed() > 1 ? LEAST_FILL : 0;
    return attempts
        .filter(l -> l.leastFill() >= least)
        .max(Comparator.comparingDouble(SheetLayout::leastFill));
  }

  private boolean steady(SheetLayout layout) {
    return moved(layout) <= MOST_MOVED * (landscape.projects().size() - 1);
  }

  /** Number of projects that are on one of the two sheets only. */
  private long changed() {
    Set<String> now =
        landscape.projects().stream().map(p -> p.entry().id()).collect(Collectors.toSet());
    long kept = now.stream().filter(id -> places.project(id) != null).count();
    return now.size() - kept + places.projects() - kept;
  }

  private boolean sameStructure() {
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

  /** Smallest type of the earlier sheet, from the marks of the projects that are still there. */
  private double earlierType() {
    double[] types =
        contents.values().stream()
            .flatMap(c -> c.parts().stream())
            .flatMap(p -> p.chips().stream())
            .mapToDouble(c -> places.type(c.project().entry().id()) / c.size())
            .filter(t -> t > 0)
            .sorted()
            .toArray();
    return types.length == 0 ? 0 : types[types.length / 2] * scale();
  }

  private double scale() {
    Rect earlier = places.region();
    return Math.sqrt(region.area() / earlier.area());
  }

  /** Area, in px² of the earlier sheet, by which each changed box should grow. */
  private Map<String, Double> change(double type) {
    Metrics m = new Metrics(unit, type);
    double all = contents.values().stream().mapToDouble(c -> c.area(m)).sum();
    double tiles = contents.keySet().stream().mapToDouble(d -> tile(d).area()).sum();
    Map<String, Double> change = new LinkedHashMap<>();
    contents.forEach(
        (id, content) -> {
          Set<String> before = new HashSet<>(earlier(places.domain(id), content));
          boolean same = before.equals(new HashSet<>(content.projects()));
          change.put(id, same ? 0 : content.area(m) / all * tiles - tile(id).area());
        });
    return change;
  }

  /** Those of a domain's projects that stood in its box, and a token for those that left it. */
  private List<String> earlier(Rect box, DomainContent content) {
    List<String> ids = new ArrayList<>();
    for (String id : content.projects()) {
      Rect mark = places.project(id);
      if (mark != null && box.contains(mark, 1)) {
        ids.add(id);
      }
    }
    if (places.count(box) > ids.size()) {
      ids.add("");
    }
    return ids;
  }

  private Rect tile(String domain) {
    return withGap(places.domain(domain));
  }

  private Rect withGap(Rect r) {
    double gap = new Metrics(unit, 1).gap() / scale();
    return new Rect(r.x(), r.y(), r.width() + gap, r.height() + gap);
  }

  private Optional<SheetLayout> attempt(double type, Map<String, Double> change, double given) {
    for (double part = 1; part >= SMALLEST; part -= STEP) {
      Metrics metrics = new Metrics(unit, Math.floor(type * part / TYPE_STEP + 0.2) * TYPE_STEP);
      Map<String, Double> asked = new LinkedHashMap<>();
      change.forEach((id, area) -> asked.put(id, given * area));
      for (int i = 0; i < GROWN; i++) {
        Attempt attempt = new Attempt(metrics, asked);
        Optional<SheetLayout> layout = attempt.layout();
        if (layout.isPresent()) {
          return layout;
        }
        if (attempt.tight == null) {
          break;
        }
        asked.merge(attempt.tight, attempt.lacking, Double::sum);
      }
    }
    return Optional.empty();
  }

  private long moved(SheetLayout layout) {
    double most = MOVED * region.width();
    Rect before = places.region();
    return layout.boxes().stream()
        .flatMap(b -> b.chips().stream())
        .filter(
            c -> {
              Rect mark = places.project(c.chip().project().entry().id());
              return mark != null
                  && Math.hypot(
                          c.rect().x() - region.x() - (mark.x() - before.x()) * scale(),
                          c.rect().y() - region.y() - (mark.y() - before.y()) * scale())
                      > most;
            })
        .count();
  }

  /** All boxes at one type size. */
  private final class Attempt {
    private final Metrics metrics;
    private final Map<String, Double> asked;
    private boolean fits = true;
    private String tight;
    private double lacking;

    /**
     * An attempt.
     *
     * @param asked area in px² of the earlier sheet that each box is given beyond what it had
     */
    Attempt(Metrics metrics, Map<String, Double> asked) {
      this.metrics = metrics;
      this.asked = asked;
    }

    Optional<SheetLayout> layout() {
      List<Layer> layers = landscape.catalogue().layers();
      double[] demand = new double[layers.size()];
      List<Rect> bands = new ArrayList<>();
      for (int i = 0; i < demand.length; i++) {
        bands.add(withGap(places.layer(layers.get(i).id())));
        demand[i] =
            bands.get(i).area() + layers.get(i).frames().stream().mapToDouble(this::change).sum();
      }
      List<Rect> cut =
          Recut.tiles(
              bands,
              demand,
              new Rect(region.x(), region.y(), region.width(), region.height() + metrics.gap()));
      List<SheetLayout.PlacedLayer> placed = new ArrayList<>();
      for (int i = 0; cut != null && fits && i < demand.length; i++) {
        placed.add(layer(layers.get(i), cut.get(i)));
      }
      return cut != null && fits ? Optional.of(new SheetLayout(metrics, placed)) : Optional.empty();
    }

    private double change(Frame frame) {
      return frame.domains().stream().mapToDouble(d -> asked.get(d.id())).sum();
    }

    private SheetLayout.PlacedLayer layer(Layer layer, Rect tile) {
      double height = tile.height() - metrics.gap();
      Rect bar = new Rect(tile.x(), tile.y(), metrics.bar(), height);
      Rect band = new Rect(bar.right(), bar.y(), tile.right() - bar.right(), height);
      Rect inside =
          new Rect(
              band.x() + metrics.gap(),
              band.y() + metrics.gap(),
              band.width() - metrics.gap(),
              band.height() - metrics.gap());
      List<Rect> earlier = layer.frames().stream().map(this::earlier).toList();
      List<Rect> tiles =
          tiles(earlier, layer.frames().stream().mapToDouble(this::change).toArray(), inside);
      List<Cell.PlacedFrame> frames = new ArrayList<>();
      List<FilledBox> boxes = new ArrayList<>();
      for (int i = 0; fits && i < tiles.size(); i++) {
        frame(layer.frames().get(i), tiles.get(i), frames, boxes);
      }
      return new SheetLayout.PlacedLayer(language.of(layer.label()), bar, band, frames, boxes);
    }

    private Rect earlier(Frame frame) {
      if (frame.label() != null) {
        return withGap(places.frame(frame.id()));
      }
      List<Rect> tiles = frame.domains().stream().map(d -> tile(d.id())).toList();
      double x = tiles.stream().mapToDouble(Rect::x).min().orElse(0);
      double y = tiles.stream().mapToDouble(Rect::y).min().orElse(0);
      return new Rect(
          x,
          y,
          tiles.stream().mapToDouble(Rect::right).max().orElse(0) - x,
          tiles.stream().mapToDouble(Rect::bottom).max().orElse(0) - y);
    }

    private List<Rect> tiles(List<Rect> earlier, double[] change, Rect target) {
      double[] demand = new double[change.length];
      for (int i = 0; i < demand.length; i++) {
        demand[i] = Math.max(0.3 * earlier.get(i).area(), earlier.get(i).area() + change[i]);
      }
      List<Rect> tiles = Recut.tiles(earlier, demand, target);
      fits &= tiles != null;
      return tiles == null ? List.of() : tiles;
    }

    private void frame(
        Frame frame, Rect tile, List<Cell.PlacedFrame> frames, List<FilledBox> boxes) {
      Rect target = tile;
      if (frame.label() != null) {
        String title = language.of(frame.label());
        double length = Fonts.width(title, Face.EXTRABOLD, metrics.heading());
        fits &= tile.height() >= FrameCell.leastHeight(length, metrics);
        frames.add(new Cell.PlacedFrame(frame.id(), title, withoutGap(tile)));
        target = FrameCell.inner(tile, metrics);
      }
      List<Domain> domains = frame.domains();
      List<Rect> tiles =
          tiles(
              domains.stream().map(d -> tile(d.id())).toList(),
              domains.stream().mapToDouble(d -> asked.get(d.id())).toArray(),
              target);
      for (int i = 0; fits && i < tiles.size(); i++) {
        DomainContent content = contents.get(domains.get(i).id());
        Rect box = withoutGap(tiles.get(i));
        double missing =
            content.heights(new double[] {box.width()}, metrics)[0] - box.height() - 1e-6;
        fits = missing <= 0;
        if (fits) {
          boxes.add(BoxFiller.fill(content, box, metrics, places));
        } else {
          lack(content, box, missing);
        }
      }
    }

    private void lack(DomainContent content, Rect box, double missing) {
      tight = content.domain().id();
      double share = Double.isFinite(missing) ? SPARE + FED_BACK * missing / box.height() : WIDER;
      lacking = share * box.area() / (scale() * scale());
    }

    private Rect withoutGap(Rect r) {
      return new Rect(r.x(), r.y(), r.width() - metrics.gap(), r.height() - metrics.gap());
    }
  }
}
