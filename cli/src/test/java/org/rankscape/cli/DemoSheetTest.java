// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rankscape.analysis.WarehouseLandscape;
import org.rankscape.landscape.catalogue.CatalogueReader;
import org.rankscape.landscape.model.Landscape;
import org.rankscape.landscape.model.Project;
import org.rankscape.landscape.sheet.Language;
import org.rankscape.landscape.sheet.Sheet;
import org.rankscape.landscape.sheet.SheetFormat;
import org.rankscape.landscape.sheet.SheetPlaces;
import org.rankscape.landscape.sheet.SheetRenderer;
import org.rankscape.landscape.sheet.SheetSettings;
import org.rankscape.warehouse.Warehouse;

/** Whichever project comes to the demo's sheet, the others stay and the boxes stay full. */
class DemoSheetTest {
  private static final SheetRenderer RENDERER =
      new SheetRenderer(SheetSettings.of(SheetFormat.WIDE, Language.EN));
  private static final Pattern MARK =
      Pattern.compile(
          "data-project=\"([^\"]+)\">.*?<rect x=\"([\\d.]+)\" y=\"([\\d.]+)\"[^>]* height=\"([\\d.]+)\"",
          Pattern.DOTALL);

  @Test
  void everyOneOfTheProjectsMayCome() throws Exception {
    Landscape whole;
    try (Warehouse warehouse = Warehouse.read(Demo.folder().resolve("warehouse"))) {
      whole =
          new WarehouseLandscape(
                  warehouse,
                  CatalogueReader.read(Demo.folder().resolve("simulated/catalogue.yaml")),
                  List.of())
              .make(null, null, null, 0.6)
              .landscape();
    }
    assertThat(whole.projects()).hasSizeGreaterThan(100);
    for (Project project : whole.projects()) {
      String before = RENDERER.render(without(whole, project)).svg();
      Sheet after = RENDERER.render(whole, SheetPlaces.of(before));
      String name = "with " + project.entry().name();
      assertThat(moved(before, after.svg())).as(name).isLessThanOrEqualTo(0.1);
      assertThat(after.layout().leastFill()).as(name).isGreaterThanOrEqualTo(0.45);
      assertThat(after.layout().mostFill() / after.layout().leastFill()).as(name).isLessThan(2);
    }
  }

  private static Landscape without(Landscape l, Project project) {
    return new Landscape(
        l.catalogue(),
        l.period(),
        l.provenance(),
        l.projects().stream().filter(p -> p != project).toList(),
        l.leftOut(),
        l.links(),
        l.candidates());
  }

  /** Share of the projects on both sheets that moved by more than 5 % of the width. */
  private static double moved(String before, String after) {
    Map<String, double[]> a = marks(before);
    Map<String, double[]> b = marks(after);
    assertThat(b).hasSize(a.size() + 1);
    long moved =
        a.entrySet().stream()
            .filter(
                e -> {
                  double[] to = b.get(e.getKey());
                  return Math.hypot(to[0] - e.getValue()[0], to[1] - e.getValue()[1]) > 0.05 * 1920;
                })
            .count();
    return (double) moved / a.size();
  }

  /** Middle of the left side of every mark. */
  private static Map<String, double[]> marks(String svg) {
    Map<String, double[]> marks = new TreeMap<>();
    Matcher m = MARK.matcher(svg);
    while (m.find()) {
      double middle = Double.parseDouble(m.group(3)) + Double.parseDouble(m.group(4)) / 2;
      marks.put(m.group(1), new double[] {Double.parseDouble(m.group(2)), middle});
    }
    return marks;
  }
}
