// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Disc;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.draw.Line;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.Ellipsis;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.Numbers;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.table.TableBuilder;

/**
 * Size against growth: OpenRank to the right (logarithmic), change against the year before upwards.
 * The lines that divide the four fields are the median and no change.
 */
final class QuadrantFigure {
  private static final int LABELS = 24;
  private static final double HEIGHT = 520;
  private static final double MOST = 2;

  /** Room for the names of the fields. */
  private static final double PAD = 40;

  private static final double LEFT = FigureFrame.MARGIN + 78;

  /** From the left edge of the fields to the smallest value. */
  private static final double INSET = 24;

  /** The first so many by OpenRank are named before all others. */
  private static final int LEADERS = 5;

  private final FigureFrame frame;
  private final List<Project> all;

  QuadrantFigure(ReportInput input) {
    frame = FigureFrame.of(input.now(), input.language());
    all =
        input.now().projects().stream()
            .filter(p -> p.previous() != null && p.previous() > 0 && p.openrank() > 0)
            .toList();
  }

  Optional<ReportFigure> render() {
    if (all.size() < 4 || all.stream().mapToDouble(Project::openrank).distinct().count() < 2) {
      return Optional.empty();
    }
    String title = frame.text("Size against growth", "规模与增长");
    return Optional.of(
        frame.figure(
            "quadrant",
            title,
            frame.text(
                "Right: mean monthly OpenRank, logarithmic. Up: change against the same months a"
                    + " year earlier, cut at +200 %. Divided at the median and at no change; "
                    + all.size()
                    + " projects with both values",
                "横轴：月均 OpenRank（对数）。纵轴：与上年同期之比，至 +200 % 为止。以中位数与零变化分为四区；共 "
                    + all.size()
                    + " 个两期皆有数值的项目"),
            reading(),
            new TableBuilder<Project>("quadrant")
                .column("project", "name", p -> p.shownName())
                .column("repository", "primary repository", p -> p.entry().primaryRepository())
                .column("openrank", "mean monthly OpenRank over the period", Project::openrank)
                .column("change", "against the same months a year earlier", QuadrantFigure::change)
                .rows(all),
            HEIGHT + 34,
            this::body));
  }

  private String reading() {
    double middle = median();
    long large = all.stream().filter(p -> p.openrank() > middle).count();
    long grown = all.stream().filter(p -> p.openrank() > middle && change(p) > 0).count();
    long small = all.size() - large;
    long risen = all.stream().filter(p -> p.openrank() <= middle && change(p) > 0).count();
    return frame.text(
        "Of the "
            + large
            + " projects above the median, "
            + grown
            + " grew; of the other "
            + small
            + ", "
            + risen
            + " did.",
        "高于中位数的 " + large + " 个项目中有 " + grown + " 个增长，其余 " + small + " 个中有 " + risen + " 个。");
  }

  private static double change(Project p) {
    return p.openrank() / p.previous() - 1;
  }

  private List<Element> body(double top) {
    List<Element> out = new ArrayList<>();
    double low = Math.log(all.stream().mapToDouble(Project::openrank).min().orElseThrow());
    double high = Math.log(all.stream().mapToDouble(Project::openrank).max().orElseThrow());
    double span = Math.max(1e-9, high - low);
    double least = Math.min(-0.5, all.stream().mapToDouble(QuadrantFigure::change).min().orElse(0));
    double most =
        Math.min(
            MOST, Math.max(0.5, all.stream().mapToDouble(QuadrantFigure::change).max().orElse(0)));
    double right = FigureFrame.RIGHT - 44;
    double bottom = top + HEIGHT;
    double median = median();
    double middle = LEFT + (Math.log(median) - low) / span * (right - LEFT);
    double zero = y(0, least, most, top);
    fields(out, top, bottom, middle, zero);
    ticks(out, top, low, span, right, least, most);
    List<double[]> taken = new ArrayList<>();
    for (Project p : all) {
      double x = LEFT + (Math.log(p.openrank()) - low) / span * (right - LEFT);
      double y = y(change(p), least, most, top);
      String colour = change(p) >= 0 ? FigureFrame.THEME.rising() : FigureFrame.THEME.falling();
      out.add(new Disc(x, y, 4.5, colour, "#ffffff", 1));
      taken.add(new double[] {x - 5, y - 5, x + 5, y + 5});
    }
    labels(out, taken, low, span, right, least, most, top);
    return out;
  }

  private double median() {
    double[] sorted = all.stream().mapToDouble(Project::openrank).sorted().toArray();
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : Math.sqrt(sorted[n / 2 - 1] * sorted[n / 2]);
  }

  private static double y(double change, double least, double most, double top) {
    double inner = HEIGHT - 2 * PAD;
    return top + PAD + inner - (Math.min(change, most) - least) / (most - least) * inner;
  }

  private void fields(List<Element> out, double top, double bottom, double middle, double zero) {
    double right = FigureFrame.RIGHT;
    String line = FigureFrame.THEME.dash();
    out.add(Box.filled(middle, top, right - middle, zero - top, 0, "#eef6f1"));
    out.add(Box.filled(LEFT - INSET, zero, middle - LEFT + INSET, bottom - zero, 0, "#faf0ef"));
    out.add(new Line(middle, top, middle, bottom, line, 1.2, 5));
    out.add(new Line(LEFT - INSET, zero, right, zero, line, 1.2, 5));
    String muted = FigureFrame.THEME.muted();
    double size = 14;
    String[] names = {
      frame.text("small, growing", "小而增长"),
      frame.text("large, growing", "大而增长"),
      frame.text("small, shrinking", "小而收缩"),
      frame.text("large, shrinking", "大而收缩")
    };
    out.add(Text.of(LEFT - INSET + 14, top + 24, size, Face.SEMIBOLD, muted, names[0]));
    out.add(Text.ending(right - 14, top + 24, size, Face.SEMIBOLD, muted, names[1]));
    out.add(Text.of(LEFT - INSET + 14, bottom - 14, size, Face.SEMIBOLD, muted, names[2]));
    out.add(Text.ending(right - 14, bottom - 14, size, Face.SEMIBOLD, muted, names[3]));
  }

  private static void ticks(
      List<Element> out,
      double top,
      double low,
      double span,
      double right,
      double least,
      double most) {
    String muted = FigureFrame.THEME.muted();
    for (double power = 0.01; power <= 1e6; power *= 10) {
      for (double factor : new double[] {1, 2, 5}) {
        double at = (Math.log(power * factor) - low) / span;
        if (at >= 0 && at <= 1) {
          String text =
              power * factor < 1
                  ? String.valueOf(power * factor)
                  : Numbers.whole(Math.round(power * factor));
          out.add(
              Text.centred(
                  LEFT + at * (right - LEFT), top + HEIGHT + 20, 13, Face.REGULAR, muted, text));
        }
      }
    }
    for (double tick = Math.ceil(least * 2) / 2; tick <= most + 1e-9; tick += 0.5) {
      String text =
          tick == 0 ? "0" : (tick > 0 ? "+" : "−") + Math.round(Math.abs(tick) * 100) + " %";
      out.add(
          Text.ending(
              LEFT - INSET - 8, y(tick, least, most, top) + 4.5, 13, Face.REGULAR, muted, text));
    }
  }

  /** Names the largest and those that changed most, as far as there is room. */
  private void labels(
      List<Element> out,
      List<double[]> taken,
      double low,
      double span,
      double right,
      double least,
      double most,
      double top) {
    List<Project> order = new ArrayList<>(all);
    order.sort(
        Comparator.comparing((Project p) -> p.rank() > LEADERS)
            .thenComparingDouble(
                (Project p) -> -Math.abs(change(p)) * Math.sqrt(p.openrank()) - p.openrank() / 50)
            .thenComparing(p -> p.entry().id()));
    int named = 0;
    for (Project p : order) {
      double x = LEFT + (Math.log(p.openrank()) - low) / span * (right - LEFT);
      double y = y(change(p), least, most, top);
      String name = Ellipsis.fit(p.shownName(), Face.SEMIBOLD, 12.5, 150);
      double width = Fonts.width(name, Face.SEMIBOLD, 12.5);
      double end = FigureFrame.RIGHT - 6 - width;
      double start = Math.min(x - width / 2, end);
      double[][] places = {
        {x + 8, y - 7, x + 8 + width, y + 7},
        {x - 8 - width, y - 7, x - 8, y + 7},
        {start, y - 21, start + width, y - 7},
        {start, y + 7, start + width, y + 21}
      };
      for (double[] place : places) {
        boolean inside =
            place[0] >= LEFT - INSET + 4
                && place[2] <= FigureFrame.RIGHT - 4
                && place[1] >= top + 32
                && place[3] <= top + HEIGHT - 32;
        if (inside && taken.stream().noneMatch(t -> overlap(t, place)) && named < LABELS) {
          taken.add(place);
          String ink = FigureFrame.THEME.ink();
          out.add(Text.of(place[0], place[3] - 2.5, 12.5, Face.SEMIBOLD, ink, name));
          named++;
          break;
        }
      }
    }
  }

  private static boolean overlap(double[] a, double[] b) {
    return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  }
}
