// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {
  private final Rows rows =
      new Rows(
          List.of("repo_name", "month", "open_rank", "stars"),
          List.of(
              Arrays.asList("a/b", "2025-01", 12.3456, 1234L),
              Arrays.asList("<c>, \"d\"", "2025-02", 0.00123, null)));

  private record Value(YearMonth month, String repoName, double openRank, Long stars) {}

  private record Whole(int openRank) {}

  private record Primitive(long stars) {}

  private record Unknown(String colour) {}

  @Test
  void recordsTakeTheColumnsOfTheirNames() {
    assertThat(rows.as(Value.class))
        .containsExactly(
            new Value(YearMonth.of(2025, 1), "a/b", 12.3456, 1234L),
            new Value(YearMonth.of(2025, 2), "<c>, \"d\"", 0.00123, null));
    assertThat(Rows.of(rows.as(Value.class)).columns())
        .containsExactly("month", "repo_name", "open_rank", "stars");
  }

  @Test
  void whatDoesNotFitIsNamed() {
    assertThatThrownBy(() -> rows.as(Whole.class))
        .hasMessage(
            "column 'open_rank' holds 12.3456, which is no int as Whole.open_rank asks for.");
    assertThatThrownBy(() -> rows.as(Primitive.class)).hasMessageContaining("holds null");
    assertThatThrownBy(() -> rows.as(Unknown.class))
        .hasMessage("no column 'colour': there are repo_name, month, open_rank, stars.");
    assertThatThrownBy(() -> rows.row(0).number("repo_name")).hasMessageContaining("is no number");
    assertThatThrownBy(() -> new Rows(List.of("a"), List.of(List.of(1, 2))))
        .hasMessageContaining("2 values for 1 columns");
  }

  @Test
  void asTextHtmlAndCsv() {
    assertThat(rows.text())
        .isEqualTo(
            """
            repo_name  month    open_rank  stars
            a/b        2025-01      12.35  1,234
            <c>, "d"   2025-02    1.2e-03
            """);
    assertThat(rows.html())
        .contains("<td style=\"text-align:left\">&lt;c&gt;, \"d\"</td>")
        .contains("<td style=\"text-align:right\">1,234</td>")
        .doesNotContain("<c>");
    assertThat(rows.csv())
        .isEqualTo(
            "repo_name,month,open_rank,stars\r\na/b,2025-01,12.3456,1234\r\n"
                + "\"<c>, \"\"d\"\"\",2025-02,0.00123,\r\n");
  }
}
