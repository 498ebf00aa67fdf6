// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rankscape.landscape.draw.Box;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Fonts;
import org.rankscape.landscape.draw.Group;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.model.Landscape;

/** What must hold for every sheet, measured on the layout and on the drawing itself. */
public final class SheetChecks {
  private static final double TOLERANCE = 0.05;

  private SheetChecks() {}

  public static void sound(Sheet sheet, Landscape landscape) {
    Rect page = new Rect(0, 0, sheet.drawing().width(), sheet.drawing().height());
    List<FilledBox> boxes = sheet.layout().boxes();
    apart(boxes.stream().map(FilledBox::rect).toList());
    List<FilledBox.PlacedChip> all = new ArrayList<>();
    for (FilledBox box : boxes) {
      assertThat(page.contains(box.rect(), TOLERANCE)).as(box.content().label()).isTrue();
      List<Rect> inside = new ArrayList<>();
      box.chips().forEach(c -> inside.add(c.rect()));
      box.pills().forEach(p -> inside.add(p.rect()));
      assertThat(inside).as(box.content().label()).allMatch(r -> box.rect().contains(r, TOLERANCE));
      apart(inside);
      all.addAll(box.chips());
    }
    assertThat(all).hasSameSizeAs(landscape.projects());
    ordered(all);
    texts(sheet.drawing().elements(), page);
    Map<String, Rect> rects =
        all.stream().collect(Collectors.toMap(c -> c.chip().project().entry().id(), c -> c.rect()));
    projects(sheet.drawing().elements(), rects);
  }

  public static double inBoxes(Sheet sheet) {
    return sheet.layout().boxes().stream().mapToDouble(b -> b.rect().area()).sum()
        / (sheet.drawing().width() * sheet.drawing().height());
  }

  /** No two texts of head and foot meet. */
  static void headApart(Sheet sheet) {
    apart(
        sheet.drawing().elements().stream()
            .filter(Text.class::isInstance)
            .map(e -> bounds((Text) e))
            .toList());
  }

  private static void ordered(List<FilledBox.PlacedChip> chips) {
    List<FilledBox.PlacedChip> byValue = new ArrayList<>(chips);
    byValue.sort(Comparator.comparingDouble(c -> -c.chip().project().openrank()));
    for (int i = 1; i < byValue.size(); i++) {
      assertThat(byValue.get(i).size()).isLessThanOrEqualTo(byValue.get(i - 1).size() + 1e-9);
    }
    if (!byValue.isEmpty()
        && byValue.get(0).chip().project().openrank()
            > byValue.get(byValue.size() - 1).chip().project().openrank()) {
      double ratio = byValue.get(0).size() / byValue.get(byValue.size() - 1).size();
      assertThat(ratio).isGreaterThanOrEqualTo(2.5);
    }
  }

  private static void apart(List<Rect> rects) {
    List<Rect> sorted = new ArrayList<>(rects);
    sorted.sort(Comparator.comparingDouble(Rect::x));
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size() && sorted.get(j).x() < sorted.get(i).right(); j++) {
        assertThat(sorted.get(i).overlaps(sorted.get(j), TOLERANCE))
            .as(sorted.get(i) + " and " + sorted.get(j))
            .isFalse();
      }
    }
  }

  /** Every text lies on the page; those of one group of a box or mark stay inside it. */
  private static void texts(List<Element> elements, Rect page) {
    for (Element element : elements) {
      if (element instanceof Group group) {
        if (group.elements().get(0) instanceof Box box
            && "domain".equals(group.attributes().get("class"))) {
          texts(group.elements(), new Rect(box.x(), box.y(), box.width(), box.height()));
        } else {
          texts(group.elements(), page);
        }
      } else if (element instanceof Text text) {
        assertThat(page.contains(bounds(text), 0.6)).as(text + " in " + page).isTrue();
      }
    }
  }

  static Rect bounds(Text text) {
    double length = Fonts.width(text.text(), text.face(), text.size());
    double ascent = 0.76 * text.size();
    double descent = 0.2 * text.size();
    return text.upwards()
        ? new Rect(text.x() - ascent, text.y() - length, ascent + descent, length)
        : new Rect(text.x(), text.y() - ascent, length, ascent + descent);
  }

  /** What is drawn of a project lies in the rectangle that the layout gave it. */
  private static void projects(List<Element> elements, Map<String, Rect> rects) {
    for (Element element : elements) {
      if (element instanceof Group group) {
        String id = group.attributes().get("data-project");
        if (id == null) {
          projects(group.elements(), rects);
          continue;
        }
        Rect rect = rects.get(id);
        for (Element e : group.elements()) {
          if (e instanceof Text text) {
            assertThat(rect.contains(bounds(text), 0.1)).as(text + " in " + rect).isTrue();
          }
        }
      }
    }
  }
}
