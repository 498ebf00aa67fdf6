// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rankscape.landscape.edition.DifferenceTable;
import org.rankscape.landscape.table.LandscapeTables;
import org.rankscape.landscape.table.Table;

@ExtendWith(ChromiumExtension.class)
class PageDownloadsTest {
  private static byte[] saved(OpenPage open, String key) throws IOException {
    Download download =
        open.page.waitForDownload(() -> open.find("[data-key='" + key + "']").click());
    return Files.readAllBytes(download.path());
  }

  /**
   * Chromium asks its user before the eleventh download of a page: some of the tables at a time.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void tablesEqualTheFilesBesideThePage(int part, @TempDir Path folder) throws IOException {
    LandscapeTables tables = DifferenceTable.with(Synthetic.landscape(135));
    tables.write(folder);
    try (OpenPage open = OpenPage.wide(PageFiles.of(135), "view=about")) {
      for (Table table : tables.tables().subList(part * 4, part * 4 + 4)) {
        for (String kind : new String[] {"csv", "json"}) {
          assertThat(saved(open, kind + "-" + table.name()))
              .as(table.name() + "." + kind)
              .isEqualTo(Files.readAllBytes(folder.resolve(table.name() + "." + kind)));
        }
      }
    }
    assertThat(tables.tables()).hasSize(16);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "view=growth",
        "view=domains",
        "view=ranks",
        "view=network",
        "view=compare&compare=northwind/emberflow&compare=meadow-labs/quillflow",
        "view=changes",
        "view=coverage"
      })
  void everyFigureOfAViewIsSavedAsPngSvgAndCsv(String state) throws IOException {
    try (OpenPage open = OpenPage.wide(PageFiles.of(24), state)) {
      open.find("figure .chart canvas").first().waitFor();
      List<?> figures =
          (List<?>)
              open.page.evaluate(
                  "[...document.querySelectorAll('figure')].map(f => f.dataset.figure)");
      assertThat(figures).isNotEmpty();
      for (Object figure : figures) {
        assertThat(saved(open, "save-" + figure + "-PNG"))
            .as("%s", figure)
            .startsWith(0x89, 'P', 'N', 'G')
            .hasSizeGreaterThan(5_000);
        assertThat(new String(saved(open, "save-" + figure + "-SVG"), StandardCharsets.UTF_8))
            .as("%s", figure)
            .startsWith("<svg")
            .contains("Source: simulated events")
            .doesNotContain("NaN");
        String csv = new String(saved(open, "save-" + figure + "-CSV"), StandardCharsets.UTF_8);
        assertThat(csv.split("\r\n", -1).length).as("%s", figure).isGreaterThan(2);
      }
      assertThat(open.complaints()).isEmpty();
    }
  }

  /** Beside the list of all, a table is saved where it is shown. */
  @ParameterizedTest
  @CsvSource({
    "table, projects",
    "top, top20",
    "growth, growing",
    "growth, declining",
    "candidates, candidates",
    "missing, left-out",
    "changes, difference"
  })
  void tableIsSavedWhereItIsShown(String view, String table, @TempDir Path folder)
      throws IOException {
    DifferenceTable.with(Synthetic.landscape(24)).write(folder);
    try (OpenPage open = OpenPage.wide(PageFiles.of(24), "view=" + view)) {
      for (String kind : List.of("csv", "json")) {
        assertThat(saved(open, kind + "-" + table))
            .isEqualTo(Files.readAllBytes(folder.resolve(table + "." + kind)));
      }
    }
  }

  @Test
  void sheetAndFiguresAreSavedAsPictures() throws IOException {
    try (OpenPage open =
        OpenPage.wide(PageFiles.of(24), "view=about&project=northwind/emberflow")) {
      String svg = new String(saved(open, "sheet-svg"), StandardCharsets.UTF_8);
      assertThat(svg).startsWith("<?xml").contains("data-project=\"northwind/emberflow\"");
      assertThat(svg).doesNotContain("class=\"mark\"", "selected");
      assertThat(saved(open, "sheet-png")).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(5000);
      open.at("view=ranks");
      open.find(".chart canvas").first().waitFor();
      assertThat(saved(open, "save-ranks-over-time-PNG")).startsWith(0x89, 'P', 'N', 'G');
      assertThat(new String(saved(open, "save-ranks-over-time-SVG"), StandardCharsets.UTF_8))
          .startsWith("<svg")
          .contains("Emberflow", "Source: simulated events");
      assertThat(new String(saved(open, "save-ranks-over-time-CSV"), StandardCharsets.UTF_8))
          .startsWith("Month,Emberflow,");
      assertThat(open.complaints()).isEmpty();
    }
  }
}
