// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rankscape.warehouse.Warehouse;

class ResultFormatTest {
  @TempDir Path folder;
  private Warehouse warehouse;
  private Database database;

  @BeforeEach
  void open() throws IOException {
    warehouse = Warehouse.write(folder).accept(false);
    database = Database.open(warehouse);
  }

  @AfterEach
  void close() throws IOException {
    database.close();
    warehouse.close();
  }

  private String print(String sql, ResultFormat format) throws IOException {
    StringBuilder out = new StringBuilder();
    database.print(sql, format, out);
    return out.toString();
  }

  @Test
  void tableAlignsTextLeftAndNumbersRight() throws IOException {
    assertThat(
            print(
                "SELECT * FROM (VALUES ('a', 1, 0.5::DOUBLE), ('long name', 1000, 12.25),"
                    + " (NULL, NULL, NULL)) t(name, n, openrank)",
                ResultFormat.TABLE))
        .isEqualTo(
            """
            name          n  openrank
            a             1       0.5
            long name  1000     12.25

            (3 rows)
            """);
    assertThat(print("SELECT 1 AS x", ResultFormat.TABLE)).isEqualTo("x\n1\n(1 row)\n");
    assertThat(print("SELECT 1 AS x WHERE false", ResultFormat.TABLE)).isEqualTo("x\n(0 rows)\n");
  }

  @Test
  void csvQuotesWhatNeedsQuotes() throws IOException {
    assertThat(
            print(
                "SELECT 'a,b' AS \"x,y\", 'say \"hi\"' AS q, 'two' || chr(10) || 'lines' AS l,"
                    + " 'plain' AS p, NULL AS n, true AS b",
                ResultFormat.CSV))
        .isEqualTo("\"x,y\",q,l,p,n,b\n\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",plain,,true\n");
  }

  @Test
  void numbersAreWrittenInFull() throws IOException {
    assertThat(
            print(
                "SELECT 1e7::DOUBLE AS a, 0.0001::DOUBLE AS b, 100.0::DOUBLE AS c,"
                    + " 9007199254740993::BIGINT AS d, 1.50::DECIMAL(5,2) AS e, 'nan'::DOUBLE AS f",
                ResultFormat.CSV))
        .isEqualTo("a,b,c,d,e,f\n10000000,0.0001,100,9007199254740993,1.50,NaN\n");
  }

  @Test
  void timesHaveSeconds() throws IOException {
    String sql =
        "SELECT TIMESTAMP '2016-01-01 05:00:00' AS t, TIMESTAMP '2016-01-01 05:00:01.5' AS u,"
            + " DATE '2016-01-01' AS d, [TIMESTAMP '2016-01-01 05:00:00'] AS l";
    assertThat(print(sql, ResultFormat.CSV))
        .isEqualTo(
            "t,u,d,l\n2016-01-01T05:00:00,2016-01-01T05:00:01.5,2016-01-01,[2016-01-01T05:00:00]\n");
    JsonNode row = new ObjectMapper().readTree(print(sql, ResultFormat.JSON)).get(0);
    assertThat(row.get("t").asText()).isEqualTo("2016-01-01T05:00:00");
    assertThat(row.get("l").get(0).asText()).isEqualTo("2016-01-01T05:00:00");
  }

  @Test
  void jsonKeepsTypesNullsAndArrays() throws IOException {
    String json =
        print(
            "SELECT 1 AS i, 0.5::DOUBLE AS d, true AS b, NULL AS n, 'q\"ü' AS s, ['x', NULL] AS l,"
                + " [[1, 2], []] AS nested, 'nan'::DOUBLE AS f UNION ALL SELECT 2, NULL, NULL,"
                + " NULL, NULL, NULL, NULL, NULL",
            ResultFormat.JSON);
    assertThat(new ObjectMapper().readTree(json))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    [{"i": 1, "d": 0.5, "b": true, "n": null, "s": "q\\"ü", "l": ["x", null],
                      "nested": [[1, 2], []], "f": "NaN"},
                     {"i": 2, "d": null, "b": null, "n": null, "s": null, "l": null,
                      "nested": null, "f": null}]
                    """));
    assertThat(new ObjectMapper().readTree(print("SELECT 1 WHERE false", ResultFormat.JSON)))
        .isEmpty();
  }
}
